import { useRef, useState } from 'react';
import { useSay } from '../shell/language.tsx';
import { uiWords } from './words.ts';

/** Some pages are twenty windows long on a phone: the ways to their parts, by the headings that stand when it is opened. */
export function PageParts() {
  const say = useSay();
  const details = useRef<HTMLDetailsElement>(null);
  const [parts, setParts] = useState<readonly HTMLHeadingElement[]>([]);
  const look = () => {
    const page = details.current?.closest('.page');
    setParts([...(page?.querySelectorAll('h2') ?? [])]);
  };
  const goTo = (heading: HTMLHeadingElement) => {
    if (details.current !== null) details.current.open = false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };
  return (
    <details ref={details} className="page-parts" onToggle={look}>
      <summary>{say(uiWords.onThisPage)}</summary>
      <nav aria-label={say(uiWords.onThisPage)}>
        <ul className="plain-list">
          {parts.map((heading, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have one heading, and none moves while they are shown
            <li key={at}>
              <button type="button" className="link" onClick={() => goTo(heading)}>
                {heading.textContent}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
