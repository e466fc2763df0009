/**
 * "Is one a part of the other?": counts near to each other, side by side. Only the worker knows; until the answer the
 * notice board withholds the smaller. It can be answered again.
 */
import {
  type AnsweredNesting,
  type Board,
  type CountedFigure,
  grouped,
  type NestedQuestion,
  type Words,
} from '@pendamping/domain';
import type { NewEntry } from '../../offline/record.ts';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { AnswerProblem, useAnswering } from './answering.tsx';
import { Folded } from './folded.tsx';
import { profileWords as w } from './profile-words.ts';

type Pair = Readonly<Record<'one' | 'other', CountedFigure>>;

/** `warga disabilitas, anak`. */
const called = ({ figure: { what, part } }: CountedFigure): string =>
  part === undefined ? what : `${what}, ${part.name}`;

const namesOf = ({ one, other }: Pair): string => `${called(one)} & ${called(other)}`;
const keyOf = ({ one, other }: Pair): string => JSON.stringify([one.figure, other.figure]);

/** What the worker can say of two figures, in the record of the community. */
function useAnswers(client: string) {
  const { today } = useSession();
  const entry = (type: string, data: Readonly<Record<string, unknown>>): NewEntry => ({
    record: 'client',
    stream: client,
    type,
    data,
    occurredOn: today,
  });
  return {
    partOf: (part: CountedFigure, whole: CountedFigure) =>
      entry('CountFoundPartOf', { part: part.figure, whole: whole.figure }),
    notNested: ({ one, other }: Pair) =>
      entry('CountsFoundNotNested', { one: one.figure, other: other.figure }),
  };
}

/** Which may be a part of which: the one with fewer, and where they were counted on two days either. */
const waysOf = ({ one, other }: Pair): readonly (readonly [part: CountedFigure, whole: CountedFigure])[] => {
  const [less, more] = one.number < other.number ? [one, other] : [other, one];
  const both = [[less, more] as const, [more, less] as const];
  return less.on === more.on ? both.slice(0, 1) : both;
};

function Side({ of, alike }: { readonly of: CountedFigure; readonly alike: readonly CountedFigure[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const parts = alike.map(({ figure, number }) => `${figure.part?.name} ${numberText(number, language)}`);
  return (
    <div className="side">
      <strong>
        {called(of)}: {numberText(of.number, language)}
      </strong>
      {parts.length === 0 ? null : <p className="small">{parts.join(', ')}</p>}
      <p className="muted small">{say(w.countedOn, { source: of.source, day: longDay(of.on, language) })}</p>
    </div>
  );
}

interface AnswerProps {
  readonly client: string;
  readonly pair: Pair;
  /** What the button says, of a part and its whole. */
  readonly words: Words;
  readonly busy: boolean;
  readonly answer: (entries: readonly NewEntry[]) => Promise<void>;
}

function PartOf({ client, pair, words, busy, answer }: AnswerProps) {
  const say = useSay();
  const { partOf } = useAnswers(client);
  return waysOf(pair).map(([part, whole]) => (
    <button
      key={called(part)}
      type="button"
      className="button quiet"
      disabled={busy}
      onClick={() => void answer([partOf(part, whole)])}
    >
      {say(words, { part: called(part), whole: called(whole) })}
    </button>
  ));
}

/** All that is asked of two counts: of themselves, and of parts of them. */
function Question({
  client,
  questions,
}: {
  readonly client: string;
  readonly questions: readonly NestedQuestion[];
}) {
  const say = useSay();
  const { busy, problem, answer } = useAnswering();
  const { notNested } = useAnswers(client);
  return (
    <li>
      <fieldset className="field" aria-label={say(w.nestedOf, { pairs: questions.map(namesOf).join('; ') })}>
        {questions.map((pair) => (
          <div key={keyOf(pair)}>
            <div className="sides">
              <Side of={pair.one} alike={pair.alike.map(([of]) => of)} />
              <Side of={pair.other} alike={pair.alike.map(([, of]) => of)} />
            </div>
            <p className="buttons">
              <PartOf client={client} pair={pair} words={w.isPartOf} busy={busy} answer={answer} />
            </p>
          </div>
        ))}
        <AnswerProblem text={problem} />
        <p className="buttons">
          <button
            type="button"
            className="button quiet"
            disabled={busy}
            onClick={() => void answer(questions.map(notNested))}
          >
            {say(questions.length === 1 ? w.notNested : w.noneNested)}
          </button>
        </p>
      </fieldset>
    </li>
  );
}

function Answered({ client, answered }: { readonly client: string; readonly answered: AnsweredNesting }) {
  const say = useSay();
  const { language } = useLanguage();
  const { busy, problem, answer } = useAnswering();
  const { notNested } = useAnswers(client);
  const { nested, one, other, on } = answered;
  const names = { one: called(one), other: called(other), day: longDay(on, language) };
  return (
    <li>
      {say(nested ? w.foundPartOf : w.foundNotNested, names)}{' '}
      {nested ? (
        <button
          type="button"
          className="button quiet"
          disabled={busy}
          aria-label={`${say(w.notNestedAfterAll)}: ${names.one}; ${names.other}`}
          onClick={() => void answer([notNested(answered)])}
        >
          {say(w.notNestedAfterAll)}
        </button>
      ) : (
        <PartOf client={client} pair={answered} words={w.isPartAfterAll} busy={busy} answer={answer} />
      )}
      <AnswerProblem text={problem} />
    </li>
  );
}

/** @param least the smallest figure in public */
export function NestedCounts({
  client,
  board: { questions, answered },
  least,
}: {
  readonly client: string;
  readonly board: Board;
  readonly least: number;
}) {
  const say = useSay();
  const ofTwo = grouped(questions, ({ one, other }) =>
    [one.figure.what, other.figure.what].sort().join(' & '),
  );
  return (
    <>
      {questions.length === 0 ? null : (
        <>
          <h3>{say(w.nested)}</h3>
          <p className="hint">{say(w.nestedHint, { least })}</p>
          <ul className="plain-list">
            {ofTwo.map((those) => (
              <Question key={keyOf(those[0])} client={client} questions={those} />
            ))}
          </ul>
        </>
      )}
      {answered.length === 0 ? null : (
        <Folded summary={say(w.nestedAnswered, { n: answered.length })}>
          {() => (
            <ul className="plain-list">
              {answered.map((one) => (
                <Answered key={keyOf(one)} client={client} answered={one} />
              ))}
            </ul>
          )}
        </Folded>
      )}
    </>
  );
}
