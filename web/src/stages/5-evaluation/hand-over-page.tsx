/**
 * The screen in the client's hands (PM 5.5): one question at a time, large, plain, read aloud where the browser can, with
 * faces for children. Each answer is recorded as it is given; nothing else of the app can be reached until the worker
 * unlocks it.
 */
import {
  type AttainmentLevel,
  type AttainmentLevels,
  attainmentLevels,
  type Words,
} from '@pendamping/domain';
import { IconLock, IconVolume } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openDevice } from '../../offline/device.ts';
import { newId, record, writesAs } from '../../offline/record.ts';
import { call } from '../../shell/api.ts';
import { LanguageSwitch } from '../../shell/doors.tsx';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { PlainForm } from '../../shell/plain-form.tsx';
import { type HandedOver, type Session, usePresent } from '../../shell/session.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { compact } from '../../ui/form-reader.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { Face, type Mood } from './faces.tsx';
import { handOverWords as w } from './hand-over-words.ts';

interface AskedGoal {
  readonly goal: string;
  readonly kind: 'outcome' | 'process';
  readonly text: string;
  readonly levels?: AttainmentLevels;
}

interface Asked extends HandedOver {
  readonly goals: readonly AskedGoal[];
}

interface Choice {
  readonly code: string;
  readonly words: Words;
  readonly mood?: Mood;
}

interface Question {
  readonly key: string;
  readonly ask: Words;
  /** In the words of the record. */
  readonly about?: string;
  readonly choices: readonly Choice[];
  readonly levels?: AttainmentLevels;
  readonly ownWords: boolean;
  /** The entry that an answer becomes. */
  readonly entry: (answer: Answer) => { readonly type: string; readonly data: Record<string, unknown> };
}

interface Answer {
  readonly choice?: string;
  readonly level?: AttainmentLevel;
  readonly words?: string;
}

const judgementChoices: readonly Choice[] = [
  { code: 'achieved', words: w.achieved, mood: 5 },
  { code: 'partly', words: w.partly, mood: 4 },
  { code: 'begun', words: w.begun, mood: 3 },
  { code: 'not-yet', words: w.notYet, mood: 2 },
  { code: 'worse', words: w.worse, mood: 1 },
  { code: 'cannot-say', words: w.cannotSay },
];

const markChoices: readonly Choice[] = [
  { code: '5', words: w.mark5, mood: 5 },
  { code: '4', words: w.mark4, mood: 4 },
  { code: '3', words: w.mark3, mood: 3 },
  { code: '2', words: w.mark2, mood: 2 },
  { code: '1', words: w.mark1, mood: 1 },
];

const aspects = [
  ['respectful', w.askRespectful],
  ['asAgreed', w.askAsAgreed],
  ['useful', w.askUseful],
  ['satisfaction', w.askSatisfaction],
] as const;

function goalQuestion(goal: AskedGoal, about: HandedOver): Question {
  const judging = newId();
  const { evaluation, judge, name, way } = about;
  return {
    key: goal.goal,
    ask: goal.kind === 'outcome' ? w.askOutcome : w.askProcess,
    about: goal.text,
    choices: judgementChoices,
    ...(goal.levels === undefined || way === 'pictures' ? {} : { levels: goal.levels }),
    ownWords: true,
    entry: ({ choice, level, words }) => ({
      type: goal.kind === 'outcome' ? 'OutcomeJudged' : 'ProcessJudged',
      data: compact({
        judging,
        evaluation,
        goal: goal.goal,
        judge,
        name,
        way,
        judgement: choice,
        attainment: level === undefined ? undefined : Number(level),
        words,
      }),
    }),
  };
}

/** The help as a whole: each question adds to one judgement, so that it is told together. */
function helpQuestions(about: HandedOver): readonly Question[] {
  const judging = newId();
  const said: Record<string, unknown> = {};
  const { evaluation, judge, name, way } = about;
  const entry = (more: Record<string, unknown>) => {
    Object.assign(said, more);
    return { type: 'ProcessJudged', data: compact({ judging, evaluation, judge, name, way, ...said }) };
  };
  return [
    ...aspects.map(
      ([aspect, ask]): Question => ({
        key: aspect,
        ask,
        choices: markChoices,
        ownWords: false,
        entry: ({ choice }) => entry({ [aspect]: choice === undefined ? undefined : Number(choice) }),
      }),
    ),
    {
      key: 'words',
      ask: w.askWords,
      choices: [],
      ownWords: true,
      entry: ({ words }) => entry({ words }),
    },
  ];
}

const canSpeak = () => typeof window !== 'undefined' && 'speechSynthesis' in window;

function ReadAloud({ text }: { readonly text: string }) {
  const say = useSay();
  const { language } = useLanguage();
  if (!canSpeak()) return null;
  const speak = () => {
    window.speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language === 'id' ? 'id-ID' : 'en-GB';
    spoken.rate = 0.9;
    window.speechSynthesis.speak(spoken);
  };
  return (
    <button type="button" className="button quiet" onClick={speak}>
      <IconVolume size={22} aria-hidden /> {say(w.readAloud)}
    </button>
  );
}

const isEmpty = ({ choice, level, words }: Answer) =>
  choice === undefined && level === undefined && (words ?? '').trim() === '';

function Choices({
  question,
  answer,
  change,
}: {
  readonly question: Question;
  readonly answer: Answer;
  readonly change: (answer: Answer) => void;
}) {
  const say = useSay();
  if (question.choices.length === 0) return null;
  return (
    <fieldset className="big-choices">
      <legend className="visually-hidden">{say(question.ask)}</legend>
      {question.choices.map(({ code, words, mood }) => (
        <label key={code} className="big-choice">
          <input
            type="radio"
            name={question.key}
            checked={answer.choice === code}
            onChange={() => change({ ...answer, choice: code })}
          />
          {mood === undefined ? <span className="face none">?</span> : <Face mood={mood} />}
          <span>{say(words)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Levels({
  question,
  answer,
  change,
}: {
  readonly question: Question;
  readonly answer: Answer;
  readonly change: (answer: Answer) => void;
}) {
  const say = useSay();
  if (question.levels === undefined || answer.choice === undefined) return null;
  return (
    <fieldset className="big-levels">
      <legend>{say(w.whichLevel)}</legend>
      {attainmentLevels.toReversed().map((level) => (
        <label key={level} className="big-level">
          <input
            type="radio"
            name={`${question.key}:level`}
            checked={answer.level === level}
            onChange={() => change({ ...answer, level })}
          />
          <span>{question.levels?.[level]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function OneQuestion({
  question,
  answer,
  change,
  pictures,
}: {
  readonly question: Question;
  readonly answer: Answer;
  readonly change: (answer: Answer) => void;
  readonly pictures: boolean;
}) {
  const say = useSay();
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is what moves the focus
  useEffect(() => head.current?.focus(), [question.key]);
  const aloud = [say(question.ask), question.about ?? '', ...question.choices.map((one) => say(one.words))];
  return (
    <section className={pictures ? 'handed pictures' : 'handed'}>
      {question.about === undefined ? null : <p className="handed-about">“{question.about}”</p>}
      <h1 ref={head} tabIndex={-1}>
        {say(question.ask)}
      </h1>
      <ReadAloud text={aloud.join('. ')} />
      <Choices question={question} answer={answer} change={change} />
      <Levels question={question} answer={answer} change={change} />
      {question.ownWords ? (
        <label className="handed-words">
          <span>{say(w.ownWords)}</span>
          <textarea
            rows={3}
            autoComplete="off"
            value={answer.words ?? ''}
            onChange={(event) => change({ ...answer, words: event.target.value })}
          />
        </label>
      ) : null}
    </section>
  );
}

function Unlock() {
  const say = useSay();
  const { refresh } = usePresent();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" className="link unlock" onClick={() => setOpen(true)}>
        <IconLock size={18} aria-hidden /> {say(w.forWorker)}
      </button>
    );
  return (
    <div className="sheet unlock-sheet">
      <PlainForm
        initial={{ password: '' }}
        submit={w.unlock}
        send={async (form) => {
          await call('POST', '/api/v1/hand-over/end', { password: form.text('password') ?? '' });
          await refresh();
        }}
      >
        <TextLine
          name="password"
          label={openDevice() === undefined ? w.password : w.passphrase}
          type="password"
          autoComplete="current-password"
          required
        />
      </PlainForm>
      <button type="button" className="link" onClick={() => setOpen(false)}>
        {say(w.notNow)}
      </button>
    </div>
  );
}

function questionsFor(asked: Asked): readonly Question[] {
  const outcome = asked.goals.filter((one) => one.kind === 'outcome');
  const process = asked.goals.filter((one) => one.kind === 'process');
  return [...[...outcome, ...process].map((one) => goalQuestion(one, asked)), ...helpQuestions(asked)];
}

const trimmed = (answer: Answer): Answer => {
  const words = (answer.words ?? '').trim();
  const { words: _, ...rest } = answer;
  return words === '' ? rest : { ...rest, words };
};

function Interview({ asked, session }: { readonly asked: Asked; readonly session: Session }) {
  const say = useSay();
  const questions = useMemo(() => questionsFor(asked), [asked]);
  const [at, setAt] = useState(-1);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<string | undefined>();
  const question = questions[at];
  const answer = question === undefined ? {} : (answers[question.key] ?? {});

  const next = async () => {
    if (question === undefined || isEmpty(answer)) return setAt(at + 1);
    setSaving(true);
    setFault(undefined);
    try {
      const entry = question.entry(trimmed(answer));
      const [refused] = await record([
        { record: 'case', stream: asked.case, occurredOn: session.today, ...entry },
      ]);
      if (refused?.outcome === 'refused') setFault(refused.detail ?? '');
      else setAt(at + 1);
    } catch {
      setFault('');
    } finally {
      setSaving(false);
    }
  };

  if (at < 0)
    return (
      <section className="handed">
        <h1>{say(w.hello, { name: asked.name })}</h1>
        <p>{say(w.intro)}</p>
        <ReadAloud text={`${say(w.hello, { name: asked.name })} ${say(w.intro)}`} />
        <button type="button" className="button primary big" onClick={() => setAt(0)}>
          {say(w.begin)}
        </button>
        <LanguageSwitch />
      </section>
    );
  if (question === undefined)
    return (
      <section className="handed" aria-live="polite">
        <h1>{say(w.thanks, { name: asked.name })}</h1>
        <p>{say(w.giveBack, { name: session.worker.name })}</p>
        <button type="button" className="button quiet" onClick={() => setAt(questions.length - 1)}>
          {say(w.back)}
        </button>
      </section>
    );
  return (
    <>
      <p className="handed-count">{say(w.countOf, { at: at + 1, all: questions.length })}</p>
      <progress max={questions.length} value={at + 1} aria-label={say(w.progress)} />
      <OneQuestion
        question={question}
        answer={answer}
        change={(changed) => setAnswers({ ...answers, [question.key]: changed })}
        pictures={asked.way === 'pictures'}
      />
      {fault === undefined ? null : (
        <p className="alert" role="alert">
          {say(w.failed)} {fault}
        </p>
      )}
      <div className="handed-steps">
        <button type="button" className="button quiet big" onClick={() => setAt(at - 1)}>
          {say(w.back)}
        </button>
        <button type="button" className="button primary big" disabled={saving} onClick={() => void next()}>
          {say(isEmpty(answer) ? w.skip : w.next)}
        </button>
      </div>
    </>
  );
}

export function HandOverPage({ session }: { readonly session: Session }) {
  const say = useSay();
  const [asked, setAsked] = useState<Asked | undefined>();
  const [failed, setFailed] = useState(false);
  const load = useCallback(async () => {
    setFailed(false);
    try {
      setAsked(await call<Asked>('GET', '/api/v1/hand-over'));
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => void load(), [load]);
  useEffect(() => writesAs(session.worker.id, session.worker.roles), [session]);
  return (
    <main className="handed-over" aria-label={say(w.screen)}>
      {failed ? <Failed again={() => void load()} /> : null}
      {asked === undefined && !failed ? <Loading /> : null}
      {asked === undefined ? null : <Interview asked={asked} session={session} />}
      <Unlock />
    </main>
  );
}
