import type { ReadEntry } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { disputesIn } from './disagreement-sides.ts';

/** As it would be read: only what is looked at, without the chain and the author that no reader here asks for. */
const read = (id: string, type: string, data: object) =>
  ({ entry: { id, type, data }, data, occurredOn: '2026-11-20', amendments: [] }) as unknown as ReadEntry;

it('two who moved an entry to different days differ in its day alone', () => {
  const note = { note: 'n', text: 'Satu' };
  const moved = (id: string, occurredOn: string) =>
    read(id, 'EntryAmended', { entry: 'e', data: note, reason: 'x', occurredOn });
  const entries = [
    read('e', 'NoteWritten', note),
    moved('first', '2026-11-19'),
    moved('second', '2026-11-18'),
  ];
  const [dispute] = disputesIn([{ about: 'entry/e', earlier: 'first', later: 'second' }], entries);
  expect([...(dispute?.fields ?? [])]).toEqual(['occurredOn']);
  expect(dispute?.sides.map((one) => one.said.data.occurredOn)).toEqual(['2026-11-19', '2026-11-18']);
});
