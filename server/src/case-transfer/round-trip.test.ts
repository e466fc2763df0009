/** There and back: whatever case leaves, an agency that knew nothing of it has the same entries and the same knowledge. */
import { type Case, type Client, caseRecord, clientRecord, type Entry, read } from '@pendamping/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgency, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Story, stories } from '../../../tests/cast/stories.ts';
import { openCase } from '../journal/records.ts';
import { entryOf, type Row } from '../journal/stored-entry.ts';
import { verify } from '../journal/verify.ts';
import { makePackage } from './make-package.ts';
import { openPackage } from './read-package.ts';
import { takeOver } from './take-over.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
});
afterAll(() => fresh.drop());

const [now, today] = ['2026-10-01T03:00:00.000Z', '2026-10-01'];

function packed({ entries }: Story, leftOut: Parameters<typeof makePackage>[1]['leftOut'] = []) {
  const caseId = entries.find((one) => one.record === 'case')?.stream ?? '';
  const hashes = new Map(entries.map((one) => [one.id, 'a'.repeat(64)]));
  const gathered = { entries, hashes, agency: [], attachments: [], unseen: 0 };
  const asked = { to: 'Dinsos', ground: 'Pindah', leftOut, language: 'id' } as const;
  return { caseId, made: makePackage(gathered, asked, { agency: caseId, caseId, now, today }) };
}

/** What the journal holds, past every right and mask. */
const storedIn = async (stream: string): Promise<readonly Entry[]> => {
  const { rows } = await fresh.database.pool.query<Row>(
    'select position, stream, version, id, record, type, data, meta from journal.entry where agency = $1 and stream = $2 order by version',
    [agency.agency, stream],
  );
  return rows.map(entryOf);
};

const lasting = ({ position: _, ...one }: Entry) => one;
const ofCase = ({ caseload: _, caseTransfers: __, ending: ___, intake, ...others }: Case) => ({
  ...others,
  opening: intake.opening,
});
const ofClient = ({ takenOver: _, ...others }: Client) => others;

const withoutRestricted = (entries: readonly Entry[]) =>
  entries.filter((one) => one.data.restrictedTo === undefined);

it.each(stories())('the story of $name arrives as it left', async (story) => {
  const { caseId, made } = packed(story);
  const taken = await takeOver(
    fresh.database,
    { ...agency.viewer('ratna'), today },
    ['social-worker'],
    openPackage(made.content),
    now,
  );
  const left = made.preview.left.entries;
  expect(left.length).toBe(withoutRestricted(story.entries).length);
  expect(taken).toMatchObject({ case: caseId, entries: left.length });
  for (const [stream, sent] of Map.groupBy(left, (one) => one.stream)) {
    const arrived = (await storedIn(stream)).slice(0, sent.length);
    const whole = story.entries.filter((one) => one.stream === stream).length === sent.length;
    if (whole) expect(arrived.map(lasting)).toEqual(sent.map(lasting));
    expect(arrived.map((one) => one.id)).toEqual(sent.map((one) => one.id));
    if (stream === caseId)
      expect(ofCase(read(caseRecord, await storedIn(stream)).state)).toEqual(
        ofCase(read(caseRecord, sent).state),
      );
    else
      expect(ofClient(read(clientRecord, await storedIn(stream)).state)).toEqual(
        ofClient(read(clientRecord, sent).state),
      );
  }
  expect(await openCase(fresh.database, { ...agency.viewer('ratna'), today }, caseId)).toBeDefined();
});

it('leaves the journal and the lists whole', async () => {
  expect(await verify(fresh.database)).toEqual([]);
});

it('writes nothing over a record that lies here under the same id', async () => {
  const [story] = stories();
  if (story === undefined) throw new Error('no story');
  const { made } = packed(story, ['notes']);
  const again = takeOver(
    fresh.database,
    agency.viewer('dedi'),
    ['social-worker'],
    openPackage(made.content),
    now,
  );
  await expect(again).rejects.toMatchObject({ code: 'package.case-is-here' });
});
