/** The house of each kind of record, for those who take any: the journal, the device, the tests. */
import type { RecordKind } from '../kernel/entry.ts';
import type { House } from '../kernel/house.ts';
import { agencyRecord } from './agency.ts';
import { caseRecord } from './case.ts';
import { causeRecord } from './cause.ts';
import { clientRecord } from './client.ts';
import { providerRecord, serviceRecord, taxonomyRecord } from './directory.ts';
import { requestRecord } from './request.ts';

// biome-ignore lint/suspicious/noExplicitAny: the kinds of record meet here; each is read only by its own house
export const houses: Readonly<Record<RecordKind, House<any, any>>> = {
  agency: agencyRecord,
  case: caseRecord,
  cause: causeRecord,
  client: clientRecord,
  provider: providerRecord,
  request: requestRecord,
  service: serviceRecord,
  taxonomy: taxonomyRecord,
};
