import { type Case, type Cause, causePracticeRows, practiceRows } from '@pendamping/domain';
import type { Table } from './table.ts';

function rowsOf(state: Case): readonly object[] {
  const { chosen } = state.kindOfCase;
  return practiceRows(state).map(({ activity, on, minutes, workers, codes }) => ({
    activity,
    done_on: on,
    minutes: minutes ?? null,
    workers,
    template: chosen?.template ?? '',
    template_title: chosen?.title ?? null,
    roles: codes.role,
    ways: codes.way,
    functions: codes.function,
    methods: codes.method,
    practice_goals: codes['practice-goal'],
    strategies: codes.strategy,
    ends: codes.end,
    effects: codes.effect,
    kinds: codes.kind,
    outcomes: codes.outcome,
    plans: codes.plan,
  }));
}

/** What was done in a case, as codes: no words of the record, no names of clients. */
export const practice: Table<Case> = {
  name: 'tables.practice',
  record: 'case',
  after: new Set([
    'ActivityDone',
    'ConferencePlanned',
    'ConferenceHeld',
    'SessionPlanned',
    'SessionHeld',
    'MeetingPlanned',
    'MeetingHeld',
    'TemplateChosen',
    'TemplateGivenUp',
  ]),
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.practice where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    await transaction.query(
      `insert into tables.practice
         (agency, case_id, activity, done_on, minutes, workers, template, template_title, roles, ways, functions,
          methods, practice_goals, strategies, ends, effects, kinds, outcomes, plans)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(
         activity uuid, done_on date, minutes integer, workers text[], template text, template_title jsonb,
         roles text[], ways text[], functions text[], methods text[], practice_goals text[], strategies text[],
         ends text[], effects text[], kinds text[], outcomes text[], plans text[])`,
      [agency, stream, JSON.stringify(rowsOf(state))],
    );
  },
};

/** What was done for a cause, in the same codes. */
export const causePractice: Table<Cause> = {
  name: 'tables.cause_practice',
  record: 'cause',
  after: new Set(['CauseActionPlanned', 'CauseActionTaken']),
  async write(transaction, agency, stream, state) {
    await transaction.query('delete from tables.cause_practice where agency = $1 and cause = $2', [
      agency,
      stream,
    ]);
    const rows = causePracticeRows(state).map(({ activity, on, workers, codes }) => ({
      action: activity,
      done_on: on,
      workers,
      roles: codes.role,
      methods: codes.method,
      kinds: codes.kind,
      plans: codes.plan,
    }));
    await transaction.query(
      `insert into tables.cause_practice (agency, cause, action, done_on, workers, roles, methods, kinds, plans)
       select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r(
         action uuid, done_on date, workers text[], roles text[], methods text[], kinds text[], plans text[])`,
      [agency, stream, JSON.stringify(rows)],
    );
  },
};
