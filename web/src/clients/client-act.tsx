/** An act told of a client, outside any case: the form for one thing that a worker records of them. */
import type { Words } from '@pendamping/domain';
import { useNavigate } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { NewEntry } from '../offline/record.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import { compact, type FormReader, type Values } from '../ui/form-reader.ts';
import { useClient } from './use-client.tsx';

export interface ClientActProps {
  readonly act: string;
  readonly about: string | undefined;
}
export interface ClientAct {
  readonly title: Words;
  /** Where to go when it is told: to the client, or to one of the pictures. */
  readonly back?: 'genogram' | 'ecomap' | 'sociogram';
  readonly Form: ComponentType<ClientActProps>;
}
export type ClientActs = Readonly<Record<string, ClientAct>>;

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly stream?: string;
}

export const told = (type: string, data: Readonly<Record<string, unknown>>, stream?: string): Told => ({
  type,
  data: compact(data),
  ...(stream === undefined ? {} : { stream }),
});

interface FormProps extends ClientActProps {
  readonly submit: Words;
  readonly initial: Values;
  readonly dated?: boolean;
  readonly back?: ClientAct['back'];
  readonly facts: (form: FormReader, occurredOn: string) => readonly Told[];
  readonly children: ReactNode;
}

export function ClientActForm({ act, about, facts, back, ...rest }: FormProps) {
  const { id } = useClient();
  const navigate = useNavigate();
  const leave = () =>
    void (back === undefined
      ? navigate({ to: '/clients/$client', params: { client: id } })
      : navigate({ to: '/clients/$client/$picture', params: { client: id, picture: back } }));
  return (
    <EntryForm
      {...rest}
      draftKey={[id, act, about].filter((one) => one !== undefined).join(':')}
      toEntries={(form, occurredOn) =>
        facts(form, occurredOn).map((one): NewEntry => ({ record: 'client', stream: id, occurredOn, ...one }))
      }
      done={leave}
      cancel={leave}
    />
  );
}
