import type { Case } from '@pendamping/domain';
import type { Table } from './table.ts';

/** Which client a case is for: the door from the case to the client's record. */
export const caseClient: Table<Case> = {
  name: 'tables.case_client',
  record: 'case',
  after: new Set(['CaseOpened', 'CaseTakenBack']),
  async write(transaction, agency, stream, state) {
    const client = state.intake.opening?.client;
    await transaction.query('delete from tables.case_client where agency = $1 and case_id = $2', [
      agency,
      stream,
    ]);
    if (client === undefined) return;
    await transaction.query('insert into tables.case_client (agency, case_id, client) values ($1, $2, $3)', [
      agency,
      stream,
      client,
    ]);
  },
};
