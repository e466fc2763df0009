/** What each entry of a cause says in its line of the timeline. */
import {
  type Cause,
  type CauseRecordEntry,
  causeActionKindWords,
  causeAnswerWords,
  causeOutcomeWords,
  forceDirectionWords,
  type Language,
  promiseKeepingWords,
  type ReadEntry,
  stanceWords,
  type Words,
} from '@pendamping/domain';
import { longDay } from '../../shell/days.ts';

type Facts = Readonly<Record<string, unknown>>;
type OfType<Type extends CauseRecordEntry['type']> = Extract<CauseRecordEntry, { type: Type }>;

interface Around {
  readonly cause: Cause;
  readonly say: (words: Words) => string;
  readonly day: (day: string) => string;
}
type Parts = readonly (string | undefined)[];

const actionOf = ({ cause: { actions } }: Around, id: string) => {
  const known = actions[id];
  return known?.taken?.what ?? known?.planned?.what;
};
const stepOf = ({ cause: { steps } }: Around, id: string) => steps[id]?.what;
const forceOf = ({ cause: { forceField } }: Around, id: string) => forceField[id]?.what;

const tellings: {
  readonly [Type in CauseRecordEntry['type']]: (fact: OfType<Type>, around: Around) => Parts;
} = {
  CauseOpened: ({ name, wall }) => [name, wall],
  CauseDescribed: ({ name, wall }) => [name, wall],
  CauseEnded: ({ outcome, result }, { say }) => [say(causeOutcomeWords[outcome]), result],
  CauseReopened: ({ reason }) => [reason],
  CauseEvaluated: ({ changed }) => [changed],
  WallSetAside: ({ name, reason }) => [name, reason],
  PartyNoted: ({ name, stance }, { say }) => [name, say(stanceWords[stance])],
  StanceChanged: ({ party, stance, why }, { cause, say }) => [
    cause.parties[party]?.name,
    say(stanceWords[stance]),
    why,
  ],
  ForceNoted: ({ direction, what, strength }, { say }) => [
    say(forceDirectionWords[direction]),
    what,
    String(strength),
  ],
  ForceWeighed: ({ force, strength, why }, around) => [forceOf(around, force), String(strength), why],
  ForceGone: ({ force, reason }, around) => [forceOf(around, force), reason],
  CauseActionPlanned: ({ on, kind, what }, { say, day }) => [day(on), say(causeActionKindWords[kind]), what],
  CauseActionDropped: ({ action, reason }, around) => [actionOf(around, action), reason],
  CauseActionTaken: ({ kind, to, what }, { say }) => [say(causeActionKindWords[kind]), to, what],
  CauseAnswered: ({ answer, words }, { say }) => [say(causeAnswerWords[answer]), words],
  PromiseJudged: ({ keeping, words }, { say }) => [say(promiseKeepingWords[keeping]), words],
  CauseStepSet: ({ by, what }, { day }) => [day(by), what],
  CauseStepDone: ({ step, note }, around) => [stepOf(around, step), note],
  CauseStepDropped: ({ step, reason }, around) => [stepOf(around, step), reason],
};

/** `undefined` for a type that this version does not know. */
export function historyText(
  { entry, data }: ReadEntry,
  cause: Cause,
  language: Language,
): string | undefined {
  if (!Object.hasOwn(tellings, entry.type)) return undefined;
  const telling = tellings[entry.type as CauseRecordEntry['type']] as (fact: Facts, around: Around) => Parts;
  const around: Around = {
    cause,
    say: (words) => words[language],
    day: (day) => longDay(day, language),
  };
  return telling(data, around)
    .filter((one) => one !== undefined && one !== '')
    .join(' · ');
}
