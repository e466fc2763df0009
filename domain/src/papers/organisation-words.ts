import type { Words } from '../kernel/words.ts';

export const organisationPaperWords = {
  title: {
    id: 'Telaah pelayanan dan kesepakatan perubahan',
    en: 'Diagnosis of the service and agreed changes',
  },
  nothing: {
    id: 'Belum ada temuan tentang pelayanan lembaga ini. Catat dahulu temuannya.',
    en: 'Nothing has been found on how this institution serves. Record a finding first.',
  },
  organisation: { id: 'Lembaga', en: 'Institution' },
  agreedTo: { id: 'Yang disetujui pimpinan', en: 'What the leadership agreed to' },
  bounds: { id: 'Batasnya', en: 'Its bounds' },
  diagnosis: { id: 'Bagaimana lembaga ini melayani', en: 'How this institution serves' },
  views: {
    id: 'Pandangan yang berbeda ditulis berdampingan. Siapa yang menyampaikannya tidak disebut.',
    en: 'Views that differ stand side by side. Who held them is not named.',
  },
  view: { id: 'Menurut', en: 'View of' },
  finding: { id: 'Temuan', en: 'Finding' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  effect: { id: 'Akibat bagi yang dilayani', en: 'Effect on those served' },
  changes: { id: 'Perubahan yang disepakati', en: 'Agreed changes' },
  noChanges: { id: 'Belum ada perubahan yang disepakati.', en: 'No change has been agreed yet.' },
  what: { id: 'Perubahan', en: 'Change' },
  answers: { id: 'Menjawab temuan', en: 'Answers' },
  responsible: { id: 'Penanggung jawab', en: 'Responsible' },
  byWhen: { id: 'Paling lambat', en: 'By' },
  seenBy: { id: 'Ukuran', en: 'How it is seen' },
  lastLook: { id: 'Tinjauan terakhir', en: 'Last look' },
  leadership: { id: 'Pimpinan lembaga', en: 'Leadership of the institution' },
  worker: { id: 'Pekerja sosial', en: 'Social worker' },
} as const satisfies Record<string, Words>;
