/** Words that say nothing about what is sought: left out of a question as long as another word remains. */
const written =
  'a ada adalah agar akan aku anda antara apa apakah atau bagi bagaimana bahwa bapak beberapa begitu belum bersama bila bisa ' +
  'boleh buat bukan cari carikan dalam dan dapat dari demi dengan di dia dimana gimana guna hanya harus hingga ia ibu ingin ini ' +
  'itu jadi jika juga kami kan karena ke kepada ketika kita klien lagi lah lain lewat maka mana mau mencari mereka minta mohon ' +
  'nya oleh orang pada para per perlu pula saja saya sebagai secara sedang sekitar seorang seperti serta setelah si siapa suatu ' +
  'sudah supaya tapi telah tempat tentang terhadap tersebut tetapi tidak tolong untuk utk dgn yg dr pd yang ya ' +
  'about and any are at by can for from help i in is it looking me my near need needs of on or our please some someone that ' +
  'the their there to want we where which who with you your';

const stopWords: ReadonlySet<string> = new Set(written.split(' '));

export const isStopWord = (word: string): boolean => stopWords.has(word);

/** What carries the question; all of it where every word is a stop word. */
export function telling<T extends { readonly word: string }>(asked: readonly T[]): readonly T[] {
  const kept = asked.filter(({ word }) => !isStopWord(word));
  return kept.length === 0 ? asked : kept;
}
