/** An act of a stage: a form for one thing that a worker records, on a page of its own. */
import type { Words } from '@pendamping/domain';
import { useNavigate } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useMemo } from 'react';
import type { NewEntry } from '../offline/record.ts';
import { useAgency } from '../offline/use-agency.tsx';
import { useCase, usePeople } from '../offline/use-case.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import { type Attendant, compact, type FormReader, type Values } from '../ui/form-reader.ts';

export interface ActProps {
  /** The name of the act in the address. */
  readonly act: string;
  /** The id of what it is about, where it is about something that is known already. */
  readonly about: string | undefined;
}

export interface Act {
  readonly title: Words;
  /** The page of the stage to return to. */
  readonly stage: string;
  readonly Form: ComponentType<ActProps>;
}

export type Acts = Readonly<Record<string, Act>>;

/** Those who can be ticked as taking part: the people of the case, then the agency's workers. */
export function useAttendants(): readonly Attendant[] {
  const people = usePeople();
  const { workers } = useAgency();
  return useMemo(
    () => [
      ...people.map(({ person, name }) => ({ key: person, person, name })),
      ...Object.values(workers)
        .filter(
          (one) =>
            one.left === undefined &&
            one.roles.some((role) => role !== 'administrator' && role !== 'researcher'),
        )
        .map(({ worker, name }) => ({ key: worker, worker, name })),
    ],
    [people, workers],
  );
}

interface ActFormProps extends ActProps {
  readonly stage: string;
  readonly submit: Words;
  readonly initial: Values;
  readonly dated?: boolean;
  /** The facts, without the record: they are entries of this case unless `stream` and `record` say otherwise. */
  readonly facts: (form: FormReader, occurredOn: string) => readonly CaseFact[];
  readonly children: ReactNode;
}

export interface CaseFact {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly record?: NewEntry['record'];
  readonly stream?: string;
  readonly occurredOn?: string;
}

export const fact = (type: string, data: Readonly<Record<string, unknown>>): CaseFact => ({
  type,
  data: compact(data),
});

export function ActForm({ act, about, stage, facts, ...rest }: ActFormProps) {
  const { id } = useCase();
  const navigate = useNavigate();
  const attendants = useAttendants();
  const back = () =>
    void navigate({ to: stage === '' ? '/cases/$case' : '/cases/$case/$stage', params: { case: id, stage } });
  return (
    <EntryForm
      {...rest}
      draftKey={[id, act, about].filter((one) => one !== undefined).join(':')}
      attendants={attendants}
      toEntries={(form, occurredOn) =>
        facts(form, occurredOn).map((one) => ({ record: 'case' as const, stream: id, occurredOn, ...one }))
      }
      done={back}
      cancel={back}
    />
  );
}
