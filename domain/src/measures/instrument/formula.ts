/**
 * Conditions and reckonings as a person writes them in the builder: the way XLSForm does, `${age} < 18`. Only what leads
 * to items that are there is understood; half a condition would ask something else.
 */
import type { Expression } from './expression.ts';
import { expressionOf } from './xlsform/xpath-read.ts';
import { NotUnderstood } from './xlsform/xpath-tokens.ts';
import { expressionText } from './xlsform/xpath-write.ts';

/** @returns `undefined` where it is not understood */
export function formulaFrom(text: string, names: ReadonlySet<string>): Expression | undefined {
  try {
    return expressionOf(text, {
      leadsTo: ({ from, steps }) =>
        typeof from === 'object' && steps.length === 0 && names.has(from.name) ? from.name : undefined,
    });
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

export const formulaText = (expression: Expression): string => expressionText(expression);
