/** Attendance of everybody at every session: people down, sessions across, with how many came of how many. */
import {
  attendanceReport,
  belongedOn,
  type PersonAttendance,
  type SessionAttendance,
} from '@pendamping/domain';
import { useMemo } from 'react';
import { useCase } from '../../offline/use-case.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Legend, Mark } from './attendance-marks.tsx';
import { groupCourseWords as w } from './course-words.ts';
import './group.css';

function Row({
  person,
  sessions,
}: {
  readonly person: PersonAttendance;
  readonly sessions: readonly SessionAttendance[];
}) {
  const say = useSay();
  const { member, came, known } = person;
  return (
    <tr>
      <th scope="row">{member.name}</th>
      {sessions.map(({ session }) => (
        <td key={session.session}>
          {belongedOn(member, session.on) ? (
            <Mark state={session.attendance?.marks[member.member]?.state} />
          ) : (
            <span className="visually-hidden">{say(w.notMember)}</span>
          )}
        </td>
      ))}
      <td className="number">
        {came}/{known}
      </td>
    </tr>
  );
}

export function AttendanceGrid() {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const report = useMemo(() => attendanceReport(state), [state]);
  return (
    <>
      <Legend />
      <Scroller>
        <table className="attendance-grid">
          <caption className="visually-hidden">{say(w.gridCaption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(w.member)}</th>
              {report.sessions.map(({ session }) => (
                <th key={session.session} scope="col">
                  <span aria-hidden="true">{session.number}</span>
                  <span className="visually-hidden">
                    {say(w.session, { n: session.number })}, {longDay(session.on, language)}
                  </span>
                </th>
              ))}
              <th scope="col">{say(w.of)}</th>
            </tr>
          </thead>
          <tbody>
            {report.people.map((one) => (
              <Row key={one.member.member} person={one} sessions={report.sessions} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(w.of)}</th>
              {report.sessions.map(({ session, came, known, rate }) => (
                <td key={session.session} className="number">
                  {came}/{known}
                  <br />
                  <small className="muted">
                    {rate === undefined ? '' : `${numberText(Math.round(rate * 100), language)}%`}
                  </small>
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroller>
      <p className="muted small">{say(w.peopleCame, { n: report.peopleWhoCame })}</p>
    </>
  );
}
