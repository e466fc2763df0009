/** Rotating savings of the group: each round with how everybody stands, and what is to be settled with who left. */
import {
  type SavingsRound,
  savingsOrderWords,
  savingsRhythmWords,
  savingsStandings,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { useSay } from '../../shell/language.tsx';
import { rupiahText } from '../../shell/rupiah.ts';
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { useMemberName } from './members.tsx';
import { moneyScreenWords as w } from './money-words.ts';

function Standings({ round }: { readonly round: SavingsRound }) {
  const say = useSay();
  const name = useMemberName();
  const { composition } = useCase().state;
  const standings = savingsStandings(round, composition);
  const money = rupiahText;
  return (
    <>
      {standings
        .filter((one) => one.toSettle)
        .map((one) => (
          <p key={one.member} className="late">
            {say(w.toSettle, {
              name: name(one.member),
              paid: money(one.paidIn),
              received: money(one.received),
            })}
          </p>
        ))}
      <LabelledTable
        columns={[
          { head: say(w.takers) },
          { head: say(w.in), isNumber: true },
          { head: say(w.behind), isNumber: true },
          { head: say(w.hadTurn), isNumber: true },
        ]}
        rows={standings.map((one) => ({
          key: one.member,
          cells: [
            name(one.member),
            money(one.paidIn),
            one.behind === 0 ? '–' : money(one.behind),
            one.turnReceived === undefined ? '–' : `${one.turnReceived} · ${money(one.received)}`,
          ],
        }))}
      />
    </>
  );
}

export function RotatingSavingsPanel() {
  const say = useSay();
  const rounds = Object.values(useCase().state.rotatingSavings).sort((a, b) => b.from.localeCompare(a.from));
  return (
    <section className="panel" aria-label={say(w.savings)}>
      <h2>{say(w.savings)}</h2>
      {rounds.length === 0 ? <Empty words={w.noSavings} /> : null}
      {rounds.map((one) => (
        <article key={one.round} className="thing">
          <p>
            <strong>{say(w.each, { amount: rupiahText(one.amount) })}</strong> ·{' '}
            {say(savingsOrderWords[one.order])} · {say(savingsRhythmWords[one.rhythm])}
          </p>
          <Standings round={one} />
          {one.ended === undefined ? (
            <p className="buttons">
              <ActLink act="savings-paid" about={one.round} words={w.paid} />
              <ActLink act="savings-turn" about={one.round} words={w.turnReceived} />
              <ActLink act="savings-settle" about={one.round} words={w.settleMember} />
              <ActLink act="savings-end" about={one.round} words={w.endRound} />
            </p>
          ) : null}
        </article>
      ))}
      {rounds.every((one) => one.ended !== undefined) ? (
        <p className="buttons">
          <ActLink act="savings-begin" words={w.beginRound} />
        </p>
      ) : null}
    </section>
  );
}
