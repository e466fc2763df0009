/** What each tool brings to the form in which it is worked through. */
import type { Environment } from '@pendamping/domain';
import type { ComponentType } from 'react';
import type { FormReader, Values } from '../../../ui/form-reader.ts';

export interface ToolEditor {
  /** The entry that is written. */
  readonly type: string;
  readonly Fields: ComponentType;
  /** @param around the institutions in the record of the community */
  readonly read: (form: FormReader, around: Environment) => Readonly<Record<string, unknown>>;
  readonly shown: (told: Readonly<Record<string, unknown>>) => Values;
  /** What stands in a form that is new. */
  readonly fresh?: (language: 'id' | 'en') => Values;
  /** Whether what was read can be drawn already. */
  readonly isDrawable: (read: Readonly<Record<string, unknown>>) => boolean;
}

export const holds = (read: Readonly<Record<string, unknown>>, ...lists: readonly string[]): boolean =>
  lists.some((list) => Array.isArray(read[list]) && read[list].length > 0);

export const textOf = (value: unknown): string => (value === undefined ? '' : String(value));
