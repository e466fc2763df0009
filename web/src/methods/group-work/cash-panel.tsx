/** The group's cash boxes: what the book says, counts that differ from it, the book itself, and who paid in. */
import {
  type CashBox,
  type CashLine,
  cashBalance,
  cashBook,
  contributionRuleWords,
  incomeKindWords,
  openDifferences,
  paidInBy,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { rupiahText } from '../../shell/rupiah.ts';
import { FactList } from '../../ui/facts.tsx';
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { useMemberName } from './members.tsx';
import { moneyScreenWords as w } from './money-words.ts';

function Differences({ box }: { readonly box: CashBox }) {
  const say = useSay();
  const money = rupiahText;
  const { language } = useLanguage();
  return openDifferences(box).map(({ movement, difference = 0 }) =>
    movement.kind === 'counted' ? (
      <div key={movement.count} className="thing danger-edge" role="note">
        <p>
          {say(difference < 0 ? w.missing : w.tooMuch, {
            day: longDay(movement.on, language),
            amount: money(Math.abs(difference)),
          })}
        </p>
        <p className="buttons">
          <ActLink act="cash-settled" about={movement.count} words={w.settle} lead />
        </p>
      </div>
    ) : null,
  );
}

function useAbout(): (line: CashLine) => string {
  const say = useSay();
  const money = rupiahText;
  const name = useMemberName();
  return ({ movement, difference = 0 }) => {
    if (movement.kind === 'received') {
      const who = movement.member === undefined ? movement.from : name(movement.member);
      return [say(incomeKindWords[movement.for]), who, movement.words].filter(Boolean).join(' · ');
    }
    if (movement.kind === 'spent') return [movement.what, movement.advancedBy].filter(Boolean).join(' · ');
    const apart = difference === 0 ? '' : say(w.difference, { amount: money(difference) });
    return [
      say(w.countLine, { amount: money(movement.counted) }),
      apart,
      movement.words,
      movement.settled?.how,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

function Book({ box }: { readonly box: CashBox }) {
  const say = useSay();
  const money = rupiahText;
  const about = useAbout();
  const { language } = useLanguage();
  const amountOf = ({ movement }: CashLine, kind: 'received' | 'spent') =>
    movement.kind === kind ? money(movement.amount) : '';
  const lines = cashBook(box);
  if (lines.length === 0) return null;
  return (
    <details className="folded" open>
      <summary>{say(w.book)}</summary>
      <LabelledTable
        columns={[
          { head: say(w.day) },
          { head: say(w.about) },
          { head: say(w.in), isNumber: true },
          { head: say(w.out), isNumber: true },
          { head: say(w.left), isNumber: true },
        ]}
        rows={lines.map((line) => ({
          key: line.movement.kind === 'counted' ? line.movement.count : line.movement.movement,
          cells: [
            longDay(line.movement.on, language),
            about(line),
            amountOf(line, 'received'),
            amountOf(line, 'spent'),
            money(line.balance),
          ],
        }))}
      />
    </details>
  );
}

function Box({ box }: { readonly box: CashBox }) {
  const say = useSay();
  const money = rupiahText;
  const name = useMemberName();
  const { language } = useLanguage();
  const balance = cashBalance(box);
  const terms = box.terms.at(-1);
  const agreed =
    terms &&
    [
      say(contributionRuleWords[terms.contributions]),
      terms.amount === undefined ? '' : money(terms.amount),
      terms.every ?? '',
    ]
      .filter((one) => one !== '')
      .join(' · ');
  return (
    <article className="thing" aria-label={box.name ?? say(w.cash)}>
      <p>
        <strong>
          {balance < 0
            ? say(w.owes, { amount: money(-balance) })
            : say(w.balance, { amount: money(balance) })}
        </strong>
        {box.name === undefined ? '' : ` · ${box.name}`}
      </p>
      <Differences box={box} />
      <FactList
        facts={[
          [w.keeper, name(box.keepers.at(-1)?.keeper ?? '')],
          [w.contributions, agreed],
          [w.paidIn, [...paidInBy(box)].map(([member, amount]) => `${name(member)}: ${money(amount)}`)],
        ]}
      />
      <Book box={box} />
      {box.closed === undefined ? (
        <p className="buttons">
          <ActLink act="cash-received" about={box.box} words={w.received} lead />
          <ActLink act="cash-spent" about={box.box} words={w.spent} />
          <ActLink act="cash-counted" about={box.box} words={w.counted} />
          <ActLink act="cash-contributions" about={box.box} words={w.changeContributions} />
          <ActLink act="cash-keeper" about={box.box} words={w.changeKeeper} />
          <ActLink act="cash-close" about={box.box} words={w.close} />
        </p>
      ) : (
        <p>{say(w.closedOn, { day: longDay(box.closed.on, language), words: box.closed.words })}</p>
      )}
    </article>
  );
}

export function CashBoxPanel() {
  const say = useSay();
  const boxes = Object.values(useCase().state.cashBoxes);
  return (
    <section className="panel" aria-label={say(w.cash)}>
      <h2>{say(w.cash)}</h2>
      {boxes.length === 0 ? <Empty words={w.noCash} /> : null}
      {boxes.map((one) => (
        <Box key={one.box} box={one} />
      ))}
      {boxes.every((one) => one.closed !== undefined) ? (
        <p className="buttons">
          <ActLink act="cash-open" words={w.openBox} />
        </p>
      ) : null}
    </section>
  );
}
