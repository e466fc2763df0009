import type { Words } from '@pendamping/domain';

export const offlineWords = {
  wrongPassphrase: {
    id: 'Bukan frasa sandi perangkat ini. Periksa ejaannya, lalu coba lagi.',
    en: 'This is not the passphrase of this device. Check the spelling and try again.',
  },
} as const satisfies Record<string, Words>;
