/** The work with an organisation as a worker records it: agreement, findings, changes, and looks at them. */
import { type App, act } from './app.ts';

const words = {
  id: {
    by: 'Yang menyetujui',
    position: 'Jabatan',
    agreedTo: 'Yang disetujui',
    keepMandate: 'Simpan persetujuan',
    what: 'Yang ditemukan',
    bearing: 'Kekuatan atau kelemahan',
    area: 'Bidang',
    view: 'Menurut siapa',
    evidence: 'Buktinya',
    keepFinding: 'Simpan temuan',
    changes: 'Apa yang diubah',
    answers: 'Menjawab temuan',
    responsible: 'Penanggung jawab di lembaga',
    byWhen: 'Paling lambat',
    keepChange: 'Simpan kesepakatan',
    result: 'Hasilnya',
    seen: 'Yang dilihat, didengar, atau dihitung',
    next: 'Ditinjau lagi pada',
    keepReview: 'Simpan tinjauan',
  },
  en: {
    by: 'Who agreed',
    position: 'Position',
    agreedTo: 'What was agreed to',
    keepMandate: 'Keep the agreement',
    what: 'What was found',
    bearing: 'Strength or weakness',
    area: 'Area',
    view: 'Whose view',
    evidence: 'The evidence',
    keepFinding: 'Keep the finding',
    changes: 'What changes',
    answers: 'Answers the findings',
    responsible: 'Responsible in the institution',
    byWhen: 'By when',
    keepChange: 'Keep the agreed change',
    result: 'The result',
    seen: 'What was seen, heard or counted',
    next: 'To be looked at again on',
    keepReview: 'Keep the review',
  },
} as const;

interface Finding {
  readonly what: string;
  /** In the words of the screen. */
  readonly bearing: string;
  readonly area: string;
  readonly view: string;
  readonly evidence?: string;
  readonly on?: string;
}

export function recordFinding(app: App, id: string, finding: Finding): Promise<void> {
  const w = words[app.language];
  const { what, bearing, area, view, evidence, on } = finding;
  const fields = {
    [w.what]: what,
    [w.bearing]: bearing,
    [w.area]: area,
    [w.view]: view,
    ...(evidence && { [w.evidence]: evidence }),
  };
  return act(app, id, 'organisation-finding', { fields, submit: w.keepFinding, ...(on && { on }) });
}

interface Change {
  readonly what: string;
  readonly answers: readonly string[];
  readonly responsible: string;
  readonly by: string;
  readonly on?: string;
}

export function agreeChange(
  app: App,
  id: string,
  { what, answers, responsible, by, on }: Change,
): Promise<void> {
  const w = words[app.language];
  const fields = {
    [w.changes]: what,
    [w.answers]: answers,
    [w.responsible]: responsible,
    [w.byWhen]: by,
  };
  return act(app, id, 'organisation-change', { fields, submit: w.keepChange, ...(on && { on }) });
}

interface Review {
  readonly about: string;
  readonly result: string;
  readonly evidence: string;
  readonly next?: string;
}

export function reviewChange(app: App, id: string, { about, result, evidence, next }: Review): Promise<void> {
  const w = words[app.language];
  const fields = { [w.result]: result, [w.seen]: evidence, ...(next && { [w.next]: next }) };
  return act(app, id, 'organisation-review', { about, fields, submit: w.keepReview });
}
