import type { Words } from '@pendamping/domain';

export const privateWords = {
  inPrivate: { id: 'Ada yang disampaikan secara pribadi', en: 'Something told in private' },
  inPrivateLead: {
    id: 'Yang disampaikan seorang anggota secara pribadi tidak ditulis di kelompok. Buka kasus tersendiri: hanya Anda dan penyelia Anda yang melihatnya, dan kelompok tidak mencatat apa pun tentangnya.',
    en: 'What a member tells in private is not written in the group. Open a case of its own: only you and your supervisor see it, and the group’s record holds nothing of it.',
  },
  whoTold: { id: 'Siapa yang menyampaikan', en: 'Who told it' },
  openPrivate: { id: 'Buka kasus tersendiri', en: 'Open a case of its own' },
  onePerson: { id: 'Satu orang perlu ditolong tersendiri', en: 'One person needs help of their own' },
  onePersonLead: {
    id: 'Bahaya atau urusan pribadi seorang warga tidak ditulis di berkas masyarakat. Buka kasus tersendiri: hanya Anda dan penyelia Anda yang melihatnya, dan berkas masyarakat tidak mencatat apa pun tentangnya.',
    en: 'The danger or private matter of one resident is not written in the record of the community. Open a case of its own: only you and your supervisor see it, and the community’s record holds nothing of it.',
  },
} as const satisfies Record<string, Words>;
