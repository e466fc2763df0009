/** The floor: bare Fastify routes that send the same SQL through `pg` and answer with what comes back. */
import { createHash, randomUUID } from 'node:crypto';
import process from 'node:process';
import fastify from 'fastify';
import pg from 'pg';
import { sessionQuery } from '../../server/src/accounts/sessions.ts';
import { ofStreams } from '../../server/src/journal/records.ts';
import { caseSearchQuery } from '../../server/src/tables/case-search.ts';

pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, Number);
const pool = new pg.Pool({ ...JSON.parse(process.argv[2] ?? ''), max: 4, application_name: 'floor' });
const app = fastify();
let named = 0;
const names = new Map<string, string>();
const prepared = (text: string, values: unknown[]) => {
  const name = names.get(text) ?? `f${named++}`;
  names.set(text, name);
  return { name, text, values };
};

async function session(cookie: string | undefined) {
  const token = (cookie ?? '').replace('pendamping=', '');
  const { rows } = await pool.query(prepared(sessionQuery, [createHash('sha256').update(token).digest()]));
  return rows[0] as { agency: string; worker: string };
}

async function within<T>(
  { agency, worker }: { agency: string; worker: string },
  role: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const set = (name: string, value: string) => `set_config('app.${name}', '${value}', true)`;
  await client.query(
    `begin; ${role}select ${set('agency', agency)}, ${set('worker', worker)}, ${set('today', '2026-11-25')}, ${set('open', '')}`,
  );
  try {
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    client.release();
  }
}

const asApp = 'set local role pendamping_app; ';

app.get<{ Params: { id: string } }>('/api/v1/cases/:id', async (request) => {
  const who = await session(request.headers.cookie);
  return within(who, asApp, async (client) => {
    const { rows } = await client.query(
      prepared('select access.open_case($1) as clients', [request.params.id]),
    );
    const entries = await client.query(
      prepared(ofStreams, [who.agency, [request.params.id, ...rows[0].clients]]),
    );
    await client.query(
      prepared(
        `insert into access.read_log (agency, worker, case_id, what) select $1, $2, c.case_id, $4 from tables.case_row c where c.agency = $1 and c.case_id = $3 and c.confidentiality = 'restricted'`,
        [who.agency, who.worker, request.params.id, 'case'],
      ),
    );
    return { rows: entries.rows };
  });
});

app.post<{ Body: { search?: string; sort: 'due' | 'name'; status?: string } }>(
  '/api/v1/cases/search',
  async (request) => {
    const who = await session(request.headers.cookie);
    const { search, sort, status } = request.body;
    return within(who, asApp, async (client) => {
      const { rows } = await client.query(
        prepared(caseSearchQuery(sort), [
          search ?? null,
          null,
          status ?? null,
          null,
          null,
          null,
          null,
          null,
          51,
          null,
        ]),
      );
      return { rows };
    });
  },
);

app.post<{ Body: { cursor: number; limit: number } }>('/api/v1/sync', async (request) => {
  const who = await session(request.headers.cookie);
  const { cursor, limit } = request.body;
  return within(who, asApp, async (client) => {
    const state = await client.query(
      prepared(
        'select (select epoch from journal.epoch limit 1) as epoch, coalesce((select max(position) from access.positions()), 0) as last',
        [],
      ),
    );
    const { rows } = await client.query(
      prepared(
        'select position, stream, version, id, record, type, data, meta from journal.entry where agency = $1 and position > $2 and position <= $3 order by position limit $4',
        [who.agency, cursor, Math.min(cursor + 20_000, state.rows[0].last), limit],
      ),
    );
    return { rows };
  });
});

interface Written {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
}

/** One note after another: the same statements as an append, with nothing judged and nothing folded. */
app.post<{ Body: { entries: [Written] } }>('/api/v1/entries', async (request) => {
  const who = await session(request.headers.cookie);
  const [written] = request.body.entries;
  return within(who, '', async (client) => {
    const head = await client.query(
      prepared('select position, hash from journal.head where agency = $1 for update', [who.agency]),
    );
    await client.query(
      prepared(
        'select id, position, version from journal.entry where agency = $1 and id = any ($2::uuid[])',
        [who.agency, [written.id]],
      ),
    );
    const stream = await client.query(
      prepared(
        'select position, stream, version, id, record, type, data, meta, restricted_to from journal.entry where agency = $1 and stream = $2 order by version',
        [who.agency, written.stream],
      ),
    );
    await client.query(
      prepared('select access.may_write($1, $2, $3) as may', ['case', written.stream, false]),
    );
    const position = head.rows[0].position + 1;
    const row = {
      position,
      stream: written.stream,
      version: stream.rows.length + 1,
      id: randomUUID(),
      record: 'case',
      type: written.type,
      data: written.data,
      meta: stream.rows[0].meta,
      restricted_to: null,
      hash: createHash('sha256').update(JSON.stringify(written)).digest('hex'),
    };
    await client.query(
      prepared(
        `insert into journal.entry (agency, position, stream, version, id, record, type, data, meta, restricted_to, hash)
         select $1, r.position, r.stream, r.version, r.id, r.record, r.type, r.data, r.meta, r.restricted_to, decode(r.hash, 'hex')
         from jsonb_to_recordset($2::jsonb) as r(position bigint, stream uuid, version integer, id uuid, record text, type text, data jsonb, meta jsonb, restricted_to uuid[], hash text)`,
        [who.agency, JSON.stringify([row])],
      ),
    );
    await client.query(
      prepared('update journal.head set position = $2, hash = $3 where agency = $1', [
        who.agency,
        position,
        Buffer.from(row.hash, 'hex'),
      ]),
    );
    await client.query(
      prepared(
        'update tables.case_row set last_meeting_on = last_meeting_on, due = due, notices = notices, approvals = approvals where agency = $1 and case_id = $2',
        [who.agency, written.stream],
      ),
    );
    return { outcomes: [{ id: written.id, outcome: 'accepted', position, version: row.version }] };
  });
});

process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
