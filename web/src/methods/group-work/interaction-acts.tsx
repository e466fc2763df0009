/** Who spoke to whom, entered on a phone: one person is chosen, the next is tapped, and every tap counts. */
import {
  dayOfSession,
  gathered,
  howOftenWords,
  interactionKindWords,
  type NumberedSession,
  sessionsOn,
  theWholeGroup,
  theWorker,
  topicOf,
} from '@pendamping/domain';
import { useId, useMemo } from 'react';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { typedDay } from '../../shell/days.ts';
import { useSay } from '../../shell/language.tsx';
import { ChoiceField, named, SelectField, TextProse } from '../../ui/fields.tsx';
import { useDayInForm, useFormState } from '../../ui/form-context.ts';
import { groupCourseWords as course } from './course-words.ts';
import { dynamicsScreenWords as w } from './dynamics-words.ts';
import { keptAs, observedIn, rowsFrom, rowsOf, type TappedRow, tapped } from './interaction-rows.ts';
import { optionsOf } from './members.tsx';

const field = 'observed';

/** How one in the rows is called. */
export function usePartyName(): (party: string) => string {
  const say = useSay();
  const { members } = useCase().state.composition;
  return (party) => {
    if (party === theWorker) return say(w.worker);
    return party === theWholeGroup ? say(w.wholeGroup) : (members[party]?.name ?? '…');
  };
}

/** The sessions of the day in the form; where there was only one, it was that one. */
function useSessionsThen(): readonly NumberedSession[] {
  const { state } = useCase();
  const on = useDayInForm();
  return useMemo(() => sessionsOn(state, on), [state, on]);
}

/** Those who can have spoken: who was there on the day in the form. */
function useThereThen() {
  const { state } = useCase();
  const { values } = useFormState();
  const on = useDayInForm();
  const session = String(values.session ?? '') || undefined;
  return useMemo(() => gathered(state, { on, session }).there, [state, on, session]);
}

function SessionField() {
  const say = useSay();
  const those = useSessionsThen();
  const called = (one: NumberedSession) => `${say(course.session, { n: one.number })}: ${topicOf(one)}`;
  const [only, another] = those;
  if (only === undefined) return null;
  if (another === undefined)
    return (
      <p>
        {say(w.inSession)}: <strong>{called(only)}</strong>
      </p>
    );
  return (
    <SelectField
      name="session"
      label={w.inSession}
      options={named(those.map((one) => [one.session, called(one)] as const))}
    />
  );
}

function Targets() {
  const say = useSay();
  const name = usePartyName();
  const members = useThereThen();
  const { values, set } = useFormState();
  const speaker = String(values.speaker ?? '');
  const rows = rowsOf(values[field]);
  const parties = [theWholeGroup, ...members.map((one) => one.member), theWorker].filter(
    (one) => one !== speaker,
  );
  const add = (to: string) =>
    set(field, keptAs(tapped(rows, { from: speaker, to, kind: String(values.kind || 'talk') })));
  return (
    <fieldset className="field">
      <legend>{say(w.toWhom)}</legend>
      {speaker === '' ? <p className="hint">{say(w.chooseSpeaker)}</p> : null}
      <div className="chips">
        {speaker === ''
          ? null
          : parties.map((one) => (
              <button key={one} type="button" className="button quiet" onClick={() => add(one)}>
                {name(one)}
              </button>
            ))}
      </div>
    </fieldset>
  );
}

function Row({
  row,
  change,
}: {
  readonly row: TappedRow;
  readonly change: (much: string | undefined) => void;
}) {
  const say = useSay();
  const id = useId();
  const name = usePartyName();
  const kind = interactionKindWords[row.kind as keyof typeof interactionKindWords];
  const who = `${name(row.from)} → ${name(row.to)}, ${say(kind).toLowerCase()}`;
  const counted = Number(row.much) || 1;
  return (
    <li className="row">
      <label htmlFor={id}>
        <span className="visually-hidden">{say(w.howMuch, { who: '' })}</span> {who}
      </label>
      <span className="buttons">
        <select id={id} value={row.much} onChange={(event) => change(event.target.value)}>
          <option value={String(counted)}>{say(w.times, { number: counted })}</option>
          {Object.entries(howOftenWords).map(([code, words]) => (
            <option key={code} value={code}>
              {say(words)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button quiet"
          aria-label={say(w.takeAway, { who })}
          onClick={() => change(undefined)}
        >
          ×
        </button>
      </span>
    </li>
  );
}

function Recorded() {
  const say = useSay();
  const { values, set, errorOf } = useFormState();
  const rows = rowsOf(values[field]);
  const error = errorOf(field);
  const change = (at: number) => (much: string | undefined) =>
    set(
      field,
      keptAs(
        rows.flatMap((one, place) => {
          if (place !== at) return [one];
          return much === undefined ? [] : [{ ...one, much }];
        }),
      ),
    );
  return (
    <section aria-label={say(w.recorded)}>
      <h2>{say(w.recorded)}</h2>
      {rows.length === 0 ? <p className="hint">{say(w.nothingRecorded)}</p> : null}
      <ul className="plain-list">
        {rows.map((row, at) => (
          <Row key={`${row.from}>${row.to}:${row.kind}`} row={row} change={change(at)} />
        ))}
      </ul>
      {error === undefined ? null : <p className="error">{error}</p>}
    </section>
  );
}

function Speaker() {
  const say = useSay();
  const members = useThereThen();
  const options = { ...optionsOf(members), [theWorker]: w.worker };
  return (
    <>
      <p className="hint">{say(w.tapHint)}</p>
      <ChoiceField name="speaker" label={w.speaker} options={options} required />
      <ChoiceField name="kind" label={w.how} options={interactionKindWords} required />
    </>
  );
}

/** The one that was chosen, if it was on that day; or the only one of that day. */
function sessionOf(chosen: string | undefined, those: readonly NumberedSession[]): string | undefined {
  const [only, another] = those;
  if (another === undefined) return only?.session;
  return those.find((one) => one.session === chosen)?.session;
}

function ObserveForm(props: ActProps) {
  const { state } = useCase();
  const known = state.interactions.find((one) => one.observation === props.about);
  const of = props.about === undefined ? undefined : state.sessions[props.about];
  return (
    <ActForm
      {...props}
      stage="group"
      submit={w.keepObservation}
      initial={{
        session: known?.session ?? of?.session ?? '',
        ...(of === undefined ? {} : { occurredOn: typedDay(dayOfSession(of)) }),
        speaker: '',
        kind: 'talk',
        observed: known === undefined ? [] : keptAs(rowsFrom(known.observed)),
        note: known?.note ?? '',
      }}
      facts={(form, on) => {
        const rows = rowsOf(form.choices(field));
        if (rows.length === 0) form.faults.set(field, w.nothingRecorded);
        return [
          fact('InteractionsObserved', {
            observation: known?.observation ?? newId(),
            session: sessionOf(form.text('session'), sessionsOn(state, on)),
            observed: observedIn(rows),
            note: form.text('note'),
          }),
        ];
      }}
    >
      <SessionField />
      <Speaker />
      <Targets />
      <Recorded />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

export const interactionActs: Acts = {
  'who-spoke': { title: w.observe, stage: 'group', Form: ObserveForm },
};
