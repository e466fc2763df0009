/**
 * A picture over the whole screen, for a projector and a room full of people: large letters and nothing around it. The
 * browser's own dialog keeps the focus within, closes with Escape, and gives the focus back.
 */
import type { Drawing } from '@pendamping/domain';
import { useRef } from 'react';
import { DrawingView } from '../../../clients/pictures/drawn.tsx';
import { useSay } from '../../../shell/language.tsx';
import { toolScreenWords as w } from './words.ts';

export function Present({ drawing, title }: { readonly drawing: Drawing; readonly title: string }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        {say(w.present)}
      </button>
      <dialog ref={dialog} className="presenting" aria-label={title}>
        <header>
          <h2>{title}</h2>
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
            {say(w.closePresent)}
          </button>
        </header>
        <DrawingView drawing={drawing} words={title} small />
      </dialog>
    </>
  );
}
