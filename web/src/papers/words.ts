import type { Words } from '@pendamping/domain';

export const paperScreenWords = {
  print: { id: 'Cetak', en: 'Print' },
  nothing: { id: 'Belum ada yang dicetak', en: 'Nothing to print yet' },
  hint: {
    id: 'Lembar ini dibuat di perangkat Anda; jaringan tidak diperlukan.',
    en: 'This sheet is made on your device; no network is needed.',
  },
} as const satisfies Record<string, Words>;
