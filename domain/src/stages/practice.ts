/**
 * The fixed lists of generalist practice that several stages use: functions, goals and ends (PM 1.4-1.6), methods, the
 * ten roles of the worker and strategies (PM 4.1-4.3).
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

/** What an intervention is for in the end (PM 1.6). */
export const interventionEnds = [
  'tangible-services',
  'counselling',
  'better-services',
  'legislative-processes',
] as const;
export type InterventionEnd = (typeof interventionEnds)[number];

/** Strategies of practice (PM 4.3). */
export const practiceStrategies = [
  'raise-own-ability',
  'link-to-networks',
  'improve-institutions',
  'shape-law',
] as const;
export type PracticeStrategy = (typeof practiceStrategies)[number];

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
