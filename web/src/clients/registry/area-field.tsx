/** The village by its national code: searched as one types, or kept as written where it is in no list. */
import type { Words } from '@pendamping/domain';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { useAreaNames } from './area-names.ts';
import { registryWords as w } from './words.ts';

interface Area {
  readonly code: string;
  readonly level: number;
  readonly name: string;
  readonly within: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function useAreas(typed: string, chosen: string): readonly Area[] | undefined {
  const [areas, setAreas] = useState<readonly Area[] | undefined>();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (typed.trim().length < 3 || chosen !== '') {
      setAreas(undefined);
      return;
    }
    const timer = setTimeout(() => {
      call<{ areas: readonly Area[] }>('POST', '/api/v1/areas/search', { search: typed.trim() })
        .then((answer) => setAreas(answer.areas.filter((one) => one.level >= 3)))
        .catch(() => setAreas(undefined));
    }, 300);
    return () => clearTimeout(timer);
  }, [typed, chosen]);
  return areas;
}

/** Fills `village`, `villageCode`, `district` and `regency`. */
export function AreaField({ label = w.area }: { readonly label?: Words }) {
  const say = useSay();
  const { values, set } = useFormState();
  const [typed, code] = [text(values.village), text(values.villageCode)];
  const last = useRef(typed);
  useEffect(() => {
    // Another name than the one chosen is another place: the code would tell something untrue.
    if (code !== '' && last.current !== '' && last.current !== typed) set('villageCode', '');
    last.current = typed;
  }, [typed, code, set]);
  const areas = useAreas(typed, code);
  const choose = (area: Area) => {
    const [district = '', regency = ''] = area.within.split(', ');
    last.current = area.name;
    set('village', area.name);
    set('villageCode', area.code);
    set('district', area.level === 4 ? district : area.name);
    set('regency', area.level === 4 ? regency : district);
  };
  const { nameOf } = useAreaNames([code]);
  const around = [text(values.district), text(values.regency)].filter((one) => one !== '').join(', ');
  return (
    <div>
      <TextLine name="village" label={label} hint={w.areaHint} />
      {code === '' ? null : (
        <p className="hint">
          {[say(w.areaChosen, { code }), around === '' ? nameOf(code) : around]
            .filter((one) => one !== undefined)
            .join(' · ')}
        </p>
      )}
      {areas === undefined ? null : (
        <div className="similar" role="status">
          {areas.length === 0 ? <p className="small">{say(w.areaNone)}</p> : null}
          <ul className="plain-list small">
            {areas.map((one) => (
              <li key={one.code}>
                <button type="button" className="link" onClick={() => choose(one)}>
                  {one.name}, {one.within}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
