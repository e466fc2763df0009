import type { Words } from '@pendamping/domain';
import { createContext, useContext } from 'react';
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

export interface FieldProps {
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words;
  /** Shown as something that must be filled in; whether it must is judged by the domain. */
  readonly required?: boolean;
}
