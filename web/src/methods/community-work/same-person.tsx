/**
 * "The same person?": two names on attendance lists that may be one, asked side by side. Only the worker's answer joins
 * them in the count; it can be answered again.
 */
import {
  type AttendeeAnswer,
  type DifferentPeople,
  type ListedName,
  type OnLists,
  pairOf,
  type SamePersonQuestion,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { AnswerProblem, useAnswering } from './answering.tsx';
import { Folded } from './folded.tsx';
import { programmeScreenWords as w } from './programme-words.ts';

type Answer = 'AttendeesFoundTheSame' | 'AttendeesFoundNotTheSame';
type Pair = Readonly<Record<'one' | 'other', ListedName>>;

/** Keeps an answer about these two; `problem` says why the last one could not be kept. */
function useAnsweringOf(pair: Pair) {
  const { today } = useSession();
  const { id } = useCase();
  const { answer, ...rest } = useAnswering();
  return {
    ...rest,
    answer: (type: Answer) => answer([{ record: 'case', stream: id, type, data: pair, occurredOn: today }]),
  };
}

/** `Maria Nabuasa, Dusun I`, and whether they have a record of their own. */
function useCalled(): (one: ListedName) => string {
  const say = useSay();
  return ({ person, worker, name, from }) => {
    const known = (person ?? worker) === undefined ? [] : [say(w.onRecord)];
    return [name, ...(from === undefined ? [] : [from]), ...known].join(', ');
  };
}

function Side({ one }: { readonly one: OnLists }) {
  const { language } = useLanguage();
  const called = useCalled();
  const days = [...one.meetings.values()].map((day) => longDay(day, language));
  return (
    <div className="side">
      <strong>{called(one.as)}</strong>
      <p className="muted small">{days.join('; ')}</p>
    </div>
  );
}

function Question({ question: { one, other, contradicted } }: { readonly question: SamePersonQuestion }) {
  const say = useSay();
  const called = useCalled();
  const { busy, problem, answer } = useAnsweringOf({ one: one.as, other: other.as });
  const names = { one: called(one.as), other: called(other.as) };
  return (
    <li>
      <fieldset className="field" aria-label={say(w.samePersonOf, names)}>
        <div className="sides">
          <Side one={one} />
          <Side one={other} />
        </div>
        {contradicted ? <p className="hint">{say(w.contradicted)}</p> : null}
        <AnswerProblem text={problem} />
        <p className="buttons">
          <button
            type="button"
            className="button quiet"
            disabled={busy}
            onClick={() => void answer('AttendeesFoundTheSame')}
          >
            {say(w.theSame)}
          </button>
          <button
            type="button"
            className="button quiet"
            disabled={busy}
            onClick={() => void answer('AttendeesFoundNotTheSame')}
          >
            {say(w.twoPeople)}
          </button>
        </p>
      </fieldset>
    </li>
  );
}

function Answered({ answer: { one, other, same, on } }: { readonly answer: AttendeeAnswer }) {
  const say = useSay();
  const { language } = useLanguage();
  const called = useCalled();
  const { busy, problem, answer } = useAnsweringOf({ one, other });
  const names = { one: called(one), other: called(other), day: longDay(on, language) };
  return (
    <li>
      {say(same ? w.foundSame : w.foundTwo, names)}{' '}
      <button
        type="button"
        className="button quiet"
        disabled={busy}
        aria-label={`${say(same ? w.twoAfterAll : w.sameAfterAll)}: ${names.one}; ${names.other}`}
        onClick={() => void answer(same ? 'AttendeesFoundNotTheSame' : 'AttendeesFoundTheSame')}
      >
        {say(same ? w.twoAfterAll : w.sameAfterAll)}
      </button>
      <AnswerProblem text={problem} />
    </li>
  );
}

export function SamePerson({ lists: { questions, answered } }: { readonly lists: DifferentPeople }) {
  const say = useSay();
  return (
    <>
      {questions.length === 0 ? null : (
        <>
          <h3>{say(w.samePerson)}</h3>
          <p className="hint">{say(w.samePersonHint)}</p>
          <ul className="plain-list">
            {questions.map((one) => (
              <Question key={pairOf(one.one.as, one.other.as)} question={one} />
            ))}
          </ul>
        </>
      )}
      {answered.length === 0 ? null : (
        <Folded summary={say(w.answered, { n: answered.length })}>
          {() => (
            <ul className="plain-list">
              {answered.map((one) => (
                <Answered key={pairOf(one.one, one.other)} answer={one} />
              ))}
            </ul>
          )}
        </Folded>
      )}
    </>
  );
}
