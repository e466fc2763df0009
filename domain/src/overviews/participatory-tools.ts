/**
 * The participatory tools of a case together (PM 6.2): which were told, each as a picture and as the table that says the
 * same, for the screen, the wall, the file and the paper alike.
 */
import type { Attachment } from '../kernel/attachment.ts';
import type { Words } from '../kernel/words.ts';
import { withheldParts } from '../measures/small-cells.ts';
import type { HouseholdListing } from '../methods/community-work/participatory/household-listing.ts';
import {
  levelsOf,
  type ProblemTree,
  type TreeBranch,
} from '../methods/community-work/participatory/problem-tree.ts';
import { type Ranking, rankedOf } from '../methods/community-work/participatory/ranking.ts';
import type { SeasonalCalendar } from '../methods/community-work/participatory/seasonal-calendar.ts';
import type { SocialMap } from '../methods/community-work/participatory/social-map.ts';
import type { Standing } from '../methods/community-work/participatory/stakeholder.ts';
import type { ParticipatoryTool } from '../methods/community-work/participatory/tools.ts';
import { type Transect, transectAspects } from '../methods/community-work/participatory/transect.ts';
import type { VennDiagram } from '../methods/community-work/participatory/venn-diagram.ts';
import type { WellbeingClassing } from '../methods/community-work/participatory/wellbeing.ts';
import { influenceWords, transectAspectWords } from '../methods/community-work/participatory/words.ts';
import { stanceWords } from '../methods/words.ts';
import type { Case } from '../records/case.ts';
import { participatoryWords as w } from './participatory-words.ts';
import type { Drawing } from './pictures/drawing.ts';
import { barsPicture } from './pictures/participatory/bars-picture.ts';
import { calendarPicture } from './pictures/participatory/calendar-picture.ts';
import { pairsPicture } from './pictures/participatory/pairs-picture.ts';
import { stakeholderPicture } from './pictures/participatory/stakeholder-picture.ts';
import { transectPicture } from './pictures/participatory/transect-picture.ts';
import { problemTreePicture } from './pictures/participatory/tree-picture.ts';
import { vennPicture } from './pictures/participatory/venn-picture.ts';

interface Tools extends Readonly<Record<ParticipatoryTool, unknown>> {
  readonly transect: Transect;
  readonly 'social-map': SocialMap;
  readonly wellbeing: WellbeingClassing;
  readonly calendar: SeasonalCalendar;
  readonly venn: VennDiagram;
  readonly 'problem-tree': ProblemTree;
  readonly ranking: Ranking;
  readonly listing: HouseholdListing;
}
/** One sitting with the tool it was held with. */
export type HeldTool = {
  [Tool in ParticipatoryTool]: { readonly tool: Tool; readonly told: Tools[Tool] };
}[ParticipatoryTool];

/** How a language says things: words, whole numbers and parts. */
export interface Saying {
  readonly say: (words: Words, fill?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  /** The community, as it is called. */
  readonly community: string;
  /** The fewest households that are told, on what leaves the agency; where nothing is said, every number is. */
  readonly least?: number;
}

/** All sittings of a case, the earliest first. */
export function heldTools(state: Case): readonly HeldTool[] {
  const as = <Tool extends ParticipatoryTool>(tool: Tool, all: readonly Tools[Tool][]) =>
    all.map((told) => ({ tool, told }) as unknown as HeldTool);
  return [
    ...as('transect', state.transects),
    ...as('social-map', state.socialMaps),
    ...as('wellbeing', state.wellbeingClassings),
    ...as('listing', state.householdListings),
    ...as('calendar', state.seasonalCalendars),
    ...as('venn', state.vennDiagrams),
    ...as('problem-tree', state.problemTrees),
    ...as('ranking', state.rankings),
  ].sort((a, b) => a.told.on.localeCompare(b.told.on));
}

/** The photographs of the original, those that can be shown as a picture, in the order in which they were added. */
export const photographed = ({ told }: HeldTool): readonly Attachment[] =>
  (told.attachments ?? []).filter(({ type }) => type.startsWith('image/'));

const share = (part: number, whole: number, { number }: Saying) =>
  whole === 0 ? '' : ` (${number(Math.round((part / whole) * 100))}%)`;

const rankingPicture = (told: Ranking, saying: Saying): Drawing =>
  told.way === 'pairwise'
    ? pairsPicture(told)
    : barsPicture(
        rankedOf(told).map((one) => ({
          name: `${one.rank}${one.tied ? ' =' : '.'} ${one.what}`,
          value: one.points,
          said: saying.number(one.points),
          strong: one.rank === 1,
        })),
      );

/** How many households stand in each class as it may be said: `undefined` for what would tell of a few on a wall. */
function householdsTold({ classes }: WellbeingClassing, { least }: Saying): readonly (number | undefined)[] {
  const numbers = classes.map((one) => one.households);
  const withheld = least === undefined ? new Set<number>() : withheldParts(numbers, least);
  return numbers.map((number, at) => (withheld.has(at) ? undefined : number));
}

const householdsSaid = (told: number | undefined, all: number, saying: Saying): string =>
  told === undefined ? '…' : `${saying.number(told)}${share(told, all, saying)}`;

function wellbeingPicture(classing: WellbeingClassing, saying: Saying): Drawing {
  const told = householdsTold(classing, saying);
  return barsPicture(
    classing.classes.map(({ name }, at) => ({
      name,
      value: told[at] ?? 0,
      said: householdsSaid(told[at], classing.households, saying),
    })),
  );
}

function listingPicture({ households, visited, areas = [] }: HouseholdListing, saying: Saying): Drawing {
  const all = [{ name: saying.say(w.all), households, visited }, ...areas];
  return barsPicture(
    all.map((one, at) => ({
      name: one.name,
      value: one.visited,
      of: one.households,
      said: saying.say(w.visitedOf, {
        visited: saying.number(one.visited),
        households: saying.number(one.households),
      }),
      strong: at === 0,
    })),
  );
}

/** @returns `undefined` for what is not drawn by us: a social map is its photographed original */
export function toolPicture(held: HeldTool, saying: Saying): Drawing | undefined {
  const { say } = saying;
  switch (held.tool) {
    case 'transect': {
      const words = transectAspects.map((one) => [one, say(transectAspectWords[one])] as const);
      return transectPicture(
        held.told,
        Object.fromEntries(words) as Record<(typeof transectAspects)[number], string>,
      );
    }
    case 'social-map':
      return undefined;
    case 'wellbeing':
      return wellbeingPicture(held.told, saying);
    case 'listing':
      return listingPicture(held.told, saying);
    case 'calendar':
      return calendarPicture(held.told);
    case 'venn':
      return vennPicture(held.told, {
        community: saying.community,
        institution: ({ name, importance, closeness }) => say(w.vennWords, { name, importance, closeness }),
      });
    case 'problem-tree':
      return problemTreePicture(held.told, { causes: `${say(w.causes)} ↓`, effects: `${say(w.effects)} ↑` });
    case 'ranking':
      return rankingPicture(held.told, saying);
  }
}

export interface ToolTable {
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** How wide the columns are to one another. */
  readonly widths: readonly number[];
}

function treeTable({ core, causes, effects }: ProblemTree, { say, number }: Saying): ToolTable {
  const rowsOf = (all: readonly TreeBranch[], as: Words) => {
    const levels = levelsOf(all);
    return all.map((one, at) => [
      one.text,
      say(as),
      number(levels[at] ?? 1),
      one.of === undefined ? core : (all[one.of]?.text ?? ''),
    ]);
  };
  return {
    head: [say(w.what), say(w.partOfTree), say(w.level), say(w.hangsOn)],
    widths: [4, 1.4, 0.8, 4],
    rows: [[core, say(w.core), '', ''], ...rowsOf(causes, w.cause), ...rowsOf(effects, w.effect)],
  };
}

function calendarTable({ seasons, rows }: SeasonalCalendar, { say }: Saying): ToolTable {
  return {
    head: [say(w.what), ...seasons],
    widths: [3, ...seasons.map(() => 1)],
    rows: rows.map(({ what, strengths }) => [what, ...strengths.map(String)]),
  };
}

function listingTable({ households, visited, areas = [] }: HouseholdListing, saying: Saying): ToolTable {
  const { say, number } = saying;
  return {
    head: [say(w.area), say(w.households), say(w.visited), say(w.notVisited)],
    widths: [4, 2, 2, 2],
    rows: [...areas, { name: say(w.all), households, visited }].map((one) => [
      one.name,
      number(one.households),
      `${number(one.visited)}${share(one.visited, one.households, saying)}`,
      number(one.households - one.visited),
    ]),
  };
}

function wellbeingTable(classing: WellbeingClassing, saying: Saying): ToolTable {
  const { say, number } = saying;
  const { classes, households } = classing;
  const told = householdsTold(classing, saying);
  return {
    head: [say(w.class), say(w.households), say(w.signs)],
    widths: [2, 2, 5],
    rows: [
      ...classes.map(({ name, signs = '' }, at) => [
        name,
        householdsSaid(told[at], households, saying),
        signs,
      ]),
      [say(w.all), number(households), ''],
    ],
  };
}

function rankingTable(told: Ranking, { say, number }: Saying): ToolTable {
  return {
    head: [say(w.what), say(told.way === 'votes' ? w.points : w.preferred), say(w.rank)],
    widths: [6, 2, 2],
    rows: rankedOf(told).map((one) => [
      one.what,
      number(one.points),
      `${number(one.rank)}${one.tied ? ` (${say(w.tied)})` : ''}`,
    ]),
  };
}

/** What the picture says, as a table. */
export function toolTable(held: HeldTool, saying: Saying): ToolTable {
  const { say, number } = saying;
  switch (held.tool) {
    case 'transect':
      return {
        head: [say(w.stretch), ...transectAspects.map((one) => say(transectAspectWords[one]))],
        widths: [2, ...transectAspects.map(() => 2)],
        rows: held.told.stretches.map((one) => [
          one.name,
          ...transectAspects.map((aspect) => one[aspect] ?? ''),
        ]),
      };
    case 'social-map':
      return {
        head: [say(w.sign), say(w.meaning)],
        widths: [2, 5],
        rows: held.told.legend.map((one) => [one.sign, one.meaning]),
      };
    case 'wellbeing':
      return wellbeingTable(held.told, saying);
    case 'listing':
      return listingTable(held.told, saying);
    case 'calendar':
      return calendarTable(held.told, saying);
    case 'venn':
      return {
        head: [say(w.institution), say(w.importance), say(w.closeness), say(w.why)],
        widths: [3, 1.5, 1.5, 4],
        rows: held.told.institutions.map((one) => [
          one.name,
          number(one.importance),
          number(one.closeness),
          one.why ?? '',
        ]),
      };
    case 'problem-tree':
      return treeTable(held.told, saying);
    case 'ranking':
      return rankingTable(held.told, saying);
  }
}

export const stakeholderMap = (standings: readonly Standing[], { say }: Pick<Saying, 'say'>): Drawing =>
  stakeholderPicture(standings, {
    influence: say(w.influence),
    interest: say(w.interest),
    degree: (degree) => say(influenceWords[degree]),
    stance: (stance) => say(stanceWords[stance]),
  });

/** @param day how days are written */
export function stakeholderTable(
  standings: readonly Standing[],
  { say }: Pick<Saying, 'say'>,
  day: (day: string) => string,
): ToolTable {
  return {
    head: [say(w.name), say(w.influence), say(w.interest), say(w.stance), say(w.earlier)],
    widths: [4, 1.5, 1.5, 2, 4],
    rows: standings.map(({ stakeholder: { name, part, weighings }, now }) => [
      part === undefined ? name : `${name}, ${part}`,
      say(influenceWords[now.influence]),
      say(influenceWords[now.interest]),
      say(stanceWords[now.stance]),
      weighings
        .filter((one) => one.on < now.on)
        .map((one) => `${day(one.on)}: ${say(stanceWords[one.stance])}`)
        .join('; '),
    ]),
  };
}
