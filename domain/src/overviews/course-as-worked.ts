/**
 * The course of a case as its work shows it. With groups, communities and institutions the stages overlap: a village is
 * measured, meets and acts before anybody says that a stage begins. There a stage in which something was done is begun,
 * from the day of the first thing done, also where nobody said so. With persons and families the worker says it.
 */
import type { ReadEntry } from '../kernel/read-entry.ts';
import type { Case, CaseEntry } from '../records/case.ts';
import { isCollective } from '../stages/1-engagement/intake.ts';
import { type Course, type Stage, stages } from '../stages/course.ts';
import { timelinePlace } from './timeline-line.ts';

/** What the timeline puts with a stage although it is no work of that stage: planned ahead, noted, or of the agency. */
const besideTheWork: ReadonlySet<string> = new Set<CaseEntry['type']>([
  'NoteWritten',
  'TaskSet',
  'TaskDone',
  'TaskDropped',
  'SessionPlanned',
  'SessionDropped',
  'MeetingPlanned',
  'MeetingDropped',
  'ConferencePlanned',
  'ConferenceDropped',
  'GroupMemberJoined',
  'GroupMemberLeft',
  'GroupMemberReturned',
  'ApprovalAsked',
  'ApprovalGiven',
  'ApprovalWithheld',
  'SupervisionNoted',
  'TransferPackageMade',
  'CaseTakenOver',
]);

function firstDays(entries: readonly ReadEntry[]): Partial<Readonly<Record<Stage, string>>> {
  const days: Partial<Record<Stage, string>> = {};
  for (const { entry, data, occurredOn, struck } of entries) {
    if (struck !== undefined || besideTheWork.has(entry.type)) continue;
    const stage = timelinePlace(entry.type, data)?.stage;
    if (stage !== undefined && occurredOn < (days[stage] ?? '9999')) days[stage] = occurredOn;
  }
  return days;
}

/** The stages as said, and where nobody said it, as begun by what was done in them. */
export function courseAsWorked(
  { course, intake }: Pick<Case, 'course' | 'intake'>,
  entries: readonly ReadEntry[],
): Course {
  if (!isCollective(intake.opening?.clientKind)) return course;
  const days = firstDays(entries);
  const worked = stages.flatMap((stage) => {
    const begunOn = days[stage];
    const isSilent = course[stage].status === 'not-begun' && begunOn !== undefined;
    return isSilent ? [[stage, { ...course[stage], status: 'under-way' as const, begunOn }] as const] : [];
  });
  return { ...course, ...Object.fromEntries(worked) };
}
