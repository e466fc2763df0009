import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { caseRecord, type Entry, read, type Series, seriesOn } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { measureCollective, mothersMeasured, villageMeasured } from './collective-measures.ts';
import { idFor, type Tale, tale } from './tale.ts';

const worker = idFor('worker:maria');
const stream = idFor('measured');
const place = { record: 'case', stream } as const;

function reading({ told }: Tale) {
  const entries = told.map(
    ({ written, receivedAt }, at): Entry => ({
      ...written,
      receivedAt,
      by: { id: worker, capacity: 'professional', approves: false },
      version: at + 1,
      position: at + 1,
    }),
  );
  return read(caseRecord, entries);
}

const valuesOf = (series: Series | undefined) =>
  series?.phases.flatMap((phase) => phase.points.map((one) => [one.on, one.count ?? one.value])) ?? [];

function measured(story: Tale, list: typeof mothersMeasured) {
  measureCollective(story, stream, list, { on: '2026-03-07', name: 'Pertemuan' });
  const told = reading(story);
  return new Map(list.map(({ name }, at) => [`m${at + 1}`, { name, series: seriesNamed(told, name) }]));
}

function seriesNamed(told: ReturnType<typeof reading>, name: string) {
  const measure = Object.values(told.state.goals.measures).find((one) => one.name === name);
  return seriesOn(told, measure?.measure ?? '');
}

interface Told {
  readonly name: string;
  readonly baseline?: readonly [string, number][];
  readonly points: readonly [string, number][];
}

const folder = path.join(import.meta.dirname, '../../../../shared/data/cases');
const ofFile = (name: string): readonly Told[] =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')).measures;

describe('what was measured with the mothers', () => {
  const story = tale('measured', worker);
  for (let at = 1; at <= 9; at += 1)
    story.tell(place, 'GroupMemberJoined', '2026-01-19', { member: idFor(`a${at}`), name: `Ibu ${at}` });
  const series = measured(story, mothersMeasured);

  it('is the mean over those who gave a value, never over those who did not come', () => {
    const points = series.get('m1')?.series?.phases.flatMap((one) => one.points) ?? [];
    expect(points.map((one) => one.value?.toFixed(1))).toEqual(['8.0', '7.4', '6.9', '5.1', '4.2', '3.8']);
    expect(points.map((one) => one.people?.n)).toEqual([9, 7, 7, 7, 6, 6]);
  });

  it('counts the registered children out of nine, and out of eight since one mother has left', () => {
    const registered = series.get('m2')?.series;
    expect(valuesOf(registered).map(([, value]) => value)).toEqual([3, 4, 6, 7]);
    expect(registered?.denominators).toEqual([{ on: '2026-06-06', from: 9, to: 8 }]);
  });
});

it.skipIf(!existsSync(folder))('is as the two stories have it (skipped where they are not at hand)', () => {
  for (const [file, list] of [
    ['group-mothers', mothersMeasured],
    ['community-village', villageMeasured],
  ] as const) {
    const series = [...measured(tale(file, worker), list).values()];
    for (const { name, baseline = [], points } of ofFile(file)) {
      const own = series.find((one) => one.name === name)?.series;
      expect(valuesOf(own), name).toEqual([...baseline, ...points]);
    }
  }
});
