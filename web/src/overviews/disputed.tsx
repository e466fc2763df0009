/** Who does not share what was judged of a goal, beside the judgement and never in its place. */
import { disputesOf, judgementWords } from '@pendamping/domain';
import { programmeScreenWords as w } from '../methods/community-work/programme-words.ts';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';

/** @param evaluation all evaluations where absent */
export function Disputed({ goal, evaluation }: { readonly goal: string; readonly evaluation?: string }) {
  const say = useSay();
  const { disputes } = useCase().state;
  return disputesOf(disputes, goal, evaluation).map((one) => (
    <p key={one.dispute} className="late">
      ≠ {say(w.disputed)}:{' '}
      {say(w.disputedLine, {
        by: one.disputedBy,
        judgement: say(judgementWords[one.judgement]).toLowerCase(),
      })}
      {one.against === undefined ? '' : ` (${say(w.against).toLowerCase()}: ${one.against})`}
      {one.words === undefined ? '' : ` “${one.words}”`}
    </p>
  ));
}
