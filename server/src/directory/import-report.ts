/** What came of a feed, told so that whoever keeps the directory can act on it. */
import {
  type Feed,
  type Finding,
  type FindingCode,
  type FindingLevel,
  findingLevels,
} from '@pendamping/domain';

const examples = 5;

/** The same thing amiss in many rows, once, with how often and where first. */
export interface FindingGroup {
  readonly level: FindingLevel;
  readonly code: FindingCode;
  readonly table?: string;
  readonly field?: string;
  readonly count: number;
  readonly examples: readonly Pick<Finding, 'file' | 'row' | 'id' | 'value'>[];
}

export interface KindCount {
  fresh: number;
  revised: number;
  same: number;
  withdrawn: number;
  back: number;
}

/** A field that a keeper has mended and that the feed says otherwise. */
export interface KeptByHand {
  readonly stream: string;
  readonly name: string;
  readonly field: string;
  readonly ours: string;
  readonly feeds: string;
}

export interface DirectoryReport {
  readonly feed: string;
  readonly version?: string;
  readonly tables: Feed['tables'];
  readonly unplaced: number;
  readonly findings: readonly FindingGroup[];
  readonly providers: KindCount;
  readonly services: KindCount;
  readonly taxonomies: KindCount;
  /** Whether something of the feed is not here, so that nothing may be taken as gone from it. */
  readonly partial: boolean;
  readonly keptByHand: readonly KeptByHand[];
  readonly refused: readonly { readonly stream: string; readonly name: string; readonly because: string }[];
}

const order = new Map(findingLevels.map((level, at) => [level, at]));

export function groupedFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ level, code, table, field }) =>
    [level, code, table, field].join('|'),
  );
  return [...groups.values()]
    .flatMap((all): readonly FindingGroup[] => {
      const [first] = all;
      if (first === undefined) return [];
      const { level, code, table, field } = first;
      const shown = all.slice(0, examples).map(({ file, row, id, value }) => ({
        file,
        ...(row === undefined ? {} : { row }),
        ...(id === undefined ? {} : { id }),
        ...(value === undefined ? {} : { value }),
      }));
      return [
        {
          level,
          code,
          ...(table === undefined ? {} : { table }),
          ...(field === undefined ? {} : { field }),
          count: all.length,
          examples: shown,
        },
      ];
    })
    .toSorted((a, b) => (order.get(a.level) ?? 0) - (order.get(b.level) ?? 0) || b.count - a.count);
}

export const noCount = (): KindCount => ({ fresh: 0, revised: 0, same: 0, withdrawn: 0, back: 0 });
