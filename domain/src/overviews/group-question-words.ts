import type { WordsFor } from '../kernel/words.ts';
import type { GroupQuestionKind } from './group-questions.ts';

/** Asked of the worker, never said about a member; `{names}` are those it is about. */
export const groupQuestionWords: WordsFor<GroupQuestionKind> = {
  subgroup: {
    id: 'Apakah {names} membentuk kelompok kecil sendiri? Apa artinya bagi anggota lain?',
    en: 'Do {names} form a small group of their own? What does that mean for the others?',
  },
  'nobody-chose': {
    id: 'Belum ada yang memilih {names}. Apakah ada yang perlu dirangkul, atau mereka nyaman begitu?',
    en: 'Nobody has chosen {names} yet. Does anybody need drawing in, or are they well where they are?',
  },
  'rejected-by-several': {
    id: 'Apakah {names} sedang menanggung ketegangan kelompok? {number} anggota tidak memilihnya.',
    en: 'Is {names} carrying the tension of the group? {number} {number|member|members} would rather not be with them.',
  },
  'reject-each-other': {
    id: 'Apakah ada yang belum selesai antara {names}? Perlukah dimediasi?',
    en: 'Is something unfinished between {names}? Would mediation help?',
  },
  bridge: {
    id: 'Apakah {names} menghubungkan bagian-bagian kelompok? Apa yang terjadi bila ia tidak hadir?',
    en: 'Does {names} join parts of the group? What happens when they are away?',
  },
};
