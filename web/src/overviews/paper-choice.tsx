/** One paper to choose: as PDF from the server, or as a page of this device, which needs no network. */
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../shell/language.tsx';
import { overviewWords as w } from './words.ts';

interface Props {
  /** The address of the paper on the server. */
  readonly address: string;
  readonly about?: string | undefined;
  readonly name: string;
  /** The way to the same paper as a page, given what it is called by and shows. */
  readonly here: (
    said: { readonly className: string; readonly 'aria-label': string },
    text: string,
  ) => ReactNode;
}

export function PaperChoice({ address, about, name, here }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const which = about === undefined ? '' : `&about=${about}`;
  return (
    <li className="paper-choice">
      <a
        href={`${address}?language=${language}${which}`}
        target="_blank"
        rel="noreferrer"
        aria-label={say(w.document, { name })}
      >
        {name}
      </a>
      {here({ className: 'print-here', 'aria-label': say(w.printHereOf, { name }) }, say(w.printHere))}
    </li>
  );
}
