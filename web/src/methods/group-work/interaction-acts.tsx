/** Who spoke to whom, entered on a phone: one person is chosen, the next is tapped, and every tap counts. */
import { howOftenWords, interactionKindWords, theWholeGroup, theWorker } from '@pendamping/domain';
import { useId } from 'react';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { useSay } from '../../shell/language.tsx';
import { ChoiceField, TextProse } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { dynamicsScreenWords as w } from './dynamics-words.ts';
import { keptAs, observedIn, rowsFrom, rowsOf, type TappedRow, tapped } from './interaction-rows.ts';
import { optionsOf, useMembersThen } from './members.tsx';

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

function Targets() {
  const say = useSay();
  const name = usePartyName();
  const members = useMembersThen();
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
  const members = useMembersThen();
  const options = { ...optionsOf(members), [theWorker]: w.worker };
  return (
    <>
      <p className="hint">{say(w.tapHint)}</p>
      <ChoiceField name="speaker" label={w.speaker} options={options} required />
      <ChoiceField name="kind" label={w.how} options={interactionKindWords} required />
    </>
  );
}

function ObserveForm(props: ActProps) {
  const known = useCase().state.interactions.find((one) => one.observation === props.about);
  return (
    <ActForm
      {...props}
      stage="group"
      submit={w.keepObservation}
      initial={{
        speaker: '',
        kind: 'talk',
        observed: known === undefined ? [] : keptAs(rowsFrom(known.observed)),
        note: known?.note ?? '',
      }}
      facts={(form) => {
        const rows = rowsOf(form.choices(field));
        if (rows.length === 0) form.faults.set(field, w.nothingRecorded);
        return [
          fact('InteractionsObserved', {
            observation: known?.observation ?? newId(),
            session: known?.session,
            observed: observedIn(rows),
            note: form.text('note'),
          }),
        ];
      }}
    >
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
