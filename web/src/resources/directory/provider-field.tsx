/** Who gives the service: one that is listed, found as one types, or a new one. Fills `provider` and `providerName`. */
import { useEffect, useState } from 'react';
import { call } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { directoryWords as w } from './words.ts';

interface ProviderLine {
  readonly provider: string;
  readonly name: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function useProviders(typed: string, chosen: string): readonly ProviderLine[] {
  const [providers, setProviders] = useState<readonly ProviderLine[]>([]);
  useEffect(() => {
    if (typed.trim().length < 2 || chosen !== '') {
      setProviders([]);
      return;
    }
    const timer = setTimeout(() => {
      const search = encodeURIComponent(typed.trim());
      call<{ providers: readonly ProviderLine[] }>('GET', `/api/v1/providers?search=${search}&limit=8`).then(
        (answer) => setProviders(answer.providers),
        () => setProviders([]),
      );
    }, 300);
    return () => clearTimeout(timer);
  }, [typed, chosen]);
  return providers;
}

export function ProviderField() {
  const say = useSay();
  const { values, set } = useFormState();
  const [typed, chosen, known] = [
    text(values.providerName),
    text(values.provider),
    text(values.providerKnown),
  ];
  const isChosen = chosen !== '' && typed === known;
  const providers = useProviders(typed, isChosen ? chosen : '');
  const choose = ({ provider, name }: ProviderLine) => {
    set('provider', provider);
    set('providerKnown', name);
    set('providerName', name);
  };
  return (
    <div>
      <TextLine name="providerName" label={w.providerName} hint={w.providerHint} required />
      {typed === '' ? null : <p className="hint">{say(isChosen ? w.providerChosen : w.providerNew)}</p>}
      {providers.length === 0 || isChosen ? null : (
        <div className="similar" role="status">
          <p className="small">{say(w.providerKnown)}</p>
          <ul className="plain-list small">
            {providers.map((one) => (
              <li key={one.provider}>
                <button type="button" className="link" onClick={() => choose(one)}>
                  {one.name}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
