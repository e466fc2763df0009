/** Who pays how much of the cost of a planned activity; together they are the cost. */
import { NumberField, TextLine } from '../../ui/fields.tsx';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { GrowingRows, placedRowsIn, rowValues } from '../../ui/growing-rows.tsx';
import { uiWords } from '../../ui/words.ts';
import { programmeScreenWords as c } from './programme-words.ts';

interface Part {
  readonly source: string;
  readonly amount: number;
}

export const fundedValues = (parts: readonly Part[] = []): Values =>
  rowValues(
    'fundedBy',
    parts.map(({ source, amount }) => ({ source, amount: String(amount) })),
  );

/** Nothing where no row was written. */
export function fundedIn(form: FormReader) {
  const parts = placedRowsIn(form, 'fundedBy', ['source', 'amount']).map(({ at, row: { source } }) => ({
    source,
    amount: form.rupiah(`fundedBy${at}amount`),
  }));
  return parts.length === 0 ? undefined : parts;
}

export function FundedBy() {
  return (
    <GrowingRows
      list="fundedBy"
      parts={['source', 'amount']}
      label={c.fundedBy}
      hint={c.fundedByHint}
      row={(name) => (
        <div className="pair">
          <TextLine name={name('source')} label={c.source} />
          <NumberField name={name('amount')} label={c.part} hint={uiWords.rupiahHint} />
        </div>
      )}
    />
  );
}
