/**
 * The practice templates an agency works by: taken as shipped or edited, by version. A newer version replaces the older
 * in what is offered; what workers took from it is theirs and does not change.
 */
import { z } from 'zod';
import { line, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { astray, PracticeTemplate } from './practice-template.ts';

// What can happen

export const PracticeTemplateEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TemplateAdopted'), template: PracticeTemplate }),
  z.strictObject({ type: z.literal('TemplateLaidAside'), template: line, reason: prose.optional() }),
]);
export type PracticeTemplateEntry = z.infer<typeof PracticeTemplateEntry>;

// What is known

/** By the template's code. */
export type PracticeTemplates = Readonly<Record<string, PracticeTemplate>>;

export const practiceTemplates: Room<PracticeTemplates, PracticeTemplateEntry> = {
  initial: {},
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
    return state[fact.template] === undefined ? refuse('template.none', 'template') : undefined;
  if (state[fact.template.template]?.version === fact.template.version)
    return refuse('template.same-version', 'template.version');
  const [lost] = astray(fact.template);
  return lost === undefined ? undefined : refuse('template.leads-nowhere', `template.${lost.field}`);
}

function evolve(state: PracticeTemplates, fact: PracticeTemplateEntry): PracticeTemplates {
  if (fact.type === 'TemplateAdopted') return { ...state, [fact.template.template]: fact.template };
  return Object.fromEntries(Object.entries(state).filter(([code]) => code !== fact.template));
}
