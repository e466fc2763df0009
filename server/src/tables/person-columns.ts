import { directoryKinds } from '@pendamping/domain';

/**
 * Every column of the read tables that can hold a person's id, and how a merge reaches it. A column that is missing
 * here fails a test: whoever adds a table says what becomes of two records that turn out to be one person's.
 */
export type Reach =
  /** Read through `tables.merged`, by the access rules and by the queries: nothing is rewritten. */
  | 'read-through'
  /** The two ids of a merge or of a denial of one: they name the records, not the person. */
  | 'names-the-record'
  /** No person of the registry: a case, a worker, an agency, a thing within a record. */
  | 'no-person';

export const personColumns: Readonly<Record<string, Reach>> = {
  'agency.agency': 'no-person',
  'assignment.agency': 'no-person',
  'assignment.case_id': 'no-person',
  'assignment.worker': 'no-person',
  'belonging.agency': 'no-person',
  'belonging.collective': 'no-person',
  'belonging.membership': 'no-person',
  'belonging.person': 'read-through',
  'case_client.agency': 'no-person',
  'case_client.case_id': 'no-person',
  'case_client.client': 'read-through',
  'case_row.agency': 'no-person',
  'case_row.case_id': 'no-person',
  'case_row.client': 'read-through',
  'case_row.opened_by': 'no-person',
  'case_row.responsible': 'no-person',
  'case_wall.agency': 'no-person',
  'case_wall.case_id': 'no-person',
  'cause_case.agency': 'no-person',
  'cause_case.case_id': 'no-person',
  'cause_case.cause': 'no-person',
  'cause_row.agency': 'no-person',
  'cause_row.cause': 'no-person',
  'cause_row.opened_by': 'no-person',
  'client_key.agency': 'no-person',
  'client_key.client': 'read-through',
  'client_row.agency': 'no-person',
  'client_row.client': 'read-through',
  'client_row.registered_by': 'no-person',
  'delivery.agency': 'no-person',
  'delivery.case_id': 'no-person',
  'delivery.referral': 'no-person',
  'delivery.request': 'no-person',
  'delivery.to_agency': 'no-person',
  'emergency.agency': 'no-person',
  'emergency.case_id': 'no-person',
  'emergency.worker': 'no-person',
  'family_card.agency': 'no-person',
  'family_card.family': 'no-person',
  'group_attendance.agency': 'no-person',
  'group_attendance.case_id': 'no-person',
  'incoming.agency': 'no-person',
  'incoming.request': 'no-person',
  'incoming.taken_on': 'no-person',
  'known_to_few.agency': 'no-person',
  'known_to_few.client': 'read-through',
  'known_to_few.workers': 'no-person',
  'member.agency': 'no-person',
  'member.family': 'no-person',
  'member.person': 'read-through',
  'merged.absorbed': 'names-the-record',
  'merged.agency': 'no-person',
  'merged.survivor': 'names-the-record',
  'not_the_same.agency': 'no-person',
  'not_the_same.client': 'names-the-record',
  'not_the_same.other': 'names-the-record',
  'provider_row.agency': 'no-person',
  'provider_row.provider': 'no-person',
  'publication.agency': 'no-person',
  'partner.agency': 'no-person',
  'practice.activity': 'no-person',
  'practice.agency': 'no-person',
  'practice.case_id': 'no-person',
  'referral_link.agency': 'no-person',
  'referral_link.case_id': 'no-person',
  'referral_link.referral': 'no-person',
  'result.agency': 'no-person',
  'result.case_id': 'no-person',
  'service_row.agency': 'no-person',
  'service_row.provider': 'no-person',
  'service_row.service': 'no-person',
  'service_row.term_ids': 'no-person',
  'task.agency': 'no-person',
  'task.assigned_to': 'no-person',
  'task.case_id': 'no-person',
  'task.task': 'no-person',
  'taxonomy_row.agency': 'no-person',
  'taxonomy_row.taxonomy': 'no-person',
  'withdrawal.agency': 'no-person',
  'withdrawal.client': 'read-through',
  'withdrawal.consent': 'no-person',
  'worker.agency': 'no-person',
  'worker.supervisor': 'no-person',
  'worker.worker': 'no-person',
};

/** The streams whose entries may tell of a person; their ids are found in the facts, whatever the type of entry. */
export const streamsWithPeople = ['client', 'case'] as const;
export const streamsWithoutPeople = ['agency', 'request', 'cause', ...directoryKinds] as const;
