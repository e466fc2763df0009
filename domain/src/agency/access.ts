/**
 * In which capacity a worker writes (PM 4.4). The same person may be social worker and administrator: in a case they
 * write as professional, in the agency's affairs as administrator. The directory of services is kept by both.
 */
import { type Author, isOfDirectory, type RecordKind } from '../kernel/entry.ts';
import type { Role } from './worker.ts';

/** The author that a worker is in a kind of record; `undefined` where their roles write nothing there. */
export function authorFor(worker: string, roles: readonly Role[], record: RecordKind): Author | undefined {
  const approves = roles.includes('supervisor');
  const professional = approves || roles.includes('social-worker');
  if (record === 'agency')
    return roles.includes('administrator') ? { id: worker, capacity: 'administrator', approves } : undefined;
  if (professional) return { id: worker, capacity: 'professional', approves };
  if (isOfDirectory(record) && roles.includes('administrator'))
    return { id: worker, capacity: 'administrator', approves };
  return roles.includes('volunteer') ? { id: worker, capacity: 'volunteer', approves } : undefined;
}
