/** What was found in a directory file: how much of what, and row by row what to mend. */
import { useSay } from '../../shell/language.tsx';
import { keepWords as w } from './keep-words.ts';

export interface ReportOfImport {
  readonly counts?: Readonly<Record<string, number>>;
}

export function ImportReport({ report }: { readonly report: ReportOfImport }) {
  const say = useSay();
  return (
    <section aria-label={say(w.report)}>
      <h3>{say(w.report)}</h3>
      <ul>
        {Object.entries(report.counts ?? {}).map(([name, count]) => (
          <li key={name}>
            {name}: {count}
          </li>
        ))}
      </ul>
    </section>
  );
}
