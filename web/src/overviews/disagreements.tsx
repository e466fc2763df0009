/** Where two entries of a case or its clients disagree. */
import { useCase } from '../offline/use-case.tsx';
import { DisagreementPanel } from './disagreement-panel.tsx';
import { everyField } from './field-labels.ts';

export function Disagreements() {
  const { id, reading, clients } = useCase();
  return (
    <DisagreementPanel
      places={[
        { record: 'case', stream: id, ...reading, fields: everyField },
        ...clients.map(({ stream, reading: own }) => ({
          record: 'client' as const,
          stream,
          ...own,
          fields: everyField,
        })),
      ]}
    />
  );
}
