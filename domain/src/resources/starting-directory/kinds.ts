/**
 * Kinds of service and of helper that a worker meets in most regencies, each with what it is there for. They are kinds,
 * no offices: whoever finds one where the client lives lists the office. What is told here is general knowledge of the
 * field; who gives what, and when, is asked on the spot.
 */
import type { DisabilityKind } from '../../kernel/disability.ts';
import type { Words } from '../../kernel/words.ts';

export interface KindOfService {
  /** Stands for ever: ids are made from it. */
  readonly number: number;
  readonly name: Words;
  readonly about: Words;
  readonly group: 'government' | 'education' | 'health' | 'protection' | 'agency' | 'people';
  readonly disabilities?: readonly DisabilityKind[];
  readonly maximumAge?: number;
  /** What usually has to be brought along. */
  readonly documents?: readonly string[];
}

export const groupsOfKinds = {
  government: { id: 'Kantor pemerintah', en: 'Government offices' },
  education: { id: 'Pendidikan', en: 'Education' },
  health: { id: 'Kesehatan dan terapi', en: 'Health and therapy' },
  protection: { id: 'Perlindungan', en: 'Protection' },
  agency: { id: 'Lembaga sosial', en: 'Social agencies' },
  people: { id: 'Orang dan kelompok', en: 'People and groups' },
} as const satisfies Readonly<Record<KindOfService['group'], Words>>;

export const kindsOfService: readonly KindOfService[] = [
  {
    number: 1,
    group: 'government',
    name: { id: 'Dinas sosial kabupaten/kota', en: 'Social affairs office of the regency or city' },
    about: {
      id: 'Bantuan sosial, usulan kartu penyandang disabilitas (KPD), pengaktifan kembali PBI-JKN, rujukan ke rehabilitasi sosial, data kesejahteraan.',
      en: 'Social assistance, proposing a disability card (KPD), making PBI-JKN active again, referral to social rehabilitation, welfare data.',
    },
    documents: ['KTP', 'Kartu keluarga'],
  },
  {
    number: 2,
    group: 'government',
    name: { id: 'Puskesos-SLRT', en: 'Village social service post (Puskesos-SLRT)' },
    about: {
      id: 'Meja pengaduan dan rujukan di desa atau kelurahan: bansos, PBI-JKN, data keluarga.',
      en: 'Desk for complaints and referral in the village: assistance, PBI-JKN, data of the family.',
    },
    documents: ['KTP', 'Kartu keluarga'],
  },
  {
    number: 3,
    group: 'government',
    name: { id: 'Dukcapil', en: 'Civil registration office (Dukcapil)' },
    about: {
      id: 'NIK, KTP, kartu keluarga, akta kelahiran, KIA, akta kematian, pindah datang.',
      en: 'Identity number and card, family card, birth certificate, child identity card, death certificate, moving.',
    },
  },
  {
    number: 4,
    group: 'education',
    name: { id: 'Dinas pendidikan', en: 'Education office' },
    about: {
      id: 'Penempatan murid, jalur afirmasi bagi anak dengan disabilitas, PIP, pengaduan bila sekolah menolak anak.',
      en: 'Placement of pupils, the affirmative track for children with disabilities, school grants, complaints when a school refuses a child.',
    },
  },
  {
    number: 5,
    group: 'education',
    name: {
      id: 'Unit layanan disabilitas (ULD) pendidikan',
      en: 'Disability service unit of the education office (ULD)',
    },
    about: {
      id: 'Rekomendasi akomodasi yang layak di sekolah, pendampingan guru, pendidikan inklusif.',
      en: 'Recommends reasonable accommodation at school, supports teachers, inclusive education.',
    },
  },
  {
    number: 6,
    group: 'education',
    name: { id: 'Sekolah luar biasa (SLB)', en: 'Special school (SLB)' },
    about: {
      id: 'Sekolah bagi anak dengan disabilitas. Memilih SLB atau sekolah inklusif adalah keputusan keluarga.',
      en: 'School for children with disabilities. Choosing it or an inclusive school is the family’s decision.',
    },
    disabilities: [
      'physical',
      'intellectual',
      'psychosocial',
      'developmental',
      'visual',
      'hearing',
      'speech',
    ],
  },
  {
    number: 7,
    group: 'education',
    name: {
      id: 'Sekolah inklusif dengan guru pembimbing khusus (GPK)',
      en: 'Inclusive school with a support teacher (GPK)',
    },
    about: {
      id: 'Sekolah umum yang menerima anak dengan disabilitas dan menyesuaikan cara belajarnya.',
      en: 'A regular school that takes children with disabilities and adapts how they learn.',
    },
  },
  {
    number: 8,
    group: 'education',
    name: { id: 'Pusat layanan autis (PLA)', en: 'Public autism centre (PLA)' },
    about: {
      id: 'Layanan terapi dan persiapan sekolah bagi anak dengan autisme.',
      en: 'Therapy and preparing for school for children with autism.',
    },
    disabilities: ['developmental'],
  },
  {
    number: 9,
    group: 'health',
    name: { id: 'Puskesmas', en: 'Community health centre (Puskesmas)' },
    about: {
      id: 'Berobat dasar, kesehatan ibu dan anak, kesehatan jiwa, surat rujukan JKN, deteksi dini tumbuh kembang (SDIDTK).',
      en: 'Basic treatment, mother and child, mental health, referral letters for JKN, early check of development (SDIDTK).',
    },
    documents: ['KTP', 'Kartu JKN/KIS'],
  },
  {
    number: 10,
    group: 'health',
    name: { id: 'Posyandu', en: 'Health post (Posyandu)' },
    about: {
      id: 'Penimbangan, imunisasi, gizi, dan pemeriksaan perkembangan (KPSP) balita di lingkungan.',
      en: 'Weighing, vaccination, nutrition and check of development (KPSP) of small children nearby.',
    },
  },
  {
    number: 11,
    group: 'health',
    name: { id: 'RSUD, klinik tumbuh kembang', en: 'Regional hospital, growth and development clinic' },
    about: {
      id: 'Diagnosis dan terapi anak dengan hambatan perkembangan; ditanggung JKN lewat rujukan berjenjang.',
      en: 'Diagnosis and therapy of children with delays in development; paid by JKN through referral step by step.',
    },
    documents: ['Surat rujukan puskesmas', 'Kartu JKN/KIS'],
  },
  {
    number: 12,
    group: 'health',
    name: { id: 'Psikolog', en: 'Psychologist' },
    about: {
      id: 'Pemeriksaan psikologis, konseling, pendampingan trauma; ada di RSUD, sebagian puskesmas, dan praktik mandiri.',
      en: 'Psychological examination, counselling, help with trauma; in hospitals, some health centres, and private practice.',
    },
  },
  {
    number: 13,
    group: 'health',
    name: { id: 'Terapi wicara dan okupasi', en: 'Speech and occupational therapy' },
    about: {
      id: 'Latihan bicara, menelan, gerak halus, dan kegiatan sehari-hari; JKN lewat rujukan berjenjang.',
      en: 'Training of speech, swallowing, fine movement and daily activities; JKN through referral step by step.',
    },
    disabilities: ['developmental', 'speech', 'hearing', 'intellectual'],
  },
  {
    number: 14,
    group: 'protection',
    name: { id: 'UPTD PPA', en: 'Women and child protection unit (UPTD PPA)' },
    about: {
      id: 'Pengaduan, penjangkauan, pengelolaan kasus, penampungan sementara, mediasi, dan pendampingan korban kekerasan.',
      en: 'Complaints, outreach, case management, temporary shelter, mediation and accompanying for those who suffered violence.',
    },
  },
  {
    number: 15,
    group: 'protection',
    name: { id: 'Unit PPA kepolisian', en: 'Women and child protection unit of the police' },
    about: {
      id: 'Laporan polisi tentang kekerasan terhadap perempuan dan anak.',
      en: 'Reports to the police of violence against women and children.',
    },
  },
  {
    number: 16,
    group: 'protection',
    name: { id: 'Balai pemasyarakatan (Bapas)', en: 'Probation office (Bapas)' },
    about: {
      id: 'Penelitian kemasyarakatan, diversi, dan pembimbingan anak yang berhadapan dengan hukum.',
      en: 'Social inquiry, diversion and guidance for children in conflict with the law.',
    },
  },
  {
    number: 17,
    group: 'agency',
    name: { id: 'Lembaga kesejahteraan sosial (LKS)', en: 'Social welfare institution (LKS)' },
    about: {
      id: 'Lembaga masyarakat yang memberi layanan sosial; bidangnya berbeda-beda.',
      en: 'A body of citizens that gives social services, each in its own field.',
    },
  },
  {
    number: 18,
    group: 'agency',
    name: { id: 'Lembaga kesejahteraan sosial anak (LKSA)', en: 'Child welfare institution (LKSA)' },
    about: {
      id: 'Pengasuhan anak di dalam dan di luar panti, dukungan bagi keluarga asuh.',
      en: 'Care of children inside and outside institutions, support of foster families.',
    },
    maximumAge: 18,
  },
  {
    number: 19,
    group: 'agency',
    name: {
      id: 'Lembaga konsultasi kesejahteraan keluarga (LK3)',
      en: 'Family consultation institution (LK3)',
    },
    about: {
      id: 'Konsultasi dan konseling bagi keluarga.',
      en: 'Consultation and counselling for families.',
    },
  },
  {
    number: 20,
    group: 'agency',
    name: { id: 'Sentra rehabilitasi sosial', en: 'Social rehabilitation centre (Sentra)' },
    about: {
      id: 'Asistensi rehabilitasi sosial (ATENSI) dari Kementerian Sosial; dahulu disebut balai.',
      en: 'Social rehabilitation assistance (ATENSI) of the Ministry of Social Affairs.',
    },
  },
  {
    number: 21,
    group: 'people',
    name: { id: 'Kelompok orang tua', en: 'Parents’ group' },
    about: {
      id: 'Dukungan sebaya bagi orang tua anak dengan disabilitas.',
      en: 'Support among parents of children with disabilities.',
    },
  },
  {
    number: 22,
    group: 'people',
    name: { id: 'Relawan jeda pengasuhan (respite)', en: 'Respite volunteers' },
    about: {
      id: 'Menjaga anak beberapa jam agar pengasuh dapat beristirahat.',
      en: 'Look after a child for some hours so that the carer can rest.',
    },
  },
  {
    number: 23,
    group: 'people',
    name: { id: 'TKSK dan PSM', en: 'Social welfare volunteers of the district and village (TKSK, PSM)' },
    about: {
      id: 'Penghubung dinas sosial di kecamatan dan desa: melapor, mengantar, mendata.',
      en: 'Link to the social affairs office in district and village: report, accompany, collect data.',
    },
  },
  {
    number: 24,
    group: 'people',
    name: { id: 'Pendamping PKH', en: 'Facilitator of the family hope programme (PKH)' },
    about: {
      id: 'Mendampingi keluarga penerima Program Keluarga Harapan dan menjelaskan syaratnya.',
      en: 'Accompanies families in the programme and explains its conditions.',
    },
  },
  {
    number: 25,
    group: 'people',
    name: { id: 'Tagana dan Karang Taruna', en: 'Disaster volunteers and youth organisation' },
    about: {
      id: 'Tanggap bencana dan kegiatan pemuda di lingkungan.',
      en: 'Response to disasters, and activities of young people nearby.',
    },
  },
];
