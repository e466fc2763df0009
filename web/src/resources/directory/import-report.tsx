/** What came of a directory file: how much of what, and what its keeper is to mend, the gravest first. */
import {
  type FindingCode,
  type FindingLevel,
  feedFindingWords,
  feedLevelWords,
  refusalWords,
} from '@pendamping/domain';
import { useSay } from '../../shell/language.tsx';
import { keepWords as w } from './keep-words.ts';

interface KindCount {
  readonly fresh: number;
  readonly revised: number;
  readonly same: number;
  readonly withdrawn: number;
  readonly back: number;
}

interface FindingGroup {
  readonly level: FindingLevel;
  readonly code: FindingCode;
  readonly table?: string;
  readonly field?: string;
  readonly count: number;
  readonly examples: readonly {
    readonly file: string;
    readonly row?: number | string;
    readonly id?: string;
    readonly value?: string;
  }[];
}

export interface ReportOfImport {
  readonly feed: string;
  readonly version?: string;
  readonly unplaced: number;
  readonly findings: readonly FindingGroup[];
  readonly providers: KindCount;
  readonly services: KindCount;
  readonly taxonomies: KindCount;
  readonly partial: boolean;
  readonly keptByHand: readonly {
    readonly stream: string;
    readonly name: string;
    readonly field: string;
    readonly ours: string;
    readonly feeds: string;
  }[];
  readonly refused: readonly { readonly stream: string; readonly name: string; readonly because: string }[];
}

const kinds = ['providers', 'services', 'taxonomies'] as const;
const acts = ['fresh', 'revised', 'same', 'back', 'withdrawn'] as const;

function Counts({ report }: { readonly report: ReportOfImport }) {
  const say = useSay();
  const counted = (kind: (typeof kinds)[number]): string =>
    acts
      .filter((act) => report[kind][act] > 0)
      .map((act) => say(w[act], { count: report[kind][act] }))
      .join(', ');
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          {say(w[kind])}: {counted(kind) || say(w.noneOf)}
        </li>
      ))}
    </ul>
  );
}

const exampleText = ({ file, row, value }: FindingGroup['examples'][number]): string =>
  [file, row === undefined ? '' : String(row), value === undefined ? '' : `“${value}”`]
    .filter((one) => one !== '')
    .join(', ');

function Group({ group }: { readonly group: FindingGroup }) {
  const say = useSay();
  const { level, code, table, field, count, examples } = group;
  const where = [table, field].filter((one) => one !== undefined).join(', ');
  return (
    <li>
      <strong className={level === 'note' ? 'muted' : 'late'}>{say(feedLevelWords[level])}</strong>{' '}
      {where === '' ? null : <code>{where}</code>} · {say(w.times, { count })}
      <br />
      {say(feedFindingWords[code])}
      <br />
      <small className="muted">{examples.map(exampleText).join(' · ')}</small>
    </li>
  );
}

function Kept({ report }: { readonly report: ReportOfImport }) {
  const say = useSay();
  const { keptByHand, refused } = report;
  return (
    <>
      {keptByHand.length === 0 ? null : (
        <details>
          <summary>{say(w.keptByHand, { count: keptByHand.length })}</summary>
          <ul className="plain-list small">
            {keptByHand.slice(0, 100).map((one) => (
              <li key={`${one.stream}/${one.field}`}>
                <strong>{one.name}</strong>, {one.field}: {one.ours} ({say(w.feedSays, { text: one.feeds })})
              </li>
            ))}
          </ul>
        </details>
      )}
      {refused.length === 0 ? null : (
        <>
          <h4>{say(w.refused)}</h4>
          <ul className="plain-list small">
            {refused.slice(0, 100).map((one) => {
              const words = refusalWords(one.because);
              return (
                <li key={one.stream}>
                  <strong>{one.name}</strong>: {words === undefined ? one.because : say(words)}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

export function ImportReport({ report }: { readonly report: ReportOfImport }) {
  const say = useSay();
  return (
    <section aria-label={say(w.report)}>
      <h3>{say(w.report)}</h3>
      <p className="small muted">
        {[report.feed, report.version].filter((one) => one !== undefined).join(' · ')}
      </p>
      <Counts report={report} />
      {report.unplaced === 0 ? null : <p className="late">{say(w.unplaced, { count: report.unplaced })}</p>}
      {report.partial ? <p className="late">{say(w.partial)}</p> : null}
      {report.findings.length === 0 ? (
        <p>{say(w.faultless)}</p>
      ) : (
        <ul className="plain-list">
          {report.findings.map((group) => (
            <Group key={[group.level, group.code, group.table, group.field].join('|')} group={group} />
          ))}
        </ul>
      )}
      <Kept report={report} />
    </section>
  );
}
