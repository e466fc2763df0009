/** What of the directory lies on this device: which areas, how much, since when. */
import { useCallback, useEffect, useState } from 'react';
import { type OpenDevice, openDevice } from '../../offline/device.ts';
import {
  forgetDirectory,
  type KeptArea,
  type KeptDirectory,
  keptDirectory,
} from '../../offline/library/directory.ts';
import { call } from '../../shell/api.ts';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { AreaChoice } from './area-choice.tsx';
import { keepWords as w } from './keep-words.ts';
import { fetchDirectory } from './renewing.ts';

const sizeText = (bytes: number, language: 'id' | 'en'): string =>
  new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes < 1_000_000 ? Math.ceil(bytes / 1_000) : bytes / 1_000_000);

function useKept(device: OpenDevice) {
  const [kept, setKept] = useState<KeptDirectory | undefined>();
  const [areas, setAreas] = useState<readonly KeptArea[]>([]);
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  useEffect(() => {
    void keptDirectory(device).then(async (found) => {
      setKept(found);
      if (found !== undefined) return setAreas(found.areas);
      const { areas: own } = await call<{ areas: readonly KeptArea[] }>(
        'GET',
        '/api/v1/directory/areas',
      ).catch(() => ({ areas: [] }));
      return setAreas(own);
    });
  }, [device]);
  const work = useCallback((doing: () => Promise<KeptDirectory | undefined>) => {
    setState('busy');
    doing().then(
      (next) => {
        setKept(next);
        setState('still');
      },
      () => setState('failed'),
    );
  }, []);
  return {
    kept,
    areas,
    setAreas,
    state,
    fetch: () => work(() => fetchDirectory(device, areas)),
    forget: () => work(async () => forgetDirectory(device).then(() => undefined)),
  };
}

function Areas({
  areas,
  change,
}: {
  readonly areas: readonly KeptArea[];
  readonly change: (areas: readonly KeptArea[]) => void;
}) {
  const say = useSay();
  return (
    <>
      <h3>{say(w.deviceAreas)}</h3>
      <ul className="plain-list">
        {areas.map((one) => (
          <li key={one.code} className="row">
            <span>
              {one.name} <small className="muted">{one.code}</small>
            </span>
            <button
              type="button"
              className="button quiet"
              aria-label={say(w.removeArea, { name: one.name })}
              onClick={() => change(areas.filter(({ code }) => code !== one.code))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AreaChoice
        label={w.addArea}
        area={undefined}
        choose={(area) => {
          if (area !== undefined && !areas.some(({ code }) => code === area.code)) change([...areas, area]);
        }}
      />
    </>
  );
}

function Kept({ kept }: { readonly kept: KeptDirectory | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  if (kept === undefined) return <p role="status">{say(w.deviceNone)}</p>;
  return (
    <>
      <p role="status">
        {say(w.deviceKept, {
          count: kept.services,
          size: sizeText(kept.bytes, language),
          day: longDay(kept.keptOn, language),
        })}
      </p>
      {kept.leftOut === 0 ? null : <p className="late">{say(w.deviceLeftOut, { count: kept.leftOut })}</p>}
    </>
  );
}

function OnDevice({ device }: { readonly device: OpenDevice }) {
  const say = useSay();
  const { kept, areas, setAreas, state, fetch, forget } = useKept(device);
  const offered = kept === undefined ? w.deviceKeep : w.deviceRenew;
  return (
    <>
      <Kept kept={kept} />
      <Areas areas={areas} change={setAreas} />
      <p className="buttons">
        <button type="button" className="button primary" disabled={state === 'busy'} onClick={fetch}>
          {say(state === 'busy' ? w.deviceBusy : offered)}
        </button>
        {kept === undefined ? null : (
          <button type="button" className="button quiet" disabled={state === 'busy'} onClick={forget}>
            {say(w.deviceForget)}
          </button>
        )}
      </p>
      {state === 'failed' ? (
        <p className="error" role="alert">
          {say(w.deviceFailed)}
        </p>
      ) : null}
    </>
  );
}

export function DeviceDirectory() {
  const say = useSay();
  const device = openDevice();
  return (
    <section className="panel">
      <h2>{say(w.deviceHead)}</h2>
      <p className="hint">{say(w.deviceLead)}</p>
      {device === undefined ? <p>{say(w.deviceNot)}</p> : <OnDevice device={device} />}
    </section>
  );
}
