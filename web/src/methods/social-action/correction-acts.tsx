/** Correcting an entry of a cause, by the same forms as of a case. */
import { amendmentOf, strikingOf } from '../../overviews/correction-form.tsx';
import { overviewWords } from '../../overviews/words.ts';
import { NotHere } from '../../ui/states.tsx';
import { CauseActForm, type CauseActProps, type CauseActs } from './cause-act.tsx';
import { causeFields } from './cause-fields.ts';
import { useCause } from './use-cause.tsx';

const useEntry = (about: string | undefined) =>
  useCause().reading.entries.find((one) => one.entry.id === about);

function AmendForm(props: CauseActProps) {
  const found = useEntry(props.about);
  if (found === undefined) return <NotHere />;
  return <CauseActForm {...props} {...amendmentOf(found, causeFields)} type="EntryAmended" />;
}

function StrikeForm(props: CauseActProps) {
  const found = useEntry(props.about);
  if (found === undefined) return <NotHere />;
  return <CauseActForm {...props} {...strikingOf(found)} type="EntryStruck" />;
}

export const causeCorrectionActs: CauseActs = {
  amend: { title: overviewWords.amend, Form: AmendForm },
  strike: { title: overviewWords.strike, Form: StrikeForm },
};
