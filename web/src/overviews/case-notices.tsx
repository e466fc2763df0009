/** Weak practice in this case, as a good supervisor would ask about it. */
import { type Notice, notices, noticeWords, type Stage } from '@pendamping/domain';
import { useMemo } from 'react';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';

export function useNotices(stage?: Stage): readonly Notice[] {
  const { state } = useCase();
  const { today } = useSession();
  return useMemo(
    () => notices(state).filter((one) => one.from <= today && (stage === undefined || one.stage === stage)),
    [state, today, stage],
  );
}

export function NoticeList({ list }: { readonly list: readonly Notice[] }) {
  const say = useSay();
  return (
    <ul className="notices">
      {list.map((one) => (
        <li key={`${one.code}:${one.about ?? ''}:${one.from}`}>
          {say(noticeWords[one.code])}
          {one.words === undefined ? null : <span className="muted"> {say(one.words)}</span>}
          {one.what === undefined ? null : <span className="muted"> {one.what}</span>}
        </li>
      ))}
    </ul>
  );
}
