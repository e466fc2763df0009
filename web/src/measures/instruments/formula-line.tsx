/** A condition or reckoning, written as XLSForm writes it; what is not understood stays written and counts for nothing. */
import { everyItem, formulaFrom, formulaText, type Instrument, type Words } from '@pendamping/domain';
import { useContext, useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { Line } from './controls.tsx';
import { DraftContext } from './draft-context.ts';
import { instrumentScreenWords as w } from './words.ts';

type Formula = NonNullable<Instrument['items'][number]['enableWhen']>;

export function FormulaLine({
  label,
  hint,
  value,
  change,
}: {
  readonly label: Words;
  readonly hint?: Words;
  readonly value: Formula | undefined;
  readonly change: (value: Formula | undefined) => void;
}) {
  const say = useSay();
  const draft = useContext(DraftContext);
  const [typed, setTyped] = useState<string | undefined>();
  const names = new Set(everyItem(draft?.items ?? []).map((one) => one.linkId));
  const shown = typed ?? (value === undefined ? '' : formulaText(value));
  const wrong = typed !== undefined && typed.trim() !== '' && formulaFrom(typed, names) === undefined;
  return (
    <Line
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={shown}
      rows={2}
      error={wrong ? say(w.notAFormula) : undefined}
      change={(text) => {
        setTyped(text);
        change(text.trim() === '' ? undefined : formulaFrom(text, names));
      }}
    />
  );
}
