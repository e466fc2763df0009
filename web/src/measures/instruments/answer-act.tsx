/** Filling in an instrument about somebody of the case: by the worker, the client or others, each apart. */
import {
  type Instrument,
  instrumentsInUse,
  isNumber,
  type PublishedInstrument,
  raterWords,
  ratingOccasionWords,
  scoresOf,
  scoringVersion,
  textIn,
  type Words,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useCase, usePeople } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { ChoiceField, named, TextLine, TextProse, TickField } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader } from '../../ui/form-reader.ts';
import { Empty } from '../../ui/states.tsx';
import { AnswerSheet, useAsked } from './answer-sheet.tsx';
import { questionsIn } from './counting.ts';
import { fieldOf, type Given, givenAnswers } from './given-answers.ts';
import { ScoresShown } from './scores-shown.tsx';
import { instrumentScreenWords as w } from './words.ts';

type Asked = ReturnType<typeof useAsked>['asked'];

interface Filled {
  readonly asked: Asked;
  /** What was written and cannot be read, by field. */
  readonly unread: Readonly<Record<string, Words>>;
}

const stage = 'assessment';

/** Those who are rated: the people of the case, or the group, organisation or community as a whole. */
function useRated(): readonly { readonly person: string; readonly name: string }[] {
  const people = usePeople();
  const { opening } = useCase().state.intake;
  const whole = { person: opening?.client ?? '', name: opening?.clientName ?? '' };
  const single = opening?.clientKind === 'individual';
  return single || people.some((one) => one.person === whole.person) ? people : [...people, whole];
}

/** Instruments in use that fit the kind of client, a family's members included; those of the case's own template first. */
function useFitting(): readonly PublishedInstrument[] {
  const { instruments, practiceTemplates } = useAgency();
  const { intake, kindOfCase } = useCase().state;
  const kind = intake.opening?.clientKind;
  const own =
    practiceTemplates.inUse[kindOfCase.chosen?.template ?? '']?.template.instruments.map((one) => one.urn) ??
    [];
  const fitting = instrumentsInUse(instruments).filter(
    ({ instrument: { subjectLevels } }) =>
      subjectLevels.length === 0 ||
      kind === undefined ||
      subjectLevels.includes(kind) ||
      (kind === 'family' && subjectLevels.includes('individual')),
  );
  const isOwn = ({ instrument }: PublishedInstrument) => own.includes(instrument.urn);
  return [...fitting.filter(isOwn), ...fitting.filter((one) => !isOwn(one))];
}

function ChooseInstrument() {
  const say = useSay();
  const { language } = useLanguage();
  const { id } = useCase();
  const fitting = useFitting();
  if (fitting.length === 0) return <Empty words={w.noneInUse} />;
  return (
    <>
      <h2>{say(w.choose)}</h2>
      <ul className="plain-list cards">
        {fitting.map(({ instrument, hash }) => (
          <li key={instrument.urn} className="row">
            <span>
              <strong>{textIn(instrument.title, language)}</strong>
              <br />
              <small className="muted">
                {say(w.questions, { count: questionsIn(instrument) })} ·{' '}
                {instrument.respondents.map((who) => say(w[who])).join(', ')}
              </small>
              <br />
              <span className="small">{textIn(instrument.description, language)}</span>
            </span>
            <Link
              to="/cases/$case/do/$act/$about"
              params={{ case: id, act: 'instrument', about: hash }}
              className="button"
            >
              {say(w.answer)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Scored {
  readonly scale: string;
  readonly name: string;
  readonly value: number | null;
  readonly because?: string;
  readonly answered: number;
  readonly missing: number;
}

function scoredOf(instrument: Instrument, answers: Given, language: string): readonly Scored[] {
  return scoresOf(instrument, answers).map(({ scale, value, answered, missing }) => {
    const known = instrument.scales.find((one) => one.scale === scale);
    const name = textIn(known?.text, language) || scale;
    return isNumber(value)
      ? { scale, name, value, answered, missing }
      : { scale, name, value: null, because: value.noNumber, answered, missing };
  });
}

/** The sheet with its scores; hands up what is asked, so that what is owed can be said on sending. */
function Sheet({
  instrument,
  told,
}: {
  readonly instrument: Instrument;
  readonly told: { current: Filled | undefined };
}) {
  const say = useSay();
  const { values } = useFormState();
  const { asked } = useAsked(instrument);
  const { answers, faults } = useMemo(() => givenAnswers(instrument, values), [instrument, values]);
  useEffect(() => {
    told.current = { asked, unread: faults };
  }, [told, asked, faults]);
  return (
    <>
      <AnswerSheet instrument={instrument} />
      <section className="panel">
        <h2>{say(w.scores)}</h2>
        <ScoresShown instrument={instrument} answers={answers} />
      </section>
    </>
  );
}

/** Only what is asked counts; what was answered before its question fell away is left out. */
function countingAnswers(asked: Asked): Given {
  return Object.fromEntries(
    Object.entries(asked.answers).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

function findFaults(form: FormReader, { asked, unread }: Filled): void {
  for (const key of asked.unanswered) form.faults.set(fieldOf(key), w.mustAnswer);
  for (const { key, texts } of asked.faults) {
    const own = texts === undefined ? undefined : { id: textIn(texts, 'id'), en: textIn(texts, 'en') };
    form.faults.set(fieldOf(key), own ?? w.againstConstraint);
  }
  for (const [field, words] of Object.entries(unread)) form.faults.set(field, words);
}

const phaseAt = {
  intake: 'baseline',
  interim: 'intervention',
  end: 'intervention',
  'follow-up': 'follow-up',
} as const;

function useMeasuresOfScores() {
  const { goals } = useCase().state;
  return Object.values(goals.measures).filter((one) => one.kind === 'score');
}

const measureField = (scale: string, measure: string) => `measure:${scale}:${measure}`;

function AnswerInstrument({ published, ...props }: ActProps & { readonly published: PublishedInstrument }) {
  const say = useSay();
  const { language } = useLanguage();
  const { instrument, hash } = published;
  const rated = useRated();
  const measures = useMeasuresOfScores();
  const filled = useRef<Filled | undefined>(undefined);
  const raterOptions = Object.fromEntries(
    Object.entries(raterWords).filter(([code]) =>
      instrument.respondents.length === 0
        ? true
        : (instrument.respondents as readonly string[]).includes(code),
    ),
  ) as Readonly<Record<string, Words>>;
  const pairs = instrument.scales.flatMap((scale) => measures.map((measure) => ({ scale, measure })));
  const facts = (form: FormReader) => {
    if (filled.current !== undefined) findFaults(form, filled.current);
    const answers = filled.current === undefined ? {} : countingAnswers(filled.current.asked);
    const occasion = form.text('occasion') as keyof typeof phaseAt;
    const scores = scoredOf(instrument, answers, language);
    const person = form.text('person');
    const taken = pairs.flatMap(({ scale, measure }) => {
      const score = scores.find((one) => one.scale === scale.scale);
      if (!form.ticked(measureField(scale.scale, measure.measure)) || typeof score?.value !== 'number')
        return [];
      const about = { measure: measure.measure, phase: phaseAt[occasion], value: score.value };
      return [fact('MeasurementTaken', { measurement: newId(), ...about })];
    });
    return [
      fact('InstrumentAnswered', {
        response: newId(),
        urn: instrument.urn,
        version: instrument.version,
        hash,
        title: textIn(instrument.title, language),
        person,
        name: rated.find((one) => one.person === person)?.name ?? '',
        rater: form.text('rater'),
        raterName: form.text('raterName'),
        occasion,
        answers,
        scores,
        scoring: scoringVersion,
        note: form.text('note'),
      }),
      ...taken,
    ];
  };
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.submit}
      initial={{
        person: rated[0]?.person ?? '',
        rater: Object.keys(raterOptions)[0] ?? 'worker',
        raterName: '',
        occasion: 'intake',
        note: '',
      }}
      facts={facts}
    >
      <h2>{textIn(instrument.title, language)}</h2>
      {instrument.description === undefined ? null : <p>{textIn(instrument.description, language)}</p>}
      <ChoiceField
        name="person"
        label={w.aboutWhom}
        options={named(rated.map((one) => [one.person, one.name] as const))}
        required
      />
      <ChoiceField name="rater" label={w.rater} options={raterOptions} required />
      <TextLine name="raterName" label={w.raterName} />
      <ChoiceField name="occasion" label={w.occasion} options={ratingOccasionWords} required />
      <Sheet instrument={instrument} told={filled} />
      {pairs.map(({ scale, measure }) => {
        const of = { scale: textIn(scale.text, language) || scale.scale, measure: measure.name };
        return (
          <TickField
            key={`${scale.scale}${measure.measure}`}
            name={measureField(scale.scale, measure.measure)}
            label={{ id: say(w.asMeasurement, of), en: say(w.asMeasurement, of) }}
          />
        );
      })}
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function InstrumentForm(props: ActProps) {
  const { instruments } = useAgency();
  const published = Object.values(instruments.published).find((one) => one.hash === props.about);
  return published === undefined ? (
    <ChooseInstrument />
  ) : (
    <AnswerInstrument {...props} published={published} />
  );
}

export const instrumentActs: Acts = {
  instrument: { title: w.answer, stage, Form: InstrumentForm },
};
