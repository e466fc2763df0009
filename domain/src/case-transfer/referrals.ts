/**
 * Referrals in FHIR R4, in the order of work of the closed loop: ServiceRequest for what is asked, and a Task that says
 * how far it has come. The transfer itself goes the same way, to the agency that is to go on.
 */
import type { Referral } from '../resources/referral.ts';
import { type ReferralStanding, standingOf, stepsOf } from '../resources/referral-progress.ts';
import { referralResultWords } from '../resources/words.ts';
import { concept, derivedId, inWords, notes, ownConcept, type Placed, pointing } from './resource.ts';
import { receiverId, type Telling } from './telling.ts';
import { transferWords as w } from './words.ts';

const fulfil = concept('http://hl7.org/fhir/CodeSystem/task-code', 'fulfill');

/** Where a referral stands, in the words of FHIR for a task that another carries out. */
const taskStatuses: Readonly<Record<Exclude<ReferralStanding, 'closed'>, string>> = {
  prepared: 'draft',
  sent: 'requested',
  received: 'received',
  accepted: 'accepted',
  waiting: 'on-hold',
  refused: 'rejected',
  begun: 'in-progress',
  delivered: 'completed',
  'not-taken-up': 'failed',
  revoked: 'cancelled',
};
const requestStatuses: Readonly<Record<string, string>> = {
  draft: 'draft',
  completed: 'completed',
  rejected: 'revoked',
  failed: 'revoked',
  cancelled: 'revoked',
};

function taskStatus(one: Referral): string {
  const standing = standingOf(one);
  if (standing !== 'closed') return taskStatuses[standing];
  return one.closed?.result === 'received' || one.closed?.result === 'partly' ? 'completed' : 'cancelled';
}

const requestStatus = (one: Referral): string => requestStatuses[taskStatus(one)] ?? 'active';

/** The last day on which anything was told of it. */
const toldOn = (one: Referral): string | undefined =>
  Object.values(stepsOf(one))
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);

/** Why it stands where it stands, in words. */
const reasonOf = (one: Referral): string | undefined =>
  one.revoked?.reason ?? one.notTakenUp?.note ?? one.answer?.note;

function referral(one: Referral, telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  const service = derivedId(one.referral, 'ServiceRequest');
  const address = derivedId(one.referral, 'Organization');
  const to = pointing(address, one.to);
  const result = one.closed && say(referralResultWords[one.closed.result]);
  return [
    {
      id: address,
      resource: {
        resourceType: 'Organization',
        name: one.to,
        address: one.address && [{ text: one.address }],
      },
    },
    ...(telling.person === undefined
      ? []
      : [
          {
            id: service,
            stage: 'implementation' as const,
            resource: {
              resourceType: 'ServiceRequest',
              status: requestStatus(one),
              intent: 'order',
              code: { text: one.need },
              subject: telling.person,
              authoredOn: one.on,
              requester: telling.worker(one.by),
              performer: [to],
              note: notes(
                one.summary,
                ...(one.shared ?? []).map((part) => part.says),
                one.hopedFor,
                one.ground,
              ),
            },
          },
        ]),
    {
      id: one.referral,
      stage: 'implementation',
      resource: {
        resourceType: 'Task',
        status: taskStatus(one),
        statusReason: inWords(one.closed === undefined ? reasonOf(one) : result),
        intent: 'order',
        code: fulfil,
        description: one.need,
        focus: telling.person && pointing(service, one.need),
        for: telling.subject,
        authoredOn: one.on,
        lastModified: toldOn(one),
        requester: telling.worker(one.by),
        owner: to,
        output: one.closed && [
          {
            type: ownConcept('referral-result', one.closed.result, result ?? one.closed.result),
            valueString: one.closed.got,
          },
        ],
        note: notes(one.answer?.note, one.delivered?.what, one.closed?.clientSays),
      },
    },
  ];
}

/** The transfer itself, as asked of the agency that is to go on. */
function transfer(telling: Telling): readonly Placed[] {
  const { package: made } = telling;
  const service = derivedId(made.id, 'ServiceRequest');
  const to = pointing(receiverId(made), made.to);
  const text = telling.pen.say(w.transferAsked);
  return [
    ...(telling.person === undefined
      ? []
      : [
          {
            id: service,
            stage: 'termination' as const,
            resource: {
              resourceType: 'ServiceRequest',
              status: 'active',
              intent: 'order',
              code: ownConcept('asked', 'case-transfer', text),
              subject: telling.person,
              authoredOn: made.madeAt,
              requester: telling.organisation,
              performer: [to],
            },
          },
        ]),
    {
      id: derivedId(made.id, 'Task'),
      stage: 'termination',
      resource: {
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        code: fulfil,
        description: text,
        focus: telling.person && pointing(service, text),
        for: telling.subject,
        authoredOn: made.madeAt,
        requester: telling.organisation,
        owner: to,
      },
    },
  ];
}

export const referrals = (telling: Telling): readonly Placed[] => [
  ...Object.values(telling.material.case.state.referrals).flatMap((one) => referral(one, telling)),
  ...transfer(telling),
];
