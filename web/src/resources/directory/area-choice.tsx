/** An area of any level, searched as one types; its national code is what finding asks for. */
import { isAreaCode } from '@pendamping/domain';
import { useEffect, useId, useState } from 'react';
import { call } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import type { ChosenArea } from './use-finding.ts';
import { directoryWords as w } from './words.ts';

interface Area extends ChosenArea {
  readonly level: number;
  readonly within: string;
}

/** What is typed as a code may be taken as one where the device knows no names. */
function byCode(typed: string): readonly Area[] {
  const code = typed.trim();
  return isAreaCode(code) ? [{ code, name: code, level: code.split('.').length, within: '' }] : [];
}

function useAreas(typed: string): readonly Area[] {
  const [areas, setAreas] = useState<readonly Area[]>([]);
  useEffect(() => {
    if (typed.trim().length < 3) {
      setAreas([]);
      return;
    }
    const timer = setTimeout(() => {
      call<{ areas: readonly Area[] }>('POST', '/api/v1/areas/search', {
        search: typed.trim(),
        first: 'wide',
      }).then(
        ({ areas: found }) => setAreas(found),
        () => setAreas([]),
      );
    }, 300);
    return () => clearTimeout(timer);
  }, [typed]);
  return areas;
}

export function AreaChoice({
  label = w.area,
  hint = w.areaHint,
  narrowest = 4,
  area,
  choose,
}: {
  readonly label?: { readonly id: string; readonly en: string };
  readonly hint?: { readonly id: string; readonly en: string };
  /** The narrowest level that is offered: 1 a province, 4 a village. */
  readonly narrowest?: number;
  readonly area: ChosenArea | undefined;
  readonly choose: (area: ChosenArea | undefined) => void;
}) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const found = useAreas(typed);
  const areas = (found.length === 0 ? byCode(typed) : found).filter((one) => one.level <= narrowest);
  if (area !== undefined)
    return (
      <div className="filter">
        <p className="chosen-area">
          <span className="muted">{say(label)}</span>
          <br />
          <strong>{area.name}</strong>{' '}
          {area.name === area.code ? null : <small className="muted">{area.code}</small>}
        </p>
        <button type="button" className="link" onClick={() => choose(undefined)}>
          {say(w.areaClear)}
        </button>
      </div>
    );
  return (
    <div className="filter wide">
      <label htmlFor={id}>{say(label)}</label>
      <p className="hint" id={`${id}-hint`}>
        {say(hint)}
      </p>
      <input
        id={id}
        type="search"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {areas.length === 0 ? null : (
        <ul className="plain-list small" role="status">
          {areas.slice(0, 8).map((one) => (
            <li key={one.code}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  setTyped('');
                  choose({ code: one.code, name: one.name });
                }}
              >
                {[one.name, one.within].filter((part) => part !== '').join(', ')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
