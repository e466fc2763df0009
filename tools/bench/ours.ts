/** Our server on a port of its own, for the bench. */
import process from 'node:process';
import { openDatabase } from '../../server/src/database/database.ts';
import { buildApp } from '../../server/src/http/app.ts';

const database = openDatabase({ ...JSON.parse(process.argv[2] ?? ''), application_name: 'ours' }, 4);
const app = await buildApp({ database, secure: false, readsPerMinute: Number.POSITIVE_INFINITY });
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
