import { randomBytes, randomUUID } from 'node:crypto';
import { caseRecord, read } from '@pendamping/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { sealedCopy } from '../../../tests/cast/device.ts';
import { invite, setPassword } from '../accounts/accounts.ts';
import { copyKeyOf, openerFor } from '../accounts/copy-key.ts';
import { deviceBySecret, enrol } from '../accounts/devices.ts';
import { keepAttachment } from './attachments.ts';
import { attachmentColumns } from './carried-attachments.ts';
import { carriedRows } from './carried-rows.ts';
import { pull } from './pull.ts';
import { rebuild } from './rebuild.ts';
import { openCase, openClient } from './records.ts';
import { exportCase, exportEntries, importEntries } from './transfer.ts';
import { keepActs } from './undelivered.ts';
import { tableDigests, verify } from './verify.ts';

let fresh: FreshDatabase;
let agency: TestAgency;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
});
afterAll(() => fresh.drop());

const note = (stream: string, text: string) =>
  entry('case', stream, 'NoteWritten', { note: randomUUID(), text });

async function aCaseOf(name: 'ratna' | 'dedi') {
  const opening = openingBy({ id: agency.workers[name], name });
  await agency.append(name, ...opening.entries);
  return opening;
}

const positions = async (): Promise<number[]> => {
  const { rows } = await fresh.database.pool.query<{ position: number }>(
    'select position from journal.entry where agency = $1 order by position',
    [agency.agency],
  );
  return rows.map((row) => row.position);
};

describe('appending', () => {
  it('gives positions without a gap to sixteen who write at once, and a reader misses nothing', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const seen: number[] = [];
    let writing = true;
    const reader = (async () => {
      for (let cursor = 0; writing || cursor < (await positions()).length; ) {
        const pulled = await pull(fresh.database, agency.viewer('ratna'), { cursor, limit: 50 });
        seen.push(...pulled.entries.map((one) => one.position));
        cursor = pulled.cursor;
      }
    })();
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        for (let at = 0; at < 12; at += 1)
          await agency.append('ratna', note(caseStream, `catatan ${writer}.${at}`));
      }),
    );
    writing = false;
    await reader;
    const all = await positions();
    expect(all).toEqual(all.map((_, at) => at + 1));
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    const mine = (await openCase(fresh.database, agency.viewer('ratna'), caseStream))?.case.entries ?? [];
    expect(seen).toEqual(expect.arrayContaining(mine.map((one) => one.position)));
  });

  it('answers an entry that is sent again as a duplicate, at its first place', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const written = note(caseStream, 'sekali');
    const [first] = await agency.append('ratna', written);
    const [again, other] = await agency.append('ratna', written, note(caseStream, 'lain'));
    expect(first).toMatchObject({ outcome: 'accepted' });
    expect(again).toEqual({ ...first, outcome: 'duplicate' });
    expect(other).toMatchObject({ outcome: 'accepted' });
  });

  it('numbers cases one after another within their year', async () => {
    const numbers: string[] = [];
    for (const name of ['ratna', 'dedi'] as const) {
      const { caseStream } = await aCaseOf(name);
      const opened = await openCase(fresh.database, agency.viewer(name), caseStream);
      numbers.push(read(caseRecord, opened?.case.entries ?? []).state.intake.number ?? '');
    }
    const [first = '', second = ''] = numbers;
    expect(first).toMatch(/^KS-2026-\d{4}$/);
    expect(Number(second.slice(-4))).toBe(Number(first.slice(-4)) + 1);
  });

  it('refuses one entry and keeps the others of the same request', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const outcomes = await agency.append(
      'ratna',
      note(caseStream, 'a'),
      entry('case', caseStream, 'CaseReopened', { reason: 'x' }),
      note(caseStream, 'b'),
    );
    expect(outcomes.map((one) => one.outcome)).toEqual(['accepted', 'refused', 'accepted']);
  });

  it('keeps both of two who disagree and shows it to the reader', async () => {
    const { caseStream } = await aCaseOf('ratna');
    await agency.append(
      'ratna',
      entry('case', caseStream, 'WorkerAssigned', {
        worker: agency.workers.dedi,
        name: 'dedi',
        part: 'co-worker',
        from: '2026-03-01',
      }),
    );
    const goal = { goal: randomUUID(), kind: 'outcome', practiceGoal: 'link-with-systems' };
    await agency.append('ratna', entry('case', caseStream, 'GoalSet', { ...goal, text: 'Tiga hari' }));
    await agency.append('dedi', entry('case', caseStream, 'GoalSet', { ...goal, text: 'Empat hari' }));
    const opened = await openCase(fresh.database, agency.viewer('ratna'), caseStream);
    expect(read(caseRecord, opened?.case.entries ?? []).disagreements).toMatchObject([
      { about: `goal/${goal.goal}` },
    ]);
  });

  it('refuses what has not happened yet, and another kind of record under the same id', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const ahead = entry('case', caseStream, 'NoteWritten', { note: randomUUID(), text: 'x' }, '2026-03-09');
    const other = entry('client', caseStream, 'PersonRegistered', { name: 'x' });
    const outcomes = await agency.append('ratna', ahead, other);
    expect(outcomes.map((one) => (one.outcome === 'refused' ? one.because : ''))).toEqual([
      'entry.ahead-of-time',
      'access.not-yours',
    ]);
  });
});

describe('entries stay', () => {
  it('by trigger, even for the owner', async () => {
    for (const change of [
      'update journal.entry set type = type',
      'delete from journal.entry',
      'truncate journal.entry',
    ])
      await expect(fresh.database.pool.query(change)).rejects.toThrow(/only ever added/);
  });

  it('by grant, for the app', async () => {
    const asApp = (change: string) =>
      fresh.database.as(agency.viewer('ratna'), (transaction) => transaction.query(change));
    for (const change of [
      'update journal.entry set type = type',
      'delete from journal.entry',
      'insert into journal.head (agency) values (gen_random_uuid())',
    ])
      await expect(asApp(change)).rejects.toThrow(/permission denied/);
  });
});

describe('who may see what', () => {
  it('shows nothing to the app role without an identity, in any table', async () => {
    const { rows } = await fresh.database.pool.query<{ name: string }>(
      "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('tables') or (schemaname, tablename) = ('journal', 'entry')",
    );
    expect(rows.length).toBeGreaterThan(8);
    const client = await fresh.database.pool.connect();
    await client.query('begin; set local role pendamping_app');
    for (const { name } of rows) {
      await client.query('savepoint before');
      const shown = await client.query(`select from ${name}`).then(
        ({ rowCount }) => rowCount,
        (error: Error) => error.message,
      );
      expect([0, `permission denied for table ${name.split('.')[1]}`], name).toContain(shown);
      await client.query('rollback to savepoint before');
    }
    await client.query('rollback');
    client.release();
  });

  it('opens a case to its worker, to the supervisor, and to nobody else', async () => {
    const { caseStream, person } = await aCaseOf('ratna');
    const seen = async (name: 'ratna' | 'dedi' | 'bambang' | 'siska' | 'yuyun' | 'tini' | 'rudi') =>
      [
        await openCase(fresh.database, agency.viewer(name), caseStream),
        await openClient(fresh.database, agency.viewer(name), person),
      ].map((one) => one !== undefined);
    expect(await seen('ratna')).toEqual([true, true]);
    expect(await seen('bambang')).toEqual([true, true]);
    for (const name of ['dedi', 'siska', 'yuyun', 'tini', 'rudi'] as const)
      expect(await seen(name), name).toEqual([false, false]);
  });

  it('lets a stranger neither write in a case nor learn that it exists', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const outcomes = [
      ...(await agency.append('dedi', note(caseStream, 'x'))),
      ...(await agency.append('yuyun', note(randomUUID(), 'x'))),
    ];
    expect(outcomes.map((one) => (one.outcome === 'refused' ? one.because : one.outcome))).toEqual([
      'access.not-yours',
      'access.not-yours',
    ]);
  });

  it('shows a restricted note to those it names, and its corrections too', async () => {
    const { caseStream } = await aCaseOf('ratna');
    await agency.append(
      'ratna',
      entry('case', caseStream, 'WorkerAssigned', {
        worker: agency.workers.dedi,
        name: 'dedi',
        part: 'co-worker',
        from: '2026-03-01',
      }),
    );
    const data = {
      note: randomUUID(),
      text: 'Rahasia ibu',
      restrictedTo: [agency.workers.ratna, agency.workers.bambang],
    };
    const secret = entry('case', caseStream, 'NoteWritten', data);
    const amended = entry('case', caseStream, 'EntryAmended', {
      entry: secret.id,
      data: { ...data, text: 'Rahasia ibu, lagi' },
      reason: 'lengkap',
    });
    await agency.append('ratna', secret, amended);
    const textFor = async (name: 'ratna' | 'dedi' | 'bambang') =>
      JSON.stringify(await openCase(fresh.database, agency.viewer(name), caseStream));
    expect(await textFor('ratna')).toContain('Rahasia ibu, lagi');
    expect(await textFor('bambang')).toContain('Rahasia ibu');
    expect(await textFor('dedi')).not.toContain('Rahasia');
    const pulled = await pull(fresh.database, agency.viewer('dedi'), { cursor: 0, limit: 1_000 });
    expect(JSON.stringify(pulled)).not.toContain('Rahasia');
  });

  it('gives a volunteer the case in which they have a task, to write in and not to read', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const task = randomUUID();
    await agency.append(
      'ratna',
      entry('case', caseStream, 'TaskSet', {
        task,
        what: 'Menemani',
        assignedTo: agency.workers.yuyun,
        assignedName: 'yuyun',
      }),
    );
    const [done] = await agency.append('yuyun', entry('case', caseStream, 'TaskDone', { task }));
    expect(done).toMatchObject({ outcome: 'accepted' });
    expect(await openCase(fresh.database, agency.viewer('yuyun'), caseStream)).toBeUndefined();
  });

  it('keeps one agency from another', async () => {
    const other = await anAgency(fresh.database);
    const { caseStream } = await aCaseOf('ratna');
    expect(await openCase(fresh.database, other.viewer('ratna'), caseStream)).toBeUndefined();
    const pulled = await pull(fresh.database, other.viewer('bambang'), {
      cursor: 0,
      limit: 1_000,
      streams: [caseStream],
    });
    expect(pulled.gone).toEqual([caseStream]);
    expect(pulled.entries.every((one) => one.stream === other.agency)).toBe(true);
  });

  it('ends with the assignment, and returns for a day when the glass is broken', async () => {
    const { caseStream } = await aCaseOf('ratna');
    await agency.append(
      'ratna',
      entry('case', caseStream, 'WorkerAssigned', {
        worker: agency.workers.dedi,
        name: 'dedi',
        part: 'responsible',
        from: '2026-03-01',
      }),
    );
    await agency.append(
      'dedi',
      entry('case', caseStream, 'WorkerUnassigned', { worker: agency.workers.ratna, until: '2026-02-28' }),
    );
    const tomorrow = { ...agency.viewer('ratna'), today: '2026-03-02' };
    expect(await openCase(fresh.database, tomorrow, caseStream)).toBeUndefined();
    const held = await pull(fresh.database, tomorrow, { cursor: 0, limit: 10, streams: [caseStream] });
    expect(held.gone).toEqual([caseStream]);
  });
});

async function listOf(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const list: string[] = [];
  for await (const line of lines) list.push(line);
  return list;
}
const exported = (database: FreshDatabase['database']) => listOf(exportEntries(database));
const entriesIn = (lines: readonly string[]) => lines.filter((line) => JSON.parse(line).line === 'entry');

let made: Awaited<ReturnType<typeof madeCarried>> | undefined;
/** A device with its copy key, a sealed copy, an undelivered act, a draft, an invitation and three attachments. */
async function withAllThatIsCarried() {
  made ??= await madeCarried();
  return made;
}

async function madeCarried() {
  const { database } = fresh;
  const { caseStream } = await aCaseOf('ratna');
  const viewer = agency.viewer('ratna');
  await setPassword(database, agency.agency, agency.workers.ratna, 'kuda laut biru');
  await invite(database, agency.agency, agency.workers.dedi);
  const device = randomUUID();
  const enrolment = await enrol(database, viewer, randomUUID(), device, 'Ponsel');
  if (enrolment === undefined || enrolment === 'revoked') throw new Error('the device was not enrolled');
  const act = randomUUID();
  const sealed = await sealedCopy(await copyKeyOf(database, agency.agency), act, [note(caseStream, 'x')]);
  const broken = { act: randomUUID(), entries: [{ ...note(randomUUID(), 'Ibu "datang"\n\\') }] };
  await keepActs(database, { viewer, roles: ['social-worker'] }, device, 'last-words', [broken]);
  await database.pool.query(
    `insert into accounts.draft (agency, worker, key, revision, value) values ($1, $2, 'note/x', 3, '{"text": "belum"}')`,
    [agency.agency, viewer.worker],
  );
  const content = [9, 200_000, 12_000_000].map((bytes) =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(bytes - 8)]),
  );
  for (const one of content) {
    const brought = {
      attachment: randomUUID(),
      stream: caseStream,
      kind: 'image/png',
      content: one,
    } as const;
    expect((await keepAttachment(database, viewer, brought)).kept).toBe(true);
  }
  return { caseStream, device, secret: enrolment.secret, act, sealed, content };
}

describe('whole and portable', () => {
  it('has read tables that equal a replay, and no finding', async () => {
    expect(await verify(fresh.database)).toEqual([]);
  });

  it('exports and imports into an empty store byte for byte, with equal tables', async () => {
    const { caseStream, content } = await withAllThatIsCarried();
    const lines = await exported(fresh.database);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(300_000);
    const empty = await freshDatabase();
    try {
      const imported = await importEntries(empty.database, asLines(lines));
      expect(imported).toMatchObject({ entries: entriesIn(lines).length, attachments: 3 });
      expect(await exported(empty.database)).toEqual(lines);
      expect(await tableDigests(empty.database)).toEqual(await tableDigests(fresh.database));
      await expect(importEntries(empty.database, asLines(lines))).rejects.toThrow(/not empty/);
      const { rows } = await empty.database.pool.query<{ content: Buffer }>(
        'select content from journal.attachment where stream = $1 order by bytes',
        [caseStream],
      );
      expect(rows.map((row, at) => row.content.equals(content[at] ?? Buffer.of()))).toEqual([
        true,
        true,
        true,
      ]);
    } finally {
      await empty.drop();
    }
  });

  it('lets devices go on where it was imported: they come in, and their copies open', async () => {
    const { device, secret, act, sealed } = await withAllThatIsCarried();
    const lines = await exported(fresh.database);
    const empty = await freshDatabase();
    try {
      await importEntries(empty.database, asLines(lines));
      expect(await deviceBySecret(empty.database, device, secret)).toMatchObject({
        worker: agency.workers.ratna,
        standing: 'enrolled',
        open: true,
      });
      const open = await openerFor(empty.database, agency.agency);
      expect(await open(act, Buffer.from(sealed, 'base64'))).toMatchObject({ act });
    } finally {
      await empty.drop();
    }
  });

  it('still imports what earlier versions exported: entries alone, which do not say what they are', async () => {
    const lines = entriesIn(await exported(fresh.database));
    const old = lines.map((line) => line.replace('"line":"entry",', ''));
    expect(old[0]).not.toContain('"line"');
    const empty = await freshDatabase();
    try {
      expect(await importEntries(empty.database, asLines(old))).toEqual({
        entries: old.length,
        attachments: 0,
        rows: 0,
      });
      expect(await exported(empty.database)).toEqual(lines);
    } finally {
      await empty.drop();
    }
  });

  it('exports one case with what is attached to it, and nothing of accounts and devices', async () => {
    const { caseStream } = await withAllThatIsCarried();
    const { rows } = await fresh.database.pool.query<{ number: string }>(
      'select number from tables.case_row where case_id = $1',
      [caseStream],
    );
    const lines = await listOf((await exportCase(fresh.database, rows[0]?.number ?? '')) ?? asLines([]));
    const kinds = lines.map((line) => JSON.parse(line).line);
    expect([...new Set(kinds)]).toEqual(['entry', 'attachment', 'attachment-part']);
    expect(kinds.filter((one) => one === 'attachment')).toHaveLength(3);
    expect(await exportCase(fresh.database, 'KS-1900-0001')).toBeUndefined();
  });

  it('forgets no column of what it carries', async () => {
    const carried = Object.values(carriedRows).map(({ table, columns }) => [table, columns] as const);
    for (const [table, columns] of [
      ...carried,
      ['journal.attachment', `${attachmentColumns}, content`] as const,
    ]) {
      const { rows } = await fresh.database.pool.query<{ name: string }>(
        `select attname as name from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      expect(columns.replaceAll('"', '').split(', ').sort(), table).toEqual(
        rows.map((row) => row.name).sort(),
      );
    }
  });

  it('names the line of a faulty file, and writes nothing of it', async () => {
    await withAllThatIsCarried();
    const whole = await exported(fresh.database);
    const lines = entriesIn(whole);
    const begins = whole.findIndex((line) => line.includes('"line":"attachment"'));
    const part = whole.findIndex((line) => line.includes('"line":"attachment-part"'));
    const without = (at: number) => whole.filter((_, each) => each !== at);
    const changed = (line: string) =>
      line.replace(/"content":"(.)/, (_, one) => `"content":"${one === 'A' ? 'B' : 'A'}`);
    const unknown = JSON.stringify({ agency: agency.agency, line: 'signature', row: {} });
    const device = whole.find((line) => line.includes('"line":"device"')) ?? '';
    const empty = await freshDatabase();
    try {
      const attempts: [string[], RegExp][] = [
        [[...lines.slice(0, 3), 'not json'], /line 4: not JSON/],
        [[lines[0] ?? '', lines[2] ?? ''], /line 2: position 3 where 2 must follow/],
        [
          lines.map((line, at) => (at === 4 ? line.replace('"roles"', '"Roles"') : line)),
          /line 5: the hash does not fit/,
        ],
        [
          whole.map((line, at) => (at === part ? changed(line) : line)),
          /the hash does not fit: the attachment/,
        ],
        [without(part), /is not whole|does not fit/],
        [without(begins), /a part of an attachment without/],
        [whole.slice(0, begins + 1), new RegExp(`line ${begins + 1}: attachment .* is not whole`)],
        [[...whole, unknown], /"signature" is a kind of line that this version does not know\. Import with/],
        [[device, device], /line 2: device: duplicate key/],
        [
          [device.replace(/"agency":"[^"]+","device"/, `"agency":"${randomUUID()}","device"`)],
          /another agency/,
        ],
      ];
      for (const [attempt, why] of attempts)
        await expect(importEntries(empty.database, asLines(attempt))).rejects.toThrow(why);
      for (const table of ['journal.entry', 'journal.attachment', 'accounts.device'])
        expect((await empty.database.pool.query(`select from ${table}`)).rowCount, table).toBe(0);
    } finally {
      await empty.drop();
    }
  });

  it('finds every edit, removal and change of author in the journal', async () => {
    const copy = await freshDatabase();
    const run = (change: string) => copy.database.pool.query(change);
    try {
      const other = await anAgency(copy.database);
      const opening = openingBy({ id: other.workers.ratna, name: 'ratna' });
      const notes = Array.from({ length: 10 }, (_, at) => note(opening.caseStream, `n${at}`));
      await other.append('ratna', ...opening.entries, ...notes);
      await run(
        'create table kept as select * from journal.entry; alter table journal.entry disable trigger all',
      );
      const { rows } = await copy.database.pool.query<{ last: number }>(
        'select max(position) as last from kept',
      );
      const changes = {
        remove: (where: string) => `delete from journal.entry ${where}`,
        edit: (where: string) => `update journal.entry set data = data || '{"x": 1}' ${where}`,
        author: (where: string) =>
          `update journal.entry set meta = jsonb_set(meta, '{by,approves}', '"yes"') ${where}`,
      };
      const position = fc.integer({ min: 1, max: rows[0]?.last ?? 1 });
      const way = fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[]));
      await fc.assert(
        fc.asyncProperty(position, way, async (at, how) => {
          await run(changes[how](`where position = ${at}`));
          const findings = await verify(copy.database);
          await run(
            `delete from journal.entry;
             insert into journal.entry (agency, position, stream, version, id, record, type, data, meta, restricted_to, hash)
             select agency, position, stream, version, id, record, type, data, meta, restricted_to, hash from kept`,
          );
          expect(findings.filter((one) => one.what !== 'table-differs')).not.toEqual([]);
        }),
        { numRuns: 15 },
      );
      await rebuild(copy.database);
      expect(await verify(copy.database)).toEqual([]);
    } finally {
      await copy.drop();
    }
  });
});

async function* asLines(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
