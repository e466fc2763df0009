/**
 * The story of a group of mothers who help one another, told to the app as its worker works it: from choosing who joins
 * to the visit as a guest, with a quarrel about money, something told in private, and one who leaves. Fictional.
 */
import { expect } from '@playwright/test';
import { type App, act, caseId, type Filling, fillIn, go } from './app.ts';
import { type Choosing, tellChoices, toldInPrivate } from './group-dynamics.ts';
import { joinRegistered, leaveGroup, recordSession, takeAttendance } from './group-sessions.ts';

export interface Mother {
  readonly key: string;
  readonly name: string;
  readonly birth: string;
  readonly nik?: string;
  readonly note: string;
}

export const mothers: readonly Mother[] = [
  {
    key: 'a1',
    name: 'Andi Nurhayati',
    birth: '11/03/1984',
    nik: '7371095103849801',
    note: 'Ibu; anak CP 10 th',
  },
  {
    key: 'a2',
    name: 'Daeng Sangnging',
    birth: '02/08/1979',
    note: 'Ibu; anak tuli 14 th; tidak bisa baca tulis',
  },
  { key: 'a3', name: 'Rosmini', birth: '25/12/1990', nik: '7371096512909803', note: 'Ibu; anak autis 6 th' },
  {
    key: 'a4',
    name: 'Sitti Hasnah',
    birth: '30/06/1987',
    nik: '7371097006879804',
    note: 'Ibu; anak down syndrome 8 th',
  },
  {
    key: 'a5',
    name: 'Hj. Bungawati',
    birth: '05/01/1968',
    nik: '7371094501689805',
    note: 'Nenek pengasuh; cucu autis 9 th',
  },
  {
    key: 'a6',
    name: 'Yuliana Tandi',
    birth: '17/04/1992',
    nik: '7371095704929806',
    note: 'Ibu; anak netra 5 th; beragama Kristen',
  },
  { key: 'a7', name: 'Marwah', birth: '09/09/1995', nik: '7371094909959807', note: 'Ibu; anak autis 4 th' },
  {
    key: 'a8',
    name: 'Sri Mulyani Karaeng',
    birth: '28/02/1982',
    nik: '7371096802829808',
    note: 'Ibu; anak ganda 12 th',
  },
  {
    key: 'a9',
    name: 'Nurlela',
    birth: '21/10/1991',
    nik: '7371096110919809',
    note: 'Ibu; anak grahita 11 th',
  },
];

const nameOf = (key: string): string => mothers.find((one) => one.key === key)?.name ?? key;
const without = (...keys: readonly string[]): readonly string[] =>
  mothers.filter((one) => !keys.includes(one.key)).map((one) => one.name);

export const groupName = 'Kelompok swabantu Ibu Melati (cerita)';
export const worker = 'Ratna Simbolon, S.Tr.Sos.';

export interface Telling {
  readonly step: (title: string, work: () => Promise<void>) => Promise<void>;
  /** The id of the last thing of a type that was told in a case. */
  readonly last: (id: string, type: string) => Promise<string>;
}

interface Course extends Telling {
  readonly app: App;
  readonly id: string;
  readonly does: (
    name: string,
    on: string | undefined,
    submit: string,
    fields: Readonly<Record<string, Filling>>,
    about?: string,
  ) => Promise<void>;
}

function courseOf(app: App, id: string, telling: Telling): Course {
  return {
    ...telling,
    app,
    id,
    does: (name, on, submit, fields, about) =>
      act(app, id, name, {
        submit,
        fields,
        ...(on === undefined ? {} : { on }),
        ...(about === undefined ? {} : { about }),
      }),
  };
}

const titleOf = {
  engagement: 'Pendekatan awal, penerimaan, kontrak',
  assessment: 'Asesmen',
  planning: 'Rencana intervensi',
  implementation: 'Pelaksanaan',
  evaluation: 'Evaluasi',
  termination: 'Terminasi dan pascalayanan',
} as const;

/** A stage is begun or completed on its own page. */
async function stageGoesOn(
  { app, id }: Course,
  stage: keyof typeof titleOf,
  button: 'Mulai tahap' | 'Selesaikan tahap',
): Promise<void> {
  await go(app, `/cases/${id}/${stage}`);
  await expect(app.page.getByRole('heading', { name: titleOf[stage], level: 1, exact: true })).toBeVisible();
  const pressed = app.page.getByRole('button', { name: button, exact: true });
  await pressed.click();
  await expect(pressed).toHaveCount(0);
}

async function intake(app: App): Promise<string> {
  const { page } = app;
  await page.getByRole('link', { name: 'Kasus baru' }).first().click();
  await fillIn(app, {
    on: '19/01/2026',
    submit: 'Buka kasus',
    fields: {
      'Apa yang dibutuhkan': 'Ibu-ibu merasa sendirian dan malu; tidak tahu layanan.',
      Klien: 'Kelompok',
      'Nama klien': groupName,
      'Datang melalui': 'Relawan atau kader',
      'Nama perujuk': 'PSM dan kader posyandu',
      Program: 'Layanan keluarga',
      'Judul kasus': 'Kelompok swabantu Ibu Melati',
    },
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(groupName);
  return caseId(page);
}

/** What the group is, in its own record. */
async function describeGroup({ app, id }: Course): Promise<void> {
  const { page } = app;
  await go(app, `/cases/${id}`);
  await page.getByRole('link', { name: groupName, exact: true }).click();
  await page.getByRole('link', { name: 'Perbarui keterangan', exact: true }).click();
  await fillIn(app, {
    submit: 'Simpan keterangan',
    fields: {
      Jenis: 'Kelompok bantu diri',
      'Tujuan bersama': 'Ibu dari anak dengan disabilitas saling menguatkan dan menemukan layanan.',
      'Terbentuk sejak': '19/01/2026',
      'Jalan, gang, nomor': 'Aula kelurahan',
      RT: '002',
      RW: '005',
    },
  });
}

async function registerMothers({ app }: Course): Promise<void> {
  for (const { name, birth, nik, note } of mothers) {
    await go(app, '/clients/new');
    await fillIn(app, {
      submit: 'Daftarkan klien',
      fields: {
        'Nama lengkap': name,
        'Jenis kelamin': 'Perempuan',
        'Tanggal lahir': birth,
        ...(nik === undefined ? { 'Alasan belum ada NIK': 'Belum dicatatkan' } : { NIK: nik }),
        Catatan: note,
      },
    });
    await expect(app.page.getByRole('heading', { level: 1 })).toContainText(name);
  }
}

async function screened({ app, id }: Course): Promise<void> {
  const { page } = app;
  await go(app, `/cases/${id}/do/group-count`);
  const row = (at: number) => page.locator('fieldset.field-row').nth(at);
  for (const [at, [number, why, decision]] of [
    ['2', 'Waktu', 'Tidak diterima'],
    ['1', 'Rujuk konseling perorangan', 'Dirujuk ke layanan lain'],
  ].entries()) {
    await row(at)
      .getByLabel(/^Berapa orang/)
      .fill(number ?? '');
    await row(at)
      .getByLabel(/^Mengapa/)
      .fill(why ?? '');
    await row(at)
      .getByLabel(/^Keputusan/)
      .selectOption({ label: decision ?? '' });
  }
  await fillIn(app, { on: '26/01/2026', submit: 'Simpan', fields: { Diwawancarai: '12', Diterima: '9' } });
}

const groupPlan = {
  'Untuk apa kelompok ini': ['Perkembangan yang wajar', 'Pencegahan'],
  Keterbukaan: 'Tertutup mulai sesi tertentu',
  'Tertutup mulai sesi ke': '3',
  'Jumlah anggota': '9',
  'Jumlah sesi': '12',
  'Seberapa sering': 'Dua minggu sekali',
  Hari: 'Sabtu',
  Jam: '15.00',
  'Zona waktu': 'WITA',
  'Lamanya (menit)': '90',
  Tempat: 'Aula kelurahan',
  'Syarat menjadi anggota': 'Mengasuh anak disabilitas\nTinggal di kelurahan\nMau hadir 2 minggu sekali',
  'Penjagaan anak': 'Relawan menjaga anak',
  'Biaya setiap kali': '5000',
} as const;

const goals = [
  'Rasa sendirian rata-rata turun dari 8 menjadi 4',
  'Semua anak terdaftar layanan kesehatan dan punya KIA',
  'Kelompok berjalan tanpa pekerja sosial sejak September',
] as const;
const spoken = 'Setiap anggota bicara di setiap sesi';

/** All who are there sign; who cannot write gives her thumbprint after it was read aloud to her. */
async function signed({ does, last, id }: Course, on: string, names: readonly string[]): Promise<void> {
  const contract = await last(id, 'ContractDrafted');
  for (const name of names)
    await does(
      'sign',
      on,
      'Tandatangani',
      {
        Sebagai: 'Klien',
        'Nama yang menandatangani': name,
        ...(name === nameOf('a2') ? { 'Dengan cara': 'Cap jempol', 'Dibacakan lebih dahulu': true } : {}),
      },
      contract,
    );
  await does(
    'sign',
    on,
    'Tandatangani',
    { Sebagai: 'Pekerja sosial', 'Nama yang menandatangani': worker },
    contract,
  );
}

async function consented({ does }: Course): Promise<void> {
  for (const { key, name } of mothers)
    await does('consent', '14/02/2026', 'Catat persetujuan', {
      'Siapa yang menyetujui': name,
      Sebagai: 'Diri sendiri',
      'Untuk siapa': [name],
      'Yang dijelaskan': 'Pelayanan, kerahasiaan kelompok dan batasnya, hak berhenti.',
      ...(key === 'a2' ? { 'Dengan cara': 'Cap jempol' } : {}),
    });
}

async function engagement(course: Course): Promise<void> {
  const { step, does, app, id } = course;
  await step('who asks, and what the group is', async () => {
    await does('decide', '19/01/2026', 'Catat keputusan', {});
    await describeGroup(course);
  });
  await step('twelve are interviewed, nine taken in and registered; one has no NIK', async () => {
    await screened(course);
    await registerMothers(course);
    await does('group-plan', '26/01/2026', 'Simpan', groupPlan);
    for (const { name } of mothers)
      await joinRegistered(app, id, { name, how: 'PSM dan kader posyandu', on: '14/02/2026' });
    await does('task', '07/02/2026', 'Beri langkah berikutnya', {
      'Apa yang perlu dilakukan': 'Daftar hadir dan bahan kelompok, Sabtu 15.00 WITA di aula kelurahan',
      Oleh: 'Yuyun',
    });
  });
  await step('the contract is signed by all, with the norms and each consent', async () => {
    await does('contract', '14/02/2026', 'Simpan rancangan kontrak', {
      'Masalah menurut klien': 'Kami merasa sendirian dan malu; tidak tahu layanan.',
      'Masalah menurut pekerja sosial': 'Kesepian, beban asuh, sulit akses layanan',
      Tujuan: goals.join('\n'),
      'Yang dilakukan pekerja sosial': 'Memfasilitasi\nMenghubungkan\nMelatih pengurus',
      'Yang dilakukan klien': 'Hadir\nMenjaga rahasia kelompok\nBergiliran jadi notulen',
      'Cara kerja': 'Diskusi\nPermainan peran\nKunjungan',
      Tempat: 'Aula kelurahan',
      Waktu: 'Sabtu 15.00 WITA',
      'Seberapa sering': 'Dua minggu sekali, 12 sesi',
      'Lama tiap pertemuan': '90 menit',
      'Biaya (rupiah)': '5.000',
      'Pengaturan lain': 'Relawan menjaga anak',
    });
    await signed(course, '14/02/2026', without());
    await does('group-norms', '14/02/2026', 'Simpan', {
      Aturan: 'Cerita kelompok tidak dibawa keluar\nBoleh diam\nPonsel senyap',
      'Siapa yang menyepakati': without(),
    });
    await does('group-sharing', '14/02/2026', 'Simpan', {
      'Yang boleh dilihat sesama anggota': ['Nama', 'Kehadiran'],
      'Diputuskan bersama': without(),
    });
    await consented(course);
    await go(app, `/cases/${id}/engagement`);
  });
}

interface Sat {
  readonly number: number;
  readonly on: string;
  readonly phase: string;
  readonly topic: string;
  readonly away: readonly string[];
  readonly role?: string;
  readonly led?: 'Anggota';
}

const sat: readonly Sat[] = [
  {
    number: 1,
    on: '14/02/2026',
    phase: 'Pembentukan',
    topic: 'Perkenalan, aturan kelompok, harapan',
    away: [],
  },
  { number: 2, on: '28/02/2026', phase: 'Pembentukan', topic: 'Peta jalan hidup', away: ['a7'] },
  {
    number: 3,
    on: '14/03/2026',
    phase: 'Pergolakan',
    topic: 'Pembagian tugas konsumsi; keluhan soal waktu',
    away: ['a6', 'a7'],
  },
  {
    number: 4,
    on: '04/04/2026',
    phase: 'Pergolakan',
    topic: 'Konflik soal iuran; dimediasi',
    away: ['a9'],
    role: 'Mediator',
  },
  {
    number: 5,
    on: '18/04/2026',
    phase: 'Penyusunan norma',
    topic: 'Aturan baru: iuran sukarela, notulen bergilir',
    away: ['a6', 'a9'],
  },
  {
    number: 6,
    on: '02/05/2026',
    phase: 'Penyusunan norma',
    topic: 'Hak anak disabilitas di sekolah',
    away: ['a3'],
    role: 'Pendidik',
  },
  {
    number: 7,
    on: '16/05/2026',
    phase: 'Bekerja bersama',
    topic: 'Jadwal jaga anak bergantian',
    away: ['a6'],
  },
  {
    number: 8,
    on: '06/06/2026',
    phase: 'Bekerja bersama',
    topic: 'Kunjungan ke puskesmas: skrining',
    away: ['a3'],
    role: 'Penghubung',
  },
  {
    number: 9,
    on: '20/06/2026',
    phase: 'Bekerja bersama',
    topic: 'Usaha bersama: abon ikan',
    away: ['a3', 'a7'],
    role: 'Penghubung',
    led: 'Anggota',
  },
  {
    number: 10,
    on: '04/07/2026',
    phase: 'Bekerja bersama',
    topic: 'Latihan bicara di musyawarah kelurahan',
    away: ['a3', 'a7'],
  },
  {
    number: 11,
    on: '18/07/2026',
    phase: 'Bekerja bersama',
    topic: 'Ketua terpilih; pekerja sosial mundur ke pinggir',
    away: ['a7'],
    led: 'Anggota',
  },
  {
    number: 12,
    on: '08/08/2026',
    phase: 'Perpisahan',
    topic: 'Perpisahan dengan fasilitator; rencana mandiri',
    away: ['a7'],
    led: 'Anggota',
  },
];

/** One session as it is recorded after it, and who was there. */
async function held({ app, id }: Course, number: number, about?: string): Promise<void> {
  const { page } = app;
  const one = sat.find((each) => each.number === number);
  if (one === undefined) throw new Error(`there is no session ${number}`);
  const { on, phase, topic, away, role, led } = one;
  await recordSession(app, id, {
    ...(about === undefined ? {} : { about }),
    on,
    topic,
    phase,
    more: {
      ...(led === undefined ? {} : { 'Dipimpin oleh': led }),
      'Petugas yang hadir': [worker, 'Yuyun'],
      'Peran pekerja sosial': ['Pemungkin', ...(role === undefined ? [] : [role])],
      Fungsi: ['Penunjang', 'Pengembangan'],
      'Tujuan praktik': [
        role === 'Penghubung'
          ? 'Menghubungkan dengan sistem sumber'
          : 'Memperkuat kemampuan memecahkan masalah',
      ],
    },
  });
  await page.locator('summary').filter({ hasText: topic }).click();
  await page.getByRole('link', { name: 'Isi daftar hadir', exact: true }).first().click();
  await takeAttendance(app, Object.fromEntries(away.map((key) => [nameOf(key), 1])));
}

const between = {
  chosen: (from: string, ...chosen: readonly string[]): Choosing => ({
    from: nameOf(from),
    chosen: chosen.map(nameOf),
  }),
  rather: (from: string, chosen: string, rather: string): Choosing => ({
    from: nameOf(from),
    chosen: chosen === '' ? [] : [nameOf(chosen)],
    rather: [nameOf(rather)],
  }),
};

/** Who chose whom on 28 February: two choose each other twice over, and two would rather not. */
const choices: readonly Choosing[] = [
  between.rather('a1', 'a4', 'a8'),
  between.chosen('a4', 'a1'),
  between.rather('a8', '', 'a1'),
  between.chosen('a3', 'a6'),
  between.chosen('a6', 'a3'),
  between.chosen('a5', 'a1'),
  between.chosen('a7', 'a3'),
  between.chosen('a2', 'a5'),
];

const cash = async (
  { does, last, id }: Course,
  name: string,
  on: string,
  submit: string,
  fields: Readonly<Record<string, Filling>>,
): Promise<void> => does(name, on, submit, fields, await last(id, 'CashBoxOpened'));

const paid = (course: Course, on: string, number: number): Promise<void> =>
  cash(course, 'cash-received', on, 'Simpan uang masuk', {
    'Jumlah (rupiah)': `${number * 5}.000`,
    'Untuk apa': 'Iuran',
    'Dari pihak lain': `${number} anggota yang hadir`,
  });

async function beginning(course: Course): Promise<void> {
  const { step, does } = course;
  await step('the first session, and the cash box', async () => {
    await does('cash-open', '14/02/2026', 'Buka kas', {
      'Pemegang kas': nameOf('a8'),
      Iuran: 'Jumlah tetap',
      'Besar iuran (rupiah)': '5.000',
      'Berapa sering': 'Setiap pertemuan',
    });
    await held(course, 1);
    await paid(course, '14/02/2026', 9);
  });
}

const day = '28/02/2026';

async function assessment(course: Course): Promise<void> {
  const { step, does, app, id } = course;
  await step('assessment: the problem, how they stand to each other, what they can do', async () => {
    await held(course, 2);
    await paid(course, day, 8);
    await does('problem', day, 'Catat masalah', {
      'Bentuk masalah': 'Isolasi pengasuh anak disabilitas',
      'Ciri-ciri': 'Menahun',
      Luasnya: '9 keluarga, 1 kelurahan',
      Penyebab: 'Stigma\nTidak ada ruang bertemu\nInformasi layanan tersebar',
      'Akibat dan pengaruh': 'Stres\nAnak tidak keluar rumah',
      'Usaha sebelumnya': 'Arisan RT = tidak nyaman',
    });
    await tellChoices(app, id, choices, 'Dengan siapa Ibu paling ingin berbagi cerita?', day);
    await does('functioning', day, 'Catat penilaian', {
      'Anggota dan pengurus menjalankan tugasnya': '2,6',
      'Kebutuhan anggota terpenuhi': '2,2',
      'Masalah dipecahkan bersama': '2,3',
      Catatan: 'Rata-rata kelompok',
    });
    for (const [what, whose] of [
      ['Pandai berjualan', 'a8'],
      ['Berani bicara', 'a6'],
    ] as const)
      await does('strength', day, 'Catat kekuatan', {
        'Kekuatan atau aset': what,
        'Milik siapa': nameOf(whose),
      });
    await does('focus', day, 'Catat fokus', {
      'Akar masalah': 'Tidak ada dukungan sebaya yang aman',
      'Disepakati klien': true,
    });
    await does('conclude', day, 'Simpulkan dan tandatangani', {
      'Pernyataan asesmen':
        'Sembilan pengasuh merasa sendirian. Pemimpin yang tumbuh: Andi Nurhayati. Belum terhubung: Daeng Sangnging dan Marwah. Dua kelompok kecil: Nurhayati, Hasnah, Bungawati; Rosmini, Yuliana, Sri Mulyani.',
      'Alat yang dipakai': 'Sosiogram',
    });
  });
}

interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly fields: Readonly<Record<string, Filling>>;
}

const [alone, registered, heard, led] = [
  {
    name: 'Rasa sendirian (rata-rata)',
    unit: '0-10',
    fields: {
      'Arah perbaikan': 'turun berarti membaik',
      'Nilai terendah': '0',
      'Nilai tertinggi': '10',
      'Jenis angkanya': 'nilai pada skala',
    },
  },
  {
    name: 'Anak terdaftar layanan dan KIA',
    unit: 'anak',
    fields: {
      'Arah perbaikan': 'naik berarti membaik',
      'Nilai terendah': '0',
      'Jenis angkanya': 'jumlah kejadian',
    },
  },
  {
    name: 'Anggota yang bicara per sesi',
    unit: '% dari yang hadir',
    fields: {
      'Arah perbaikan': 'naik berarti membaik',
      'Nilai terendah': '0',
      'Nilai tertinggi': '100',
      'Jenis angkanya': 'persen',
    },
  },
  {
    name: 'Sesi dipimpin anggota',
    unit: 'sesi, dijumlahkan',
    fields: {
      'Arah perbaikan': 'naik berarti membaik',
      'Nilai terendah': '0',
      'Jenis angkanya': 'jumlah kejadian',
    },
  },
] as const satisfies readonly Measure[];

const called = ({ name, unit }: Measure): string => `${name} (${unit})`;

/** How alone each felt on a day: a value, or why there is none; the means are those of the story. */
const felt: Readonly<Record<string, readonly string[]>> = {
  '14/02/2026': ['7', '9', '8', '8', '7', '9', '9', '7', '8'],
  '14/03/2026': ['7', '8', '7', '8', '7', 'tidak hadir', 'tidak hadir', '7', '8'],
  '18/04/2026': ['6', '8', '7', '7', '6', 'tidak hadir', '8', '6', 'tidak hadir'],
  '06/06/2026': ['4', '6', 'tidak hadir', '5', '4', '6', '7', '4'],
  '18/07/2026': ['3', 'tidak mau menjawab hari itu', '4', '5', '4', '5', 'tidak hadir', '4'],
  '08/08/2026': ['3', '4', '4', '4', 'pulang lebih awal', '5', 'tidak hadir', '3'],
};

async function eachFelt({ does }: Course, on: string, phase = 'Intervensi'): Promise<void> {
  const values = (felt[on] ?? []).map((said, at): [string, string] => {
    const name = mothers[at]?.name ?? '';
    return [/^\d/.test(said) ? name : `Mengapa tanpa nilai: ${name}`, said];
  });
  await does('measure-members', on, 'Simpan nilai anggota', {
    'Yang diukur': called(alone),
    Masa: phase,
    ...Object.fromEntries(values),
  });
}

const counted = (
  { does }: Course,
  measure: Measure,
  on: string,
  value: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> =>
  does('measurement', on, 'Catat pengukuran', {
    Ukuran: called(measure),
    Nilai: value,
    'Tahap pengukuran': 'Intervensi',
    ...more,
  });

async function planned(course: Course): Promise<void> {
  const { does } = course;
  for (const measure of [alone, registered, heard, led])
    await does('measure', '14/03/2026', 'Pilih ukuran', {
      'Apa yang diukur': measure.name,
      Satuan: measure.unit,
      ...measure.fields,
    });
  const [first, second, third] = goals;
  for (const [text, kind, practiceGoal, measure, target] of [
    [first, 'Tujuan hasil', 'Memperkuat kemampuan memecahkan masalah', alone, '4'],
    [second, 'Tujuan hasil', 'Menghubungkan dengan sistem sumber', registered, '8'],
    [third, 'Tujuan hasil', 'Memperkuat kemampuan memecahkan masalah', led, '3'],
    [spoken, 'Tujuan proses', 'Memperkuat kemampuan memecahkan masalah', heard, '100'],
  ] as const)
    await does('goal', '14/03/2026', 'Tetapkan tujuan', {
      'Tujuan: apa': text,
      'Jenis tujuan': kind,
      'Melayani tujuan praktik': practiceGoal,
      'Diukur dengan': called(measure),
      Target: target,
    });
  for (const [what, aims, role] of [
    ['Dua belas pertemuan kelompok', [first, third, spoken], 'Pemungkin'],
    ['Kunjungan bersama ke puskesmas', [second], 'Penghubung'],
  ] as const)
    await does('planned', '14/03/2026', 'Rencanakan kegiatan', {
      Kegiatan: what,
      'Untuk tujuan': aims,
      'Siapa yang melakukan': [worker, 'Yuyun'],
      'Seberapa sering': 'Dua minggu sekali',
      'Peran pekerja sosial': role,
      Metode: 'Bimbingan sosial kelompok',
    });
  await does('agree', '14/03/2026', 'Catat kesepakatan', {
    'Disepakati oleh': without('a6', 'a7'),
    Ringkasan: 'Tiga tahap: pembentukan, kerja, pengakhiran; dua belas sesi.',
    'Ditinjau pada': '18/04/2026',
  });
  await does('phase', '07/03/2026', 'Catat fase', {
    'Apa yang dilakukan dalam fase ini': 'Pertemuan kelompok',
  });
}

async function plan(course: Course): Promise<void> {
  const { step } = course;
  await step('the plan: four goals, each with its measure', async () => {
    await held(course, 3);
    await paid(course, '14/03/2026', 7);
    await cash(course, 'cash-spent', '14/03/2026', 'Simpan uang keluar', {
      'Jumlah (rupiah)': '30.000',
      'Untuk keperluan apa': 'Konsumsi pertemuan ketiga',
    });
    await planned(course);
  });
  await step('what was measured so far', async () => {
    await eachFelt(course, '14/02/2026', 'Garis dasar');
    await eachFelt(course, '14/03/2026');
    await counted(course, registered, '28/02/2026', '3', {
      'Dari berapa': '9',
      'Tahap pengukuran': 'Garis dasar',
    });
    await counted(course, heard, '14/02/2026', '44');
    await counted(course, heard, '14/03/2026', '57');
  });
}

async function quarrel(course: Course): Promise<void> {
  const { step, does } = course;
  await step('a quarrel about money is mediated', async () => {
    await held(course, 4);
    await does('activity', '04/04/2026', 'Catat kegiatan', {
      'Apa yang terjadi':
        'Nurhayati menuduh Sri Mulyani menyimpan iuran; pencatatan kas diperlihatkan; permintaan maaf.',
      'Jenis kegiatan': 'Mediasi',
      'Siapa yang ikut': [nameOf('a1'), nameOf('a8')],
      'Seberapa aktif klien': 'Klien aktif',
      'Peran pekerja sosial': ['Mediator'],
      'Para pihak': `${nameOf('a1')}: tahu ke mana iuran\n${nameOf('a8')}: dipercaya lagi`,
      'Berhasil?': 'Berhasil',
      'Yang disepakati': 'Kas dihitung bersama setiap sesi',
      Metode: 'Bimbingan sosial kelompok',
    });
    await cash(course, 'cash-counted', '04/04/2026', 'Simpan hitungan', {
      'Uang yang ada (rupiah)': '90.000',
      Disaksikan: 'Semua yang hadir',
    });
  });
}

async function review(course: Course): Promise<void> {
  const { step, does } = course;
  const on = '18/04/2026';
  await step('the contract is reviewed: giving is voluntary from now on', async () => {
    await held(course, 5);
    await does('group-plan', on, 'Simpan', { 'Biaya setiap kali': '', 'Keterangan biaya': 'Iuran sukarela' });
    await does('group-norms', on, 'Simpan', {
      Aturan:
        'Cerita kelompok tidak dibawa keluar\nBoleh diam\nPonsel senyap\nIuran sukarela\nNotulen bergilir',
      'Siapa yang menyepakati': without('a6', 'a9'),
      'Apa yang berubah': 'Iuran sukarela, notulen bergilir',
      'Mengapa berubah': 'Perselisihan soal iuran pada 4 April.',
    });
    await does('contract', on, 'Simpan rancangan kontrak', {
      'Yang berubah': 'Iuran Rp 5.000 menjadi sukarela',
      'Biaya (rupiah)': '0',
    });
    await signed(course, on, without('a6', 'a9'));
    await cash(course, 'cash-contributions', on, 'Simpan', {
      Iuran: 'Sukarela',
      Alasan: 'Perselisihan soal iuran pada 4 April.',
    });
    await eachFelt(course, on);
    await counted(course, registered, on, '4', { 'Dari berapa': '9' });
  });
}

/** Words that stand in the record of what was told in private, and nowhere else. */
export const secret = 'kecubungteduh';
export const shelter = 'UPTD PPA Kota Makassar';

/** What Marwah told in private, in a case of its own, until it is in other hands. */
async function toldByOne({ step, app, id, last, ...telling }: Course): Promise<string> {
  const { page } = app;
  let own = '';
  await step('something is told in private, and a case of its own is opened', async () => {
    await toldInPrivate(app, id, nameOf('a7'));
    await fillIn(app, {
      on: '20/04/2026',
      submit: 'Buka kasus',
      fields: {
        'Apa yang dibutuhkan': `Kekerasan oleh suami (${secret}), disampaikan sendiri sesudah sesi.`,
        'Seberapa mendesak': 'Mendesak',
      },
    });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(nameOf('a7'));
    own = caseId(page);
  });
  const { does } = courseOf(app, own, { step, last, ...telling });
  await step('her safety comes first: a plan, and who is told', async () => {
    await does('consent', '20/04/2026', 'Catat persetujuan', {
      'Siapa yang menyetujui': nameOf('a7'),
      Sebagai: 'Diri sendiri',
      'Untuk siapa': [nameOf('a7')],
      'Untuk tujuan apa': ['Berbagi data dengan pemerintah'],
    });
    await does('risk', '20/04/2026', 'Laporkan risiko', {
      'Apa yang terjadi': `Dipukul suami (${secret}).`,
      'Siapa yang terancam': nameOf('a7'),
      'Siapa yang melaporkan': nameOf('a7'),
      'Kapan dilaporkan': '20/04/2026',
      Jam: '16.40',
    });
    const risk = await last(own, 'RiskReported');
    await does(
      'risk-action',
      '20/04/2026',
      'Catat tindakan',
      {
        'Apa yang dilakukan': `Rencana keselamatan (${secret}): tas siap, kerabat, tanda bahaya.`,
        Kapan: '20/04/2026',
        Jam: '17.30',
        'Diberitahukan kepada': 'Drs. Bambang Wiryawan, MPS.Sp.',
        'Wewenang yang dipakai': 'Kewenangan',
      },
      risk,
    );
    await does(
      'risk-decide',
      '20/04/2026',
      'Putuskan',
      { Keputusan: `Dirujuk ke ${shelter}; tetap ikut kelompok.` },
      risk,
    );
  });
  await step('she is referred, and taken in', async () => {
    await does('refer', '21/04/2026', 'Buat rujukan', {
      'Dirujuk ke': shelter,
      Kebutuhan: 'Perlindungan dan pendampingan hukum',
      Ringkasan: 'Ibu dengan anak 4 tahun membutuhkan perlindungan.',
    });
    const referral = await last(own, 'ReferralMade');
    await does('referral-send', '21/04/2026', 'Kirim', { 'Cara mengirim': 'Surat' }, referral);
    await does(
      'referral-answer',
      '22/04/2026',
      'Catat jawaban',
      { Jawaban: 'Kami terima untuk dilayani' },
      referral,
    );
  });
  return own;
}

/** Her own help goes on elsewhere; she stays with the group. */
async function inOtherHands({ step, app, last }: Course, own: string): Promise<void> {
  const { does } = courseOf(app, own, { step, last });
  await step('the case of its own ends by referral', async () => {
    const referral = await last(own, 'ReferralMade');
    await does(
      'referral-close',
      '06/06/2026',
      'Tutup rujukan',
      { Hasil: 'Layanan diterima', 'Apa yang diterima': 'Pendampingan dan perlindungan' },
      referral,
    );
    const risk = await last(own, 'RiskReported');
    await does('risk-end', '06/06/2026', 'Akhiri risiko', { Alasan: `Ditangani ${shelter}` }, risk);
    await does('end', '06/06/2026', 'Akhiri dan tandatangani', {
      'Alasan pengakhiran': 'Dirujuk',
      Penjelasan: `Penanganan perorangan di ${shelter}; tetap ikut kelompok.`,
    });
  });
}

/** Her way through the sessions, among those who have left. */
async function toHerPath(app: App, id: string): Promise<void> {
  const { page } = app;
  await go(app, `/cases/${id}/group`);
  await page.locator('summary').filter({ hasText: 'Yang sudah keluar' }).click();
  await page
    .locator('.members summary')
    .filter({ hasText: nameOf('a9') })
    .click();
}

/** She asks for a copy of what is kept of her; the law gives three days, on the clock, and a holiday lies between. */
async function withdrawal({ step, app, id }: Course): Promise<void> {
  const { page } = app;
  await step('one leaves, with her reason, and asks for a copy of what is kept of her', async () => {
    await leaveGroup(app, id, {
      name: nameOf('a9'),
      reason: 'Pekerjaan',
      said: 'Bekerja di Morowali.',
      on: '30/04/2026',
    });
    await toHerPath(app, id);
    await page.getByRole('link', { name: 'Catat permintaan atas data', exact: true }).click();
    await fillIn(app, {
      submit: 'Catat permintaan atas data',
      // The agency's clock: 08.00 WITA.
      fields: {
        'Yang diminta': 'Melihat datanya dan mendapat salinan',
        'Kapan diterima': '30/04/2026',
        Jam: '07.00',
        'Permintaannya dengan kata-katanya sendiri': 'Minta salinan datanya.',
      },
    });
    await go(app, '/');
    const waiting = page.getByRole('link').filter({ hasText: /Nurlela.*jawab sebelum 3 Mei 2026.*07\.00/ });
    await expect(waiting).toBeVisible();
    await toHerPath(app, id);
    await page.getByRole('link', { name: `Cetak salinan untuk ${nameOf('a9')}`, exact: true }).click();
    const paper = page.locator('main');
    await expect(paper).toContainText('Peta jalan hidup');
    await expect(paper).toContainText(
      'hanya dimuat apa yang diputuskan bersama boleh dilihat: nama, kehadiran',
    );
    await go(app, '/');
    await waiting.click();
    await fillIn(app, {
      submit: 'Simpan jawaban',
      fields: {
        Hasilnya: 'Dipenuhi',
        'Kapan dijawab': '01/05/2026',
        Jam: '15.20',
        'Yang diberikan atau dilakukan': 'Salinan diserahkan dan dibacakan.',
      },
    });
    await go(app, `/cases/${id}/engagement`);
    const asked = page.getByRole('article').filter({ hasText: 'Melihat datanya dan mendapat salinan' });
    await expect(asked).toContainText(/diminta 30 Apr 2026.*07\.00/);
    await expect(asked).toContainText(/Dipenuhi · 1 Mei 2026.*15\.20 · dalam 72 jam/);
  });
}

async function untilTheHoliday(course: Course): Promise<void> {
  const { step, does, last, id } = course;
  await step('sessions about school and child care; a holiday moves one', async () => {
    for (const number of [6, 7]) await held(course, number);
    await counted(course, heard, '02/05/2026', '100');
    await does('session-plan', undefined, 'Simpan', {
      Tanggal: '30/05/2026',
      Topik: 'Kunjungan ke puskesmas: skrining',
    });
    const moved = await last(id, 'SessionPlanned');
    await does(
      'session-drop',
      '30/05/2026',
      'Simpan',
      { Alasan: 'Hari libur', 'Dipindahkan ke tanggal': '06/06/2026' },
      moved,
    );
    await held(course, 8, moved);
    await eachFelt(course, '06/06/2026');
    await counted(course, registered, '06/06/2026', '6', { 'Dari berapa': '8' });
  });
}

async function onTheirOwn(course: Course): Promise<void> {
  const { step, does } = course;
  await step('a business of their own, with material from a firm', async () => {
    await held(course, 9);
    await cash(course, 'cash-received', '20/06/2026', 'Simpan uang masuk', {
      'Jumlah (rupiah)': '900.000',
      'Untuk apa': 'Usaha bersama',
      'Dari pihak lain': 'Dunia usaha (PSKS12)',
      Keterangan: 'Bahan abon ikan',
    });
    await cash(course, 'cash-spent', '20/06/2026', 'Simpan uang keluar', {
      'Jumlah (rupiah)': '900.000',
      'Untuk keperluan apa': 'Bahan abon ikan',
    });
    await counted(course, led, '20/06/2026', '1');
  });
  await step('they speak for themselves, and choose their officers', async () => {
    await held(course, 10);
    await counted(course, heard, '04/07/2026', '100');
    await held(course, 11);
    for (const [office, key, carries] of [
      ['Ketua', 'a6', 'Memimpin pertemuan dan menghubungi kelurahan'],
      ['Bendahara', 'a8', 'Memegang buku kas dan uang usaha'],
    ] as const)
      await does('officer', '18/07/2026', 'Simpan pengurus', {
        Tugas: office,
        Anggota: nameOf(key),
        'Melanjutkan apa': carries,
        'Cara memilih': 'Pemungutan suara',
      });
    await eachFelt(course, '18/07/2026');
    await counted(course, led, '18/07/2026', '2');
  });
  await step('the farewell', async () => {
    await held(course, 12);
    await eachFelt(course, '08/08/2026');
    await counted(course, registered, '08/08/2026', '7', { 'Dari berapa': '8' });
    await counted(course, led, '08/08/2026', '3');
  });
}

export const quote = 'Dulu saya kira cuma saya.';

async function evaluation({ step, does, last, id }: Course): Promise<void> {
  const on = '15/08/2026';
  await step('evaluation: talked over together, and with cards of three faces', async () => {
    await does('evaluate', on, 'Catat pertemuan evaluasi', {
      'Bersama siapa': [...without('a7', 'a9'), worker],
      'Yang berhasil': 'Diskusi kelompok terarah dan kartu tiga wajah: rasa sendirian turun.',
      'Yang belum berhasil': 'Satu anak belum punya KIA. Nurlela sudah keluar.',
    });
    const meeting = await last(id, 'EvaluationHeld');
    const [first, second, third] = goals;
    for (const [goal, judgement, words] of [
      [first, 'Tercapai', 'Rata-rata 3,8 pada sesi terakhir'],
      [second, 'Tercapai sebagian', '7 dari 8 anak'],
      [third, 'Mulai tampak', 'Tiga sesi dipimpin anggota'],
    ] as const)
      await does(
        'judge-outcome',
        on,
        'Catat penilaian',
        { Tujuan: goal, Penilaian: judgement, 'Dalam kata-katanya': words },
        meeting,
      );
    await does(
      'judge-process',
      on,
      'Catat penilaian',
      {
        'Penilaian menurut': 'Pekerja sosial',
        Nama: worker,
        Tujuan: spoken,
        Penilaian: 'Tercapai sebagian',
        'Dalam kata-katanya': 'Tercapai pada 9 dari 12 sesi',
      },
      meeting,
    );
    await does(
      'judge-process',
      on,
      'Catat penilaian',
      {
        'Penilaian menurut': 'Klien',
        Nama: 'Kartu tiga wajah',
        Kepuasan: '4,5',
        'Rata-rata dari berapa orang': '7',
      },
      meeting,
    );
    await does(
      'judge-process',
      on,
      'Catat penilaian',
      { 'Penilaian menurut': 'Klien', Nama: 'Anonim', 'Dalam kata-katanya': quote },
      meeting,
    );
    await does(
      'conclude-evaluation',
      on,
      'Simpulkan dan tandatangani',
      { Keputusan: 'Diakhiri', Pertimbangan: 'Kelompok berjalan sendiri' },
      meeting,
    );
  });
}

async function ending({ step, does, last, id }: Course): Promise<void> {
  await step('the group is handed to its officers, and the case ends', async () => {
    await does('prepare', '08/08/2026', 'Catat persiapan', {
      'Pembicaraan dengan klien': 'Perpisahan dengan fasilitator; rencana mandiri',
      'Hasil yang perlu': 'Pertemuan dua minggu sekali\nJadwal jaga anak bergantian',
    });
    await does('handover', '29/08/2026', 'Atur pengalihan', {
      'Apa yang dialihkan': 'Kelompok dan kasnya',
      'Kepada siapa': `Pengurus: ${nameOf('a6')} dan ${nameOf('a8')}`,
      'Yang diserahkan': 'Buku kas\nDaftar anggota',
    });
    await does(
      'handover-accepted',
      '29/08/2026',
      'Catat penerimaan',
      { 'Diterima oleh': nameOf('a6') },
      await last(id, 'HandoverArranged'),
    );
    await does('end', '29/08/2026', 'Akhiri dan tandatangani', {
      'Alasan pengakhiran': 'Tujuan tercapai',
      Penjelasan: 'Serah terima ke pengurus: ketua dan bendahara terpilih.',
    });
  });
  await step('the worker comes again, as a guest', async () => {
    await does('follow-up', undefined, 'Jadwalkan tindak lanjut', {
      'Pada tanggal': '10/10/2026',
      Cara: 'Kunjungan sebagai tamu',
    });
    await does(
      'follow-up-done',
      '10/10/2026',
      'Catat hasil tindak lanjut',
      { 'Yang ditemukan': 'Hasil bertahan', Uraian: 'Kelompok bertemu tanpa pekerja sosial.' },
      await last(id, 'FollowUpPlanned'),
    );
  });
}

/** @returns the case of the group, and that of what was told in private */
export async function accompanyMothers(
  app: App,
  telling: Telling,
): Promise<{ readonly group: string; readonly apart: string }> {
  let group = '';
  await telling.step('intake: why the mothers come', async () => {
    group = await intake(app);
  });
  const course = courseOf(app, group, telling);
  await engagement(course);
  await stageGoesOn(course, 'engagement', 'Selesaikan tahap');
  await beginning(course);
  await stageGoesOn(course, 'assessment', 'Mulai tahap');
  await assessment(course);
  await stageGoesOn(course, 'assessment', 'Selesaikan tahap');
  await stageGoesOn(course, 'planning', 'Mulai tahap');
  await plan(course);
  await stageGoesOn(course, 'planning', 'Selesaikan tahap');
  await stageGoesOn(course, 'implementation', 'Mulai tahap');
  await quarrel(course);
  await review(course);
  const apart = await toldByOne(course);
  await withdrawal(course);
  await untilTheHoliday(course);
  await inOtherHands(course, apart);
  await onTheirOwn(course);
  await stageGoesOn(course, 'implementation', 'Selesaikan tahap');
  await stageGoesOn(course, 'evaluation', 'Mulai tahap');
  await evaluation(course);
  await stageGoesOn(course, 'evaluation', 'Selesaikan tahap');
  await stageGoesOn(course, 'termination', 'Mulai tahap');
  await ending(course);
  return { group, apart };
}
