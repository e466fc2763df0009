/** The acts of a behaviour contract: made after a mediation, signed by each party, looked at again, ended. */
import {
  type BehaviourContract,
  behaviourSignatoryWords,
  type Case,
  fieldWords,
  keepingWords,
  signingWayWords,
  unsignedParties,
} from '@pendamping/domain';
import { useState } from 'react';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase, usePeople } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { typedDay } from '../../shell/days.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { ChoiceField, DayField, LinesField, named, TextLine, TextProse } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { implementationScreenWords as w } from './words.ts';

const stage = 'implementation';
const mostParties = 8;
const places = Array.from({ length: mostParties }, (_, at) => at);

const lastMediation = ({ activities }: Case, about: string | undefined) =>
  about === undefined
    ? Object.values(activities)
        .filter((one) => one.roles.includes('mediator'))
        .sort((a, b) => a.on.localeCompare(b.on))
        .at(-1)
    : activities[about];

const contractOf = (
  { behaviourContracts }: Case,
  about: string | undefined,
): BehaviourContract | undefined =>
  about === undefined ? Object.values(behaviourContracts).at(-1) : behaviourContracts[about];

function partyValues(
  parties: readonly { readonly name: string; readonly undertakes?: readonly string[] }[],
): Values {
  return Object.fromEntries(
    places.flatMap((at) => [
      [`party${at}`, parties[at]?.name ?? ''],
      [`undertakes${at}`, parties[at]?.undertakes?.join('\n') ?? ''],
    ]),
  );
}

/** Two to begin with, as a conflict has two sides; more on demand. */
function Parties() {
  const say = useSay();
  const { values } = useFormState();
  const filled = places.filter((at) => values[`party${at}`] !== '').length;
  const [many, setMany] = useState(2);
  const shown = Math.min(mostParties, Math.max(2, many, filled));
  return (
    <>
      {places.slice(0, shown).map((at) => (
        <div key={at} className="thing">
          <TextLine
            name={`party${at}`}
            label={{ id: `${w.partyName.id} ${at + 1}`, en: `${w.partyName.en} ${at + 1}` }}
            required={at === 0}
          />
          <LinesField
            name={`undertakes${at}`}
            label={{ id: `${w.undertakes.id} (${at + 1})`, en: `${w.undertakes.en} (${at + 1})` }}
            rows={2}
            required={at === 0}
          />
        </div>
      ))}
      {shown < mostParties ? (
        <p>
          <button type="button" className="button quiet" onClick={() => setMany(shown + 1)}>
            + {say(w.oneMoreParty)}
          </button>
        </p>
      ) : null}
    </>
  );
}

const required = fieldWords['field.required'];

/** Every party undertakes something; what is missing is named at its own field. */
function partiesIn(form: FormReader, people: ReturnType<typeof usePeople>) {
  if (form.text('party0') === undefined) form.faults.set('party0', required);
  return places.flatMap((at) => {
    const name = form.text(`party${at}`);
    if (name === undefined) return [];
    const person = people.find((one) => one.name === name)?.person;
    const undertakes = form.lines(`undertakes${at}`);
    if (undertakes.length === 0) form.faults.set(`undertakes${at}`, required);
    return [{ name, ...(person === undefined ? {} : { person }), undertakes }];
  });
}

function MakeForm(props: ActProps) {
  const { state } = useCase();
  const { today } = useSession();
  const people = usePeople();
  const known = state.behaviourContracts[props.about ?? ''];
  const mediation = known === undefined ? lastMediation(state, props.about) : undefined;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.behaviourSubmit}
      initial={{
        what: known?.what ?? '',
        from: typedDay(known?.from ?? today),
        until: typedDay(known?.until ?? ''),
        ifNotKept: known?.ifNotKept ?? '',
        reviewOn: typedDay(known?.reviewOn ?? mediation?.inRole?.mediator?.followUpOn ?? ''),
        ...partyValues(known?.parties ?? mediation?.inRole?.mediator?.parties ?? []),
      }}
      facts={(form) => [
        fact('BehaviourContractMade', {
          behaviourContract: known?.behaviourContract ?? newId(),
          what: form.text('what'),
          activity: known?.activity ?? mediation?.activity,
          parties: partiesIn(form, people),
          from: form.day('from'),
          until: form.day('until'),
          ifNotKept: form.text('ifNotKept'),
          reviewOn: form.day('reviewOn'),
        }),
      ]}
    >
      <TextProse name="what" label={w.behaviourWhat} rows={2} required autoFocus />
      <Parties />
      <div className="pair">
        <DayField name="from" label={w.holdsFrom} required />
        <DayField name="until" label={w.holdsUntil} />
      </div>
      <DayField name="reviewOn" label={w.reviewOn} />
      <TextProse name="ifNotKept" label={w.ifNotKept} rows={2} />
    </ActForm>
  );
}

/** Who signs by hand may do so on the device; a child always may, whichever way it shows that it is willing. */
const maySignHere = (as: unknown, how: unknown) => how === 'signed' || as === 'child';

function WhoSigns({ contract }: { readonly contract: BehaviourContract }) {
  const { as, how } = useFormState().values;
  const all = named(contract.parties.map((one) => [one.name, one.name] as const));
  const open = named(unsignedParties(contract).map((name) => [name, name] as const));
  return (
    <>
      {as === 'party' ? (
        <ChoiceField name="party" label={w.whichParty} options={open} required />
      ) : (
        <TextLine name="name" label={w.signerName} required />
      )}
      {as === 'guardian' ? (
        <ChoiceField name="onBehalfOf" label={w.forWhichParty} options={all} required />
      ) : null}
      <ChoiceField name="how" label={w.signedHow} options={signingWayWords} required />
      {maySignHere(as, how) ? <SignaturePad name="mark" label={w.signHere} /> : null}
    </>
  );
}

function SignForm(props: ActProps) {
  const { state } = useCase();
  const people = usePeople();
  const { worker } = useSession();
  const contract = contractOf(state, props.about);
  if (contract === undefined) return null;
  const [next] = unsignedParties(contract);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.behaviourSign}
      initial={{
        as: next === undefined ? 'worker' : 'party',
        party: next ?? '',
        name: next === undefined ? worker.name : '',
        onBehalfOf: '',
        how: 'signed',
        mark: '',
      }}
      facts={(form) => {
        const as = form.text('as');
        const field = as === 'party' ? 'party' : 'name';
        const name = form.text(field);
        if (name === undefined) form.faults.set(field, required);
        const person = people.find((one) => one.name === name)?.person;
        return [
          fact('BehaviourContractSigned', {
            behaviourContract: contract.behaviourContract,
            as,
            name,
            person: as === 'worker' ? undefined : person,
            worker: as === 'worker' && name === worker.name ? worker.id : undefined,
            onBehalfOf: as === 'guardian' ? form.text('onBehalfOf') : undefined,
            how: form.text('how'),
            mark: maySignHere(as, form.text('how')) ? form.text('mark') : undefined,
            attachments: form.attachments(),
          }),
        ];
      }}
    >
      <ChoiceField name="as" label={w.signsAs} options={behaviourSignatoryWords} required />
      <WhoSigns contract={contract} />
      <AttachmentField paper />
    </ActForm>
  );
}

function ReviewForm(props: ActProps) {
  const { state } = useCase();
  const contract = contractOf(state, props.about);
  if (contract === undefined) return null;
  const { parties, behaviourContract } = contract;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.behaviourReview}
      initial={{
        note: '',
        nextReviewOn: '',
        ...Object.fromEntries(
          parties.flatMap((_, at) => [
            [`keeping${at}`, ''],
            [`keepingNote${at}`, ''],
          ]),
        ),
      }}
      facts={(form) => {
        const kept = parties.flatMap(({ name }, at) => {
          const keeping = form.text(`keeping${at}`);
          const note = form.text(`keepingNote${at}`);
          return keeping === undefined ? [] : [{ name, keeping, ...(note === undefined ? {} : { note }) }];
        });
        if (kept.length === 0) form.faults.set('keeping0', required);
        return [
          fact('BehaviourContractReviewed', {
            behaviourContract,
            review: newId(),
            kept,
            note: form.text('note'),
            nextReviewOn: form.day('nextReviewOn'),
          }),
        ];
      }}
    >
      {parties.map((one, at) => (
        <div key={one.name} className="thing">
          <p className="prose">{one.undertakes.join('\n')}</p>
          <ChoiceField
            name={`keeping${at}`}
            label={{ id: `${one.name}: ${w.wasKept.id}`, en: `${one.name}: ${w.wasKept.en}` }}
            options={keepingWords}
          />
          <TextLine
            name={`keepingNote${at}`}
            label={{ id: `${w.measureNote.id} – ${one.name}`, en: `${w.measureNote.en} – ${one.name}` }}
          />
        </div>
      ))}
      <TextProse name="note" label={w.reviewNote} rows={2} />
      <DayField name="nextReviewOn" label={w.nextReview} />
    </ActForm>
  );
}

function EndForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.behaviourEnd}
      initial={{ keeping: '', reason: '' }}
      facts={(form) => [
        fact('BehaviourContractEnded', {
          behaviourContract: props.about,
          keeping: form.text('keeping'),
          reason: form.text('reason'),
        }),
      ]}
    >
      <ChoiceField name="keeping" label={w.wholeKept} options={keepingWords} required />
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

export const behaviourActs: Acts = {
  'behaviour-contract': { title: w.behaviourMake, stage, Form: MakeForm },
  'behaviour-sign': { title: w.behaviourSign, stage, Form: SignForm },
  'behaviour-review': { title: w.behaviourReview, stage, Form: ReviewForm },
  'behaviour-end': { title: w.behaviourEnd, stage, Form: EndForm },
};
