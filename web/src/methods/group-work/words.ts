import type { Words } from '@pendamping/domain';

export const groupScreenWords = {
  title: { id: 'Kerja kelompok', en: 'Group work' },
} as const satisfies Record<string, Words>;
