/** Where two entries of a cause disagree: told without a network on two devices, or amended on both. */
import { DisagreementPanel } from '../../overviews/disagreement-panel.tsx';
import { useLanguage } from '../../shell/language.tsx';
import { causeFields } from './cause-fields.ts';
import { historyText } from './history-text.ts';
import { useCause } from './use-cause.tsx';

export function CauseDisagreements() {
  const { language } = useLanguage();
  const { id, reading, state } = useCause();
  const lineOf = (read: Parameters<typeof historyText>[0]) => historyText(read, state, language);
  return (
    <DisagreementPanel places={[{ record: 'cause', stream: id, ...reading, fields: causeFields, lineOf }]} />
  );
}
