/**
 * An agency's template beside the shipped one: which is later, in what they differ, and how what is new comes in
 * without taking away what the agency wrote. Nothing of an agency is replaced that it has not been shown.
 */
import type { PracticeTemplate } from './practice-template.ts';

const parts = (version: string) => version.split('.').map(Number);

/** Whether the first version is later than the second. */
export function isLaterVersion(one: string, other: string): boolean {
  const [a, b] = [parts(one), parts(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** The version after an edit: the middle number one higher. */
export function nextVersion(version: string): string {
  const [major = 0, minor = 0] = parts(version);
  return `${major}.${minor + 1}.0`;
}

/** The parts of a template that are lists of things with a code. */
const codedParts = ['problems', 'measures', 'goals', 'activities', 'checklists', 'standards'] as const;
type CodedPart = (typeof codedParts)[number];

/** The parts that are one text or setting each. */
const plainParts = ['title', 'about', 'levels', 'method', 'functions', 'review', 'wording'] as const;
export type TemplatePart = CodedPart | (typeof plainParts)[number] | 'instruments';

/** One thing in which the agency's template is not like the other. */
export interface TemplateDifference {
  readonly part: TemplatePart;
  /** The code of the problem, goal, … it is about. */
  readonly code?: string;
  readonly how: 'only-here' | 'only-there' | 'otherwise' | 'in-other-order';
}

const keysOf = (value: object) => Object.keys(value).sort();

/** Whether they say the same; in which order the keys stand says nothing. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  const keys = keysOf(a);
  return (
    keys.length === keysOf(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  );
}

interface Coded {
  readonly code: string;
}

function inList(part: TemplatePart, here: readonly Coded[], there: readonly Coded[]): TemplateDifference[] {
  const known = new Map(there.map((one) => [one.code, one]));
  const ours = new Set(here.map((one) => one.code));
  const mine = here.flatMap((one): TemplateDifference[] => {
    const other = known.get(one.code);
    if (other === undefined) return [{ part, code: one.code, how: 'only-here' }];
    return same(one, other) ? [] : [{ part, code: one.code, how: 'otherwise' }];
  });
  const theirs = there.filter((one) => !ours.has(one.code));
  const codes = (list: readonly Coded[], among: { has(code: string): boolean }) =>
    list.map((one) => one.code).filter((code) => among.has(code));
  const turned = !same(codes(here, known), codes(there, ours));
  return [
    ...mine,
    ...theirs.map((one): TemplateDifference => ({ part, code: one.code, how: 'only-there' })),
    ...(turned ? [{ part, how: 'in-other-order' } as const] : []),
  ];
}

const instrumentCodes = ({ instruments }: PracticeTemplate) =>
  instruments.map((one) => ({ ...one, code: one.urn }));

/** In what the template here differs from the one there, in the order of its parts. */
export function templateDifferences(
  here: PracticeTemplate,
  there: PracticeTemplate,
): readonly TemplateDifference[] {
  const plain = plainParts
    .filter((part) => !same(here[part], there[part]))
    .map((part): TemplateDifference => ({ part, how: 'otherwise' }));
  const coded = codedParts.flatMap((part) => inList(part, here[part], there[part]));
  return [...plain, ...coded, ...inList('instruments', instrumentCodes(here), instrumentCodes(there))];
}

const added = <T extends Coded>(ours: readonly T[], theirs: readonly T[]): T[] => [
  ...ours,
  ...theirs.filter((one) => ours.every((each) => each.code !== one.code)),
];

/** The agency's template with what is new in the other: nothing the agency wrote is changed or lost. */
export function withAdditions(ours: PracticeTemplate, theirs: PracticeTemplate): PracticeTemplate {
  const known = new Set(ours.instruments.map((one) => one.urn));
  return {
    ...ours,
    problems: added(ours.problems, theirs.problems),
    measures: added(ours.measures, theirs.measures),
    goals: added(ours.goals, theirs.goals),
    activities: added(ours.activities, theirs.activities),
    checklists: added(ours.checklists, theirs.checklists),
    standards: added(ours.standards, theirs.standards),
    instruments: [...ours.instruments, ...theirs.instruments.filter((one) => !known.has(one.urn))],
    sources: [...new Set([...ours.sources, ...theirs.sources])],
  };
}
