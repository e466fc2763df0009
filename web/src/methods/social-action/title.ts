import type { Words } from '@pendamping/domain';

/** What the causes are called, for whoever only leads to them. */
export const causesTitle: Words = { id: 'Perjuangan bersama', en: 'Causes' };
