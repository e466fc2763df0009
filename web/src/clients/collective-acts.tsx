/** Members of a group, an organisation or a community, and the choices within a group. */
import { newId } from '../offline/record.ts';
import { useSay } from '../shell/language.tsx';
import { ChoicesField, DayField, named, TextLine, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { ClientActForm, type ClientActProps, type ClientActs, told } from './client-act.tsx';
import { pictureWords as p } from './pictures/words.ts';
import { PersonSearch } from './registry/person-search.tsx';
import { registryWords as w } from './registry/words.ts';
import { useClient } from './use-client.tsx';
import { clientScreenWords as c } from './words.ts';

function ChosenPerson() {
  const { values } = useFormState();
  return values.person === '' ? null : <p className="hint">✓ {String(values.name)}</p>;
}

function JoinForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.addMember}
      initial={{ person: '', name: '', part: '', from: '' }}
      facts={(form) => [
        told('MembershipBegun', {
          membership: newId(),
          person: form.text('person'),
          name: form.text('name'),
          part: form.text('part'),
          from: form.day('from'),
        }),
      ]}
    >
      <PersonSearch />
      <ChosenPerson />
      <TextLine name="name" label={w.memberName} required />
      <TextLine name="part" label={w.part} hint={w.partHint} />
      <DayField name="from" label={c.from} />
    </ClientActForm>
  );
}

function LeaveForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.endMembership}
      initial={{ reason: '' }}
      facts={(form, on) => [
        told('MembershipEnded', { membership: props.about, on, reason: form.text('reason') }),
      ]}
    >
      <TextProse name="reason" label={w.reason} rows={2} />
    </ClientActForm>
  );
}

function ChoicesForm(props: ClientActProps) {
  const say = useSay();
  const members = Object.values(useClient().state.memberships).filter((one) => one.ended === undefined);
  const othersOf = (member: string) =>
    named(
      members.filter((one) => one.membership !== member).map((one) => [one.membership, one.name] as const),
    );
  const fields = members.flatMap(({ membership }) => [`chosen:${membership}`, `rejected:${membership}`]);
  return (
    <ClientActForm
      {...props}
      back="sociogram"
      submit={p.recordChoices}
      initial={{ question: '', ...Object.fromEntries(fields.map((name) => [name, []])) }}
      facts={(form) => [
        told('ChoicesTold', {
          choices: newId(),
          question: form.text('question'),
          told: members.flatMap(({ membership: from }) =>
            (['chosen', 'rejected'] as const).flatMap((kind) =>
              form.choices(`${kind}:${from}`).map((to) => ({ from, to, kind })),
            ),
          ),
        }),
      ]}
    >
      <TextLine name="question" label={p.question} hint={p.questionHint} required />
      {members.map((one) => (
        <details key={one.membership} className="more">
          <summary>{one.name}</summary>
          <ChoicesField
            name={`chosen:${one.membership}`}
            label={{ id: say(p.chosenBy, { name: one.name }), en: say(p.chosenBy, { name: one.name }) }}
            options={othersOf(one.membership)}
          />
          <ChoicesField
            name={`rejected:${one.membership}`}
            label={{ id: say(p.rejectedBy, { name: one.name }), en: say(p.rejectedBy, { name: one.name }) }}
            options={othersOf(one.membership)}
          />
        </details>
      ))}
    </ClientActForm>
  );
}

export const collectiveActs: ClientActs = {
  join: { title: w.addMember, Form: JoinForm },
  leave: { title: w.endMembership, Form: LeaveForm },
  choices: { title: p.recordChoices, back: 'sociogram', Form: ChoicesForm },
};
