import { fact } from '../overviews/act.tsx';

/** A fact told in a case that stands in the record of a client. */
export const inClient = (stream: string, type: string, data: Readonly<Record<string, unknown>>) => ({
  ...fact(type, data),
  record: 'client' as const,
  stream,
});
