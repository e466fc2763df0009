/** What is agreed in a restricted case is kept to those who work on it. */
import { useAgency } from '../offline/use-agency.tsx';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { engagementScreenWords as e } from '../stages/1-engagement/words.ts';

/**
 * Who alone may read what is agreed in a restricted case: it stands in the person's own record, which colleagues who know
 * the person from elsewhere read as well, and would tell them that there is such a case.
 */
export function useFew(): readonly string[] | undefined {
  const { state } = useCase();
  const { workers } = useAgency();
  const { worker, today } = useSession();
  if (state.intake.opening?.confidentiality !== 'restricted') return undefined;
  const assigned = state.caseload.assignments
    .filter((one) => one.until === undefined || one.until >= today)
    .map((one) => one.worker);
  const all = [worker.id, ...assigned];
  return [...new Set([...all, ...all.flatMap((one) => workers[one]?.supervisor ?? [])])];
}

export function KeptToFew() {
  const say = useSay();
  const few = useFew();
  const { workers } = useAgency();
  if (few === undefined) return null;
  const names = few.flatMap((one) => workers[one]?.name ?? []).join(', ');
  return <p className="notice">{say(e.keptToFew, { names })}</p>;
}
