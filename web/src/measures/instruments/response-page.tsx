/** One filled-in instrument: every question with its answer, what was left open said, and the scores as reckoned then. */
import {
  everyItem,
  type Instrument,
  instrumentKey,
  isNumber,
  isQuestion,
  type NoNumberReason,
  noNumberWords,
  raterWords,
  ratingOccasionWords,
  scoresOf,
  textIn,
} from '@pendamping/domain';
import { useParams } from '@tanstack/react-router';
import { useAgency } from '../../offline/use-agency.tsx';
import { CaseProvider, useCase } from '../../offline/use-case.tsx';
import { CaseLink } from '../../overviews/case-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { NotHere } from '../../ui/states.tsx';
import { linkIdIn } from './given-answers.ts';
import { instrumentScreenWords as w } from './words.ts';

type Response = ReturnType<typeof useCase>['state']['instrumentAnswers'][string];
type Answer = Response['answers'][string];

function useAnswerText(instrument: Instrument | undefined) {
  const say = useSay();
  const { language } = useLanguage();
  const items = new Map(everyItem(instrument?.items ?? []).map((one) => [one.linkId, one]));
  return (key: string, answer: Answer): string => {
    if (typeof answer === 'boolean') return say(answer ? w.yes : w.no);
    if (typeof answer === 'number') return numberText(answer, language);
    const item = items.get(linkIdIn(key));
    const options = instrument?.lists[item?.list ?? ''] ?? [];
    const shown = (code: string) => textIn(options.find((one) => one.code === code)?.text, language) || code;
    return typeof answer === 'string' ? shown(answer) : answer.map(shown).join(', ');
  };
}

function Answers({
  response,
  instrument,
}: {
  readonly response: Response;
  readonly instrument: Instrument | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const textOf = useAnswerText(instrument);
  const asked = everyItem(instrument?.items ?? []).filter((one) => isQuestion(one.type));
  const inRepeats = Object.entries(response.answers).filter(([key]) => key.includes('].'));
  const plain = asked.filter((one) => !inRepeats.some(([key]) => key.endsWith(`.${one.linkId}`)));
  const rows =
    instrument === undefined
      ? Object.entries(response.answers).map(([key, answer]) => [key, key, answer] as const)
      : [
          ...plain.map(
            (one) =>
              [one.linkId, textIn(one.text, language) || one.linkId, response.answers[one.linkId]] as const,
          ),
          ...inRepeats.map(([key, answer]) => [key, key, answer] as const),
        ];
  return (
    <dl className="facts">
      {rows.map(([key, text, answer]) => (
        <div key={key}>
          <dt>{text}</dt>
          <dd>
            {answer === undefined ? <span className="muted">{say(w.notAnswered)}</span> : textOf(key, answer)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Scores({
  response,
  instrument,
}: {
  readonly response: Response;
  readonly instrument: Instrument | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const again = instrument === undefined ? [] : scoresOf(instrument, response.answers);
  const differs = again.some(({ scale, value }) => {
    const then = response.scores.find((one) => one.scale === scale)?.value ?? null;
    return (isNumber(value) ? value : null) !== then;
  });
  return (
    <section className="panel">
      <h2>{say(w.scores)}</h2>
      <dl className="facts">
        {response.scores.map((one) => (
          <div key={one.scale}>
            <dt>{one.name}</dt>
            <dd>
              {one.value === null
                ? say(w.noScore, {
                    why: one.because === undefined ? '–' : say(noNumberWords[one.because as NoNumberReason]),
                  })
                : numberText(one.value, language)}{' '}
              <small className="muted">
                {say(w.answeredOf, { answered: one.answered, all: one.answered + one.missing })}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">{say(w.reckonedThen, { scoring: response.scoring })}</p>
      {differs ? <p className="late">{say(w.scoresDiffer)}</p> : null}
    </section>
  );
}

function Opened({ response }: { readonly response: Response }) {
  const say = useSay();
  const { language } = useLanguage();
  const known = useAgency().instruments.published[instrumentKey(response.urn, response.version)];
  const instrument = known?.hash === response.hash ? known.instrument : undefined;
  return (
    <>
      <h1>{response.title}</h1>
      <p className="muted">
        {longDay(response.on, language)} · {say(ratingOccasionWords[response.occasion])} ·{' '}
        {say(w.byRater, {
          who:
            say(raterWords[response.rater]) +
            (response.raterName === undefined ? '' : ` (${response.raterName})`),
          name: response.name,
        })}{' '}
        · {say(w.version, { version: response.version })}
      </p>
      {instrument === undefined ? <p className="notice">{say(w.contentGone)}</p> : null}
      <section className="panel">
        <h2>{say(w.answers)}</h2>
        <Answers response={response} instrument={instrument} />
        {response.note === undefined ? null : <p className="prose">{response.note}</p>}
      </section>
      {response.scores.length === 0 ? null : <Scores response={response} instrument={instrument} />}
    </>
  );
}

function Found({ id }: { readonly id: string }) {
  const response = useCase().state.instrumentAnswers[id];
  if (response === undefined) return <NotHere />;
  return (
    <div className="page narrow">
      <CaseLink />
      <Opened response={response} />
    </div>
  );
}

export function ResponsePage() {
  const { case: id = '', response = '' } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <Found id={response} />
    </CaseProvider>
  );
}
