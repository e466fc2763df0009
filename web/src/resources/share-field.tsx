/** What goes along with a referral, part by part: nothing is ticked until the worker ticks it. */
import { disclosedPartWords, type Shareable } from '@pendamping/domain';
import { useId } from 'react';
import { useSay } from '../shell/language.tsx';
import { useFormState } from '../ui/form-context.ts';
import { resourceScreenWords as w } from './words.ts';

export function ShareField({ name, parts }: { readonly name: string; readonly parts: readonly Shareable[] }) {
  const say = useSay();
  const { values, set, errorOf } = useFormState();
  const hint = useId();
  const value = values[name];
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const error = errorOf(name);
  return (
    <fieldset className="field share" aria-describedby={hint}>
      <legend>{say(w.shared)}</legend>
      <p className="hint" id={hint}>
        {say(w.sharedHint)}
      </p>
      {parts.map((one) => (
        <label key={one.key} className="tick">
          <input
            type="checkbox"
            name={name}
            value={one.key}
            checked={chosen.includes(one.key)}
            onChange={(event) =>
              set(name, event.target.checked ? [...chosen, one.key] : chosen.filter((key) => key !== one.key))
            }
          />
          <span>
            <strong>{say(disclosedPartWords[one.part])}</strong> {one.says}
          </span>
        </label>
      ))}
      {error === undefined ? null : <p className="error">{error}</p>}
    </fieldset>
  );
}
