/** On behalf of which agency a command works: the only one, or the one that is named. */
import { agenciesOf, type Store } from '@pendamping/server';
import { Refusal } from './console.ts';
import { type Options, textOption } from './options.ts';
import { words } from './words.ts';

/** Stands for an agency where none is founded yet and one only wants to look. */
const unfounded = { agency: '00000000-0000-4000-8000-000000000000', name: '', timeZone: 'Asia/Jakarta' };

/** @param looking whether nothing will be written, so that an agency need not be there */
export async function agencyFor({ database }: Store, options: Options, looking = false) {
  const agencies = await agenciesOf(database);
  const named = textOption(options, 'agency', '');
  const found = named === '' ? agencies : agencies.filter((one) => one.agency === named);
  const [only, other] = found;
  if (agencies.length === 0 && looking) return unfounded;
  if (agencies.length === 0) throw new Refusal(words.noAgency);
  if (only === undefined || other !== undefined)
    throw new Refusal(words.whichAgency, {
      agencies: agencies.map((one) => `${one.agency} (${one.name})`).join(', '),
    });
  return only;
}
