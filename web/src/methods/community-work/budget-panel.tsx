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
import { longDay, numberText, rupiahText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Empty } from '../../ui/states.tsx';
import { Folded } from './folded.tsx';
import { programmeScreenWords as w } from './programme-words.ts';

type Source = ProgrammeBudget['sources'][number];

const Money = ({ value }: { readonly value: number }) => <td className="number">{rupiahText(value)}</td>;

function Promised({ source }: { readonly source: Source }) {
  const say = useSay();
  const { language } = useLanguage();
  const { funding } = source;
  if (funding === undefined) return <td />;
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
    <td>
      {rupiahText(funding.amount)}
      {notes.length === 0 ? null : <small className="muted"> {notes.join('; ')}</small>}
      {source.planned > funding.amount ? <small className="late"> {say(w.morePlanned)}</small> : null}{' '}
      <ActLink act="funding-change" about={funding.funding} words={w.fundingChange} />
    </td>
  );
}

function BySource({ budget }: { readonly budget: ProgrammeBudget }) {
  const say = useSay();
  const funded = budget.cost - budget.unfunded;
  return (
    <Scroller>
      <table className="roomy">
        <thead>
          <tr>
            <th scope="col">{say(w.source)}</th>
            <th scope="col">{say(w.promised)}</th>
            <th scope="col">{say(w.planned)}</th>
            <th scope="col">{say(w.spent)}</th>
            <th scope="col">{say(w.left)}</th>
          </tr>
        </thead>
        <tbody>
          {budget.sources.map((one) => (
            <tr key={one.source}>
              <th scope="row">{one.source}</th>
              <Promised source={one} />
              <Money value={one.planned} />
              <Money value={one.spent} />
              <Money value={one.planned - one.spent} />
            </tr>
          ))}
          <tr>
            <th scope="row">{say(w.sum)}</th>
            <td />
            <Money value={funded} />
            <Money value={budget.spent} />
            <Money value={funded - budget.spent} />
          </tr>
        </tbody>
      </table>
    </Scroller>
  );
}

function ByActivity({ budget }: { readonly budget: ProgrammeBudget }) {
  const say = useSay();
  return (
    <Scroller>
      <table className="roomy">
        <thead>
          <tr>
            <th scope="col">{say(w.activity)}</th>
            <th scope="col">{say(w.source)}</th>
            <th scope="col">{say(w.planned)}</th>
            <th scope="col">{say(w.spent)}</th>
            <th scope="col">{say(w.left)}</th>
          </tr>
        </thead>
        <tbody>
          {budget.rows.map(({ activity, cost, spent, cells }) => (
            <tr key={activity.planned}>
              <th scope="row">{activity.what}</th>
              <td>
                {cells
                  .filter((one) => one.planned > 0)
                  .map((one) => `${one.source} ${rupiahText(one.planned)}`)
                  .join('; ')}
              </td>
              <Money value={cost} />
              <Money value={spent} />
              <Money value={cost - spent} />
            </tr>
          ))}
          <tr>
            <th scope="row">{say(w.sum)}</th>
            <td />
            <Money value={budget.cost} />
            <Money value={budget.spent} />
            <Money value={budget.cost - budget.spent} />
          </tr>
        </tbody>
      </table>
    </Scroller>
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
