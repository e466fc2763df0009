/** The family story, told to the app as a worker works it: from the first visit to the follow-up. Fictional. */
import { expect, type Page } from '@playwright/test';
import { type App, act, caseId, fill, go } from './app.ts';

const worker = 'Ratna Simbolon, S.Tr.Sos.';

export interface Telling {
  readonly step: (title: string, work: () => Promise<void>) => Promise<void>;
  /** The id of the last thing of a type that was told in this case: of the fact named, or of the entry itself. */
  readonly last: (id: string, type: string, fact?: string) => Promise<string>;
  readonly faults: (page: Page) => Promise<readonly string[]>;
}

/** @returns the id of the case */
export async function accompanyFamily(app: App, { step, last: lastOf, faults }: Telling): Promise<string> {
  const { page } = app;
  await step('intake: the client’s own words first', async () => {
    await page.getByRole('link', { name: 'Kasus baru' }).first().click();
    await fill(
      page,
      'Apa yang dibutuhkan',
      'Anak diminta berhenti sekolah sejak November 2025; ibu kelelahan.',
    );
    await fill(page, 'Nama klien', 'Keluarga Sutisna');
    await fill(page, 'Datang melalui', 'Relawan atau kader');
    await fill(page, 'Nama perujuk', 'Yuyun');
    await page.getByLabel(/^Kapan terjadi/).fill('12/01/2026');
    await expect(page.getByText(/Draf tersimpan/)).toBeVisible();
    await page.getByRole('button', { name: 'Buka kasus', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Keluarga Sutisna');
  });
  const id = caseId(page);
  const last = (type: string, fact?: string) => lastOf(id, type, fact);
  const does = (
    name: string,
    on: string | undefined,
    submit: string,
    fields: Parameters<typeof act>[3]['fields'],
    about?: string,
  ) =>
    act(app, id, name, {
      ...(on === undefined ? {} : { on }),
      submit,
      fields,
      ...(about === undefined ? {} : { about }),
    });

  await step('people, consent and the child’s assent', async () => {
    await does('decide', '12/01/2026', 'Catat keputusan', {});
    await does('member', '12/01/2026', 'Catat anggota', {
      'Hubungan dengan kepala': 'Kepala keluarga',
      'Nama lengkap': 'Asep Sutisna',
      'Jenis kelamin': 'Laki-laki',
    });
    await does('member', '12/01/2026', 'Catat anggota', {
      'Hubungan dengan kepala': 'Istri',
      'Nama lengkap': 'Nurhayati',
      NIK: '3273025711899901',
      Telepon: '0800-0000-0101',
    });
    await does('member', '12/01/2026', 'Catat anggota', {
      'Hubungan dengan kepala': 'Anak',
      'Nama lengkap': 'Rizal',
      'Tanggal lahir': '14/02/2018',
    });
    await does('contact', '14/01/2026', 'Catat kontak', {
      'Apa yang terjadi': "Ibu: 'Saya takut dikira tidak bisa mendidik.'",
      'Dengan siapa': ['Nurhayati', worker],
    });
    await does('consent', '19/01/2026', 'Catat persetujuan', {
      'Siapa yang menyetujui': 'Nurhayati',
      'Untuk siapa': ['Nurhayati', 'Rizal'],
      'Untuk tujuan apa': [
        'Berbagi data dengan sekolah',
        'Berbagi data dengan layanan kesehatan',
        'Foto kegiatan',
      ],
    });
    await does('assent', '26/01/2026', 'Catat kesediaan anak', {
      Siapa: 'Rizal',
      'Bagaimana anak': 'Memilih kartu bermain.',
    });
  });

  await step('contract, signed by both parents, the child and the worker', async () => {
    await does('contract', '02/02/2026', 'Simpan rancangan kontrak', {
      'Masalah menurut pekerja sosial': 'Anak kehilangan hak sekolah.',
      Tujuan: 'Rizal bersekolah kembali\nPengasuhan terbagi',
      'Yang dilakukan pekerja sosial': 'Mendampingi keluarga dua minggu sekali',
      'Yang dilakukan klien': 'Ayah mengasuh 2 malam/minggu',
      Waktu: 'Senin 19.30 WIB',
      'Ditinjau pada': '04/05/2026',
    });
    const contract = await last('ContractDrafted', 'contract');
    const signs = (as: string, name: string, more = {}) =>
      does(
        'sign',
        '02/02/2026',
        'Tandatangani',
        { Sebagai: as, 'Nama yang menandatangani': name, ...more },
        contract,
      );
    await signs('Orang tua atau wali', 'Nurhayati', { Mewakili: 'Rizal' });
    await signs('Orang tua atau wali', 'Asep Sutisna', { Mewakili: 'Rizal' });
    await signs('Anak (kesediaan)', 'Rizal', { 'Dengan cara': 'Kartu gambar' });
    await signs('Pekerja sosial', worker);
    await go(app, `/cases/${id}/engagement`);
    await expect(page.getByText('berlaku sejak 2 Februari 2026')).toBeVisible();
    await page.getByRole('button', { name: 'Minta persetujuan supervisor' }).click();
    await expect(page.getByText('menunggu persetujuan supervisor')).toBeVisible();
    await page.getByRole('button', { name: 'Selesaikan tahap' }).click();
    await expect(page.getByRole('link', { name: /Kembali ke tahap ini/ })).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  await step('assessment: problem, strength, functioning, root problem, statement', async () => {
    await does('problem', '02/03/2026', 'Catat masalah', {
      'Bentuk masalah': 'Pengucilan anak disabilitas dari sekolah',
      Penyebab: 'Tidak ada penyesuaian sensorik\nStigma tetangga',
      'Akibat dan pengaruh': 'Empat bulan tanpa belajar',
      'Usaha sebelumnya': 'Pindah kelas = gagal',
    });
    await does('strength', '02/03/2026', 'Catat kekuatan', {
      'Kekuatan atau aset': 'Nenek sabar dan dekat dengan anak',
    });
    await does('functioning', '02/03/2026', 'Catat penilaian', {
      'Siapa yang dinilai': 'Nurhayati',
      'Pelaksanaan peranan': '2',
      'Pemenuhan kebutuhan': '2',
    });
    await does('coping', '02/03/2026', 'Catat', { 'Tuntutan lingkungan': '8', 'Koping (0': '3' });
    await does('focus', '02/03/2026', 'Catat fokus', {
      'Akar masalah': 'Tidak ada penyesuaian yang layak',
      'Fokus kerja': 'kembali bersekolah',
    });
    await does('conclude', '02/03/2026', 'Simpulkan dan tandatangani', {
      'Pernyataan asesmen': 'Sekolah tidak menyediakan penyesuaian yang layak.',
      'Alat yang dipakai': 'genogram\nekomap',
    });
  });

  await step('a note that only two may read', async () => {
    await does('note', '02/03/2026', 'Simpan catatan', {
      Catatan: 'Ibu bercerita sesuatu yang belum ingin diketahui keluarga.',
      'Hanya dapat dibaca oleh': 'Drs. Bambang Wiryawan, MPS.Sp.',
    });
  });

  await step('plan: measure, goals of outcome and process, activities, agreed', async () => {
    await does('measure', '09/03/2026', 'Pilih ukuran', {
      'Apa yang diukur': 'Hari bersekolah per minggu',
      Satuan: 'hari',
      'Arah perbaikan': 'naik berarti membaik',
      'Nilai terendah': '0',
      'Nilai tertinggi': '7',
    });
    await does('goal', '09/03/2026', 'Tetapkan tujuan', {
      'Tujuan: apa': 'Rizal bersekolah 4 hari/minggu',
      'Melayani tujuan praktik': 'Membuat sistem efektif dan manusiawi',
      'Diukur dengan': 'Hari bersekolah per minggu (hari)',
      Target: '4',
    });
    await does('goal', '09/03/2026', 'Tetapkan tujuan', {
      'Tujuan: apa': 'Keluarga ikut memutuskan',
      'Jenis tujuan': 'Tujuan proses',
      'Melayani tujuan praktik': 'Memperkuat kemampuan memecahkan masalah',
      Indikator: 'Hadir pada setiap keputusan',
    });
    await does('planned', '09/03/2026', 'Rencanakan kegiatan', {
      Kegiatan: 'Kesepakatan tertulis dengan sekolah',
      'Untuk tujuan': ['Rizal bersekolah 4 hari/minggu'],
      'Siapa yang melakukan': [worker],
      'Selesai sebelum': '30/06/2026',
      'Peran pekerja sosial': 'Mediator',
    });
    await does('agree', '09/03/2026', 'Catat kesepakatan', {
      'Disepakati oleh': ['Nurhayati', 'Asep Sutisna'],
    });
    const measure = await last('MeasureChosen', 'measure');
    for (const [on, value, phase] of [
      ['09/02/2026', '0', 'Garis dasar'],
      ['16/02/2026', '0', 'Garis dasar'],
      ['13/04/2026', '', 'Intervensi'],
      ['13/07/2026', '2', 'Intervensi'],
      ['21/09/2026', '4', 'Intervensi'],
    ] as const)
      await does('measurement', on, 'Catat pengukuran', { Nilai: value, 'Tahap pengukuran': phase }, measure);
  });

  const planned = await last('ActivityPlanned', 'planned');
  await step('a mediation that fails', async () => {
    await does(
      'activity',
      '14/04/2026',
      'Catat kegiatan',
      {
        'Apa yang terjadi': 'Sekolah meminta pindah ke SLB.',
        'Seberapa aktif klien': 'Klien cukup aktif',
        'Berhasil?': 'Gagal',
        'Langkah berikutnya': 'Minta rekomendasi ULD',
      },
      planned,
    );
    await go(app, `/cases/${id}/implementation`);
    await expect(page.getByText(/Mediasi · Gagal/)).toBeVisible();
  });

  await step('a second version of the contract, and the return to the first stage', async () => {
    await does(
      'reopen-stage',
      '04/05/2026',
      'Kembali ke tahap ini',
      { 'Mengapa kembali': 'Tinjauan kontrak' },
      'engagement',
    );
    await does('contract', '04/05/2026', 'Simpan rancangan kontrak', {
      'Yang berubah': 'Tambah tujuan proses; jadwal jadi Selasa',
      Waktu: 'Selasa 19.30 WIB',
    });
    const contract = await last('ContractDrafted', 'contract');
    for (const [as, name] of [
      ['Orang tua atau wali', 'Nurhayati'],
      ['Pekerja sosial', worker],
    ] as const)
      await does(
        'sign',
        '04/05/2026',
        'Tandatangani',
        {
          Sebagai: as,
          'Nama yang menandatangani': name,
          ...(as === 'Pekerja sosial' ? {} : { Mewakili: 'Rizal' }),
        },
        contract,
      );
    await go(app, `/cases/${id}/engagement`);
    await expect(page.getByText('Versi 2')).toBeVisible();
    await page.getByText('Versi 1').click();
    await expect(page.getByText('Senin 19.30 WIB')).toBeVisible();
  });

  await step('a risk report with its hours, and the decision', async () => {
    await does('risk', '19/05/2026', 'Laporkan risiko', {
      'Apa yang terjadi': 'Anak dikunci di kamar',
      'Siapa yang terancam': 'Rizal',
      'Siapa yang melaporkan': 'Wawan, ketua RT',
      'Kapan dilaporkan': '19/05/2026',
      Jam: '20.10',
    });
    const risk = await last('RiskReported', 'risk');
    await does(
      'risk-action',
      '19/05/2026',
      'Catat tindakan',
      {
        'Apa yang dilakukan': 'kunjungan segera',
        Kapan: '19/05/2026',
        Jam: '21.00',
        'Wewenang yang dipakai': 'Kewenangan',
      },
      risk,
    );
    await does(
      'risk-action',
      '20/05/2026',
      'Catat tindakan',
      {
        'Apa yang dilakukan': 'konsultasi UPTD PPA',
        Kapan: '20/05/2026',
        Jam: '10.00',
        'Diberitahukan kepada': 'UPTD PPA',
      },
      risk,
    );
    await does(
      'risk-decide',
      '20/05/2026',
      'Putuskan',
      { Keputusan: 'Anak tetap di rumah bersama nenek' },
      risk,
    );
  });

  await step('consent to photographs is withdrawn and carried out within its clock', async () => {
    const consent = await last('ConsentGiven', 'consent');
    await does(
      'withdraw',
      undefined,
      'Catat penarikan',
      { 'Tujuan yang ditarik': 'Foto kegiatan', 'Kapan diterima': '11/06/2026', Jam: '09.20' },
      consent,
    );
    await go(app, `/cases/${id}/engagement`);
    await expect(page.getByText(/harus berhenti sebelum 14 Jun 2026/)).toBeVisible();
    await does(
      'withdrawal-done',
      undefined,
      'Catat pelaksanaan penarikan',
      {
        'Tujuan yang ditarik': 'Foto kegiatan',
        'Kapan selesai': '12/06/2026',
        Jam: '14.05',
        'Apa yang dilakukan': 'Foto disembunyikan',
      },
      consent,
    );
  });

  await step('the mediation that succeeds, with what was agreed', async () => {
    await does(
      'activity',
      '23/06/2026',
      'Catat kegiatan',
      {
        'Apa yang terjadi': 'Mediasi kedua, dengan rekomendasi ULD.',
        'Seberapa aktif klien': 'Klien aktif',
        'Berhasil?': 'Berhasil',
        'Yang disepakati': 'Ruang tenang\nGuru pendamping 3 hari/minggu',
      },
      planned,
    );
    await does('refer', '24/06/2026', 'Buat rujukan', {
      'Dirujuk ke': 'RSUD - poli tumbuh kembang',
      Kebutuhan: 'Terapi wicara',
      Ringkasan: 'Anak 8 tahun dengan autisme.',
    });
  });

  await step('evaluation, judged by the worker and by the family, who differ', async () => {
    await does('evaluate', '28/09/2026', 'Catat pertemuan evaluasi', {
      'Bersama siapa': ['Nurhayati', 'Asep Sutisna', worker],
      'Yang berhasil': 'Bersekolah empat hari',
    });
    const evaluation = await last('EvaluationHeld', 'evaluation');
    const judge = (by: string, name: string, judgement: string, words: string) =>
      does(
        'judge-outcome',
        '28/09/2026',
        'Catat penilaian',
        {
          Tujuan: 'Rizal bersekolah 4 hari/minggu',
          'Penilaian menurut': by,
          Nama: name,
          Penilaian: judgement,
          'Dalam kata-katanya': words,
        },
        evaluation,
      );
    await judge('Pekerja sosial', worker, 'Tercapai', 'Sesuai target');
    await judge('Klien', 'Asep Sutisna', 'Tercapai sebagian', 'belum yakin bertahan');
    await does(
      'judge-process',
      '28/09/2026',
      'Catat penilaian',
      {
        Nama: 'Nurhayati',
        'Diperlakukan dengan hormat': '5',
        'Dalam kata-katanya': 'Keputusan terasa cepat, tapi dijelaskan',
      },
      evaluation,
    );
    await does(
      'conclude-evaluation',
      '28/09/2026',
      'Simpulkan dan tandatangani',
      { Keputusan: 'Diakhiri', Pertimbangan: 'Tujuan tercapai' },
      evaluation,
    );
    await go(app, `/cases/${id}/evaluation`);
    await expect(page.getByText('Pandangan berbeda')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  await step('termination waits for the handover to be accepted', async () => {
    await does('prepare', '05/10/2026', 'Catat persiapan', {
      'Pembicaraan dengan klien': 'Perpisahan dibicarakan',
      'Hasil yang perlu': 'Jadwal bergambar',
    });
    await does('handover', '12/10/2026', 'Atur pengalihan', {
      'Apa yang dialihkan': 'terapi wicara',
      'Kepada siapa': 'RSUD',
    });
    await go(app, `/cases/${id}/do/end`);
    await fill(page, 'Alasan pengakhiran', 'Tujuan tercapai');
    await fill(page, 'Penjelasan', 'Tujuan hasil tercapai');
    await page.getByLabel(/^Kapan terjadi/).fill('19/10/2026');
    await page.getByRole('button', { name: 'Akhiri dan tandatangani' }).click();
    await expect(page.locator('.summary')).toContainText('pengalihan yang belum diterima');
    await expect(page.getByLabel(/^Penjelasan/)).toHaveValue('Tujuan hasil tercapai');
    const handover = await last('HandoverArranged', 'handover');
    await does(
      'handover-accepted',
      '16/10/2026',
      'Catat penerimaan',
      { 'Diterima oleh': 'Koordinator poli' },
      handover,
    );
    await does('end', '19/10/2026', 'Akhiri dan tandatangani', {
      'Alasan pengakhiran': 'Tujuan tercapai',
      Penjelasan: 'Tujuan hasil tercapai',
      'Nomor berita acara': 'BA-2026-0107',
    });
    await act(app, id, 'follow-up', {
      fields: { 'Pada tanggal': '18/01/2027' },
      submit: 'Jadwalkan tindak lanjut',
    });
  });

  await step('an entry is amended and another struck; both stay readable', async () => {
    const contact = await last('ContactMade');
    await does(
      'amend',
      '14/01/2026',
      'Simpan perbaikan',
      { Catatan: 'Bertemu ibu dan nenek.', Alasan: 'Nenek juga hadir' },
      contact,
    );
    await go(app, `/cases/${id}`);
    await page.locator('summary', { hasText: 'Saringan' }).click();
    await page.getByLabel('Cari kata').fill('Bertemu ibu dan nenek');
    const line = page.locator('.line').filter({ hasText: 'Bertemu ibu dan nenek.' });
    await expect(line.getByText('diperbaiki').first()).toBeVisible();
    await line.locator('summary', { hasText: 'Rincian' }).click();
    await line.locator('summary', { hasText: 'Sebelumnya' }).click();
    await expect(line.getByText('Saya takut dikira')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
  return id;
}
