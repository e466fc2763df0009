/**
 * How alone each mother of the group felt, by the card with faces (0 to 10): who was not there or would not say has no
 * value, and why. The means over those who gave one are those of the story. Fictional, as the whole story.
 */
import type { Tale } from './tale.ts';

type Value = number | string;

/** By the order in which the mothers joined: a value, or why there is none. */
const told: Readonly<Record<string, readonly Value[]>> = {
  '2026-02-14': [7, 9, 8, 8, 7, 9, 9, 7, 8],
  '2026-03-14': [7, 8, 7, 8, 7, 'tidak hadir', 'tidak hadir', 7, 8],
  '2026-04-18': [6, 8, 7, 7, 6, 'tidak hadir', 8, 6, 'tidak hadir'],
  '2026-06-06': [4, 6, 'tidak hadir', 5, 4, 6, 7, 4],
  '2026-07-18': [3, 'tidak mau menjawab hari itu', 4, 5, 4, 5, 'tidak hadir', 4],
  '2026-08-08': [3, 4, 4, 4, 'pulang lebih awal', 5, 'tidak hadir', 3],
};

interface Alone {
  readonly type: 'MeasurementTaken' | 'MeasurementMissed';
  readonly member: string;
  readonly value?: number;
  readonly reason?: string;
}

/** What each of them said on a day; nothing where the story has not told who belongs to the group. */
export function eachMotherAlone(story: Tale, stream: string, on: string): readonly Alone[] {
  const members = story.told
    .filter(({ written }) => written.stream === stream && written.type === 'GroupMemberJoined')
    .map(({ written }) => String(written.data.member));
  return (told[on] ?? []).flatMap((value, at): readonly Alone[] => {
    const member = members[at];
    if (member === undefined) return [];
    return typeof value === 'number'
      ? [{ type: 'MeasurementTaken', member, value }]
      : [{ type: 'MeasurementMissed', member, reason: value }];
  });
}
