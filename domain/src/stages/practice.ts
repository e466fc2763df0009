/**
 * The fixed lists of generalist practice that several stages use: functions and goals (PM 1.4-1.6), methods and the
 * ten roles of the worker (PM 4.1, 4.2).
 */

/** Functions of social welfare (PM 1.4). */
export const functions = ['preventive', 'curative', 'developmental', 'supportive'] as const;
export type PracticeFunction = (typeof functions)[number];

/** Goals of practice (PM 1.5). */
export const practiceGoals = [
  'strengthen-capacity',
  'link-with-systems',
  'improve-systems',
  'shape-policy',
] as const;
export type PracticeGoal = (typeof practiceGoals)[number];

/** What an intervention does to functioning (PM 1.6). */
export const effects = ['restore', 'provide', 'prevent'] as const;
export type Effect = (typeof effects)[number];

/** Core and support methods (PM 4.1). */
export const methods = [
  'case-work',
  'group-work',
  'community-work',
  'administration',
  'social-action',
  'research',
] as const;
export type Method = (typeof methods)[number];

/** Roles of the worker (PM 4.2). */
export const workerRoles = [
  'enabler',
  'broker',
  'mediator',
  'advocate',
  'protector',
  'educator',
  'empowerer',
  'activist',
  'expert',
  'social-planner',
] as const;
export type WorkerRole = (typeof workerRoles)[number];
