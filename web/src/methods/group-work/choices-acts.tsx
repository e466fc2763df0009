/** Choices within the group, told from its page: they stand in the group's own record, for every later work with it. */
import { chooserOn, filledWords, type Words } from '@pendamping/domain';
import { pictureWords as p } from '../../clients/pictures/words.ts';
import { newId } from '../../offline/record.ts';
import { useCaseClient } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { useSay } from '../../shell/language.tsx';
import { ChoicesField, named, TextLine } from '../../ui/fields.tsx';
import { useDayInForm, useFormState } from '../../ui/form-context.ts';
import { NotHere } from '../../ui/states.tsx';
import { dynamicsScreenWords as w } from './dynamics-words.ts';

const kinds = ['chosen', 'rejected'] as const;
const fieldOf = (kind: (typeof kinds)[number], member: string) => `${kind}:${member}`;

function useChoosers() {
  const memberships = useCaseClient()?.reading.state.memberships ?? {};
  return chooserOn(memberships, useDayInForm());
}

function Choosers() {
  const say = useSay();
  const { errorOf } = useFormState();
  const members = useChoosers();
  const error = errorOf('told');
  const called = (words: Words, name: string) => filledWords(words, { name });
  return (
    <>
      {error === undefined ? null : <p className="error">{error}</p>}
      <p className="hint">{say(w.onlyYou)}</p>
      {members.map(({ member, name }) => {
        const others = named(
          members.filter((one) => one.member !== member).map((one) => [one.member, one.name] as const),
        );
        return (
          <details key={member} className="more">
            <summary>{name}</summary>
            <ChoicesField name={fieldOf('chosen', member)} label={called(w.chooser, name)} options={others} />
            <ChoicesField
              name={fieldOf('rejected', member)}
              label={called(w.rather, name)}
              options={others}
            />
          </details>
        );
      })}
    </>
  );
}

function ChoicesForm(props: ActProps) {
  const client = useCaseClient();
  if (client === undefined) return <NotHere />;
  const members = Object.keys(client.reading.state.memberships);
  const fields = members.flatMap((member) => kinds.map((kind) => [fieldOf(kind, member), []] as const));
  const last = client.reading.state.groupChoices.at(-1)?.question;
  return (
    <ActForm
      {...props}
      stage="group"
      submit={p.recordChoices}
      initial={{ question: last ?? '', ...Object.fromEntries(fields) }}
      facts={(form) => {
        const told = members.flatMap((from) =>
          kinds.flatMap((kind) => form.choices(fieldOf(kind, from)).map((to) => ({ from, to, kind }))),
        );
        if (told.length === 0) form.faults.set('told', w.noSuchChoices);
        const data = { choices: newId(), question: form.text('question'), told };
        return [{ ...fact('ChoicesTold', data), record: 'client', stream: client.stream }];
      }}
    >
      <TextLine name="question" label={p.question} hint={p.questionHint} required />
      <Choosers />
    </ActForm>
  );
}

export const choicesActs: Acts = {
  choices: { title: w.tellChoices, stage: 'group', Form: ChoicesForm },
};
