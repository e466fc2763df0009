/** Causes as the device knows them: opened, listed, and what waits in them. Their figures the server counts alone. */
import { addDays, type CauseLine } from '@pendamping/domain';
import { compared } from './cases.ts';
import type { Library } from './library.ts';

/** `undefined` where the cause is not held here. */
export async function openedCause(library: Library, id: string) {
  const held = await library.record(id);
  return held?.record === 'cause' ? held : undefined;
}

const linesOf = async (library: Library): Promise<readonly (readonly [string, CauseLine])[]> =>
  Object.entries((await library.lists()).causes ?? {}).filter(([, one]) => one.standing !== 'set-aside');

export async function causesOnDevice(library: Library) {
  const rows = (await linesOf(library)).map(([cause, one]) => ({
    cause,
    name: one.name,
    standing: one.standing,
    kind: one.kind ?? null,
    heldBy: one.heldBy ?? null,
    openedOn: one.openedOn,
    outcome: one.outcome ?? null,
    walls: one.walls,
    nextOn: one.due[0]?.on ?? null,
  }));
  const ended = (standing: string) => Number(standing !== 'open');
  return {
    causes: rows.sort(
      (a, b) => ended(a.standing) - ended(b.standing) || compared(a.nextOn ?? '9999', b.nextOn ?? '9999'),
    ),
  };
}

/** Results and walls that several cases meet are known where all cases are: on the server. */
export async function waitingInCauses(library: Library, today: string) {
  const until = addDays(today, 14);
  const { worker } = library.reader;
  const due = (await linesOf(library)).flatMap(([cause, one]) =>
    one.due
      .filter((each) => (each.worker ?? one.openedBy) === worker && each.on <= until)
      .map(({ kind, on, what }) => ({ cause, name: one.name, kind, on, what })),
  );
  return { due: due.sort((a, b) => compared(a.on, b.on)), results: [], suggested: [] };
}
