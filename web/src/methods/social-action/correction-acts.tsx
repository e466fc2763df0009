/** Correcting an entry of a cause, by the same forms as of a case. */
import { useWorkerName } from '../../offline/use-agency.tsx';
import { amendmentOf, strikingOf } from '../../overviews/correction-form.tsx';
import { overviewWords } from '../../overviews/words.ts';
import { named } from '../../ui/fields.tsx';
import { NotHere } from '../../ui/states.tsx';
import { askedAnew } from './asked-anew.tsx';
import { CauseActForm, type CauseActProps, type CauseActs } from './cause-act.tsx';
import { useProfessionals } from './cause-acts.tsx';
import { useCause } from './use-cause.tsx';

const useEntry = (about: string | undefined) =>
  useCause().reading.entries.find((one) => one.entry.id === about);

/** Those a step or an action may fall to, and the one it fell to though they have left. */
function useWorkersFor(worker: unknown) {
  const professionals = useProfessionals();
  const nameOf = useWorkerName();
  return typeof worker === 'string' && !Object.hasOwn(professionals, worker)
    ? { ...professionals, ...named([[worker, nameOf(worker)]]) }
    : professionals;
}

function AmendForm(props: CauseActProps) {
  const found = useEntry(props.about);
  const workers = useWorkersFor(found?.data.worker);
  if (found === undefined) return <NotHere />;
  return <CauseActForm {...props} {...amendmentOf(found, askedAnew(found, workers))} type="EntryAmended" />;
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
