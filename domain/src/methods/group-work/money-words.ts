import type { WordsFor } from '../../kernel/words.ts';
import type { CashBoxEntry, CashBoxRefusal, ContributionRule, IncomeKind } from './cash-box.ts';
import type {
  RotatingSavingsEntry,
  RotatingSavingsRefusal,
  SavingsOrder,
  SavingsRhythm,
  SettlementWay,
} from './rotating-savings.ts';

export const groupMoneyEntryWords: WordsFor<(CashBoxEntry | RotatingSavingsEntry)['type']> = {
  CashBoxOpened: { id: 'Kas kelompok dibuka', en: 'Cash box opened' },
  ContributionsChanged: { id: 'Aturan iuran diubah', en: 'Contributions changed' },
  CashReceived: { id: 'Uang masuk kas', en: 'Money received' },
  CashSpent: { id: 'Uang keluar kas', en: 'Money spent' },
  CashCounted: { id: 'Kas dihitung', en: 'Cash counted' },
  CashDifferenceSettled: { id: 'Selisih kas dibicarakan', en: 'Difference talked over' },
  CashKeeperChanged: { id: 'Pemegang kas berganti', en: 'Keeper of the cash changed' },
  CashBoxClosed: { id: 'Kas kelompok ditutup', en: 'Cash box closed' },
  SavingsRoundBegun: { id: 'Putaran arisan dimulai', en: 'Round of savings begun' },
  SavingsPaidIn: { id: 'Setoran arisan', en: 'Paid into the savings' },
  SavingsTurnReceived: { id: 'Giliran arisan diterima', en: 'Turn of the savings received' },
  SavingsMemberSettled: { id: 'Arisan anggota diselesaikan', en: 'Savings settled with a member' },
  SavingsRoundEnded: { id: 'Putaran arisan selesai', en: 'Round of savings ended' },
};

export const contributionRuleWords: WordsFor<ContributionRule> = {
  voluntary: { id: 'Sukarela', en: 'Voluntary' },
  fixed: { id: 'Jumlah tetap', en: 'Fixed amount' },
  none: { id: 'Tanpa iuran', en: 'No contributions' },
};

export const incomeKindWords: WordsFor<IncomeKind> = {
  contribution: { id: 'Iuran', en: 'Contribution' },
  donation: { id: 'Sumbangan', en: 'Donation' },
  business: { id: 'Usaha bersama', en: 'Joint business' },
  saving: { id: 'Simpanan', en: 'Saving' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const savingsOrderWords: WordsFor<SavingsOrder> = {
  lot: { id: 'Diundi', en: 'By lot' },
  agreed: { id: 'Disepakati', en: 'Agreed' },
  need: { id: 'Menurut kebutuhan', en: 'By need' },
};

export const savingsRhythmWords: WordsFor<SavingsRhythm> = {
  weekly: { id: 'Setiap minggu', en: 'Every week' },
  fortnightly: { id: 'Setiap dua minggu', en: 'Every two weeks' },
  monthly: { id: 'Setiap bulan', en: 'Every month' },
  'each-session': { id: 'Setiap pertemuan', en: 'At every session' },
};

export const settlementWayWords: WordsFor<SettlementWay> = {
  'pays-on': { id: 'Tetap menyetor sampai selesai', en: 'Goes on paying to the end' },
  replaced: { id: 'Digantikan orang lain', en: 'Somebody takes the place' },
  'paid-back': { id: 'Setoran dikembalikan', en: 'Paid back' },
  'let-off': { id: 'Dibebaskan', en: 'Let off' },
  other: { id: 'Cara lain', en: 'Another way' },
};

export const groupMoneyRefusals: WordsFor<CashBoxRefusal | RotatingSavingsRefusal> = {
  'cash-box.already': {
    id: 'Kas ini sudah dibuka. Catat uang masuk dan keluar di kas yang ada.',
    en: 'This cash box is open already. Record what comes in and goes out there.',
  },
  'cash-box.amount-needed': {
    id: 'Iuran tetap perlu jumlahnya. Tulis jumlah, atau pilih sukarela.',
    en: 'A fixed contribution needs its amount. Write it, or choose voluntary.',
  },
  'cash-box.closed': {
    id: 'Kas ini sudah ditutup. Buka kas baru bila kelompok mengumpulkan uang lagi.',
    en: 'This cash box is closed. Open a new one if the group collects money again.',
  },
  'cash-box.from-whom': {
    id: 'Dari siapa uang ini? Pilih anggota, atau tulis pemberinya.',
    en: 'From whom is this money? Choose a member, or write who gave it.',
  },
  'cash-box.holds-less': {
    id: 'Isi kas kurang dari jumlah ini. Catat dahulu uang yang masuk, perbaiki jumlahnya, atau tulis siapa yang menalangi.',
    en: 'The box holds less than that. Record first what came in, mend the amount, or write who advanced the rest.',
  },
  'cash-box.no-such-count': {
    id: 'Penghitungan ini tidak ditemukan. Muat ulang halaman kelompok.',
    en: 'There is no such count. Load the page of the group again.',
  },
  'cash-box.none': {
    id: 'Kas ini tidak ditemukan. Buka kas dahulu.',
    en: 'There is no such cash box. Open it first.',
  },
  'cash-box.not-a-member': {
    id: 'Orang ini bukan anggota kelompok. Pilih anggota, atau catat dahulu bahwa ia bergabung.',
    en: 'This person is no member of the group. Choose a member, or record first that they joined.',
  },
  'cash-box.settled-already': {
    id: 'Selisih ini sudah dibicarakan. Perbaiki catatannya lewat lini masa bila keliru.',
    en: 'This difference has been talked over. If that is wrong, correct it in the timeline.',
  },
  'cash-box.told-already': {
    id: 'Ini sudah tercatat. Muat ulang halaman kelompok untuk melihatnya.',
    en: 'This is on record already. Load the page of the group again to see it.',
  },
  'savings.already': {
    id: 'Putaran ini sudah dimulai. Catat setoran pada putaran yang ada.',
    en: 'This round has begun already. Record payments in the round that is there.',
  },
  'savings.ended': {
    id: 'Putaran ini sudah selesai. Mulai putaran baru.',
    en: 'This round is over. Begin a new one.',
  },
  'savings.had-a-turn': {
    id: 'Anggota ini sudah menerima giliran pada putaran ini. Pilih anggota lain.',
    en: 'This member has had a turn in this round. Choose somebody else.',
  },
  'savings.named-twice': {
    id: 'Ada nama yang tertulis dua kali. Cukup satu kali.',
    en: 'A name stands there twice. Once is enough.',
  },
  'savings.no-such-turn': {
    id: 'Giliran ini melebihi jumlah peserta. Periksa nomor gilirannya.',
    en: 'There are fewer members than that turn. Check its number.',
  },
  'savings.none': {
    id: 'Putaran ini tidak ditemukan. Mulai putaran dahulu.',
    en: 'There is no such round. Begin it first.',
  },
  'savings.not-a-member': {
    id: 'Ada peserta yang bukan anggota kelompok. Catat dahulu bahwa ia bergabung.',
    en: 'Somebody named here is no member of the group. Record first that they joined.',
  },
  'savings.not-taking-part': {
    id: 'Anggota ini tidak ikut putaran ini. Pilih peserta, atau ajak ia pada putaran berikutnya.',
    en: 'This member takes no part in this round. Choose one who does, or ask them for the next one.',
  },
  'savings.paid-more': {
    id: 'Setoran melebihi jumlah yang disepakati untuk giliran ini. Catat kelebihannya pada giliran berikutnya.',
    en: 'That is more than was agreed for this turn. Record what is over for the next turn.',
  },
  'savings.pot-holds-less': {
    id: 'Setoran giliran ini kurang dari jumlah itu. Catat dahulu siapa yang menyetor, atau perbaiki jumlahnya.',
    en: 'Less than that was paid in for this turn. Record first who paid, or mend the amount.',
  },
  'savings.turn-given': {
    id: 'Giliran ini sudah diterima. Pilih giliran berikutnya.',
    en: 'This turn has been received. Choose the next one.',
  },
};
