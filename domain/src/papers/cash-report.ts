/**
 * The account of a group's cash box, which its members may see (PM 6.1): what came in and went out, what was counted,
 * and where count and book differ. Who gave what stands on it only where the members have decided to see that of each
 * other; a difference always does.
 */
import { type CashBox, type CashLine, cashBalance, cashBook } from '../methods/group-work/cash-box.ts';
import { contributionRuleWords, incomeKindWords } from '../methods/group-work/money-words.ts';
import {
  askedFor,
  facts,
  heading,
  type Material,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
} from './paper.ts';
import { paperWords as w } from './words.ts';

/** What the members let each other see: their names, and what stands in the cash box. */
export type ShownOnCashReport = ReadonlySet<string>;

const nothingShown: ShownOnCashReport = new Set();

/** Who gave what is both a name and a matter of the cash box: it takes both to show it. */
const showsGivers = (shown: ShownOnCashReport): boolean => shown.has('names') && shown.has('cash-box');

interface Reader {
  readonly pen: Pen;
  readonly nameOf: (member: string | undefined) => string;
  readonly shown: ShownOnCashReport;
}

function aboutOf({ movement, difference = 0 }: CashLine, { pen, nameOf, shown }: Reader): string {
  const { say } = pen;
  if (movement.kind === 'spent') return movement.what;
  if (movement.kind === 'received') {
    const member = showsGivers(shown) ? nameOf(movement.member) : '';
    const from = movement.member === undefined ? (movement.from ?? '') : member;
    return [say(incomeKindWords[movement.for]), from].filter((one) => one !== '').join(' · ');
  }
  const apart = difference === 0 ? say(w.agrees) : say(w.differs, { amount: pen.rupiah(difference) });
  return [say(w.counted, { amount: pen.rupiah(movement.counted) }), apart, movement.settled?.how ?? '']
    .filter((one) => one !== '')
    .join(' · ');
}

function book(box: CashBox, reader: Reader): readonly PaperBlock[] {
  const { pen } = reader;
  const { say } = pen;
  const rows = cashBook(box).map((line) => {
    const { movement } = line;
    return [
      pen.day(movement.on),
      aboutOf(line, reader),
      movement.kind === 'received' ? pen.rupiah(movement.amount) : '',
      movement.kind === 'spent' ? pen.rupiah(movement.amount) : '',
      pen.rupiah(line.balance),
    ];
  });
  const head = [w.date, w.cashAbout, w.cameIn, w.wentOut, w.balance].map((one) => say(one));
  return [heading(say(w.cashBook)), { kind: 'rows', widths: [2, 4, 1.6, 1.6, 1.7], head, rows }];
}

/** @param shown what the members have decided to see of each other; absent: nothing */
export function cashReport(material: Material, shown: ShownOnCashReport = nothingShown): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const box = askedFor(material, Object.values(state.cashBoxes), (one) => one.box, w.noCashBox);
  const nameOf = (member: string | undefined) =>
    member === undefined ? '' : (state.composition.members[member]?.name ?? '');
  const terms = box.terms.at(-1);
  const agreed = terms && [
    say(contributionRuleWords[terms.contributions]),
    ...(terms.amount === undefined ? [] : [pen.rupiah(terms.amount)]),
    ...(terms.every === undefined ? [] : [terms.every]),
  ];
  return {
    title: say(w.cashReport),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.group), state.intake.opening?.clientName],
        [say(w.date), pen.day(material.today)],
        [say(w.contributions), agreed?.join(' · ')],
        [say(w.openingAmount), pen.rupiah(box.openingAmount)],
        [say(w.balance), pen.rupiah(cashBalance(box))],
      ]),
      ...book(box, { pen, nameOf, shown }),
      prose(say(showsGivers(shown) ? w.giversShown : w.giversKept)),
      {
        kind: 'signatures',
        placed: pen.placed(material.today),
        people: [{ as: say(w.cashKeeper), name: nameOf(box.keepers.at(-1)?.keeper) }],
      },
    ],
  };
}
