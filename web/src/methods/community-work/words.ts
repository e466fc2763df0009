import type { Words } from '@pendamping/domain';

export const communityScreenWords = {
  title: { id: 'Kerja dengan komunitas', en: 'Community work' },
} as const satisfies Record<string, Words>;
