/** How many took part, in all and by parts; a count without its total is sent back to be finished. */
import { countedParts, countedPartWords, type HeadCount } from '@pendamping/domain';
import { useSay } from '../../shell/language.tsx';
import { NumberField } from '../../ui/fields.tsx';
import { compact, type FormReader, type Values } from '../../ui/form-reader.ts';
import { meetingScreenWords as w } from './meeting-words.ts';

const columns = ['total', ...countedParts] as const;

export const countValues = (count: HeadCount | undefined): Values =>
  Object.fromEntries(columns.map((one) => [one, count?.[one] === undefined ? '' : String(count[one])]));

/** `undefined` where nothing was counted. */
export function countIn(form: FormReader): Readonly<Record<string, unknown>> | undefined {
  const count = compact(Object.fromEntries(columns.map((one) => [one, form.number(one)])));
  if (Object.keys(count).length === 0) return undefined;
  if (count.total === undefined && form.text('total') === undefined) form.faults.set('total', w.countMissing);
  return count;
}

export function HeadCountFields() {
  const say = useSay();
  return (
    <fieldset className="field">
      <legend>{say(w.counts)}</legend>
      <p className="hint">{say(w.countsHint)}</p>
      <div className="pair">
        {columns.map((one) => (
          <NumberField key={one} name={one} label={countedPartWords[one]} />
        ))}
      </div>
    </fieldset>
  );
}
