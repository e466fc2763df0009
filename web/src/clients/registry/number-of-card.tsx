import { checkFamilyCard, numberErrorWords } from '@pendamping/domain';
import { useSay } from '../../shell/language.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { registryWords as w } from './words.ts';

/** The number of a family card, judged as it is typed. */
export function NumberOfCard({ name }: { readonly name: string }) {
  const say = useSay();
  const { values, today } = useFormState();
  const typed = String(values[name] ?? '').trim();
  const errors = typed.length < 16 ? [] : checkFamilyCard(typed, { today }).errors;
  return (
    <div>
      <TextLine name={name} label={w.cardNumber} inputMode="numeric" required />
      {errors.length === 0 ? null : (
        <div role="status">
          <ul className="small verdict">
            {errors.map((one) => (
              <li key={one} className="error">
                {say(numberErrorWords[one])}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
