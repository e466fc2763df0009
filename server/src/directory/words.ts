import type { WordsFor } from '@pendamping/domain';
import type { UnreadableFeed } from './open-feed.ts';

export const feedWords: WordsFor<UnreadableFeed['because']> = {
  'feed.nothing-there': {
    id: 'Tidak ada berkas .csv, .json, .xlsx, atau .zip di sini. Periksa alamatnya.',
    en: 'There is no .csv, .json, .xlsx or .zip file here. Check where it is.',
  },
  'feed.too-large': {
    id: 'Terlalu besar untuk dibaca sekaligus (lebih dari 200 MB). Bagi menjadi beberapa sumber.',
    en: 'Too large to be read at once (above 200 MB). Split it into several feeds.',
  },
  'feed.damaged': {
    id: 'Berkas .zip ini rusak atau terpotong. Ambil lagi dari sumbernya.',
    en: 'This .zip file is damaged or cut short. Fetch it again.',
  },
};
