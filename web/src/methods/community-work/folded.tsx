/** What stands below a heading and is only made when somebody opens it: long lists cost a slow phone nothing before. */
import { type ReactNode, useState } from 'react';

export function Folded({
  summary,
  opened = false,
  children,
}: {
  readonly summary: string;
  readonly opened?: boolean;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setOpen] = useState(opened);
  return (
    <details className="more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? children() : null}
    </details>
  );
}
