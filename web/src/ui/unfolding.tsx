import { type ReactNode, useState } from 'react';

/** Something folded whose inside is made only once it is opened, so that a page with many of them opens at once. */
export function Unfolding({
  summary,
  className,
  children,
}: {
  readonly summary: ReactNode;
  readonly className?: string;
  readonly children: () => ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
      <summary>{summary}</summary>
      {opened ? children() : null}
    </details>
  );
}
