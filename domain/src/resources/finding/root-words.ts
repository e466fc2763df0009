/**
 * Root words of the field, written by us, by which the stemmer decides which of several ways to take a word apart is the
 * right one. No dictionary: a word whose root is not here is compared by all its possible roots (stem.ts).
 */
const written =
  // what people need and what is done for them
  'aborsi abuse adil adopsi adu advokasi ahli air ajar akal akomodasi akses aksesibilitas akta aktif alat ambulans aman amal ' +
  'anak antar arah asesmen asi asuh asrama asuransi autis autisme awas ayah bahasa balita banding bangun bantu bapak batas bayar ' +
  'bayi beasiswa bebas bela beras berdaya besar biaya bicara bimbing bina bisnis bisu bocah budaya buka bunuh buruh buta cacat cabul ' +
  'cacar cari catat cegah cek cemas cerai cerita cuci cukup cuma curhat daftar dagang dampak damping dana darurat data daur daya ' +
  'dengar depresi derita desa detoks diagnosis didik difabel digital disabilitas diskriminasi dokter dorong dukun dukung dukcapil ' +
  'duafa dunia edukasi ekonomi eksploitasi evakuasi fisik fisioterapi gadai gaduh ganti ganggu gelandang gemuk gereja gigi gizi ' +
  'gotong gratis gugur gudang guna guru hak hamil hapus harap harga hari harta hibah hidup hilang hubung hukum huni ibu ijazah ' +
  'imunisasi informasi inap inklusi inklusif insan istri izin jadwal jaga jalan jalur jamin jantung jaring jasa jauh jemput jenazah ' +
  'jenguk jiwa jual judi juang kader kaki kampung kandung kantor kartu kasih kasus kaum kawin kebun kecil kekang ' +
  'keluarga keluh kembang kemudi keras kerja ketik khitan khusus kirim klaim klinik kontrasepsi konseling konselor konsultasi ' +
  'koperasi korban kredit kuat kuliah kunjung kursi kursus lacak lahan lahir lajang lalai lamar lambat lansia lapor lari latih layan ' +
  'lapar lepas lemah lembaga lestari libur lihat lindung lingkung lintas lolos luka lulus lumpuh luar madrasah magang main makan malam ' +
  'mampu mandi mandiri manula marah masalah masjid masyarakat masak mati mediasi melek menstruasi mental minum miskin mitra modal mobil ' +
  'mohon motor mudah muda mundur murah musyawarah mutu nafkah nama narkoba nasihat nelayan netra niaga nikah nyata nyeri obat ojek ' +
  'olahraga operasi orang organisasi panti panggil pangan papan pasang pasien paud pekerja peduli pelihara pencak penjara pendek ' +
  'pensiun perempuan perkosa perkara periksa perintah pesan pesantren peserta piatu pidana pijat pikir pindah pinjam pulang ' +
  'pulih pulung polisi pondok posyandu praktik psikolog psikologi psikiater psikososial puskesmas putus racun ragam raga rajin ramah ' +
  'rantau rapi rasa rawan rawat reintegrasi rehabilitasi rehab relawan remaja resah respite reunifikasi rias rintis ruang rugi rujuk ' +
  'rukun rumah rungu rusak sabar sakit salur sampah sanding sandang sanggar santri santun sarana satu saudara sebaya sedekah sehat ' +
  'sejahtera sekolah selamat sembako sembuh semangat sendiri seni sengketa serah serta sewa siaga sidang siksa simpan singgah siswa ' +
  'sosial stunting suami suara subsidi sulit sunat surat susah susu swadaya syarat tahan tahap tahun tampung tani tanah tangan tanggap ' +
  'tanya tata teduh telantar teliti teman tempat temu tenaga tengah tentu terapi terima ternak terbit terang tetap tidur tinggal ' +
  'tindak tinju titip toko tolong trauma transportasi tua tubuh tugas tuli tulis tular tumbuh tunai tuna tunjang tunggu turun tutur ' +
  'uang ubah uji ulang umum undang ungsi universitas upah urus usaha usia utang utus vaksin vokasi wajib waktu wakaf wanita warga ' +
  'waris wicara wisma yatim yayasan zakat ' +
  // whole words that look as if they were put together
  'bencana berita beranda beras cerdas daerah dinas distrik kabupaten kecamatan kelurahan kementerian kota negara negeri ' +
  'nasional pemuda perlu persen pertama petugas provinsi regional sekretariat sentra serikat ' +
  'terminal teknis teknologi trampil terampil unit';

export const rootWords: ReadonlySet<string> = new Set(written.split(' '));
