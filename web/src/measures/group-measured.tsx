/**
 * A measure that was taken with each member of a group: each occasion with its mean, its number and range and who gave
 * no value; the group before and after over the same people, with a caution where the people differ; and, folded, the
 * values of each member for the worker who talks with them.
 */
import { beforeAndAfter, type NotMeasured, notMeasuredOn, occasionsOf } from '@pendamping/domain';
import { useMemo } from 'react';
import { useCase } from '../offline/use-case.tsx';
import { longDay, numberText } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { LabelledTable } from '../ui/labelled-table.tsx';
import { Scroller } from '../ui/scroller.tsx';
import { groupMeasureWords as w } from './group-words.ts';

function useNumber() {
  const { language } = useLanguage();
  return (value: number | undefined) =>
    value === undefined ? '–' : numberText(Math.round(value * 100) / 100, language);
}

function useWhyNot() {
  const say = useSay();
  return ({ name, reason, isTold }: NotMeasured) => {
    if (reason !== undefined) return `${name} (${reason})`;
    return isTold ? name : say(w.notWritten, { name });
  };
}

function Occasions({ measure }: { readonly measure: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const number = useNumber();
  const whyNot = useWhyNot();
  return (
    <LabelledTable
      columns={[w.day, w.mean, w.measured, w.range, w.without].map((one) => ({ head: say(one) }))}
      rows={occasionsOf(state, measure).map((one) => ({
        key: one.measurement,
        cells: [
          longDay(one.on, language),
          number(one.value ?? undefined),
          one.people.n,
          one.people.n === 0 ? '–' : `${number(one.people.least)} – ${number(one.people.most)}`,
          notMeasuredOn(state, one).map(whyNot).join('; ') || '–',
        ],
      }))}
    />
  );
}

function Compared({ measure }: { readonly measure: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const number = useNumber();
  const compared = useMemo(() => beforeAndAfter(state, measure), [state, measure]);
  if (compared === undefined) return <p className="muted">{say(w.noComparison)}</p>;
  const { before, after, same, onlyBefore, onlyAfter, peopleDiffer } = compared;
  const told = (one: typeof before) => ({
    day: longDay(one.on, language),
    mean: number(one.mean),
    n: one.n,
  });
  return (
    <>
      <p>
        {say(w.before, told(before))} {say(w.after, told(after))}
      </p>
      <p>
        {same === undefined
          ? say(w.nobodyTwice)
          : say(w.same, {
              n: same.n,
              before: number(same.before),
              after: number(same.after),
              change: number(same.mean),
            })}
      </p>
      {peopleDiffer ? <p className="attention">{say(w.differ, { onlyBefore, onlyAfter })}</p> : null}
    </>
  );
}

function EachMember({ measure }: { readonly measure: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const number = useNumber();
  const occasions = occasionsOf(state, measure);
  const members = Object.values(state.composition.members)
    .filter(({ member }) => occasions.some(({ people }) => people.values[member] !== undefined))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <details className="more">
      <summary>{say(w.each)}</summary>
      <Scroller>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(w.member)}</th>
              {occasions.map((one) => (
                <th key={one.measurement} scope="col">
                  {longDay(one.on, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map(({ member, name }) => (
              <tr key={member}>
                <th scope="row">{name}</th>
                {occasions.map(({ measurement, people }) => (
                  <td key={measurement}>{number(people.values[member])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

export function GroupMeasured({ measure }: { readonly measure: string }) {
  const say = useSay();
  const { state } = useCase();
  if (occasionsOf(state, measure).length === 0) return null;
  return (
    <section className="panel" aria-labelledby="members-measured">
      <h2 id="members-measured">{say(w.head)}</h2>
      <p className="hint">{say(w.hint)}</p>
      <Occasions measure={measure} />
      <Compared measure={measure} />
      <EachMember measure={measure} />
    </section>
  );
}
