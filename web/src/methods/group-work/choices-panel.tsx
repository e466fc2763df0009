/** The group's sociogram over time: indices from day to day, the picture stepwise or side by side, and what to ask. */
import {
  type GroupQuestion,
  groupQuestions,
  groupQuestionWords,
  type SociogramOfDay,
  sociogram,
  sociogramCourse,
} from '@pendamping/domain';
import { useMemo, useState } from 'react';
import { DrawingView } from '../../clients/pictures/drawn.tsx';
import { useCaseClient } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Empty } from '../../ui/states.tsx';
import { DayPicker } from './day-picker.tsx';
import { dynamicsScreenWords as w } from './dynamics-words.ts';

type Course = readonly SociogramOfDay[];

function useCourse(): Course {
  const client = useCaseClient();
  return useMemo(
    () =>
      client === undefined
        ? []
        : sociogramCourse(client.reading.state.memberships, client.reading.state.groupChoices),
    [client],
  );
}

/** Chosen by how many and choosing how many, `2 · 1`; or why nothing can be said. */
function useMark() {
  const say = useSay();
  return (member: string, { sociometry, left }: SociogramOfDay): string => {
    const found = sociometry.members.find((one) => one.member === member);
    if (found !== undefined) return `${found.chosen} · ${found.chooses}`;
    return say(left.some((one) => one.member === member) ? w.hasLeft : w.notYet);
  };
}

function OverTime({ course }: { readonly course: Course }) {
  const say = useSay();
  const { language } = useLanguage();
  const mark = useMark();
  const members = new Map(
    course.flatMap((day) => [...day.members, ...day.left]).map((one) => [one.member, one.name]),
  );
  const share = (value: number | undefined) => (value === undefined ? '–' : numberText(value, language));
  const indices = [
    [w.density, (one: SociogramOfDay) => share(one.sociometry.density)],
    [w.reciprocity, (one: SociogramOfDay) => share(one.sociometry.reciprocity)],
    [
      w.isolates,
      (one: SociogramOfDay) => String(one.sociometry.members.filter((each) => each.isolated).length),
    ],
  ] as const;
  return (
    <details className="more" open>
      <summary>{say(w.overTime)}</summary>
      <Scroller>
        <table>
          <thead>
            <tr>
              <th scope="col">
                {say(w.member)} ({say(w.received)} · {say(w.given)})
              </th>
              {course.map((one) => (
                <th key={one.choices.choices} scope="col">
                  {longDay(one.choices.on, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...members].map(([member, name]) => (
              <tr key={member}>
                <th scope="row">{name}</th>
                {course.map((one) => (
                  <td key={one.choices.choices} className="number">
                    {mark(member, one)}
                  </td>
                ))}
              </tr>
            ))}
            {indices.map(([words, value]) => (
              <tr key={words.en}>
                <th scope="row">{say(words)}</th>
                {course.map((one) => (
                  <td key={one.choices.choices} className="number">
                    {value(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

function Picture({ day }: { readonly day: SociogramOfDay }) {
  const say = useSay();
  const { language } = useLanguage();
  const { choices, members, left } = day;
  const drawing = useMemo(
    () =>
      sociogram(members, choices, {
        member: (one) => `${one.name} · ${say(w.received)} ${one.chosen} · ${say(w.given)} ${one.chooses}`,
      }),
    [members, choices, say],
  );
  return (
    <section className="picture" aria-label={longDay(choices.on, language)}>
      <h3 className="small muted">
        {longDay(choices.on, language)} · {choices.question}
      </h3>
      <DrawingView drawing={drawing} words={`${say(w.choices)}: ${longDay(choices.on, language)}`} />
      {left.length === 0 ? null : (
        <p className="small muted">{say(w.leftByThen, { names: left.map((one) => one.name).join(', ') })}</p>
      )}
    </section>
  );
}

function Questions({ day }: { readonly day: SociogramOfDay }) {
  const say = useSay();
  const found = groupQuestions(day.members, day.choices);
  const named = (members: readonly string[]) =>
    members.map((one) => day.members.find((each) => each.member === one)?.name ?? '…').join(', ');
  const text = (one: GroupQuestion) => {
    const number = one.kind === 'rejected-by-several' ? one.by : '';
    const asked = say(groupQuestionWords[one.kind], { names: named(one.members), number });
    const leaning = one.kind === 'subgroup' && one.leaning.length > 0;
    return leaning ? `${asked} ${say(w.leaning, { names: named(one.leaning) })}` : asked;
  };
  return (
    <section aria-label={say(w.questions)}>
      <h3>{say(w.questions)}</h3>
      {found.length === 0 ? (
        <p>{say(w.noQuestions)}</p>
      ) : (
        <ul>
          {found.map((one) => (
            <li key={`${one.kind}:${one.members.join()}`}>{text(one)}</li>
          ))}
        </ul>
      )}
      <p className="hint">{say(w.onlyQuestions)}</p>
    </section>
  );
}

function Told({ course }: { readonly course: Course }) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | undefined>();
  const [beside, setBeside] = useState(false);
  const found = course.findIndex((one) => one.choices.choices === chosen);
  const at = found === -1 ? course.length - 1 : found;
  const [shown, before] = [course[at], course[at - 1]];
  if (shown === undefined) return <Empty words={w.noChoices} />;
  return (
    <>
      <OverTime course={course} />
      <DayPicker
        days={course.map(({ choices }) => ({ key: choices.choices, on: choices.on }))}
        value={shown.choices.choices}
        set={setChosen}
      />
      {before === undefined ? null : (
        <label className="tick no-print">
          <input type="checkbox" checked={beside} onChange={(event) => setBeside(event.target.checked)} />
          <span>{say(w.sideBySide)}</span>
        </label>
      )}
      <div className={beside && before !== undefined ? 'side-by-side' : ''}>
        {beside && before !== undefined ? <Picture day={before} /> : null}
        <Picture day={shown} />
      </div>
      <Questions day={shown} />
    </>
  );
}

export function SociogramOverTime() {
  const say = useSay();
  const course = useCourse();
  return (
    <section className="panel" aria-label={say(w.choices)}>
      <h2>{say(w.choices)}</h2>
      <Told course={course} />
      <p className="buttons">
        <ActLink act="choices" words={w.tellChoices} />
      </p>
    </section>
  );
}
