/** How devices come to be known in the office: everybody signs in once and enrols. */
import type { Name } from './people.ts';
import { Account, Phone, type Surroundings } from './phone.ts';

export async function accountsOn(
  around: Surroundings,
  household: readonly (readonly Name[])[],
): Promise<readonly Phone[]> {
  const phones: Phone[] = [];
  for (const people of household) {
    const phone = new Phone();
    for (const name of people) await enrol(new Account(around, phone, name));
    phones.push(phone);
  }
  return phones;
}

async function enrol(account: Account): Promise<void> {
  const office = account.around.office;
  account.token = await office.signIn(account.name);
  const body = { device: account.device, name: account.name };
  const { answer } = (await office.answer({
    path: '/api/v1/devices',
    body,
    token: account.token,
  })) as {
    answer: { secret: string; copyKey: JsonWebKey };
  };
  account.secret = answer.secret;
  account.copyKey = answer.copyKey;
}
