/**
 * What is asked about each role, field by field: the form asks it and the page shows it from the same list, so that
 * neither forgets what the other knows (PM 4.2).
 */
import {
  advocacyLevelWords,
  type Case,
  enablerStrategyWords,
  foundQualityWords,
  type InRole,
  mediationMeansWords,
  protectivePowerWords,
  teachingWords,
  type Words,
  type WorkerRole,
  whetherGotWords,
} from '@pendamping/domain';
import { typedDay } from '../../shell/days.ts';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { implementationScreenWords as w } from './words.ts';

interface Asked {
  readonly field: string;
  readonly label: Words;
  readonly hint?: Words;
}
export type RolePart = Asked &
  (
    | { readonly as: 'line' | 'prose' | 'lines' | 'day' | 'parties' }
    | { readonly as: 'choice' | 'choices'; readonly options: Readonly<Record<string, Words>> }
    /** Something of this case that is known already. */
    | { readonly as: 'known'; readonly of: (state: Case) => readonly (readonly [string, string])[] }
  );

const openAdvocacies = ({ advocacies }: Case) =>
  Object.values(advocacies)
    .filter((one) => one.concluded === undefined)
    .map((one) => [one.advocacy, one.withheld] as const);
const openRisks = ({ risks }: Case) =>
  Object.values(risks)
    .filter((one) => one.ended === undefined)
    .map((one) => [one.risk, one.what] as const);
const allReferrals = ({ referrals }: Case) =>
  Object.values(referrals).map((one) => [one.referral, `${one.to} · ${one.on}`] as const);

export const roleParts: Readonly<Record<WorkerRole, readonly RolePart[]>> = {
  enabler: [
    { field: 'strategies', label: w.enablerStrategies, as: 'choices', options: enablerStrategyWords },
    { field: 'note', label: w.enablerNote, as: 'prose' },
  ],
  broker: [
    { field: 'found', label: w.brokerFound, as: 'line' },
    { field: 'quality', label: w.brokerQuality, as: 'choice', options: foundQualityWords },
    { field: 'got', label: w.brokerGot, as: 'choice', options: whetherGotWords },
    { field: 'need', label: w.brokerNeed, as: 'prose' },
    { field: 'sought', label: w.brokerSought, as: 'line' },
    { field: 'referral', label: w.brokerReferral, as: 'known', of: allReferrals },
  ],
  mediator: [
    { field: 'parties', label: w.parties, hint: w.partiesHint, as: 'parties' },
    { field: 'means', label: w.mediationMeans, as: 'choices', options: mediationMeansWords },
    { field: 'followUpOn', label: w.mediationFollowUp, as: 'day' },
  ],
  advocate: [
    { field: 'advocacy', label: w.ofAdvocacy, as: 'known', of: openAdvocacies },
    { field: 'withheld', label: w.withheld, as: 'prose' },
    { field: 'decidedBy', label: w.decidedBy, as: 'line' },
    { field: 'level', label: w.advocacyLevel, as: 'choice', options: advocacyLevelWords },
    { field: 'argument', label: w.advocacyArgument, as: 'prose' },
    { field: 'evidence', label: w.evidence, as: 'lines' },
    { field: 'answer', label: w.advocacyTold, as: 'prose' },
  ],
  protector: [
    { field: 'risk', label: w.ofRisk, as: 'known', of: openRisks },
    { field: 'power', label: w.protectorPower, as: 'choice', options: protectivePowerWords },
    { field: 'danger', label: w.danger, as: 'prose' },
    { field: 'whoIsAtRisk', label: w.protectorWhom, as: 'line' },
    { field: 'ground', label: w.protectorGround, as: 'line' },
    { field: 'toldTo', label: w.protectorTold, as: 'line' },
    { field: 'toldBy', label: w.protectorBy, as: 'day' },
  ],
  educator: [
    { field: 'taught', label: w.taught, as: 'prose' },
    { field: 'kinds', label: w.teachings, as: 'choices', options: teachingWords },
    { field: 'toWhom', label: w.taughtTo, as: 'line' },
    { field: 'how', label: w.taughtHow, as: 'line' },
    { field: 'learned', label: w.learned, as: 'prose' },
  ],
  empowerer: [
    { field: 'strength', label: w.strengthUsed, as: 'prose' },
    { field: 'control', label: w.controlPassed, as: 'prose' },
  ],
  activist: [
    { field: 'injustice', label: w.injustice, as: 'prose' },
    { field: 'disadvantaged', label: w.disadvantaged, as: 'line' },
    { field: 'change', label: w.changeSought, as: 'prose' },
  ],
  expert: [
    { field: 'advice', label: w.advice, as: 'prose' },
    { field: 'toWhom', label: w.adviceTo, as: 'line' },
    { field: 'ground', label: w.adviceGround, as: 'line' },
  ],
  'social-planner': [
    { field: 'facts', label: w.plannerFacts, as: 'prose' },
    { field: 'analysis', label: w.plannerAnalysis, as: 'prose' },
    { field: 'alternatives', label: w.alternatives, as: 'lines' },
    { field: 'chosen', label: w.chosenCourse, as: 'prose' },
  ],
};

const roles = Object.keys(roleParts) as WorkerRole[];

/** The name of a field in the form: the path of the entry, so that a refusal finds its place. */
export const roleField = (role: WorkerRole, { field }: Asked): string => `inRole.${role}.${field}`;

export const emptyRoles: Values = Object.fromEntries(
  roles.flatMap((role) =>
    roleParts[role].map((part) => [roleField(role, part), part.as === 'choices' ? [] : '']),
  ),
);

function shownOf(part: RolePart, value: unknown): Values[string] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  switch (part.as) {
    case 'choices':
      return list.map(String);
    case 'lines':
      return list.join('\n');
    case 'parties':
      return (list as readonly { readonly name: string; readonly wants?: string }[])
        .map(({ name, wants }) => (wants === undefined ? name : `${name}: ${wants}`))
        .join('\n');
    case 'day':
      return typedDay(String(value));
    default:
      return String(value);
  }
}

/** What is on record of the roles, as the form shows it. */
export function roleValues(inRole: InRole = {}): Values {
  const said = roles.flatMap((role) => {
    const known = inRole[role] as Readonly<Record<string, unknown>> | undefined;
    return roleParts[role].flatMap((part) => {
      const value = known?.[part.field];
      return value === undefined ? [] : [[roleField(role, part), shownOf(part, value)] as const];
    });
  });
  return { ...emptyRoles, ...Object.fromEntries(said) };
}

/** `Sekolah: pindah ke SLB`, the wish after a colon; who has a record is known by name. */
function partyOf(text: string, people: readonly { readonly person: string; readonly name: string }[]) {
  const [name = '', ...wish] = text.split(':');
  const wants = wish.join(':').trim();
  const person = people.find((one) => one.name === name.trim())?.person;
  return {
    name: name.trim(),
    ...(person === undefined ? {} : { person }),
    ...(wants === '' ? {} : { wants }),
  };
}

function saidIn(
  form: FormReader,
  role: WorkerRole,
  part: RolePart,
  people: readonly { readonly person: string; readonly name: string }[],
): unknown {
  const name = roleField(role, part);
  const filled = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);
  switch (part.as) {
    case 'line':
    case 'prose':
    case 'choice':
    case 'known':
      return form.text(name);
    case 'day':
      return form.day(name);
    case 'lines':
      return filled(form.lines(name));
    case 'choices':
      return filled(form.choices(name));
    case 'parties':
      return filled(form.lines(name).map((one) => partyOf(one, people)));
  }
}

/** What was said of the chosen roles; a role of which nothing was said is left out. */
export function inRoleOf(
  form: FormReader,
  people: readonly { readonly person: string; readonly name: string }[],
): InRole | undefined {
  const chosen = new Set(form.choices('roles'));
  const said = roles.flatMap((role) => {
    if (!chosen.has(role)) return [];
    const facts = roleParts[role].flatMap((part) => {
      const value = saidIn(form, role, part, people);
      return value === undefined ? [] : [[part.field, value] as const];
    });
    return facts.length === 0 ? [] : [[role, Object.fromEntries(facts)] as const];
  });
  return said.length === 0 ? undefined : (Object.fromEntries(said) as InRole);
}
