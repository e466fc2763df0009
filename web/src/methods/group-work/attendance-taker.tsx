/**
 * Quick attendance: one row a person, as large as a thumb. Everybody is there at one press, and each press on a name goes
 * on to the next state; what was pressed is said aloud to whoever does not see it.
 */
import { type AttendanceState, attendanceStates } from '@pendamping/domain';
import { useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { signOf, useStateName } from './attendance-marks.tsx';
import { groupCourseWords as w } from './course-words.ts';
import './group.css';

export interface Marked {
  readonly member: string;
  readonly name: string;
  readonly state: AttendanceState | undefined;
}

const field = (member: string) => `state:${member}`;
const inTurn = ['present', 'absent', 'late', 'excused', 'left-early'] as const;

const stateIn = (value: unknown): AttendanceState | undefined =>
  attendanceStates.find((one) => one === value);

/** The values of a form with which the taker begins. */
export const takenBefore = (people: readonly Marked[]): Values =>
  Object.fromEntries(people.map(({ member, state }) => [field(member), state ?? '']));

/** Those who were marked. */
export const rowsTaken = (form: FormReader, people: readonly Marked[]) =>
  people.flatMap(({ member }) => {
    const state = stateIn(form.text(field(member)));
    return state === undefined ? [] : [{ member, state }];
  });

export function AttendanceTaker({ people }: { readonly people: readonly Marked[] }) {
  const say = useSay();
  const nameOf = useStateName();
  const { values, set } = useFormState();
  const [spoken, setSpoken] = useState('');
  const stateOf = (member: string) => stateIn(values[field(member)]);
  const press = ({ member, name }: Marked) => {
    const state = stateOf(member);
    const next = inTurn[((state === undefined ? -1 : inTurn.indexOf(state)) + 1) % inTurn.length];
    set(field(member), next ?? '');
    setSpoken(say(w.markOf, { name, state: nameOf(next) }));
  };
  const everybody = () => {
    for (const { member } of people) set(field(member), 'present');
    setSpoken(say(w.everybody));
  };
  const count = people.filter(({ member }) => stateOf(member) !== undefined).length;
  return (
    <div className="attendance">
      <p className="buttons">
        <button type="button" className="button" onClick={everybody}>
          {say(w.everybody)}
        </button>
      </p>
      <p className="hint">{say(w.tapHint)}</p>
      <ul className="plain-list">
        {people.map((one) => {
          const state = stateOf(one.member);
          return (
            <li key={one.member}>
              <button
                type="button"
                className="attendance-row"
                data-state={state ?? 'unmarked'}
                onClick={() => press(one)}
              >
                <span aria-hidden="true" className="attendance-sign">
                  {signOf(state)}
                </span>
                <span className="attendance-name">{one.name}</span>
                <span className="attendance-state">{nameOf(state)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="muted small">{say(w.marked, { n: count, all: people.length })}</p>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}
