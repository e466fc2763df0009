import type { Words } from '@pendamping/domain';

/** What the client reads: plain, warm, short. */
export const handOverWords = {
  screen: { id: 'Layar untuk klien', en: 'Screen for the client' },
  hello: { id: 'Halo, {name}.', en: 'Hello, {name}.' },
  intro: {
    id: 'Kami ingin tahu pendapat Anda. Tidak ada jawaban yang salah. Boleh melewati pertanyaan. Jawaban Anda dibaca pekerja sosial Anda dan atasannya.',
    en: 'We would like to know what you think. There are no wrong answers. You may skip a question. Your answers are read by your social worker and their supervisor.',
  },
  begin: { id: 'Mulai', en: 'Begin' },
  next: { id: 'Lanjut', en: 'Next' },
  skip: { id: 'Lewati', en: 'Skip' },
  back: { id: 'Kembali', en: 'Back' },
  countOf: { id: 'Pertanyaan {at} dari {all}', en: 'Question {at} of {all}' },
  progress: { id: 'Sejauh mana pertanyaannya', en: 'How far through the questions' },
  readAloud: { id: 'Bacakan', en: 'Read aloud' },
  askOutcome: { id: 'Bagaimana keadaannya sekarang?', en: 'How is it now?' },
  askProcess: { id: 'Apakah ini sudah dilakukan bersama Anda?', en: 'Was this done together with you?' },
  whichLevel: { id: 'Mana yang paling cocok dengan keadaan sekarang?', en: 'Which is most like it is now?' },
  achieved: { id: 'Sudah tercapai', en: 'It has come about' },
  partly: { id: 'Sebagian', en: 'Partly' },
  begun: { id: 'Baru mulai', en: 'It has just begun' },
  notYet: { id: 'Belum', en: 'Not yet' },
  worse: { id: 'Malah memburuk', en: 'It became worse' },
  cannotSay: { id: 'Tidak tahu', en: 'I cannot say' },
  askRespectful: { id: 'Apakah Anda diperlakukan dengan hormat?', en: 'Were you treated with respect?' },
  askAsAgreed: {
    id: 'Apakah bantuan diberikan seperti yang kita sepakati?',
    en: 'Was the help given as we agreed?',
  },
  askUseful: { id: 'Apakah bantuannya berguna untuk Anda?', en: 'Was the help of use to you?' },
  askSatisfaction: {
    id: 'Secara keseluruhan, seberapa puas Anda?',
    en: 'On the whole, how satisfied are you?',
  },
  askWords: {
    id: 'Apa yang ingin Anda sampaikan kepada kami?',
    en: 'What would you like to tell us?',
  },
  mark5: { id: 'Sangat', en: 'Very much' },
  mark4: { id: 'Cukup', en: 'Quite' },
  mark3: { id: 'Biasa saja', en: 'So-so' },
  mark2: { id: 'Kurang', en: 'Not much' },
  mark1: { id: 'Tidak sama sekali', en: 'Not at all' },
  ownWords: { id: 'Dengan kata-kata Anda sendiri, bila mau', en: 'In your own words, if you like' },
  failed: {
    id: 'Jawaban belum tersimpan. Tekan Lanjut sekali lagi; tulisan Anda masih ada.',
    en: 'The answer is not saved yet. Press Next once more; your words are still here.',
  },
  thanks: { id: 'Terima kasih, {name}.', en: 'Thank you, {name}.' },
  giveBack: {
    id: 'Silakan kembalikan perangkat ini kepada {name}.',
    en: 'Please give this device back to {name}.',
  },
  forWorker: { id: 'Untuk pekerja sosial', en: 'For the social worker' },
  password: { id: 'Kata sandi Anda', en: 'Your password' },
  /** Where work is kept on the device, its vault is what opens. */
  passphrase: { id: 'Frasa sandi Anda', en: 'Your passphrase' },
  unlock: { id: 'Buka kunci', en: 'Unlock' },
  notNow: { id: 'Batal', en: 'Cancel' },
} as const satisfies Record<string, Words>;
