/**
 * The demonstration agency's directory: the kinds of service it began with, and the six resources of the family story,
 * invented like the whole story. Every one of them says so, and no number can be rung.
 */
import { addDays, startingDirectory, taxonomyOfKinds, termOfKind } from '@pendamping/domain';
import { colleagues } from './people.ts';
import { idFor, type Tale, type Told, tale } from './tale.ts';

const id = (name: string) => idFor(`directory:${name}`);

const invented = 'Layanan rekaan untuk peragaan; nomor telepon ini tidak ada.';

interface Resource {
  readonly name: string;
  readonly provider: string;
  readonly says: Readonly<Record<string, unknown>>;
  /** Kinds of service by their number, with their name. */
  readonly kinds: readonly (readonly [number, string])[];
  readonly phone: string;
  readonly street: string;
  readonly district: string;
  readonly at: readonly [latitude: number, longitude: number];
  /** How many days ago somebody asked there, and who answered. */
  readonly asked?: readonly [daysAgo: number, answeredBy: string];
}

const resources: Readonly<Record<string, Resource>> = {
  r1: {
    name: 'ULD Dinas Pendidikan (rekaan)',
    provider: 'Dinas Pendidikan Kota (rekaan)',
    says: {
      description:
        'Rekomendasi akomodasi yang layak di sekolah dan pendampingan guru bagi murid dengan disabilitas.',
      cost: 'free',
      minimumAge: 4,
      maximumAge: 18,
      disabilities: [
        'physical',
        'intellectual',
        'psychosocial',
        'developmental',
        'visual',
        'hearing',
        'speech',
      ],
      documents: [{ id: id('r1-doc'), document: 'Surat keterangan dokter atau psikolog' }],
      waitTime: 'Dua minggu untuk kunjungan ke sekolah',
      waitDays: 14,
    },
    kinds: [[5, 'Unit layanan disabilitas (ULD) pendidikan']],
    phone: '0800-0000-0201',
    street: 'Jl. Teratai Rekaan 12',
    district: '32.73.19',
    at: [-6.9075, 107.6098],
    asked: [21, 'Ibu Wulan, sekretariat'],
  },
  r2: {
    name: 'RSUD, klinik tumbuh kembang (rekaan)',
    provider: 'RSUD Kembang (rekaan)',
    says: {
      description: 'Diagnosis autisme dan hambatan perkembangan; terapi wicara dan terapi okupasi bagi anak.',
      cost: 'partly',
      feesDescription: 'Ditanggung JKN lewat surat rujukan puskesmas.',
      minimumAge: 0,
      maximumAge: 18,
      disabilities: ['developmental', 'speech', 'intellectual'],
      documents: [
        { id: id('r2-doc'), document: 'Surat rujukan puskesmas' },
        { id: id('r2-card'), document: 'Kartu JKN/KIS' },
      ],
      waitTime: 'Sekitar enam minggu untuk pemeriksaan pertama',
      waitDays: 42,
      hours: [{ id: id('r2-hours'), description: 'Senin sampai Jumat, 08.00–12.00' }],
    },
    kinds: [
      [11, 'RSUD, klinik tumbuh kembang'],
      [13, 'Terapi wicara dan okupasi'],
    ],
    phone: '0800-0000-0202',
    street: 'Jl. Kenanga Rekaan 3',
    district: '32.73.16',
    at: [-6.9147, 107.6476],
    asked: [130, 'loket pendaftaran'],
  },
  r3: {
    name: 'Puskesos Dinas Sosial (rekaan)',
    provider: 'Dinas Sosial Kota (rekaan)',
    says: {
      description:
        'Pengaktifan kembali PBI-JKN, usulan kartu penyandang disabilitas (KPD), data bantuan sosial keluarga.',
      cost: 'free',
      documents: [
        { id: id('r3-ktp'), document: 'KTP' },
        { id: id('r3-kk'), document: 'Kartu keluarga' },
      ],
      languages: [
        { id: id('r3-id'), name: 'Bahasa Indonesia', code: 'id' },
        { id: id('r3-su'), name: 'Bahasa Sunda', code: 'su' },
      ],
    },
    kinds: [
      [1, 'Dinas sosial kabupaten/kota'],
      [2, 'Puskesos-SLRT'],
    ],
    phone: '0800-0000-0203',
    street: 'Jl. Mawar Rekaan 7',
    district: '32.73.03',
    at: [-6.9389, 107.5969],
    asked: [45, 'Bapak Ujang, meja depan'],
  },
  r4: {
    name: 'Kelompok orang tua RKM (rekaan)',
    provider: 'LKS Rumah Kembang Mandiri',
    says: {
      description: 'Dukungan sebaya bagi orang tua anak dengan autisme, bertemu dua minggu sekali.',
      cost: 'free',
      languages: [{ id: id('r4-su'), name: 'Bahasa Sunda', code: 'su' }],
      hours: [{ id: id('r4-hours'), description: 'Sabtu minggu pertama dan ketiga, 09.00–11.00' }],
      capacities: [
        { id: id('r4-places'), unit: { id: id('r4-unit'), name: 'kursi' }, available: 4, maximum: 16 },
      ],
    },
    kinds: [[21, 'Kelompok orang tua']],
    phone: '0800-0000-0100',
    street: 'Jl. Melati Fiktif No. 8',
    district: '32.73.01',
    at: [-6.8811, 107.5906],
    asked: [12, 'Ibu Nuraeni'],
  },
  r5: {
    name: 'Relawan jeda pengasuhan (rekaan)',
    provider: 'LKS Rumah Kembang Mandiri',
    says: {
      description: 'Menjaga anak dua jam seminggu di rumah agar ibu dapat beristirahat.',
      cost: 'free',
      minimumAge: 3,
      maximumAge: 12,
      disabilities: ['developmental'],
      capacities: [{ id: id('r5-places'), unit: { id: id('r5-unit'), name: 'keluarga' }, available: 1 }],
    },
    kinds: [[22, 'Relawan jeda pengasuhan (respite)']],
    phone: '0800-0000-0100',
    street: 'Jl. Melati Fiktif No. 8',
    district: '32.73.01',
    at: [-6.8811, 107.5906],
  },
  r6: {
    name: 'UPTD PPA (rekaan)',
    provider: 'Dinas Pemberdayaan Perempuan Kota (rekaan)',
    says: {
      description:
        'Pengaduan kekerasan, konsultasi perlindungan anak, penampungan sementara, dan pendampingan hukum.',
      cost: 'free',
      alert: `Di luar jam kerja hubungi SAPA 129. ${invented}`,
    },
    kinds: [[14, 'UPTD PPA']],
    phone: '0800-0000-0206',
    street: 'Jl. Dahlia Rekaan 21',
    district: '32.73.06',
    at: [-6.9218, 107.6072],
    asked: [60, 'petugas piket'],
  },
};

const contentOf = (key: string, one: Resource) => ({
  provider: id(`provider:${one.provider}`),
  name: one.name,
  status: 'active',
  alert: invented,
  phones: [{ id: id(`${key}-phone`), number: one.phone }],
  areas: [{ id: id(`${key}-area`), name: 'Kota Bandung', regionCode: '32.73' }],
  places: [
    {
      id: id(`${key}-place`),
      location: {
        id: id(`${key}-location`),
        kind: 'physical',
        regionCode: one.district,
        latitude: one.at[0],
        longitude: one.at[1],
        addresses: [{ id: id(`${key}-address`), kind: 'physical', line1: one.street, city: 'Kota Bandung' }],
      },
    },
  ],
  terms: one.kinds.map(([number, name]) => ({
    id: id(`${key}-term-${number}`),
    term: termOfKind(number),
    taxonomy: taxonomyOfKinds,
    name,
  })),
  ...one.says,
});

const inService = (key: string) => ({ record: 'service', stream: id(key) }) as const;

function asked({ tell }: Tale, today: string): void {
  for (const [key, one] of Object.entries(resources)) {
    if (one.asked === undefined) continue;
    const [daysAgo, answeredBy] = one.asked;
    tell(inService(key), 'ServiceChecked', addDays(today, -daysAgo), {
      way: 'phone',
      result: 'holds',
      answeredBy,
    });
  }
}

function judged({ tell }: Tale, today: string): void {
  tell(inService('r6'), 'ServiceJudged', addDays(today, -40), {
    quality: 'good',
    reason: 'Cepat menjawab dan menjelaskan langkah dengan tenang.',
  });
  tell(
    inService('r2'),
    'ServiceJudged',
    addDays(today, -100),
    { quality: 'fair', reason: 'Terapinya baik, antreannya lama.' },
    { worker: colleagues.dedi.id },
  );
}

/** @param founded when the agency began @param today days are counted back from it */
export function directoryTale(founded: string, today: string): readonly Told[] {
  const story = tale('directory', colleagues.ratna.id);
  const { tell } = story;
  for (const { record, stream, type, data } of startingDirectory())
    tell({ record, stream }, type, founded, data);
  for (const name of new Set(Object.values(resources).map((one) => one.provider)))
    tell({ record: 'provider', stream: id(`provider:${name}`) }, 'ProviderListed', founded, { name });
  for (const [key, one] of Object.entries(resources))
    tell(inService(key), 'ServiceListed', founded, contentOf(key, one));
  asked(story, today);
  judged(story, today);
  return story.told;
}
