/** Sending a referral: by letter or by hand, into a partner's inbox, or by a link to answer by. */
import { addDays, referralWayWords } from '@pendamping/domain';
import { useEffect, useState } from 'react';
import { newId } from '../offline/record.ts';
import { ActForm, type ActProps, fact } from '../overviews/act.tsx';
import { call } from '../shell/api.ts';
import { typedDay } from '../shell/days.ts';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { ChoiceField, DayField, NumberField, named, SelectField, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import type { FormReader } from '../ui/form-reader.ts';
import { makeLink } from './fresh-links.ts';
import { resourceScreenWords as w } from './words.ts';

interface Partner {
  readonly agency: string;
  readonly name: string;
  readonly city: string;
  readonly takes: string;
}

function PartnerField() {
  const say = useSay();
  const { values } = useFormState();
  const [partners, setPartners] = useState<readonly Partner[] | 'failed' | undefined>();
  useEffect(() => {
    call<{ partners: readonly Partner[] }>('GET', '/api/v1/partners')
      .then((answer) => setPartners(answer.partners))
      .catch(() => setPartners('failed'));
  }, []);
  if (partners === undefined) return <p role="status">{say(w.partnersLoading)}</p>;
  if (partners === 'failed') return <p className="notice">{say(w.partnersFailed)}</p>;
  if (partners.length === 0) return <p className="notice">{say(w.noPartners)}</p>;
  const chosen = partners.find((one) => one.agency === values.agency);
  return (
    <>
      <SelectField
        name="agency"
        label={w.partner}
        hint={w.inboxHint}
        options={named(partners.map((one) => [one.agency, `${one.name}, ${one.city}`] as const))}
        required
      />
      {chosen === undefined ? null : <p className="hint">{chosen.takes}</p>}
    </>
  );
}

function OfTheWay() {
  const { values } = useFormState();
  if (values.way === 'inbox') return <PartnerField />;
  if (values.way !== 'link') return null;
  return (
    <>
      <DayField name="until" label={w.until} hint={w.linkHint} required />
      <NumberField name="openings" label={w.openings} hint={w.openingsHint} required />
    </>
  );
}

function sent(form: FormReader, referral: string) {
  const way = form.text('way');
  const inbox = way === 'inbox' ? { agency: form.text('agency'), request: newId() } : {};
  const link =
    way === 'link'
      ? { link: { hash: makeLink(referral), until: form.day('until'), openings: form.number('openings') } }
      : {};
  return fact('ReferralSent', { referral, way, note: form.text('note'), ...inbox, ...link });
}

export function SendForm(props: ActProps) {
  const { today } = useSession();
  const [initial] = useState({
    way: '',
    agency: '',
    until: typedDay(addDays(today, 30)),
    openings: '20',
    note: '',
  });
  return (
    <ActForm
      {...props}
      stage="implementation"
      submit={w.send}
      initial={initial}
      facts={(form) => [sent(form, props.about ?? '')]}
    >
      <ChoiceField name="way" label={w.way} options={referralWayWords} required />
      <OfTheWay />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}
