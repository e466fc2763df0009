/**
 * Does something while nothing else is to be done, at the latest after so many milliseconds.
 *
 * @returns leaves it undone
 */
export function whenIdle(does: () => void, within: number): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(does, { timeout: within });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(does, within / 2);
  return () => clearTimeout(timer);
}
