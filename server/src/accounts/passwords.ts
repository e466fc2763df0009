/**
 * Passwords: argon2id with 19 MiB, two passes, one lane (OWASP ASVS 5, 11.4.2). At most two are hashed at a time, so
 * that a flood of sign-ins cannot starve everybody else.
 */
import { hash, verify } from '@node-rs/argon2';
import { commonPasswords } from './common-passwords.ts';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const most = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= most) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

let decoy: Promise<string> | undefined;

/** Takes the same time whether the account exists or not, so that nobody learns which user names are taken. */
export async function fits(password: string, known: string | null | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const against = known ?? (await decoy);
  const right = await inTurn(() => verify(against, password)).catch(() => false);
  return right && known !== null && known !== undefined;
}

export type PasswordFault =
  | 'password.too-short'
  | 'password.too-long'
  | 'password.too-common'
  | 'password.like-name';

/** Length and commonness count, composition does not (ASVS 6.2). */
export function passwordFault(password: string, username: string): PasswordFault | undefined {
  if (password.length < 8) return 'password.too-short';
  if (password.length > 200) return 'password.too-long';
  const lower = password.toLowerCase();
  if (commonPasswords.has(lower)) return 'password.too-common';
  return lower.includes(username.toLowerCase()) && username.length > 2 && lower.length < username.length + 6
    ? 'password.like-name'
    : undefined;
}
