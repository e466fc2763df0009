import type { Words } from '@pendamping/domain';

export const undeliveredWords = {
  title: { id: 'Tulisan yang belum tersampaikan', en: 'Writing that was not delivered' },
  hint: {
    id: 'Tidak dapat dicatat saat dikirim. Terima untuk mencatatnya atas nama penulisnya, atau tolak dengan alasan; tulisannya tetap disimpan.',
    en: 'It could not be recorded when it came. Take it in to record it in its author’s name, or decline with a reason; the writing stays kept.',
  },
  'handed-over': { id: 'diserahkan {name}, {time}', en: 'handed over by {name}, {time}' },
  'last-words': {
    id: 'tulisan terakhir dari perangkat {name}, {time}',
    en: 'last writing from a device of {name}, {time}',
  },
  copy: {
    id: 'salinan dari perangkat {name}, {time}',
    en: 'a copy from a device of {name}, {time}',
  },
  unknownCase: {
    id: 'Kasus yang tidak Anda tangani',
    en: 'A case that is not yours',
  },
  because: { id: 'Mengapa tidak tercatat', en: 'Why it was not recorded' },
  take: { id: 'Terima', en: 'Take in' },
  decline: { id: 'Tolak', en: 'Decline' },
  reason: { id: 'Alasan, bila ditolak', en: 'The reason, if you decline' },
  reasonNeeded: {
    id: 'Tulis alasannya, supaya penulisnya tahu.',
    en: 'Write the reason, so that its author knows.',
  },
  taken: { id: 'Sudah dicatat atas nama {name}.', en: 'Recorded in the name of {name}.' },
  declined: {
    id: 'Ditolak; tulisan {name} tetap disimpan.',
    en: 'Declined; the writing of {name} stays kept.',
  },
  failed: {
    id: 'Tulisan yang belum tersampaikan tidak dapat dimuat.',
    en: 'Writing that was not delivered cannot be loaded.',
  },
} as const satisfies Record<string, Words>;
