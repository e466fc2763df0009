import { type Case, grouped, itemRows, resultRows, wasBegun } from '@pendamping/domain';
import type { Table } from './table.ts';

/** The case itself at place 0, so that it counts among those begun though nothing was rated in it. */
const begun = { what: 'case', key: '', name: '', rater: '', counts_case: true };

function rowsOf(state: Case): readonly object[] {
  if (!wasBegun(state)) return [];
  const rows = resultRows(state);
  const first = new Set(grouped(rows, (one) => `${one.what}|${one.key}|${one.rater}`).map(([one]) => one));
  const values = rows.map((one) => ({
    what: one.what,
    key: one.key,
    name: one.name,
    rater: one.rater,
    counts_case: first.has(one),
    at_intake: one.values.intake ?? null,
    interim: one.values.interim ?? null,
    at_end: one.values.end ?? null,
    follow_up: one.values['follow-up'] ?? null,
  }));
  const items = itemRows(state).map((row) => ({ ...row, what: 'items', name: '', counts_case: false }));
  return [begun, ...values, ...items].map((row, place) => ({ ...row, place }));
}

/** What a case adds to the results over cases: values alone, no names. */
export const result: Table<Case> = {
  name: 'tables.result',
  record: 'case',
  after: new Set([
    'CaseTakenBack',
    'IntakeDecided',
    'FunctioningRated',
    'InstrumentAnswered',
    'GoalSet',
    'GoalDropped',
    'EvaluationHeld',
    'EvaluationConcluded',
    'OutcomeJudged',
    'ProcessJudged',
  ]),
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.result where agency = $1 and case_id = $2', [agency, stream]);
    await transaction.query(
      `insert into tables.result
         (agency, case_id, place, what, key, name, rater, counts_case, at_intake, interim, at_end, follow_up, items)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(
         place integer, what text, key text, name text, rater text, counts_case boolean,
         at_intake double precision, interim double precision, at_end double precision, follow_up double precision,
         items double precision[])`,
      [agency, stream, JSON.stringify(rowsOf(state))],
    );
  },
};
