import type { Lists } from '../store/lists.ts';

/** What a record is called in the lists; nothing where it is not held. */
export function nameOfStream(stream: string, lists: Lists): string {
  const found = lists.cases[stream];
  if (found !== undefined)
    return found.title.includes(found.clientName) ? found.title : `${found.clientName} · ${found.title}`;
  return lists.clients[stream]?.name ?? lists.causes?.[stream]?.name ?? '';
}
