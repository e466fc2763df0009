/** What nobody looks at costs no data: asked for when it comes near. */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** True from the moment the element has come near what is seen of the page. */
export function useSeen<Place extends HTMLElement>(): {
  readonly seen: boolean;
  readonly place: RefObject<Place | null>;
} {
  const [seen, setSeen] = useState(false);
  const place = useRef<Place>(null);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver(
      (found) => {
        if (found.some((one) => one.isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { seen, place };
}
