/** The members of the open group, to be chosen in forms and named on panels. */
import { type GroupMember, membersOn, type Words } from '@pendamping/domain';
import { useMemo } from 'react';
import { useCase } from '../../offline/use-case.tsx';
import { named, SelectField } from '../../ui/fields.tsx';
import { useDayInForm } from '../../ui/form-context.ts';

/** Those who belonged on the day that stands in the form. */
export function useMembersThen(): readonly GroupMember[] {
  const { composition } = useCase().state;
  const on = useDayInForm();
  return useMemo(() => membersOn(composition, on), [composition, on]);
}

/** What a member is called; an id that is nobody's stays without a name. */
export function useMemberName(): (member: string) => string {
  const { members } = useCase().state.composition;
  return (member) => members[member]?.name ?? '…';
}

export const optionsOf = (members: readonly Pick<GroupMember, 'member' | 'name'>[]) =>
  named(members.map((one) => [one.member, one.name] as const));

/** One member; with `all`, also those who belong no longer. */
export function MemberField({
  all = false,
  ...props
}: {
  readonly name: string;
  readonly label: Words;
  readonly required?: boolean;
  readonly all?: boolean;
}) {
  const { composition } = useCase().state;
  const then = useMembersThen();
  return <SelectField {...props} options={optionsOf(all ? Object.values(composition.members) : then)} />;
}
