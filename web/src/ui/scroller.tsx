import type { ReactNode } from 'react';

/** A table wider than the page scrolls by itself; holding nothing to focus, it can be reached by keyboard to do so. */
export function Scroller({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="scroll" tabIndex={0}>
      {children}
    </div>
  );
}
