/** On behalf of which agency a command works: the only one, or the one that is named. */
import { agenciesOf, type Store } from '@pendamping/server';
import { Refusal } from './console.ts';
import { type Options, textOption } from './options.ts';
import { words } from './words.ts';

export async function agencyFor({ database }: Store, options: Options) {
  const agencies = await agenciesOf(database);
  const named = textOption(options, 'agency', '');
  const found = named === '' ? agencies : agencies.filter((one) => one.agency === named);
  const [only, other] = found;
  if (agencies.length === 0) throw new Refusal(words.noAgency);
  if (only === undefined || other !== undefined)
    throw new Refusal(words.whichAgency, {
      agencies: agencies.map((one) => `${one.agency} (${one.name})`).join(', '),
    });
  return only;
}
