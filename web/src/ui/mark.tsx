/** A mark drawn by hand, as it stands in a record. */
import { markBox } from '@pendamping/domain';
import { useSay } from '../shell/language.tsx';
import { uiWords } from './words.ts';

export function Mark({ path, name }: { readonly path: string | undefined; readonly name: string }) {
  const say = useSay();
  if (path === undefined) return null;
  return (
    <svg
      className="mark"
      viewBox={`0 0 ${markBox.width} ${markBox.height}`}
      role="img"
      aria-label={say(uiWords.signatureOf, { name })}
    >
      <path d={path} />
    </svg>
  );
}
