import type { Worker } from '@pendamping/domain';
import { useAgency } from './use-agency.tsx';

/** Those who work for the agency now. */
export function useColleagues(): readonly Worker[] {
  const { workers } = useAgency();
  return Object.values(workers).filter((one) => one.left === undefined);
}

/** Of them those who may be told in confidence: social workers and supervisors. */
export const useProfessionals = (): readonly Worker[] =>
  useColleagues().filter((one) =>
    one.roles.some((role) => role === 'social-worker' || role === 'supervisor'),
  );
