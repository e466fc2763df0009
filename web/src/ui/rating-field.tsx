/** A mark from 1 to 5: tapped, or written where it may be the mean of what several people gave. */
import { ChoiceField, NumberField, named } from './fields.tsx';
import type { FieldProps } from './form-context.ts';

const marks = named(['1', '2', '3', '4', '5'].map((one) => [one, one] as const));

export const RatingField = ({ mean = false, ...field }: FieldProps & { readonly mean?: boolean }) =>
  mean ? <NumberField {...field} /> : <ChoiceField {...field} options={marks} />;
