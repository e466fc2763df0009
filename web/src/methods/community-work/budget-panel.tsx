/** The money of a programme: by source, by activity, and spending one by one; the sums are the same told twice. */
import {
  beyondItsFunding,
  contributionKindWords,
  netOf,
  type ProgrammeBudget,
  programmeBudget,
  type Spending,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { rupiahText } from '../../shell/rupiah.ts';
import { type Column, LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Folded } from './folded.tsx';
import { programmeScreenWords as w } from './programme-words.ts';

type Source = ProgrammeBudget['sources'][number];

function Promised({ source }: { readonly source: Source }) {
  const say = useSay();
  const { language } = useLanguage();
  const { funding } = source;
  if (funding === undefined) return null;
  const before = funding.before.map(({ amount, until }) =>
    until === undefined
      ? say(w.wasPromised, { amount: rupiahText(amount) })
      : say(w.wasUntil, { amount: rupiahText(amount), day: longDay(until, language) }),
  );
  const notes = [
    ...(funding.until === undefined ? [] : [say(w.until, { day: longDay(funding.until, language) })]),
    ...before,
    ...(funding.reason === undefined ? [] : [say(w.because, { reason: funding.reason })]),
  ];
  return (
    <>
      {rupiahText(funding.amount)}
      {notes.length === 0 ? null : <small className="muted"> {notes.join('; ')}</small>}
      {source.planned > funding.amount ? <small className="late"> {say(w.morePlanned)}</small> : null}{' '}
      <ActLink act="funding-change" about={funding.funding} words={w.fundingChange} />
    </>
  );
}

function useMoneyColumns(): readonly Column[] {
  const say = useSay();
  return [w.planned, w.spent, w.left].map((one) => ({ head: say(one), isNumber: true }));
}

const moneyCells = (planned: number, spent: number) =>
  [planned, spent, planned - spent].map((one) => rupiahText(one));

function BySource({ budget }: { readonly budget: ProgrammeBudget }) {
  const say = useSay();
  const money = useMoneyColumns();
  return (
    <LabelledTable
      columns={[{ head: say(w.source) }, { head: say(w.promised) }, ...money]}
      rows={[
        ...budget.sources.map((one) => ({
          key: one.source,
          cells: [
            one.source,
            one.funding === undefined ? '' : <Promised key="promised" source={one} />,
            ...moneyCells(one.planned, one.spent),
          ],
        })),
        { key: '', cells: [say(w.sum), '', ...moneyCells(budget.cost - budget.unfunded, budget.spent)] },
      ]}
    />
  );
}

function ByActivity({ budget }: { readonly budget: ProgrammeBudget }) {
  const say = useSay();
  const money = useMoneyColumns();
  return (
    <LabelledTable
      columns={[{ head: say(w.activity) }, { head: say(w.source) }, ...money]}
      rows={[
        ...budget.rows.map(({ activity, cost, spent, cells }) => ({
          key: activity.planned,
          cells: [
            activity.what,
            cells
              .filter((one) => one.planned > 0)
              .map((one) => `${one.source} ${rupiahText(one.planned)}`)
              .join('; '),
            ...moneyCells(cost, spent),
          ],
        })),
        { key: '', cells: [say(w.sum), '', ...moneyCells(budget.cost, budget.spent)] },
      ]}
    />
  );
}

function SpendingItem({ spending }: { readonly spending: Spending }) {
  const say = useSay();
  const { language } = useLanguage();
  const { plan } = useCase().state;
  const activity = plan.activities[spending.planned]?.what ?? '';
  const said = [
    longDay(spending.on, language),
    activity,
    spending.source,
    ...(spending.receiptNumber === undefined ? [] : [say(w.receipt, { number: spending.receiptNumber })]),
  ];
  return (
    <article className="thing">
      <p>
        <strong>{rupiahText(netOf(spending))}</strong> · {spending.what}
        <br />
        <small className="muted">{said.join(' · ')}</small>
      </p>
      {spending.returns.map(({ returned, amount, on, reason }) => (
        <p key={returned} className="small">
          {say(w.returned, { amount: rupiahText(amount), day: longDay(on, language), reason })}
        </p>
      ))}
      {spending.beyondBecause === undefined ? null : (
        <p className="late">{say(w.beyond, { reason: spending.beyondBecause })}</p>
      )}
      <p className="buttons">
        <ActLink act="spend-return" about={spending.spending} words={w.giveBack} />
      </p>
    </article>
  );
}

function Contributions() {
  const say = useSay();
  const { language } = useLanguage();
  const list = Object.values(useCase().state.spendings.contributions);
  if (list.length === 0) return null;
  return (
    <>
      <h3>{say(w.contributions)}</h3>
      <ul className="plain-list small">
        {list.map(({ contribution, on, givenBy, kind, what, number, unit }) => (
          <li key={contribution}>
            {longDay(on, language)} · {givenBy} · {say(contributionKindWords[kind])}: {what}
            {number === undefined ? '' : ` (${numberText(number, language)} ${unit ?? ''})`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ budget }: { readonly budget: ProgrammeBudget }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const spent = Object.values(state.spendings.spent).toReversed();
  const amount = rupiahText(budget.reconciles ? budget.cost : budget.unfunded);
  return (
    <>
      <BySource budget={budget} />
      <p className={budget.reconciles ? '' : 'late'}>
        {say(budget.reconciles ? w.reconciles : w.doesNotReconcile, { amount })}
      </p>
      {beyondItsFunding(state).map(({ activity, funding }) => (
        <p key={`${activity.planned}:${funding.funding}`} className="late">
          {say(w.endsBefore, {
            activity: activity.what,
            day: longDay(activity.by ?? '', language),
            source: funding.source,
          })}
        </p>
      ))}
      {budget.beyond.map((one) => (
        <p key={one.spending} className="late">
          {one.what}: {say(w.beyond, { reason: one.beyondBecause ?? '' })}
        </p>
      ))}
      {budget.rows.length === 0 ? null : (
        <Folded summary={say(w.byActivity, { n: budget.rows.length })} opened={budget.rows.length <= 12}>
          {() => <ByActivity budget={budget} />}
        </Folded>
      )}
      {spent.length === 0 ? null : (
        <Folded summary={say(w.spendings, { n: spent.length })}>
          {() => spent.map((one) => <SpendingItem key={one.spending} spending={one} />)}
        </Folded>
      )}
    </>
  );
}

export function Budget() {
  const say = useSay();
  const { state } = useCase();
  const budget = programmeBudget(state);
  return (
    <section className="panel">
      <h2>{say(w.budget)}</h2>
      {budget === undefined ? <Empty words={w.noBudget} /> : <Told budget={budget} />}
      <Contributions />
      <p className="buttons">
        <ActLink act="funding" words={w.funding} />
        {budget === undefined ? null : <ActLink act="spend" words={w.spend} />}
        <ActLink act="contribution" words={w.contribute} />
      </p>
    </section>
  );
}
