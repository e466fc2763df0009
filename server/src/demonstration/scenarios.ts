/** Kinds of fictional cases, told briefly: what brings people, what is behind it, what they aim at, what is done. */
import type { ActivityKind, PracticeGoal, WorkerRole } from '@pendamping/domain';

export interface Scenario {
  readonly kind: 'family' | 'individual';
  readonly title: string;
  readonly programme: string;
  readonly source: string;
  readonly presenting: string;
  readonly form: string;
  readonly causes: readonly string[];
  readonly effects: readonly string[];
  readonly attempt: string;
  readonly strengths: readonly string[];
  readonly root: string;
  readonly goal: { readonly text: string; readonly practiceGoal: PracticeGoal };
  readonly measure: {
    readonly name: string;
    readonly unit: string;
    readonly direction: 'up' | 'down';
    readonly start: number;
    readonly target: number;
  };
  readonly steps: readonly {
    readonly what: string;
    readonly role: WorkerRole;
    readonly kind: ActivityKind;
    readonly happened: string;
  }[];
  readonly referral: { readonly to: string; readonly need: string };
}

export const scenarios: readonly Scenario[] = [
  {
    kind: 'family',
    title: 'anak autis menunggu terapi',
    programme: 'Layanan keluarga',
    source: 'health-service',
    presenting:
      'Anak belum bicara pada usia empat tahun. Antrean terapi enam bulan; ibu berhenti bekerja untuk menjaga anak.',
    form: 'Anak autis belum mendapat terapi dan ibu memikul pengasuhan sendiri',
    causes: ['Antrean terapi panjang', 'Ayah bekerja di luar kota'],
    effects: ['Penghasilan berkurang', 'Ibu kurang tidur'],
    attempt: 'Datang ke dua rumah sakit',
    strengths: ['Ibu tekun melatih anak di rumah', 'Anak senang musik'],
    root: 'Layanan terapi jauh dan keluarga belum tahu pilihan lain',
    goal: { text: 'Anak mendapat terapi dua kali seminggu', practiceGoal: 'link-with-systems' },
    measure: { name: 'Sesi terapi per bulan', unit: 'kali', direction: 'up', start: 0, target: 8 },
    steps: [
      {
        what: 'Mencari tempat terapi terdekat',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Bertemu pusat terapi di kecamatan sebelah; ada tempat mulai bulan depan.',
      },
      {
        what: 'Melatih komunikasi dengan gambar di rumah',
        role: 'educator',
        kind: 'teaching',
        happened: 'Ibu dan kakak mencoba kartu gambar; anak menunjuk kartu minum.',
      },
      {
        what: 'Mengurus rujukan JKN',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Surat rujukan dari puskesmas sudah keluar.',
      },
    ],
    referral: { to: 'Puskesmas', need: 'Rujukan berjenjang untuk terapi wicara' },
  },
  {
    kind: 'family',
    title: 'orang tua berselisih tentang diagnosis anak',
    programme: 'Layanan keluarga',
    source: 'self',
    presenting:
      'Ayah tidak menerima bahwa anaknya autis. Ibu ingin anak diperiksa lagi, ayah melarang. Mereka tidak saling bicara.',
    form: 'Penolakan ayah menghambat pengasuhan dan layanan bagi anak',
    causes: ['Rasa bersalah ayah', 'Keluarga besar menyalahkan ibu'],
    effects: ['Anak tidak diperiksa', 'Pasangan tidak bicara'],
    attempt: 'Dibujuk kakek',
    strengths: ['Ayah dekat dengan anak saat bermain', 'Ibu sabar'],
    root: 'Ayah belum mendapat ruang untuk menerima keadaan anak',
    goal: {
      text: 'Kedua orang tua sepakat tentang pemeriksaan dan pengasuhan anak',
      practiceGoal: 'strengthen-capacity',
    },
    measure: { name: 'Ketegangan pasangan', unit: '0-10', direction: 'down', start: 8, target: 4 },
    steps: [
      {
        what: 'Sesi dengan ayah',
        role: 'enabler',
        kind: 'session',
        happened:
          'Ayah bercerita tentang adiknya yang dulu diejek. Ia takut anaknya mengalami hal yang sama.',
      },
      {
        what: 'Sesi pasangan',
        role: 'mediator',
        kind: 'family-session',
        happened: 'Ayah dan ibu menyusun tiga hal yang sama-sama mereka inginkan bagi anak.',
      },
      {
        what: 'Bertemu orang tua lain',
        role: 'broker',
        kind: 'group-session',
        happened: 'Ayah berbicara lama dengan seorang bapak dari kelompok orang tua.',
      },
    ],
    referral: { to: 'RSUD - poli tumbuh kembang', need: 'Pemeriksaan perkembangan' },
  },
  {
    kind: 'individual',
    title: 'lansia tinggal sendiri',
    programme: 'Layanan lanjut usia',
    source: 'neighbour',
    presenting:
      'Nenek tinggal sendiri, sering lupa makan. Anak-anaknya merantau. Tetangga khawatir kompor tertinggal menyala.',
    form: 'Lansia tanpa pendamping dan mulai pelupa',
    causes: ['Anak merantau', 'Belum pernah diperiksa'],
    effects: ['Berat badan turun', 'Tetangga cemas'],
    attempt: 'Tetangga mengantar makanan',
    strengths: ['Aktif di pengajian', 'Tetangga peduli'],
    root: 'Tidak ada yang bertugas mendampingi setiap hari',
    goal: { text: 'Nenek makan teratur dan ditemani setiap hari', practiceGoal: 'link-with-systems' },
    measure: { name: 'Hari ditemani per minggu', unit: 'hari', direction: 'up', start: 1, target: 7 },
    steps: [
      {
        what: 'Menyusun giliran tetangga dan relawan',
        role: 'social-planner',
        kind: 'home-visit',
        happened: 'Lima tetangga bersedia bergiliran; jadwal ditempel di dapur.',
      },
      {
        what: 'Pemeriksaan di posyandu lansia',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Diperiksa; dirujuk ke puskesmas.',
      },
      {
        what: 'Bicara dengan anak lewat telepon',
        role: 'mediator',
        kind: 'phone',
        happened: 'Anak sulung akan pulang tiap dua bulan dan mengirim uang belanja.',
      },
    ],
    referral: { to: 'Puskesmas', need: 'Pemeriksaan daya ingat' },
  },
  {
    kind: 'family',
    title: 'anak putus sekolah karena biaya',
    programme: 'Layanan keluarga',
    source: 'school',
    presenting:
      'Anak kelas dua SMP tidak masuk sejak dua bulan karena membantu ayah berjualan. Tunggakan sekolah empat bulan.',
    form: 'Anak tidak bersekolah karena keadaan ekonomi',
    causes: ['Penghasilan ayah turun', 'Belum menerima PIP'],
    effects: ['Tertinggal pelajaran', 'Anak malu bertemu teman'],
    attempt: 'Sekolah mengirim surat',
    strengths: ['Anak pandai berhitung', 'Ibu ingin anak sekolah'],
    root: 'Keluarga tidak tahu hak atas bantuan pendidikan',
    goal: { text: 'Anak kembali bersekolah lima hari seminggu', practiceGoal: 'link-with-systems' },
    measure: { name: 'Hari bersekolah per minggu', unit: 'hari', direction: 'up', start: 0, target: 5 },
    steps: [
      {
        what: 'Mengurus usulan PIP',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Berkas lengkap; sekolah mengusulkan bulan ini.',
      },
      {
        what: 'Bertemu wali kelas',
        role: 'advocate',
        kind: 'school-visit',
        happened: 'Tunggakan boleh dicicil; anak mendapat pelajaran tambahan.',
      },
      {
        what: 'Membagi waktu membantu ayah',
        role: 'mediator',
        kind: 'family-session',
        happened: 'Anak membantu hanya Sabtu sore.',
      },
    ],
    referral: { to: 'Dinas Pendidikan', need: 'Usulan Program Indonesia Pintar' },
  },
  {
    kind: 'family',
    title: 'dugaan kekerasan terhadap anak',
    programme: 'Perlindungan anak',
    source: 'school',
    presenting: 'Guru melihat lebam di lengan anak. Anak berkata jatuh, tetapi takut pulang.',
    form: 'Anak diduga mengalami kekerasan di rumah',
    causes: ['Ayah tiri mudah marah', 'Ibu bergantung pada penghasilan suami'],
    effects: ['Anak takut pulang', 'Nilai turun'],
    attempt: 'Guru memanggil ibu',
    strengths: ['Bibi dekat dan bersedia menampung', 'Anak percaya kepada guru'],
    root: 'Anak belum aman di rumah',
    goal: { text: 'Anak tinggal aman dan tidak mengalami kekerasan', practiceGoal: 'strengthen-capacity' },
    measure: { name: 'Kejadian kekerasan per bulan', unit: 'kali', direction: 'down', start: 3, target: 0 },
    steps: [
      {
        what: 'Rencana keselamatan',
        role: 'protector',
        kind: 'home-visit',
        happened: 'Anak tinggal sementara di rumah bibi; ibu menandatangani rencana keselamatan.',
      },
      {
        what: 'Konsultasi UPTD PPA',
        role: 'broker',
        kind: 'case-conference',
        happened: 'UPTD PPA menyarankan pendampingan psikolog.',
      },
      {
        what: 'Sesi pengasuhan tanpa kekerasan',
        role: 'educator',
        kind: 'teaching',
        happened: 'Ayah tiri hadir; berlatih berhenti sejenak sebelum menegur.',
      },
    ],
    referral: { to: 'UPTD PPA', need: 'Pendampingan psikologis anak' },
  },
  {
    kind: 'individual',
    title: 'kursi roda dan pekerjaan',
    programme: 'Layanan disabilitas',
    source: 'self',
    presenting:
      'Kehilangan kaki dalam kecelakaan setahun lalu. Ingin bekerja lagi, tetapi sulit keluar rumah.',
    form: 'Tidak dapat bekerja karena alat bantu dan jalan keluar rumah',
    causes: ['Tangga curam tanpa pegangan', 'Belum punya kursi roda sesuai'],
    effects: ['Tidak berpenghasilan', 'Merasa menjadi beban'],
    attempt: 'Meminjam kursi roda',
    strengths: ['Terampil memperbaiki elektronik', 'Adik tinggal serumah'],
    root: 'Lingkungan rumah tidak memungkinkan keluar',
    goal: { text: 'Membuka perbaikan elektronik di depan rumah', practiceGoal: 'strengthen-capacity' },
    measure: { name: 'Pelanggan per minggu', unit: 'orang', direction: 'up', start: 0, target: 6 },
    steps: [
      {
        what: 'Mengusulkan kursi roda',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Diukur di Dinas Sosial; menunggu tiga minggu.',
      },
      {
        what: 'Gotong royong membuat bidang miring',
        role: 'social-planner',
        kind: 'other',
        happened: 'Karang Taruna membuat bidang miring dari kayu dalam satu hari Minggu.',
      },
      {
        what: 'Pelatihan usaha kecil',
        role: 'empowerer',
        kind: 'accompaniment',
        happened: 'Menghitung modal pertama; menyusun daftar harga sendiri.',
      },
    ],
    referral: { to: 'Dinas Sosial', need: 'Alat bantu kursi roda' },
  },
  {
    kind: 'family',
    title: 'bantuan sosial terhenti',
    programme: 'Layanan keluarga',
    source: 'self',
    presenting: 'Bantuan sembako berhenti tiga bulan tanpa kabar. Ibu memiliki bayi dan dua anak sekolah.',
    form: 'Keluarga kehilangan bantuan yang menjadi haknya',
    causes: ['Data keluarga belum diperbarui setelah pindah'],
    effects: ['Berutang di warung', 'Bayi kurang gizi ringan'],
    attempt: 'Bertanya ke ketua RT',
    strengths: ['Ibu rajin menyimpan dokumen', 'Ayah mulai bekerja harian'],
    root: 'Alamat pada data tidak sesuai tempat tinggal',
    goal: { text: 'Bantuan keluarga aktif kembali', practiceGoal: 'link-with-systems' },
    measure: { name: 'Hari tanpa lauk per minggu', unit: 'hari', direction: 'down', start: 4, target: 0 },
    steps: [
      {
        what: 'Memperbarui data di desa',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Operator desa memperbarui alamat dan jumlah anggota keluarga.',
      },
      {
        what: 'Sanggah lewat musyawarah',
        role: 'advocate',
        kind: 'advocacy',
        happened: 'Diajukan pada musyawarah kelurahan; dicatat dalam berita acara.',
      },
      {
        what: 'Gizi bayi di posyandu',
        role: 'educator',
        kind: 'home-visit',
        happened: 'Kader menunjukkan makanan pendamping dari bahan yang ada.',
      },
    ],
    referral: { to: 'Puskesos-SLRT', need: 'Pembaruan data dan usulan bantuan' },
  },
  {
    kind: 'family',
    title: 'anak tanpa akta kelahiran',
    programme: 'Layanan keluarga',
    source: 'outreach',
    presenting:
      'Tiga anak belum punya akta kelahiran. Orang tua menikah tanpa dicatatkan, sekolah meminta NIK.',
    form: 'Anak tidak memiliki identitas hukum',
    causes: ['Pernikahan tidak tercatat', 'Biaya mengurus dianggap mahal'],
    effects: ['Tidak dapat mendaftar sekolah', 'Tidak punya JKN'],
    attempt: 'Membayar calo, uang hilang',
    strengths: ['Kakek bersedia menjadi saksi', 'Orang tua kompak'],
    root: 'Keluarga tidak tahu jalan resmi yang gratis',
    goal: { text: 'Ketiga anak memiliki akta kelahiran dan NIK', practiceGoal: 'link-with-systems' },
    measure: { name: 'Anak yang sudah berakta', unit: 'anak', direction: 'up', start: 0, target: 3 },
    steps: [
      {
        what: 'Isbat nikah',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Berkas masuk ke pengadilan agama; sidang bulan depan.',
      },
      {
        what: 'Mengurus akta di Dukcapil',
        role: 'broker',
        kind: 'accompaniment',
        happened: 'Dua akta selesai; satu menunggu surat keterangan lahir.',
      },
      {
        what: 'Mendaftar sekolah',
        role: 'advocate',
        kind: 'school-visit',
        happened: 'Sekolah menerima dengan surat keterangan sementara.',
      },
    ],
    referral: { to: 'Dinas Kependudukan dan Pencatatan Sipil', need: 'Akta kelahiran' },
  },
];

export const familyNames =
  'Gunawan Permadi Nasution Siregar Hidayat Kurniawan Saputra Wibowo Lestari Mulyana Rukmana Hutagalung Pratiwi Sudrajat Iskandar Tambunan Rahardja Setiawan Maulana Firdaus'.split(
    ' ',
  );
export const womenNames =
  'Aminah Rohayati Ningsih Yuliana Fatimah Wulandari Sulastri Maryam Kartini Rahmawati Sumiati Handayani'.split(
    ' ',
  );
export const menNames =
  'Jajang Ujang Suparman Yusuf Bonar Hendra Slamet Cecep Rahmat Ketut Tohir Markus'.split(' ');
export const childNames = 'Alif Nabila Fikri Zahra Bagas Salsa Reza Putri Ilham Dinda Arkan Kirana'.split(
  ' ',
);
