/** Walls that several cases meet: a person opens a cause for them, or says that it is none. */
import { neededThingWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { newId, record } from '../../offline/record.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { uiWords } from '../../ui/words.ts';
import type { SuggestedWall } from './use-causes.ts';
import { causeScreenWords as w } from './words.ts';

export function useWallName() {
  const say = useSay();
  return ({ needed, institution }: Pick<SuggestedWall, 'needed' | 'institution'>): string =>
    [institution, say(neededThingWords[needed])].filter((one) => one !== null).join(' · ');
}

export const openFrom = ({ key, needed, institution }: SuggestedWall) => ({
  wall: key,
  needed,
  ...(institution === null ? {} : { institution }),
});

function SetAside({ wall }: { readonly wall: SuggestedWall }) {
  const say = useSay();
  const name = useWallName();
  const { today } = useSession();
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState(false);
  const keep = () => {
    const data = { name: name(wall).slice(0, 200), walls: [wall.key], reason: reason.trim() };
    record([{ record: 'cause', stream: newId(), type: 'WallSetAside', data, occurredOn: today }]).then(
      (refused) => setFailed(refused.length > 0),
      () => setFailed(true),
    );
  };
  return (
    <details>
      <summary>{say(w.notACause)}</summary>
      <div className="field">
        <label htmlFor={`aside-${wall.key}`}>{say(w.whyNot)}</label>
        <input
          id={`aside-${wall.key}`}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {failed ? (
        <p className="error" role="alert">
          {say(uiWords.failedRemedy)}
        </p>
      ) : null}
      <button type="button" className="button" disabled={reason.trim() === ''} onClick={keep}>
        {say(w.keepAside)}
      </button>
    </details>
  );
}

export function SuggestedWalls({ walls }: { readonly walls: readonly SuggestedWall[] }) {
  const say = useSay();
  const name = useWallName();
  if (walls.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say(w.suggested)}</h2>
      <p className="muted">{say(w.suggestedLead)}</p>
      <ul className="plain-list">
        {walls.map((one) => (
          <li key={one.key} className="thing">
            <strong>{name(one)}</strong>
            <p className="buttons">
              <Link className="button" to="/causes/new" search={openFrom(one)}>
                {say(w.open)}
              </Link>
            </p>
            <SetAside wall={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
