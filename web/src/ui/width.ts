/** The room there is for a drawing, so that its letters keep their size on a phone. */
import { useEffect, useRef, useState } from 'react';

const widest = 760;

/** The width of an element in px, followed as it changes; 0 until it is known. */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { place, width: Math.min(width, widest) };
}
