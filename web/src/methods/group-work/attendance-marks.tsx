/** How attendance looks: a sign and a word, never a colour alone. */
import { type AttendanceState, attendanceStateWords } from '@pendamping/domain';
import { useSay } from '../../shell/language.tsx';
import { groupCourseWords as w } from './course-words.ts';

/** One sign a state; `undefined` where nobody marked them. */
export const signOf = (state: AttendanceState | undefined): string =>
  state === undefined
    ? '?'
    : ({ present: '●', late: '◐', 'left-early': '◑', excused: '○', absent: '✕' } as const)[state];

export function useStateName(): (state: AttendanceState | undefined) => string {
  const say = useSay();
  return (state) => say(state === undefined ? w.unmarked : attendanceStateWords[state]);
}

export function Mark({ state }: { readonly state: AttendanceState | undefined }) {
  const nameOf = useStateName();
  return (
    <>
      <span aria-hidden="true">{signOf(state)}</span> <span className="visually-hidden">{nameOf(state)}</span>
    </>
  );
}

const shown: readonly (AttendanceState | undefined)[] = [
  'present',
  'late',
  'left-early',
  'excused',
  'absent',
  undefined,
];

export function Legend() {
  const nameOf = useStateName();
  return (
    <p className="small muted">
      {shown.map((state) => `${signOf(state)} ${nameOf(state).toLowerCase()}`).join(' · ')}
    </p>
  );
}
