/** The devices on which a worker keeps work, so that a lost phone can be told to forget it. */
import { useCallback, useState } from 'react';
import { call, Problem } from '../shell/api.ts';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { Loading } from '../ui/states.tsx';
import { uiWords } from '../ui/words.ts';
import { agencyScreenWords as w } from './words.ts';

interface Device {
  readonly device: string;
  readonly name: string;
  readonly lastSeenAt: string;
  readonly revokedAt: string | null;
}

function DeviceLine({ device, revoke }: { readonly device: Device; readonly revoke: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const { name, lastSeenAt, revokedAt } = device;
  const [words, at] = revokedAt === null ? [w.deviceSeen, lastSeenAt] : [w.deviceRevoked, revokedAt];
  return (
    <li className="row">
      <span>
        {name}
        <br />
        <small className="muted">{say(words, { time: moment(at, language, agency.timeZone) })}</small>
      </span>
      {revokedAt === null ? (
        <button type="button" className="button quiet" onClick={revoke}>
          {say(w.revokeDevice)}
        </button>
      ) : null}
    </li>
  );
}

/** Opened where it is needed; only then are the devices asked for. */
export function WorkerDevices({ worker, name }: { readonly worker: string; readonly name: string }) {
  const say = useSay();
  const [devices, setDevices] = useState<readonly Device[] | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const path = `/api/v1/accounts/${worker}/devices`;

  const load = useCallback(async () => {
    const { devices: found } = await call<{ devices: readonly Device[] }>('GET', path);
    setDevices(found);
  }, [path]);
  const attempt = (work: () => Promise<void>) => {
    setProblem(undefined);
    work().catch((error: unknown) => {
      const said = error instanceof Problem ? error.message : '';
      setProblem(said === '' ? say(uiWords.failedRemedy) : said);
    });
  };
  const revoke = ({ device, name: called }: Device) => {
    if (!window.confirm(say(w.revokeDeviceSure, { device: called, name }))) return;
    attempt(async () => {
      await call('DELETE', `${path}/${device}`);
      await load();
    });
  };

  return (
    <details className="more" onToggle={(event) => event.currentTarget.open && attempt(load)}>
      <summary>
        {say(w.devices)}
        <span className="visually-hidden"> {name}</span>
      </summary>
      {problem === undefined ? null : (
        <p className="error" role="alert">
          {problem}{' '}
          <button type="button" className="button quiet" onClick={() => attempt(load)}>
            {say(uiWords.again)}
          </button>
        </p>
      )}
      {devices === undefined && problem === undefined ? <Loading /> : null}
      {devices?.length === 0 ? <p className="hint">{say(w.noDevices)}</p> : null}
      {devices === undefined || devices.length === 0 ? null : (
        <ul className="plain-list">
          {devices.map((one) => (
            <DeviceLine key={one.device} device={one} revoke={() => revoke(one)} />
          ))}
        </ul>
      )}
    </details>
  );
}
