import { fact } from '../overviews/act.tsx';

/**
 * A fact told in a case that stands in the record of a client.
 *
 * @param occurredOn where what is told has its own day: then nobody is asked for it twice
 */
export const inClient = (
  stream: string,
  type: string,
  data: Readonly<Record<string, unknown>>,
  occurredOn?: string,
) => ({
  ...fact(type, data),
  ...(occurredOn === undefined ? {} : { occurredOn }),
  record: 'client' as const,
  stream,
});
