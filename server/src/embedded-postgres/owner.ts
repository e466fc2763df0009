/**
 * As whom PostgreSQL runs. It refuses to run as root, so a root process steps down to the owner of the data folder,
 * or to `nobody` where root owns that too.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const nobody: Owner = { uid: 65_534, gid: 65_534 };

function nobodyHere(): Owner {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((one) => one.startsWith('nobody:'));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid === undefined || gid === undefined ? nobody : { uid: Number(uid), gid: Number(gid) };
  } catch {
    return nobody;
  }
}

/** `undefined` where the process is not root (or not on Unix) and PostgreSQL simply runs as the same user. */
export function steppingDownFor(folder: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? nobodyHere() : { uid, gid };
}

function mayEnter(folder: string, { uid, gid }: Owner): boolean {
  const stat = statSync(folder);
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

/** Whether this user can reach a folder: every folder above it, and itself, may be entered. */
export function canReach(folder: string, owner: Owner): boolean {
  const parent = path.dirname(folder);
  return mayEnter(folder, owner) && (parent === folder || canReach(parent, owner));
}
