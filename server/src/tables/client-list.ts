/** The clients a reader may read, as a table to take out: what a list needs, identity numbers masked. */
import {
  clientKindWords,
  type Language,
  type LevelOfClient,
  maskedNumber,
  type Recognisable,
  type Sex,
  sexWords,
} from '@pendamping/domain';
import type { Database, Viewer } from '../database/database.ts';
import { listWords as w } from './words.ts';

interface Line {
  readonly kind: LevelOfClient;
  readonly name: string;
  readonly call_name: string | null;
  readonly sex: Sex | null;
  readonly birth_on: string | null;
  readonly village: string | null;
  readonly recognised: Recognisable | null;
  readonly families: string | null;
  readonly numbers: string | null;
}

const columns = [
  w.kind,
  w.name,
  w.callName,
  w.sex,
  w.birthOn,
  w.nik,
  w.phone,
  w.village,
  w.family,
  w.cases,
] as const;

export const clientListHeaders = (language: Language): readonly string[] =>
  columns.map((one) => one[language]);

export async function clientList(
  database: Database,
  viewer: Viewer,
  language: Language,
  kind: LevelOfClient | undefined,
): Promise<readonly (readonly (string | null)[])[]> {
  const lines = await database.as(viewer, (transaction) =>
    transaction.query<Line>(
      `select c.kind, c.name, c.call_name, c.sex, c.birth_on, c.village, c.recognised,
         (select string_agg(f.name, '; ' order by f.name) from tables.member m
           join tables.client_row f on f.agency = m.agency and f.client = m.family
           where m.agency = c.agency and m.person = c.client) as families,
         (select string_agg(k.number, '; ' order by k.number) from tables.case_row k
           where k.agency = c.agency and k.client = c.client) as numbers
       from access.readable_clients() r
       join tables.client_row c on c.agency = access.agency() and c.client = r.client
       where ($1::text is null or c.kind = $1)
         and not exists (select from tables.merged m where m.agency = c.agency and m.absorbed = c.client)
       order by tables.plain(c.name), c.client limit 50000`,
      [kind ?? null],
    ),
  );
  return lines.map((line) => [
    clientKindWords[line.kind][language],
    line.name,
    line.call_name,
    line.sex === null ? null : sexWords[line.sex][language],
    line.birth_on,
    line.recognised?.nik === undefined ? null : maskedNumber(line.recognised.nik),
    line.recognised?.phones.join('; ') ?? null,
    line.village,
    line.families,
    line.numbers,
  ]);
}
