/**
 * The roles of the worker in the family story (PM 4.2): what each activity held in its role, the advocacy to the unit for
 * disability services, the behaviour contracts after the mediations, and the clocks of the risk report.
 */
import { clocksInUse } from '@pendamping/domain';
import { colleagues } from './people.ts';
import { suhendar } from './suhendar.ts';
import { idFor, type Tale } from './tale.ts';

type Tell = Tale['tell'];
const id = (name: string) => idFor(`suhendar:${name}`);
const inCase = { record: 'case', stream: suhendar.case } as const;
const { ratna } = colleagues;
const mother = { person: suhendar.nuraeni, name: 'Nuraeni' };
const father = { person: suhendar.asep, name: 'Asep Suhendar' };
const school = { person: suhendar.headmistress, name: 'Euis Komariah, S.Pd.' };

/** What each activity of the story held in its role, by the activity's name. */
export const rolesTold: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  conference: {
    inRole: {
      'social-planner': {
        facts: 'Enam minggu tidak bersekolah; belum ada diagnosis tertulis; sekolah keberatan.',
        analysis: 'Tanpa penyesuaian di sekolah, anak akan dikeluarkan lagi.',
        alternatives: [
          'Mediasi dengan sekolah, dengan rekomendasi ULD',
          'Pengaduan resmi ke Dinas Pendidikan',
          'Pindah ke SLB',
        ],
        chosen: 'Mediasi dulu; pengaduan resmi bila gagal',
      },
    },
  },
  a1: {
    inRole: {
      educator: {
        taught: 'Autisme dan pemicu bunyi; memakai jadwal bergambar',
        kinds: ['knowledge', 'skill'],
        toWhom: 'Ibu, ayah dan nenek',
        how: 'Peragaan di rumah dengan kartu gambar',
        learned: 'Nenek menyusun sendiri jadwal pagi',
      },
    },
    strategies: ['raise-own-ability'],
    effect: 'restore',
  },
  a3: {
    inRole: {
      broker: {
        need: 'Ibu tidak pernah beristirahat',
        sought: 'Pengasuhan sementara di rumah',
        found: 'Relawan lembaga, Sabtu pagi',
        quality: 'good',
        got: 'got',
      },
    },
    strategies: ['link-to-networks'],
    ends: ['tangible-services'],
    effect: 'provide',
  },
  'mediation-1': {
    inRole: {
      mediator: {
        parties: [
          { ...mother, wants: 'Rizky kembali ke kelasnya' },
          { ...school, wants: 'Rizky pindah ke SLB; orang tua murid lain keberatan' },
        ],
        means: ['negotiation'],
        followUpOn: '2026-06-23',
      },
    },
    strategies: ['improve-institutions'],
  },
  examination: {
    inRole: {
      broker: {
        need: 'Diagnosis tertulis',
        sought: 'Pemeriksaan tumbuh kembang',
        found: 'RSUD - poli tumbuh kembang',
        quality: 'fair',
        referral: id('r3'),
        got: 'got',
      },
    },
    strategies: ['link-to-networks'],
  },
  couple: {
    inRole: {
      mediator: {
        parties: [
          { ...mother, wants: 'Tidak sendirian bila ayah pergi' },
          { ...father, wants: 'Anak aman tanpa dikunci' },
        ],
        means: ['behaviour-contract'],
        behaviourContract: suhendar.behaviourContracts[0],
      },
    },
    effect: 'prevent',
  },
  advocacy: {
    inRole: {
      advocate: { advocacy: suhendar.advocacy, level: 'case', decidedBy: 'ULD Dinas Pendidikan' },
    },
    strategies: ['improve-institutions'],
    ends: ['better-services'],
    effect: 'provide',
  },
  'mediation-2': {
    inRole: {
      mediator: {
        parties: [
          { ...mother, wants: 'Rizky kembali ke kelasnya' },
          { ...father, wants: 'Ada pendamping di kelas' },
          { ...school, wants: 'Kelas tetap tenang; ada guru pendamping' },
        ],
        means: ['negotiation', 'behaviour-contract'],
        followUpOn: '2026-08-11',
        behaviourContract: suhendar.behaviourContracts[1],
      },
    },
    strategies: ['improve-institutions'],
    ends: ['better-services'],
    effect: 'restore',
  },
  'first-day': {
    inRole: { enabler: { strategies: ['giving-hope', 'finding-strengths'], note: 'Nenek memimpin.' } },
    strategies: ['raise-own-ability'],
  },
  'offline-visit': { inRole: { enabler: { strategies: ['keeping-focus'] } } },
  'parents-group': {
    inRole: {
      broker: {
        need: 'Ibu ingin bertemu orang tua lain',
        found: 'Kelompok orang tua RKM',
        quality: 'good',
        got: 'got',
      },
    },
    strategies: ['link-to-networks'],
  },
};

const wib = (day: string, hour: string) => `${day}T${hour}:00+07:00`;

/** A clock of the shipped list, as it stood when it began. */
function clockBegun(
  tell: Tell,
  code: string,
  from: readonly [string, string],
  to: readonly [string, string],
) {
  const known = clocksInUse({}).find((one) => one.code === code);
  if (known === undefined) throw new RangeError(`no clock is called ${code}`);
  const { words, basis, source, seenOn } = known;
  tell(
    inCase,
    'RiskClockBegun',
    from[0],
    {
      risk: suhendar.risk,
      clock: id(`clock:${code}`),
      code,
      what: words.id,
      words,
      from: wib(...from),
      until: wib(...to),
      by: to[0],
      basis,
      source,
      ...(seenOn === undefined ? {} : { seenOn }),
    },
    { at: new Date(wib(...from)).toISOString() },
  );
}

/** The two clocks that run from the report itself. */
export function clocksOfTheReport(tell: Tell): void {
  clockBegun(tell, 'seen-by-us', ['2026-05-19', '20:10'], ['2026-05-20', '20:10']);
  clockBegun(tell, 'supervisor-told', ['2026-05-19', '20:10'], ['2026-05-20', '20:10']);
}

/** The clock of the protection unit, from the consultation on. */
export function clockOfTheUnit(tell: Tell): void {
  clockBegun(tell, 'ppa-acts-three-working-days', ['2026-05-20', '10:00'], ['2026-05-23', '10:00']);
}

export const clock = (code: string): string => id(`clock:${code}`);

function sign(tell: Tell, contract: string, on: string, as: string, name: string, more = {}): void {
  tell(inCase, 'BehaviourContractSigned', on, {
    behaviourContract: contract,
    as,
    name,
    how: 'signed',
    ...more,
  });
}

/** After the father came home: nobody locks the child in any more. */
export function contractAtHome(tell: Tell): void {
  const [contract] = suhendar.behaviourContracts;
  const on = '2026-06-02';
  tell(inCase, 'BehaviourContractMade', on, {
    behaviourContract: contract,
    what: 'Anak tidak dikunci lagi; pengasuhan dibagi',
    activity: id('couple'),
    parties: [
      { ...mother, undertakes: ['Tidak mengunci kamar', 'Menelepon nenek bila kewalahan'] },
      { ...father, undertakes: ['Mengasuh dua malam seminggu', 'Memberi tahu seminggu sebelum pergi lama'] },
    ],
    from: on,
    until: '2026-09-02',
    ifNotKept: 'Dibicarakan lagi bersama nenek dan pekerja sosial dalam tiga hari',
    reviewOn: '2026-06-16',
  });
  sign(tell, contract, on, 'party', mother.name, { person: mother.person });
  sign(tell, contract, on, 'party', father.name, { person: father.person });
  sign(tell, contract, on, 'worker', ratna.name, { worker: ratna.id });
  tell(inCase, 'BehaviourContractReviewed', '2026-06-16', {
    behaviourContract: contract,
    review: id('home-review'),
    kept: [
      { name: mother.name, keeping: 'kept' },
      { name: father.name, keeping: 'partly', note: 'Satu malam pada minggu kedua' },
    ],
  });
}

/** After the second mediation: what school and family undertake. */
export function contractWithSchool(tell: Tell): void {
  const [, contract] = suhendar.behaviourContracts;
  const on = '2026-06-23';
  tell(inCase, 'BehaviourContractMade', on, {
    behaviourContract: contract,
    what: 'Rizky kembali bersekolah dengan penyesuaian yang layak',
    activity: id('mediation-2'),
    parties: [
      {
        ...school,
        undertakes: [
          'Menyediakan ruang tenang',
          'Guru pendamping 3 hari/minggu',
          'Masuk bertahap mulai 2026-07-13',
        ],
      },
      { ...mother, undertakes: ['Memakai jadwal bergambar di rumah'] },
      { ...father, undertakes: ['Mengantar pada hari Senin dan Jumat'] },
    ],
    from: '2026-07-13',
    until: '2026-12-18',
    ifNotKept: 'Dibicarakan dalam tujuh hari; bila tetap, pengaduan ke Dinas Pendidikan',
    reviewOn: '2026-08-11',
  });
  sign(tell, contract, on, 'party', school.name, { person: school.person });
  sign(tell, contract, on, 'party', mother.name, { person: mother.person });
  sign(tell, contract, on, 'party', father.name, { person: father.person });
  sign(tell, contract, on, 'child', 'Muhamad Rizky Pratama', {
    person: suhendar.rizky,
    how: 'picture-cards',
  });
  sign(tell, contract, on, 'worker', ratna.name, { worker: ratna.id });
}

/** What was found at school, and that the contracts had done their work when the case came to its end. */
export function reviewContracts(tell: Tell): void {
  const [home, atSchool] = suhendar.behaviourContracts;
  tell(inCase, 'BehaviourContractReviewed', '2026-08-11', {
    behaviourContract: atSchool,
    review: id('school-review'),
    kept: [
      { name: school.name, keeping: 'partly', note: 'Guru pendamping dua hari pada minggu pertama' },
      { name: mother.name, keeping: 'kept' },
      { name: father.name, keeping: 'kept' },
    ],
    nextReviewOn: '2026-09-21',
  });
  tell(inCase, 'BehaviourContractEnded', '2026-09-02', {
    behaviourContract: home,
    keeping: 'kept',
    reason: 'Waktunya selesai; anak tidak pernah dikunci lagi.',
  });
  tell(inCase, 'BehaviourContractEnded', '2026-09-21', {
    behaviourContract: atSchool,
    keeping: 'kept',
    reason: 'Sekolah dan keluarga meneruskannya tanpa kami.',
  });
}

/** To the unit for disability services, between the first mediation and the recommendation. */
export function advocateToTheUnit(tell: Tell): void {
  const { advocacy } = suhendar;
  tell(inCase, 'AdvocacyBegun', '2026-05-06', {
    advocacy,
    level: 'case',
    withheld: 'Akomodasi yang layak agar Rizky dapat bersekolah di SDN Cikembang 04 (fiktif).',
    ground: 'UU 35/2014 pasal 51; PP 13/2020; Permendikbudristek 48/2023',
    decidedBy: 'Kepala Unit Layanan Disabilitas, Dinas Pendidikan',
    address: 'Bandung',
    argument:
      'Diagnosis sudah ada. Sekolah menolak tanpa pernah mencoba penyesuaian, dan anak sudah tiga bulan di rumah.',
    evidence: ['Surat diagnosis RSUD, 2026-04-28', 'Catatan mediasi, 2026-04-14'],
    asksFor: 'Rekomendasi tertulis tentang ruang tenang, guru pendamping, dan masuk bertahap.',
    planned: id('o2'),
    goals: [id('g1')],
    consent: suhendar.consent,
    copiesTo: ['Kepala SDN Cikembang 04 (fiktif)'],
  });
  tell(inCase, 'AdvocacyStepTaken', '2026-05-07', {
    advocacy,
    step: id('advocacy-letter'),
    kind: 'letter',
    what: 'Surat permohonan diantar sendiri, dengan dua lampiran.',
    to: 'Kepala Unit Layanan Disabilitas, Dinas Pendidikan',
    letterNumber: 'SA-2026-0003',
    answerBy: '2026-05-29',
  });
}

export function answerOfTheUnit(tell: Tell): void {
  const { advocacy } = suhendar;
  tell(inCase, 'AdvocacyStepTaken', '2026-06-08', {
    advocacy,
    step: id('advocacy-meeting'),
    kind: 'meeting',
    what: 'Bertemu di kantor ULD bersama ibu.',
    activity: id('advocacy'),
  });
  tell(inCase, 'AdvocacyAnswered', '2026-06-08', {
    advocacy,
    answer: 'granted',
    words: 'Rekomendasi terbit.',
    nextStep: 'Membawa rekomendasi ke mediasi kedua',
  });
  tell(inCase, 'AdvocacyConcluded', '2026-07-13', {
    advocacy,
    outcome: 'obtained',
    got: 'Rizky bersekolah kembali dengan penyesuaian yang direkomendasikan.',
    clientSays: 'Akhirnya ada yang mendengar.',
  });
}
