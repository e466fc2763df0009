/** The shapes that travel over HTTP, once for checking and once for the OpenAPI document. */
import {
  capacities,
  caseStatuses,
  clientKinds,
  recordKinds,
  roles,
  stages,
  urgencies,
} from '@pendamping/domain';
import { z } from 'zod';

/** For answers: what a caller may rely on. Checks on answers are made by the tests, not on every request. */
export const uuid = z.string().meta({ format: 'uuid' });
const dayOut = z.string().meta({ format: 'date' });
const instantOut = z.string().meta({ format: 'date-time' });

export { WrittenEntry } from '../journal/offered-act.ts';

export const Entry = z.object({
  id: uuid,
  record: z.enum(recordKinds),
  stream: uuid,
  type: z.string(),
  data: z.record(z.string(), z.unknown()).readonly(),
  occurredOn: dayOut,
  recordedAt: instantOut,
  basis: z.int(),
  device: uuid.optional(),
  by: z.object({ id: uuid, capacity: z.enum(capacities), approves: z.boolean() }),
  version: z.int(),
  position: z.int(),
  receivedAt: instantOut,
});

export const Outcome = z.union([
  z.object({ id: uuid, outcome: z.enum(['accepted', 'duplicate']), position: z.int(), version: z.int() }),
  z.object({
    id: uuid,
    outcome: z.literal('refused'),
    because: z.string(),
    detail: z.string(),
    field: z.string().optional(),
    faults: z
      .array(
        z.object({
          field: z.string(),
          because: z.string(),
          detail: z.string(),
          limit: z.number().optional(),
        }),
      )
      .readonly()
      .optional(),
  }),
]);

export const RecordOut = z.object({
  stream: uuid,
  record: z.enum(recordKinds),
  version: z.int(),
  entries: z.array(Entry).readonly(),
});

export const HandedOverOut = z.object({
  case: uuid,
  evaluation: uuid,
  name: z.string(),
  judge: z.enum(['client', 'other']),
  way: z.enum(['handed-over', 'pictures']),
});

export const SessionOut = z.object({
  worker: z.object({ id: uuid, name: z.string(), username: z.string(), roles: z.array(z.enum(roles)) }),
  agency: z.object({ id: uuid, name: z.string(), city: z.string(), timeZone: z.string() }),
  today: dayOut,
  /** While the device is in a client's hands. */
  handedOver: HandedOverOut.optional(),
});

export const CaseRowOut = z.object({
  case: uuid,
  number: z.string().nullable(),
  title: z.string(),
  client: uuid,
  clientKind: z.enum(clientKinds),
  clientName: z.string(),
  stage: z.enum(stages),
  status: z.enum(caseStatuses),
  urgency: z.enum(urgencies),
  confidentiality: z.string(),
  programme: z.string().nullable(),
  openedOn: dayOut,
  endedOn: dayOut.nullable(),
  responsible: uuid.nullable(),
  responsibleName: z.string().nullable(),
  lastMeetingOn: dayOut,
  nextDueOn: dayOut.nullable(),
  notices: z.int(),
});

const ofCase = { case: uuid, number: z.string().nullable(), title: z.string(), clientName: z.string() };

export const DueOut = z.object({
  ...ofCase,
  kind: z.string(),
  about: uuid,
  on: dayOut.nullable(),
  what: z.string(),
  worker: uuid.nullable(),
  until: z.string().nullable(),
});

export const NoticeOut = z.object({
  ...ofCase,
  code: z.string(),
  stage: z.enum(stages),
  from: dayOut,
  about: z.string().nullable(),
  what: z.string().nullable(),
  words: z.object({ id: z.string(), en: z.string() }).nullable(),
});

export const ApprovalOut = z.object({
  ...ofCase,
  subject: z.string(),
  about: uuid,
  askedBy: uuid,
  askedName: z.string().nullable(),
  askedOn: dayOut,
});

export const WithdrawalOut = z.object({
  ...ofCase,
  consent: uuid,
  purpose: z.string(),
  byName: z.string(),
  receivedAt: instantOut,
});

export const DataRequestOut = z.object({
  ...ofCase,
  request: uuid,
  kind: z.string(),
  personName: z.string(),
  receivedAt: instantOut,
});

export const TaskOut = z.object({
  case: uuid,
  task: uuid,
  what: z.string(),
  on: dayOut.nullable(),
  group: z.boolean().describe('whether it is a task in a group whose attendance the reader takes'),
});

export const ClientRowOut = z.object({
  client: uuid,
  kind: z.enum(clientKinds),
  name: z.string(),
  callName: z.string().nullable(),
  birthOn: dayOut.nullable(),
  sex: z.string().nullable(),
  village: z.string().nullable(),
  cases: z.int(),
});

/** A case as a device lists it: with what is due, and with notices also of days to come. */
export const CaseOnDeviceOut = CaseRowOut.omit({ notices: true }).extend({
  openedBy: uuid,
  due: z
    .array(
      z.object({
        kind: z.string(),
        about: uuid,
        on: dayOut.optional(),
        what: z.string(),
        worker: uuid.optional(),
      }),
    )
    .readonly(),
  notices: z
    .array(
      z.object({
        code: z.string(),
        stage: z.enum(stages),
        from: dayOut,
        about: z.string().optional(),
        what: z.string().optional(),
        words: z.object({ id: z.string(), en: z.string() }).optional(),
      }),
    )
    .readonly(),
  approvals: z
    .array(
      z.object({
        subject: z.string(),
        about: uuid,
        askedBy: uuid.optional(),
        askedOn: dayOut.optional(),
        status: z.literal('asked'),
      }),
    )
    .readonly(),
  tasks: z
    .array(
      z.object({
        task: uuid,
        assignedTo: uuid,
        what: z.string(),
        on: dayOut.optional(),
        closed: z.boolean(),
      }),
    )
    .readonly(),
});

/** A client as a device lists them, with what a person is recognised by, without identity numbers. */
export const ClientOnDeviceOut = ClientRowOut.extend({
  recognised: z.record(z.string(), z.unknown()).readonly().nullable(),
});

export const Nothing = z.null().describe('Nothing to say');
