import { type ReactNode, useState } from 'react';
import { useSay } from '../shell/language.tsx';
import { uiWords } from './words.ts';

/**
 * The first of a long list, and the rest at a press: whoever carries hundreds of cases meets a page that opens at
 * once, with what is most urgent on it.
 */
export function FirstOf<T>({
  list,
  children,
}: {
  readonly list: readonly T[];
  readonly children: (shown: readonly T[]) => ReactNode;
}) {
  const say = useSay();
  const [many, setMany] = useState(20);
  const rest = list.length - many;
  return (
    <>
      {children(list.slice(0, many))}
      {rest > 0 ? (
        <p className="buttons">
          <button type="button" className="button quiet" onClick={() => setMany(many + 50)}>
            {say(uiWords.moreOf, { n: rest })}
          </button>
        </p>
      ) : null}
    </>
  );
}
