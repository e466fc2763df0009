/** The few questions of each chosen role, at once under the roles; all of them may stay empty. */
import { type Words, type WorkerRole, workerRoleWords } from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { useSay } from '../../shell/language.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  LinesField,
  named,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { type RolePart, roleField, roleParts } from './role-parts.ts';
import { implementationScreenWords as w } from './words.ts';

function PartField({ role, part }: { readonly role: WorkerRole; readonly part: RolePart }) {
  const { state } = useCase();
  const { label, hint } = part;
  const props = { name: roleField(role, part), label, ...(hint === undefined ? {} : { hint }) };
  switch (part.as) {
    case 'line':
      return <TextLine {...props} />;
    case 'prose':
      return <TextProse {...props} rows={1} />;
    case 'lines':
    case 'parties':
      return <LinesField {...props} rows={2} />;
    case 'day':
      return <DayField {...props} />;
    case 'choice':
      return <ChoiceField {...props} options={part.options} />;
    case 'choices':
      return <ChoicesField {...props} options={part.options} />;
    case 'known': {
      const options = named(part.of(state));
      return Object.keys(options).length === 0 ? null : <SelectField {...props} options={options} />;
    }
  }
}

export function RoleFields() {
  const say = useSay();
  const { values } = useFormState();
  const chosen = Array.isArray(values.roles) ? (values.roles as readonly WorkerRole[]) : [];
  const asRole = (role: WorkerRole): Words => ({
    id: w.asRole.id.replace('{role}', workerRoleWords[role].id.toLowerCase()),
    en: w.asRole.en.replace('{role}', workerRoleWords[role].en.toLowerCase()),
  });
  return chosen.map((role) => (
    <details key={role} className="more" open>
      <summary>{say(asRole(role))}</summary>
      {roleParts[role].map((part) => (
        <PartField key={part.field} role={role} part={part} />
      ))}
    </details>
  ));
}
