/** Finds somebody who is registered, by name as it is said; fills `person` and `name` of the form. */
import type { LevelOfClient, Words } from '@pendamping/domain';
import { useEffect, useId, useState } from 'react';
import { call } from '../../shell/api.ts';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { registryWords as w } from './words.ts';

interface Row {
  readonly client: string;
  readonly name: string;
  readonly birthOn: string | null;
  readonly village: string | null;
}

export function PersonSearch({
  label = w.memberSearch,
  kind = 'individual',
  field = 'person',
  nameField = 'name',
}: {
  readonly label?: Words;
  readonly kind?: LevelOfClient;
  readonly field?: string;
  readonly nameField?: string;
}) {
  const say = useSay();
  const id = useId();
  const { language } = useLanguage();
  const { set } = useFormState();
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    if (typed.trim().length < 2) {
      setRows([]);
      return;
    }
    const timer = setTimeout(() => {
      call<{ rows: readonly Row[] }>('POST', '/api/v1/clients/search', {
        search: typed.trim(),
        kind,
        limit: 8,
      })
        .then((answer) => setRows(answer.rows))
        .catch(() => setRows([]));
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, kind]);
  const choose = (row: Row) => {
    set(field, row.client);
    set(nameField, row.name);
    setTyped('');
  };
  return (
    <div className="field">
      <label htmlFor={id}>{say(label)}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {rows.length === 0 ? null : (
        <ul className="plain-list small" role="status">
          {rows.map((row) => (
            <li key={row.client}>
              <button type="button" className="link" onClick={() => choose(row)}>
                {[row.name, row.birthOn === null ? '' : longDay(row.birthOn, language), row.village ?? '']
                  .filter((one) => one !== '')
                  .join(' · ')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
