/** A new service, or a service revised. */
import {
  disabilityKindWords,
  isKindOnly,
  type ServiceContent,
  serviceCostWords,
  serviceStatusWords,
} from '@pendamping/domain';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type NewEntry, newId } from '../../offline/record.ts';
import { useSay } from '../../shell/language.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import {
  ChoiceField,
  ChoicesField,
  LinesField,
  NumberField,
  named,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader, type Values } from '../../ui/form-reader.ts';
import { Failed, Loading, NotHere } from '../../ui/states.tsx';
import { AreaCodeField } from './area-code-field.tsx';
import { AreaCodesField } from './area-codes-field.tsx';
import { serviceFact } from './directory-fact.ts';
import { readPlace } from './own-place.tsx';
import { ProviderField } from './provider-field.tsx';
import { contentFrom, type KnownTerm, valuesOf } from './service-values.ts';
import { useTaxonomies } from './use-kinds.ts';
import { type OpenService, useService } from './use-service.tsx';
import { directoryWords as w } from './words.ts';

function PlaceFields() {
  const say = useSay();
  const { set } = useFormState();
  const here = () =>
    void readPlace().then(
      ({ latitude, longitude }) => {
        set('latitude', String(latitude).replace('.', ','));
        set('longitude', String(longitude).replace('.', ','));
      },
      () => undefined,
    );
  return (
    <>
      <div className="pair">
        <TextLine name="address" label={w.address} />
        <TextLine name="city" label={w.city} />
      </div>
      <AreaCodeField name="regionCode" label={w.placeArea} />
      <div className="pair">
        <NumberField name="latitude" label={w.latitude} hint={w.pointHint} />
        <NumberField name="longitude" label={w.longitude} hint={w.pointHint} />
      </div>
      <button type="button" className="button quiet" onClick={here}>
        {say(w.pointHere)}
      </button>
      <LinesField name="accessibility" label={w.accessibility} rows={2} />
    </>
  );
}

function MoreFields() {
  const say = useSay();
  return (
    <details className="more">
      <summary>{say(w.moreFields)}</summary>
      <TextLine name="alternateName" label={w.otherName} />
      <SelectField name="status" label={w.status} options={serviceStatusWords} />
      <TextProse name="eligibility" label={w.forWhom} rows={2} />
      <TextProse name="feesDescription" label={w.fees} rows={2} />
      <AreaCodesField name="areas" label={w.serves} hint={w.servesHint} />
      <LinesField name="languages" label={w.languages} hint={w.languagesHint} rows={2} />
      <LinesField name="documents" label={w.documents} hint={w.documentsHint} rows={2} />
      <TextProse name="applicationProcess" label={w.apply} rows={2} />
      <div className="pair">
        <TextLine name="waitTime" label={w.waitTime} />
        <NumberField name="waitDays" label={w.waitNumber} />
      </div>
      <div className="pair">
        <NumberField name="capacityFree" label={w.capacityFreeNow} />
        <TextLine name="capacityUnit" label={w.capacityUnit} hint={w.capacityUnitHint} />
      </div>
      <div className="pair">
        <TextLine name="email" label={w.email} />
        <TextLine name="website" label={w.website} />
      </div>
      <TextProse name="alert" label={w.alert} rows={2} />
    </details>
  );
}

function useKnownTerms(): readonly KnownTerm[] {
  return useTaxonomies().flatMap(({ taxonomy, terms }) =>
    terms.map(({ id, name }) => ({ term: id, taxonomy, name })),
  );
}

interface FormProps {
  readonly service: string;
  readonly known?: OpenService | undefined;
}

function initialOf(known: OpenService | undefined): Values {
  const name = known?.provider?.content.name ?? '';
  return {
    ...valuesOf(known?.known.content ?? {}),
    provider: known?.known.content.provider ?? '',
    providerKnown: name,
    providerName: name,
  };
}

function useEntries({ service, known }: FormProps, terms: readonly KnownTerm[]) {
  return (form: FormReader, occurredOn: string): readonly NewEntry[] => {
    const before: Partial<ServiceContent> = known?.known.content ?? {};
    const content = contentFrom({ form, before, newId }, terms);
    const isChosen = form.text('providerName') === form.text('providerKnown');
    const chosen = isChosen ? form.text('provider') : undefined;
    const provider = chosen ?? newId();
    const isStanding = known !== undefined && known.known.withdrawn === undefined;
    return [
      ...(chosen === undefined
        ? [
            {
              record: 'provider' as const,
              stream: provider,
              type: 'ProviderListed',
              data: compact({ name: form.text('providerName') }),
              occurredOn,
            },
          ]
        : []),
      serviceFact(
        service,
        isStanding ? 'ServiceRevised' : 'ServiceListed',
        { ...content, provider },
        occurredOn,
      ),
    ];
  };
}

function Kinds({ terms }: { readonly terms: readonly KnownTerm[] }) {
  const say = useSay();
  if (terms.length === 0) return null;
  return (
    <details>
      <summary>{say(w.kinds)}</summary>
      <ChoicesField
        name="terms"
        label={w.kinds}
        options={named(terms.map((one) => [one.term, one.name] as const))}
      />
    </details>
  );
}

/** So many can be shown as chips; a taxonomy from elsewhere may have thousands. */
const mostChips = 80;

function ServiceFormOf(props: FormProps) {
  const navigate = useNavigate();
  const { service, known } = props;
  const terms = useKnownTerms();
  const toEntries = useEntries(props, terms);
  const leave = (to: 'service' | 'back') =>
    void (known === undefined && to === 'back'
      ? navigate({ to: '/directory' })
      : navigate({ to: '/directory/$service', params: { service } }));
  const isKind = known !== undefined && isKindOnly(known.line);
  return (
    <EntryForm
      draftKey={known === undefined ? 'directory:new' : `${service}:revise`}
      dated={false}
      initial={initialOf(known)}
      submit={w.save}
      toEntries={toEntries}
      done={() => leave('service')}
      cancel={() => leave('back')}
    >
      <TextLine name="name" label={w.name} required />
      {isKind ? null : <ProviderField />}
      <TextProse name="description" label={w.about} hint={w.aboutHint} rows={3} />
      <Kinds terms={terms.slice(0, mostChips)} />
      <LinesField name="phones" label={w.phones} hint={w.phonesHint} rows={2} />
      <PlaceFields />
      <TextLine name="hours" label={w.hours} hint={w.hoursHint} />
      <ChoiceField name="cost" label={w.cost} options={serviceCostWords} />
      <div className="pair">
        <NumberField name="minimumAge" label={w.minimumAge} />
        <NumberField name="maximumAge" label={w.maximumAge} />
      </div>
      <ChoicesField
        name="disabilities"
        label={w.disabilities}
        hint={w.disabilitiesHint}
        options={disabilityKindWords}
      />
      <MoreFields />
    </EntryForm>
  );
}

export function NewServicePage() {
  const say = useSay();
  // One id while the form is open: what was sent twice is then known to be one.
  const [service] = useState(newId);
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/directory">← {say(w.back)}</Link>
      </p>
      <h1>{say(w.formNew)}</h1>
      <ServiceFormOf service={service} />
    </div>
  );
}

export function EditServicePage() {
  const say = useSay();
  const { service: id = '' } = useParams({ strict: false });
  const { answer, retry } = useService(id);
  if (answer === 'none') return <NotHere />;
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/directory/$service" params={{ service: id }}>
          ← {typeof answer === 'object' ? answer.known.content.name : say(w.back)}
        </Link>
      </p>
      <h1>{say(w.formEdit)}</h1>
      {answer === 'loading' ? <Loading /> : null}
      {answer === 'failed' ? <Failed again={retry} /> : null}
      {answer === 'not-held' ? <p className="notice">{say(w.gone)}</p> : null}
      {typeof answer === 'object' ? <ServiceFormOf service={id} known={answer} /> : null}
    </div>
  );
}
