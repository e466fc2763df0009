/** The four P of case work on one page (PM 2.3): person, problem, place, process. */
import { fourP } from '../overviews/four-p.ts';
import { roleGapWords } from '../stages/2-assessment/words.ts';
import { stageFullWords } from '../stages/words.ts';
import {
  bullets,
  facts,
  heading,
  type Material,
  NothingToPrint,
  type Paper,
  penFor,
  prose,
} from './paper.ts';
import { paperWords as w } from './words.ts';

const few = 6;

export function fourPSummary(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const four = fourP(state, material.agency);
  if (four === undefined) throw new NothingToPrint(w.noCase);
  const { person, problem, place, process } = four;
  return {
    title: say(w.fourP),
    number: state.intake.number ?? '',
    blocks: [
      heading(say(w.fourPerson)),
      facts([
        [say(w.client), person.client],
        [say(w.ownWords), person.asked.slice(0, 600)],
        [
          say(w.hindered),
          person.hindered
            .slice(0, few)
            .map((one) => `${one.position} (${one.name}): ${say(roleGapWords[one.gap])}`),
        ],
        [say(w.strengths), person.strengths.slice(0, few).map((one) => one.text.slice(0, 160))],
      ]),
      heading(say(w.fourProblem)),
      bullets(problem.problems.slice(0, few).map((one) => one.form.slice(0, 200))),
      facts([
        [say(w.root), problem.root?.slice(0, 400)],
        [say(w.focus), problem.focus.slice(0, few)],
      ]),
      heading(say(w.fourPlace)),
      facts([
        [say(w.agency), place.agency],
        [say(w.programme), place.programme],
        [say(w.offer), (place.offered ?? place.offers)?.slice(0, 400)],
        [say(w.worker), place.worker?.name],
      ]),
      heading(say(w.fourProcess)),
      facts([
        [say(w.stage), say(stageFullWords[process.stage])],
        [
          say(w.contract),
          process.contract === undefined
            ? say(w.notYet)
            : say(w.contractInForce, { day: pen.day(process.contract.inForceSince) }),
        ],
        [say(w.goals), process.goals.slice(0, few).map((one) => one.text.slice(0, 160))],
        [
          say(w.meetings),
          `${process.meetings}${process.lastMeetingOn === undefined ? '' : ` (${pen.day(process.lastMeetingOn)})`}`,
        ],
      ]),
      prose(''),
    ],
  };
}
