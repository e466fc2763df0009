/** An act told of a cause: the form for one thing that a worker records of it. */
import type { Words } from '@pendamping/domain';
import { useNavigate } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { NewEntry } from '../../offline/record.ts';
import { EntryForm } from '../../ui/entry-form.tsx';
import { compact, type FormReader, type Values } from '../../ui/form-reader.ts';
import { useCause } from './use-cause.tsx';

export interface CauseActProps {
  readonly act: string;
  readonly about: string | undefined;
}
export interface CauseAct {
  readonly title: Words;
  readonly Form: ComponentType<CauseActProps>;
}
export type CauseActs = Readonly<Record<string, CauseAct>>;

interface FormProps extends CauseActProps {
  readonly submit: Words;
  readonly initial: Values;
  readonly dated?: boolean;
  readonly type: string;
  readonly data: (form: FormReader) => Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
}

export function CauseActForm({ act, about, type, data, ...rest }: FormProps) {
  const { id } = useCause();
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/causes/$cause', params: { cause: id } });
  return (
    <EntryForm
      {...rest}
      draftKey={[id, act, about].filter((one) => one !== undefined).join(':')}
      toEntries={(form, occurredOn): readonly NewEntry[] => [
        { record: 'cause', stream: id, type, data: compact(data(form)), occurredOn },
      ]}
      done={leave}
      cancel={leave}
    />
  );
}
