/** The lines of cases that the server has told, as this device keeps them until their records are here. */
import type { CaseLine } from '@pendamping/domain';
import type { Snapshot } from '../store/device-store.ts';
import type { ToldLines } from '../store/lists.ts';
import type { LinesAnswer } from './exchange.ts';

/** Only of cases that belong here and have not come yet: of what is held this device knows by itself. */
export function toldLines({ sync }: Pick<Snapshot, 'sync'>, { position, cases }: LinesAnswer): ToldLines {
  const wanted = new Set(sync.wanted);
  const lines = cases
    .filter((one) => wanted.has(one.case))
    .map(({ case: stream, ...line }) => [stream, plain(line)] as const);
  return { position, cases: Object.fromEntries(lines) };
}

/** What the server says is nothing is left away here. */
const plain = (line: object) =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null)) as unknown as CaseLine;
