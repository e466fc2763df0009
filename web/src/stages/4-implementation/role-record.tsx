/** What an activity held in each of its roles, as it was told. */
import { type InRole, type Words, type WorkerRole, workerRoleWords } from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { type RolePart, roleParts } from './role-parts.ts';

interface PartyTold {
  readonly name: string;
  readonly wants?: string;
}

function useTold() {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const wordsOf = (options: Readonly<Record<string, Words>>, code: string) =>
    options[code] === undefined ? code : say(options[code]);
  return (part: RolePart, value: unknown): string | readonly string[] => {
    switch (part.as) {
      case 'line':
      case 'prose':
        return String(value);
      case 'lines':
        return value as readonly string[];
      case 'day':
        return longDay(String(value), language);
      case 'choice':
        return wordsOf(part.options, String(value));
      case 'choices':
        return (value as readonly string[]).map((one) => wordsOf(part.options, one)).join(', ');
      case 'parties':
        return (value as readonly PartyTold[]).map((one) =>
          one.wants === undefined ? one.name : `${one.name}: ${one.wants}`,
        );
      case 'known':
        return part.of(state).find(([key]) => key === value)?.[1] ?? '';
    }
  };
}

export function RoleRecord({ inRole }: { readonly inRole: InRole }) {
  const say = useSay();
  const told = useTold();
  const roles = Object.entries(inRole) as [WorkerRole, Readonly<Record<string, unknown>>][];
  return roles.map(([role, facts]) => (
    <div key={role}>
      <p className="muted small">{say(workerRoleWords[role])}</p>
      <FactList
        facts={roleParts[role].flatMap((part) =>
          facts[part.field] === undefined ? [] : [[part.label, told(part, facts[part.field])] as const],
        )}
      />
    </div>
  ));
}
