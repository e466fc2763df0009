/**
 * Signing by finger, pen or mouse: strokes in a box, taken back one by one or all at once. It is never the only way:
 * who cannot draw signs on paper, by thumbprint or in spoken words, and leaves the box empty.
 */
import { type MarkPoint, markBox, withoutLastStroke, withStroke } from '@pendamping/domain';
import { type PointerEvent, useRef, useState } from 'react';
import { useSay } from '../shell/language.tsx';
import { type FieldProps, useFormState } from './form-context.ts';
import { uiWords } from './words.ts';

/** Where a pointer stands, in the units of the box. */
function placeIn(box: DOMRect, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }) {
  return {
    x: ((clientX - box.left) / box.width) * markBox.width,
    y: ((clientY - box.top) / box.height) * markBox.height,
  };
}

/** A stroke as it is being drawn; done with the finger that began it, whatever else touches the screen meanwhile. */
function useStroke(done: (points: readonly MarkPoint[]) => void) {
  const [points, setPoints] = useState<readonly MarkPoint[]>([]);
  const drawn = useRef<MarkPoint[]>([]);
  const pointer = useRef<number | undefined>(undefined);
  const add = (event: PointerEvent<SVGSVGElement>, seen: readonly globalThis.PointerEvent[]) => {
    const box = event.currentTarget.getBoundingClientRect();
    drawn.current.push(...seen.map((one) => placeIn(box, one)));
    setPoints([...drawn.current]);
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId !== pointer.current) return;
    pointer.current = undefined;
    done(drawn.current);
    drawn.current = [];
    setPoints([]);
  };
  return {
    points,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (pointer.current !== undefined || event.button !== 0) return;
        pointer.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        add(event, [event.nativeEvent]);
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (event.pointerId !== pointer.current) return;
        const between = event.nativeEvent.getCoalescedEvents?.() ?? [];
        add(event, between.length === 0 ? [event.nativeEvent] : between);
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

export function SignaturePad({ name, label }: Pick<FieldProps, 'name' | 'label'>) {
  const say = useSay();
  const { values, set, errorOf } = useFormState();
  const value = values[name];
  const path = typeof value === 'string' ? value : '';
  const { points, handlers } = useStroke((drawn) => set(name, withStroke(path, drawn)));
  const error = errorOf(name);
  const state = path === '' ? say(uiWords.notSigned) : say(uiWords.signed);
  return (
    <fieldset className={error === undefined ? 'field signature' : 'field signature wrong'}>
      <legend>
        {say(label)}
        <span className="optional"> · {say(uiWords.optional)}</span>
      </legend>
      <p className="hint">{say(uiWords.signHint)}</p>
      <div className="signature-box">
        <svg
          viewBox={`0 0 ${markBox.width} ${markBox.height}`}
          role="img"
          aria-label={`${say(label)}: ${state}`}
          {...handlers}
        >
          <line x1="20" y1="80" x2="280" y2="80" />
          <path d={path} />
          <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        </svg>
      </div>
      <div className="signature-end">
        <span role="status">{state}</span>
        <button
          type="button"
          className="button quiet"
          disabled={path === ''}
          onClick={() => set(name, withoutLastStroke(path))}
        >
          {say(uiWords.undoStroke)}
        </button>
        <button type="button" className="button quiet" disabled={path === ''} onClick={() => set(name, '')}>
          {say(uiWords.clearMark)}
        </button>
      </div>
      {error === undefined ? null : <p className="error">{error}</p>}
    </fieldset>
  );
}
