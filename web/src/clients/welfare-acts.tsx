/** What the welfare system says of a client, told with its day and its source. */
import {
  benefitProgrammeWords,
  benefitStateWords,
  type CategoryCode,
  categoryCodes,
  categoryWords,
  decileStateWords,
  disabilityBasisWords,
  disabilityKindWords,
  supportNeedWords,
  type Words,
} from '@pendamping/domain';
import { newId } from '../offline/record.ts';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  LinesField,
  NumberField,
  SelectField,
  TextLine,
  TextProse,
} from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { ClientActForm, type ClientActProps, type ClientActs, told } from './client-act.tsx';
import { registryWords as w } from './registry/words.ts';
import { clientScreenWords as c } from './words.ts';

const labelled = (code: CategoryCode): Words => ({
  id: `${code.slice(0, 4)} · ${categoryWords[code].id}`,
  en: `${code.slice(0, 4)} · ${categoryWords[code].en}`,
});
const categories = Object.fromEntries(categoryCodes.map((code) => [code, labelled(code)]));

function CategoryForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.addCategory}
      initial={{ code: '', decidedBy: '', criterion: '', source: '', from: '' }}
      facts={(form) => [
        told('CategoryFound', {
          category: newId(),
          code: form.text('code'),
          from: form.day('from'),
          decidedBy: form.text('decidedBy'),
          criterion: form.text('criterion'),
          source: form.text('source'),
        }),
      ]}
    >
      <SelectField name="code" label={w.category} options={categories} required />
      <TextProse name="criterion" label={w.criterion} rows={2} />
      <div className="pair">
        <TextLine name="decidedBy" label={w.decidedBy} />
        <TextLine name="source" label={w.source} />
      </div>
      <DayField name="from" label={c.from} />
    </ClientActForm>
  );
}

function EndCategoryForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.endCategory}
      initial={{ reason: '' }}
      facts={(form, on) => [
        told('CategoryEnded', { category: props.about, on, reason: form.text('reason') }),
      ]}
    >
      <TextProse name="reason" label={w.reason} rows={2} />
    </ClientActForm>
  );
}

function DisabilityForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.addDisability}
      initial={{
        kinds: [],
        basis: '',
        saidBy: '',
        support: '',
        supportText: '',
        aids: '',
        from: '',
        source: '',
      }}
      facts={(form) => [
        told('DisabilityFound', {
          disability: newId(),
          kinds: form.choices('kinds'),
          basis: form.text('basis'),
          saidBy: form.text('saidBy'),
          support: form.text('support'),
          supportText: form.text('supportText'),
          aids: form.lines('aids').length === 0 ? undefined : form.lines('aids'),
          from: form.day('from'),
          source: form.text('source'),
        }),
      ]}
    >
      <ChoicesField name="kinds" label={w.disabilityKinds} options={disabilityKindWords} required />
      <ChoiceField name="basis" label={w.basis} options={disabilityBasisWords} required />
      <TextLine name="saidBy" label={w.saidBy} />
      <ChoiceField name="support" label={w.support} options={supportNeedWords} />
      <TextProse name="supportText" label={w.supportText} rows={2} />
      <LinesField name="aids" label={w.aids} rows={2} />
      <div className="pair">
        <DayField name="from" label={c.from} />
        <TextLine name="source" label={w.source} />
      </div>
    </ClientActForm>
  );
}

function ReviseDisabilityForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.reviseDisability}
      initial={{ reason: '' }}
      facts={(form) => [told('DisabilityRevised', { disability: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required />
    </ClientActForm>
  );
}

function DecileValue() {
  const { values } = useFormState();
  return values.state === 'known' ? <NumberField name="decile" label={w.decileValue} required /> : null;
}

function DecileForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.checkDecile}
      initial={{ state: 'known', decile: '', source: 'cekbansos', note: '' }}
      facts={(form) => [
        told('DecileChecked', {
          state: form.text('state'),
          decile: form.text('state') === 'known' ? form.number('decile') : undefined,
          source: form.text('source'),
          note: form.text('note'),
        }),
      ]}
    >
      <ChoiceField name="state" label={w.decileState} options={decileStateWords} required />
      <DecileValue />
      <TextLine name="source" label={w.source} required />
      <TextProse name="note" label={c.note} rows={2} />
    </ClientActForm>
  );
}

function BenefitForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.addBenefit}
      initial={{ programme: '', name: '', state: 'receives', from: '', source: '', note: '' }}
      facts={(form) => [
        told('BenefitFound', {
          benefit: newId(),
          programme: form.text('programme'),
          name: form.text('name'),
          state: form.text('state'),
          from: form.day('from'),
          source: form.text('source'),
          note: form.text('note'),
        }),
      ]}
    >
      <SelectField name="programme" label={w.programme} options={benefitProgrammeWords} required />
      <TextLine name="name" label={w.benefitName} />
      <ChoiceField name="state" label={w.benefitState} options={benefitStateWords} required />
      <div className="pair">
        <DayField name="from" label={c.from} />
        <TextLine name="source" label={w.source} />
      </div>
      <TextProse name="note" label={c.note} rows={2} />
    </ClientActForm>
  );
}

function ChangeBenefitForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.changeBenefit}
      initial={{ state: '', reason: '' }}
      facts={(form) => [
        told('BenefitChanged', {
          benefit: props.about,
          state: form.text('state'),
          reason: form.text('reason'),
        }),
      ]}
    >
      <ChoiceField name="state" label={w.benefitState} options={benefitStateWords} required />
      <TextProse name="reason" label={w.reason} rows={2} />
    </ClientActForm>
  );
}

function GivenForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.addGiven}
      initial={{ what: '', toWhom: '', from: '' }}
      facts={(form) => [
        told('ServiceGiven', {
          service: newId(),
          what: form.text('what'),
          toWhom: form.text('toWhom'),
          from: form.day('from'),
        }),
      ]}
    >
      <TextLine name="what" label={w.givenWhat} required />
      <TextLine name="toWhom" label={w.toWhom} />
      <DayField name="from" label={c.from} />
    </ClientActForm>
  );
}

function StopGivingForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.stopGiving}
      initial={{ reason: '' }}
      facts={(form) => [told('ServiceNoLongerGiven', { service: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} />
    </ClientActForm>
  );
}

export const welfareActs: ClientActs = {
  category: { title: w.addCategory, Form: CategoryForm },
  'category-ended': { title: w.endCategory, Form: EndCategoryForm },
  disability: { title: w.addDisability, Form: DisabilityForm },
  'disability-revised': { title: w.reviseDisability, Form: ReviseDisabilityForm },
  decile: { title: w.checkDecile, Form: DecileForm },
  benefit: { title: w.addBenefit, Form: BenefitForm },
  'benefit-changed': { title: w.changeBenefit, Form: ChangeBenefitForm },
  given: { title: w.addGiven, Form: GivenForm },
  'given-no-longer': { title: w.stopGiving, Form: StopGivingForm },
};
