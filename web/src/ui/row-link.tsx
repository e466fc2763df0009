/**
 * A link in a row of a long list. The router's own watches where one is, reads ahead and reckons its address each time
 * it is set, which is felt when rows come by the hundred; this one only goes there.
 */
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface RowLinkProps {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What the browser does by itself: another tab, another window, saving. */
const isForBrowser = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

export function RowLink({ href, className, children }: RowLinkProps) {
  const router = useRouter();
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        if (event.defaultPrevented || isForBrowser(event)) return;
        event.preventDefault();
        void router.navigate({ href });
      }}
    >
      {children}
    </a>
  );
}
