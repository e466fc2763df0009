import type { Words } from '@pendamping/domain';
import { createContext, useContext } from 'react';
import { dayFromTyped } from '../shell/days.ts';
import type { Attendant, Values } from './form-reader.ts';

export interface FormState {
  readonly values: Values;
  readonly set: (name: string, value: string | readonly string[] | boolean) => void;
  readonly errorOf: (name: string) => string | undefined;
  readonly attendants: readonly Attendant[];
  readonly today: string;
}

export const FormContext = createContext<FormState | undefined>(undefined);

export function useFormState(): FormState {
  const state = useContext(FormContext);
  if (state === undefined) throw new Error('a field stands outside a form');
  return state;
}

/** The day on which it happened, as it stands in the form; today while none can be read there. */
export function useDayInForm(): string {
  const { values, today } = useFormState();
  const typed = typeof values.occurredOn === 'string' ? dayFromTyped(values.occurredOn) : undefined;
  return typed ?? today;
}

export interface FieldProps {
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words;
  /** Shown as something that must be filled in; whether it must is judged by the domain. */
  readonly required?: boolean;
}
