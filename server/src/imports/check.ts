/** The dry run of an import. */
import { likelyFrom } from '@pendamping/domain';
import { matchesIn } from '../tables/client-match.ts';
import { headersKey } from './bring.ts';
import { knownBy, type LikelyRow, mark, most, plansOf, portions, type Report, type Work } from './import.ts';
import type { Mapping } from './plan.ts';
import { Within } from './within.ts';

/** The dry run: what each row would become, cell by cell, and who may be registered already. Nothing is written. */
export async function check(work: Work, mapping: Mapping): Promise<void> {
  const { database, viewer, import: id } = work;
  await mark(database, id, { mapping });
  const { table, planned } = await plansOf(work, mapping);
  const plans = planned.flatMap((one) => one.plan ?? []);
  await mark(database, id, { of: plans.length });
  const within = new Within();
  const likely: LikelyRow[] = [];
  let [known, done] = [0, 0];
  for (const some of portions(plans)) {
    const before = await knownBy(work, some);
    known += some.filter((one) => before.has(one.key)).length;
    const fresh = some.filter((one) => !within.look(one) && !before.has(one.key));
    const found = await database.trusted(async (transaction) => {
      const rows: LikelyRow[] = [];
      for (const one of fresh) {
        const matches = await matchesIn(transaction, one.recognisable, undefined, likelyFrom);
        if (matches.length > 0)
          rows.push({ row: one.row, name: one.person.name, matches: matches.slice(0, 3) });
      }
      return rows;
    }, viewer);
    likely.push(...found);
    done += some.length;
    await mark(database, id, { done });
  }
  const reports = planned.flatMap((one) => one.reports);
  const report: Report = {
    rows: planned.length,
    fresh: plans.length - known - within.repeated.filter((one) => one.same).length,
    known,
    nameless: planned.length - plans.length,
    households: new Set(plans.flatMap((one) => one.household?.stream ?? [])).size,
    cases: plans.filter((one) => one.case !== undefined).length,
    faults: reports.length,
    cells: reports.slice(0, most.cells),
    likely: likely.slice(0, most.likely),
    repeated: within.repeated.slice(0, most.repeated),
    leftOut: table?.leftOut ?? [],
  };
  await database.pool.query(
    `insert into imports.mapping (agency, headers, mapping) values ($1, $2, $3)
     on conflict (agency, headers) do update set mapping = excluded.mapping`,
    [viewer.agency, headersKey(table?.headers ?? []), JSON.stringify(mapping.columns)],
  );
  await mark(database, id, { state: 'checked', report });
}
