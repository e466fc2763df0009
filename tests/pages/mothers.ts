/**
 * The story of a group of mothers who help one another, told to the app as its worker works it: from choosing who joins
 * to the visit as a guest, with a quarrel about money, something told in private, and one who leaves. Fictional.
 */
import { expect, type Page } from '@playwright/test';
import { type App, act, caseId, type Filling, fill, fillIn, go } from './app.ts';
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
  /** Looks at the page as it stands, as whoever tells the story wants it looked at. */
  readonly look: (page: Page, name: string) => Promise<void>;
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

async function sessions(course: Course): Promise<void> {
  const { step, does, app, id, last } = course;
  await step('the sessions until the quarrel was made up', async () => {
    for (const number of [1, 2, 3, 4, 5]) await held(course, number);
  });
  await step('one leaves, with her reason', async () => {
    await leaveGroup(app, id, {
      name: nameOf('a9'),
      reason: 'Pekerjaan',
      said: 'Bekerja di Morowali.',
      on: '30/04/2026',
    });
  });
  await step('the sessions after it, one moved by a holiday', async () => {
    for (const number of [6, 7]) await held(course, number);
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
    for (const number of [9, 10, 11, 12]) await held(course, number);
  });
}

/** @returns the id of the group's case */
export async function accompanyMothers(app: App, telling: Telling): Promise<string> {
  let id = '';
  await telling.step('intake: why the mothers come', async () => {
    id = await intake(app);
  });
  const course = courseOf(app, id, telling);
  await engagement(course);
  await sessions(course);
  return id;
}
