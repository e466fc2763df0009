/**
 * What of a case could go along with a referral, in the words of the record: offered to be ticked, nothing chosen.
 * A number of identity is never among it: what a service needs it for, the client shows there.
 */
import { sexWords } from '../clients/words.ts';
import { ageOn } from '../kernel/moment.ts';
import type { Language } from '../kernel/words.ts';
import type { Case } from '../records/case.ts';
import { type Client, nameOf } from '../records/client.ts';
import type { ChosenPart } from '../resources/shared-information.ts';
import { standingGoals } from '../stages/3-planning/goal.ts';

/** A part that can be ticked; `key` tells it from the others of the same case. */
export interface Shareable extends ChosenPart {
  readonly key: string;
}

interface KnownClient {
  readonly stream: string;
  readonly state: Client;
}

const years = { id: 'tahun', en: 'years' } as const;

function ofPerson(
  { stream, state }: KnownClient,
  many: boolean,
  today: string,
  language: Language,
): Shareable[] {
  const { person } = state.individual;
  if (person === undefined) return [];
  const whose = many ? `${person.name}: ` : '';
  const { line, village, district, regency } = person.address ?? {};
  const where = [line, village, district, regency].filter((one) => one !== undefined).join(', ');
  const safe = person.phones?.find((one) => one.safeToCall);
  const told: readonly (readonly [ChosenPart['part'], string | undefined])[] = [
    ['name', person.name],
    ['age', person.birth && `${whose}${ageOn(person.birth.on, today)} ${years[language]}`],
    ['sex', person.sex && `${whose}${sexWords[person.sex][language]}`],
    ['address', where === '' ? undefined : `${whose}${where}`],
    // A number on which it is not safe to call is never offered.
    ['contact', safe && `${whose}${safe.number}`],
  ];
  return told.flatMap(([part, says]) =>
    says === undefined ? [] : [{ key: `${part}:${stream}`, part, says }],
  );
}

const ofWhole = ({ stream, state }: KnownClient): Shareable[] => {
  const name = nameOf(state);
  return state.individual.person !== undefined || name === undefined
    ? []
    : [{ key: `name:${stream}`, part: 'name', says: name }];
};

function ofCase(state: Case): Shareable[] {
  const presenting = state.intake.opening?.presentingProblem;
  return [
    ...(presenting === undefined ? [] : [{ key: 'presenting', part: 'sentence' as const, says: presenting }]),
    ...Object.values(state.problems).map((one) => ({
      key: `problem:${one.problem}`,
      part: 'problem' as const,
      says: one.form,
    })),
    ...standingGoals(state.goals).map((one) => ({
      key: `goal:${one.goal}`,
      part: 'goal' as const,
      says: one.text,
    })),
    ...Object.values(state.strengths).map((one) => ({
      key: `strength:${one.strength}`,
      part: 'strength' as const,
      says: one.text,
    })),
  ];
}

/** Everything that may be ticked: of the people of the case first, then of what is known of their situation. */
export function shareableOf(
  state: Case,
  clients: readonly KnownClient[],
  today: string,
  language: Language,
): readonly Shareable[] {
  const many = clients.filter((one) => one.state.individual.person !== undefined).length > 1;
  return [
    ...clients.flatMap((one) => [...ofWhole(one), ...ofPerson(one, many, today, language)]),
    ...ofCase(state),
  ];
}
