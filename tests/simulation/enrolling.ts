/** How devices come to be known in the office. */
import type { Name } from './people.ts';
import { Account, Phone, type Surroundings } from './phone.ts';

export async function accountsOn(
  around: Surroundings,
  household: readonly (readonly Name[])[],
): Promise<readonly Phone[]> {
  const phones: Phone[] = [];
  for (const people of household) {
    const phone = new Phone();
    for (const name of people) await signInAnew(new Account(around, phone, name));
    phones.push(phone);
  }
  return phones;
}

export async function signInAnew(account: Account): Promise<void> {
  account.token = await account.around.office().signIn(account.name);
}
