/**
 * The practice templates an agency works by: taken as shipped or edited, by version. A newer version replaces the older
 * in what is offered; what workers took from it is theirs and does not change. One that is laid aside is kept, so that
 * it can be taken up again as it was.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { line, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { astray, PracticeTemplate, templateVersion } from './practice-template.ts';

// What can happen

export const PracticeTemplateEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TemplateAdopted'),
    template: PracticeTemplate,
    /** The shipped version it was taken or edited from; left out where it is the agency's own. */
    shipped: templateVersion.optional(),
  }),
  z.strictObject({ type: z.literal('TemplateLaidAside'), template: line, reason: prose.optional() }),
]);
export type PracticeTemplateEntry = z.infer<typeof PracticeTemplateEntry>;

// What is known

export interface AdoptedTemplate {
  readonly template: PracticeTemplate;
  readonly shipped?: string | undefined;
  readonly on: string;
}
export interface PracticeTemplates {
  /** By the template's code. */
  readonly inUse: Readonly<Record<string, AdoptedTemplate>>;
  readonly laidAside: Readonly<Record<string, AdoptedTemplate & { readonly reason?: string | undefined }>>;
}

export const practiceTemplates: Room<PracticeTemplates, PracticeTemplateEntry> = {
  initial: { inUse: {}, laidAside: {} },
  entries: PracticeTemplateEntry,
  admit,
  evolve,
  sets: (fact) => [`template/${fact.type === 'TemplateAdopted' ? fact.template.template : fact.template}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type PracticeTemplateRefusal = 'template.none' | 'template.leads-nowhere' | 'template.same-version';

const refuse = refusing<PracticeTemplateRefusal>();

function admit(state: PracticeTemplates, fact: PracticeTemplateEntry) {
  if (fact.type === 'TemplateLaidAside')
    return state.inUse[fact.template] === undefined ? refuse('template.none', 'template') : undefined;
  if (state.inUse[fact.template.template]?.template.version === fact.template.version)
    return refuse('template.same-version', 'template.version');
  const [lost] = astray(fact.template);
  return lost === undefined ? undefined : refuse('template.leads-nowhere', `template.${lost.field}`);
}

const without = <T>(list: Readonly<Record<string, T>>, code: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(list).filter(([one]) => one !== code));

function evolve(
  state: PracticeTemplates,
  fact: PracticeTemplateEntry,
  around: Circumstance,
): PracticeTemplates {
  if (fact.type === 'TemplateAdopted') {
    const { template, shipped } = fact;
    const adopted = { template, shipped, on: around.occurredOn };
    return {
      inUse: { ...state.inUse, [template.template]: adopted },
      laidAside: without(state.laidAside, template.template),
    };
  }
  const known = state.inUse[fact.template];
  if (known === undefined) return state;
  return {
    inUse: without(state.inUse, fact.template),
    laidAside: { ...state.laidAside, [fact.template]: { ...known, reason: fact.reason } },
  };
}
