/**
 * The kind of case: by which practice template a case is worked. What binds the case (the rhythm of review and the
 * standards of service) is written down with the choice, so that it stays what was promised when the agency edits its
 * template later; the case takes a newer version when somebody chooses it.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { prose, someOf, wholeFrom } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room, Scene } from '../kernel/room.ts';
import { subjectLevels } from '../measures/instrument/instrument.ts';
import {
  both,
  type PracticeTemplate,
  ServiceStandard,
  templateCode,
  templateVersion,
} from './practice-template.ts';

const chosen = {
  template: templateCode,
  version: templateVersion,
  title: both,
  /** For which kinds of client the template is meant. */
  levels: someOf(subjectLevels),
  review: z.strictObject({ everyDays: wholeFrom(1, 366), about: both }),
  standards: z.array(ServiceStandard).max(30, 'field.too-many'),
};

// What can happen

export const KindOfCaseEntry = z.discriminatedUnion('type', [
  /** Chosen again, another template or a newer version takes its place. */
  z.strictObject({ type: z.literal('TemplateChosen'), ...chosen }),
  z.strictObject({ type: z.literal('TemplateGivenUp'), template: templateCode, reason: prose }),
]);
export type KindOfCaseEntry = z.infer<typeof KindOfCaseEntry>;

type Choice = Omit<Extract<KindOfCaseEntry, { type: 'TemplateChosen' }>, 'type'>;

/** What a case writes down when it chooses this template. */
export const choiceOf = ({
  template,
  version,
  title,
  levels,
  review,
  standards,
}: PracticeTemplate): Choice => ({
  template,
  version,
  title,
  levels,
  review,
  standards,
});

// What is known

export interface KindOfCase {
  readonly chosen?: Choice & { readonly on: string; readonly by: string };
}

interface Seen {
  readonly intake: { readonly opening?: { readonly clientKind: string } | undefined };
}

export const kindOfCase: Room<KindOfCase, KindOfCaseEntry, Seen> = {
  initial: {},
  entries: KindOfCaseEntry,
  admit,
  evolve,
  sets: () => ['case/template'],
};

// The rules

/** Why an entry of this room may not stand. */
export type KindOfCaseRefusal =
  | 'template.chosen-already'
  | 'template.not-chosen'
  | 'template.for-other-clients';

const refuse = refusing<KindOfCaseRefusal>();

function admit(state: KindOfCase, fact: KindOfCaseEntry, { seen }: Scene<Seen>) {
  const known = state.chosen;
  if (fact.type === 'TemplateGivenUp')
    return known?.template === fact.template ? undefined : refuse('template.not-chosen', 'template');
  if (known?.template === fact.template && known.version === fact.version)
    return refuse('template.chosen-already', 'template');
  const kind = seen.intake.opening?.clientKind;
  return fact.levels.some((level) => level === kind)
    ? undefined
    : refuse('template.for-other-clients', 'template');
}

function evolve(state: KindOfCase, fact: KindOfCaseEntry, around: Circumstance): KindOfCase {
  if (fact.type === 'TemplateGivenUp') return state.chosen?.template === fact.template ? {} : state;
  const { type: _, ...choice } = fact;
  return { chosen: { ...choice, on: around.occurredOn, by: around.by.id } };
}
