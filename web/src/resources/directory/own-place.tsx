/** Where the worker is: asked of the device when somebody presses, and never before. */
import type { PointOnEarth } from '@pendamping/domain';
import { useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { directoryWords as w } from './words.ts';

/** Milliseconds; a phone without a view of the sky takes long and knows little. */
const patience = 15_000;

/** About eleven metres: finding needs no better, and a question should not tell more. */
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

export const readPlace = (): Promise<PointOnEarth> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) }),
      reject,
      { timeout: patience, maximumAge: 300_000 },
    );
  });

export function OwnPlace({
  from,
  locate,
}: {
  readonly from: PointOnEarth | undefined;
  readonly locate: (point: PointOnEarth | undefined) => void;
}) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    readPlace().then(locate, () => setFailed(true));
  };
  return (
    <div className="filter wide">
      {from === undefined ? (
        <button type="button" className="button" onClick={ask}>
          {say(w.here)}
        </button>
      ) : (
        <p>
          {say(w.hereOn)}.{' '}
          <button type="button" className="link" onClick={() => locate(undefined)}>
            {say(w.hereOff)}
          </button>
        </p>
      )}
      <p className="hint">{say(w.hereHint)}</p>
      {failed ? (
        <p className="error" role="alert">
          {say(w.hereFailed)}
        </p>
      ) : null}
    </div>
  );
}
