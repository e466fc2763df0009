/** Causes in rows, which cases belong to them, and the walls that cases have met. */
import { type Case, type Cause, type CauseSpell, causeLine, wallsOf } from '@pendamping/domain';
import type { Table } from './table.ts';

export const causeRow: Table<Cause> = {
  name: 'tables.cause_row',
  record: 'cause',
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.cause_row where agency = $1 and cause = $2', [
      agency,
      stream,
    ]);
    const line = causeLine(state);
    if (line === undefined) return;
    await transaction.query(
      `insert into tables.cause_row (agency, cause, name, standing, kind, held_by, opened_on, opened_by, outcome,
         result, ended_on, walls, due)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        agency,
        stream,
        line.name,
        line.standing,
        line.kind ?? null,
        line.heldBy ?? null,
        line.openedOn,
        line.openedBy ?? null,
        line.outcome ?? null,
        line.result ?? null,
        line.endedOn ?? null,
        line.walls,
        JSON.stringify(line.due),
      ],
    );
  },
};

const rowOf = (spell: CauseSpell, felt: boolean) => ({
  cause: spell.cause,
  joined: spell.entry,
  left_by: spell.left?.entry ?? null,
  age_band: spell.ageBand ?? null,
  sex: spell.sex ?? null,
  disability: spell.disability ?? null,
  area: spell.area ?? null,
  refused: spell.refused ?? null,
  felt,
});

/** The tie of a case to its causes; with its coarse facts alone it is counted. */
export const causeCase: Table<Case> = {
  name: 'tables.cause_case',
  record: 'case',
  after: new Set(['CauseJoined', 'CauseLeft', 'CauseEffectFelt']),
  async write(transaction, agency, stream, { joinedCauses }) {
    const rows = Object.values(joinedCauses).flatMap((one) =>
      [...one.earlier, one].map((spell) => rowOf(spell, one.effects.length > 0)),
    );
    await transaction.query('delete from tables.cause_case where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    if (rows.length === 0) return;
    await transaction.query(
      `insert into tables.cause_case (agency, case_id, cause, joined_at, left_at, age_band, sex, disability, area,
         refused, felt)
       select $1, $2, r.cause,
         (select e.position from journal.entry e where e.agency = $1 and e.stream = $2 and e.id = r.joined),
         (select e.position from journal.entry e where e.agency = $1 and e.stream = $2 and e.id = r.left_by),
         r.age_band, r.sex, r.disability, r.area, r.refused, r.felt
       from jsonb_to_recordset($3::jsonb) as r(cause uuid, joined uuid, left_by uuid, age_band text, sex text,
         disability text, area text, refused text, felt boolean)`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};

export const caseWall: Table<Case> = {
  name: 'tables.case_wall',
  record: 'case',
  after: new Set([
    'AdvocacyBegun',
    'AdvocacyConcluded',
    'ReferralMade',
    'ReferralAnswered',
    'ProblemAssessed',
    'ProblemSetAside',
  ]),
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.case_wall where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    const rows = wallsOf(state);
    if (rows.length === 0) return;
    await transaction.query(
      `insert into tables.case_wall (agency, case_id, key, needed, institution)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(key text, needed text, institution text)`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
