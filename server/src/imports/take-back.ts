/** Taking an import back. */
import type { WrittenEntry } from '@pendamping/domain';
import { append } from '../journal/append.ts';
import { importsOf, mark, portions, type Work } from './import.ts';
import { idFrom } from './plan.ts';
import { importWords } from './words.ts';

interface Begun {
  readonly stream: string;
  readonly record: 'client' | 'case';
  readonly described: string | null;
  readonly untouched: boolean;
  readonly kind: string | null;
}

function takingBackOf({ record, kind, described }: Begun): string {
  if (described !== null) return 'EntryStruck';
  if (record === 'case') return takingBack.case;
  return kind === 'family' ? takingBack.family : takingBack.person;
}

const takingBack = {
  person: 'RegistrationTakenBack',
  family: 'FamilyTakenBack',
  case: 'CaseTakenBack',
} as const;

/**
 * Takes the whole of an import back. A record in which somebody has written since stays, and is counted: nobody's work
 * is undone with it.
 */
export async function takeBack(work: Work): Promise<void> {
  const { database, viewer, roles, import: id } = work;
  const [present] = await importsOf(database, viewer, id);
  const { rows } = await database.pool.query<Begun>(
    `select s.stream, s.record, s.described, c.kind,
       s.entries = (select count(*) from journal.entry e where e.agency = s.agency and e.stream = s.stream) as untouched
     from imports.stream s left join tables.client_row c on c.agency = s.agency and c.client = s.stream
     where s.agency = $1 and s.import = $2 order by s.record, s.stream`,
    [viewer.agency, id],
  );
  await mark(database, id, { of: rows.length });
  const used = await usedElsewhere(work);
  const now = new Date().toISOString();
  const entryFor = (row: Begun): WrittenEntry => {
    const struck = { entry: row.described, reason: importWords.takenBack[work.language] };
    return {
      id: idFrom(id, row.stream, 'taken-back'),
      record: row.record,
      stream: row.stream,
      type: takingBackOf(row),
      data: row.described === null ? { import: id } : struck,
      occurredOn: viewer.today,
      recordedAt: now,
      basis: 0,
    };
  };
  let [takenBack, done] = [0, 0];
  for (const some of portions(rows)) {
    const free = some.filter((row) => (row.untouched || row.described !== null) && !used.has(row.stream));
    const outcomes = await append(database, viewer, { roles }, free.map(entryFor), now);
    takenBack += outcomes.filter((one) => one.outcome !== 'refused').length;
    done += some.length;
    await mark(database, id, { done });
  }
  await database.pool.query('delete from imports.person where agency = $1 and import = $2', [
    viewer.agency,
    id,
  ]);
  const report = present?.report;
  if (report !== null && report !== undefined)
    await mark(database, id, {
      state: 'taken-back',
      report: { ...report, takenBack, kept: rows.length - takenBack },
    });
}

/** People of the import who have meanwhile become part of something that is not of the import: a case, a family. */
async function usedElsewhere({ database, viewer, import: id }: Work): Promise<ReadonlySet<string>> {
  const { rows } = await database.pool.query<{ stream: string }>(
    `select s.stream from imports.stream s where s.agency = $1 and s.import = $2 and (
       exists (select from tables.case_client cc where cc.agency = s.agency and cc.client = s.stream
         and not exists (select from imports.stream o where o.agency = s.agency and o.import = s.import and o.stream = cc.case_id))
       or exists (select from tables.member m where m.agency = s.agency and m.person = s.stream
         and not exists (select from imports.stream o where o.agency = s.agency and o.import = s.import and o.stream = m.family))
       or exists (select from tables.merged g where g.agency = s.agency and s.stream in (g.survivor, g.absorbed)))`,
    [viewer.agency, id],
  );
  return new Set(rows.map((row) => row.stream));
}
