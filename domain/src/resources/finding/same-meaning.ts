/**
 * What is called by several names: abbreviations with what they stand for, everyday words with those of the office, and
 * both languages. Each line is one meaning; its first phrase is the one shown ("autisme ≈ ASD").
 */
import { newSpelling, plainWords } from './plain-words.ts';
import { rootWords } from './root-words.ts';
import { stemsOf } from './stem.ts';

const written = `
autisme | autis | autistik | asd | spektrum autisme | gangguan spektrum autisme | autism | autistic | autism spectrum disorder
adhd | hiperaktif | hiperaktivitas | gpph | hyperactivity | attention deficit
down syndrome | sindrom down | sindroma down | downsyndrome
lambat belajar | slow learner | lamban belajar
disabilitas | difabel | difabilitas | penyandang disabilitas | penyandang cacat | cacat | berkebutuhan khusus | abk | disability | disabled | special needs
disabilitas netra | tunanetra | tuna netra | buta | blind | visual impairment | low vision
disabilitas rungu | tunarungu | tuna rungu | tuli | teman tuli | deaf | hearing impairment
disabilitas wicara | tunawicara | tuna wicara | bisu
disabilitas daksa | tunadaksa | tuna daksa | lumpuh | physical disability | disabilitas fisik
disabilitas intelektual | tunagrahita | tuna grahita | intellectual disability
disabilitas mental | odgj | gangguan jiwa | orang dengan gangguan jiwa | sakit jiwa | mental illness | psychosocial disability
slb | sekolah luar biasa | special school | special needs school
sekolah inklusi | sekolah inklusif | inclusive school | pendidikan inklusi | pendidikan inklusif | inclusive education
gpk | guru pembimbing khusus | guru pendamping khusus | shadow teacher
uld | unit layanan disabilitas | disability service unit
pla | pusat layanan autis | autism centre | autism center
kpd | kartu penyandang disabilitas | disability card
terapi wicara | speech therapy | terapi bicara
terapi okupasi | occupational therapy
fisioterapi | physiotherapy | terapi fisik
tumbuh kembang | growth and development | klinik tumbuh kembang | child development
sdidtk | kpsp | deteksi dini tumbuh kembang | developmental check | developmental screening
rsud | rumah sakit umum daerah | regional hospital
rumah sakit | rs | hospital
rsj | rumah sakit jiwa | mental hospital
puskesmas | pkm | pusat kesehatan masyarakat | health centre | health center | community health centre
posyandu | pos pelayanan terpadu | health post
bpjs kesehatan | jkn | kis | kartu indonesia sehat | bpjs | jaminan kesehatan nasional | health insurance
pbi | pbi jkn | penerima bantuan iuran | bpjs gratis | bpjs pbi
bidan | midwife
psikolog | psikologi | psychologist
psikiater | psychiatrist | dokter jiwa | spesialis kedokteran jiwa
konseling | counselling | counseling | curhat | konselor | counsellor | counselor
dinas sosial | dinsos | social affairs office
kementerian sosial | kemensos | ministry of social affairs
puskesos | slrt | puskesos slrt | pusat kesejahteraan sosial | sistem layanan dan rujukan terpadu
pkh | program keluarga harapan | family hope programme
sembako | bpnt | bantuan pangan | kartu sembako | food assistance | makanan pokok
bansos | bantuan sosial | social assistance
blt | bantuan langsung tunai | bantuan tunai | cash assistance
dtks | dtsen | data terpadu | data tunggal sosial ekonomi
atensi | asistensi rehabilitasi sosial
sentra | balai rehabilitasi sosial
pip | kip | program indonesia pintar | kartu indonesia pintar | beasiswa | school grant | scholarship
dukcapil | disdukcapil | kependudukan dan pencatatan sipil | catatan sipil | capil | civil registration
ktp | kartu tanda penduduk | nik | identity card
kk | kartu keluarga | family card
akta kelahiran | akta lahir | akte lahir | akte kelahiran | birth certificate
kia | kartu identitas anak | child identity card
dinas pendidikan | disdik | dispendik | education office
paud | tk | taman kanak kanak | kindergarten | pendidikan anak usia dini
pkbm | kejar paket | paket a | paket b | paket c | pendidikan kesetaraan | putus sekolah | school dropout | out of school
uptd ppa | p2tp2a | perlindungan perempuan dan anak | ppa | women and child protection
unit ppa polisi | unit ppa | upa
sapa | sapa 129 | sahabat perempuan dan anak
kdrt | kekerasan dalam rumah tangga | domestic violence | suami memukul | dipukul suami
kekerasan seksual | pelecehan seksual | pelecehan | perkosaan | pencabulan | tpks | sexual violence | sexual abuse | rape
kekerasan anak | kekerasan terhadap anak | child abuse | anak dipukul
rumah aman | shelter | safe house | tempat aman | penampungan sementara
trafiking | perdagangan orang | tppo | human trafficking | trafficking
abh | anak berhadapan dengan hukum | anak berkonflik dengan hukum | juvenile justice
bapas | balai pemasyarakatan
bantuan hukum | lbh | lembaga bantuan hukum | posbakum | pos bantuan hukum | legal aid | pengacara gratis
lksa | panti asuhan | orphanage | children home | lembaga kesejahteraan sosial anak
yatim piatu | yatim | orphan | anak yatim
lks | lembaga kesejahteraan sosial | social welfare institution
lansia | lanjut usia | orang tua lanjut | manula | jompo | older people | elderly | panti jompo | panti werdha
napza | narkoba | narkotika | drug rehabilitation | drugs | ipwl | kecanduan | pecandu
hiv | odha | odhiv | aids | vct
tbc | tb | tuberkulosis | tuberculosis
stunting | gizi buruk | kurang gizi | malnutrition
kb | keluarga berencana | kontrasepsi | family planning | contraception
ibu hamil | bumil | hamil | kehamilan | pregnant | pregnancy
gelandangan | tunawisma | tuna wisma | pengemis | gepeng | homeless | tuna sosial
pengungsi | penyintas bencana | korban bencana | disaster
bpbd | penanggulangan bencana | disaster agency
pmi | palang merah | red cross
respite | jeda pengasuhan | titip anak | penitipan anak | daycare | day care | tpa | respite care
kelompok orang tua | parents group | support group | dukungan sebaya | kelompok dukungan | peer support
rtlh | rumah tidak layak huni | bedah rumah
kube | kelompok usaha bersama
umkm | usaha kecil | modal usaha | small business | wirausaha
blk | balai latihan kerja | pelatihan kerja | job training | vocational training | kursus
zakat | baznas | laz | amil zakat
kursi roda | wheelchair
alat bantu dengar | hearing aid
alat bantu | assistive device | assistive devices
juru bahasa isyarat | jbi | bahasa isyarat | bisindo | sign language
antar jemput | transportasi | transport
darurat | gawat darurat | igd | ugd | emergency
hotline | pengaduan | call center | call centre | lapor
tksk | tenaga kesejahteraan sosial kecamatan
gratis | cuma cuma | tidak bayar | tanpa biaya | free of charge
pijat | massage
makan | makanan | pangan | food | meals
pekerjaan | lowongan | lowongan kerja | job | employment | loker
`;

export interface Meaning {
  /** Its place among the meanings, as a word that nobody can type. */
  readonly key: string;
  /** The name it goes by here. */
  readonly name: string;
}

interface Phrase {
  readonly keys: readonly string[];
  readonly meaning: Meaning;
}

/** The first root of a word: enough to see that `pelayanan` and `layanan` are one. */
export const keyOf = (word: string): string => {
  const stems = stemsOf(word);
  return stems.length === 1 ? (stems[0] ?? word) : word;
};

function phrasesByFirst(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  const lines = written.trim().split('\n');
  for (const [at, line] of lines.entries()) {
    const names = line.split('|').map((one) => one.trim());
    const meaning = { key: `=${at}`, name: names[0] ?? '' };
    for (const name of names) {
      const keys = plainWords(name).map(keyOf);
      const first = keys[0] ?? '';
      found.set(first, [...(found.get(first) ?? []), { keys, meaning }]);
    }
  }
  return found;
}

let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** Made when first asked for: whoever never looks for a service does not wait for it. */
function phrasesFrom(first: string): readonly Phrase[] {
  phrases ??= phrasesByFirst();
  return phrases.get(first) ?? [];
}

/** Where a text speaks of one of the meanings: from which of its words, over how many. */
export interface Spoken extends Meaning {
  readonly at: number;
  readonly words: number;
}

/** The meanings that stand in a text, given the root of each of its words. */
export function meaningsIn(keys: readonly string[]): readonly Spoken[] {
  return keys.flatMap((key, at) =>
    phrasesFrom(key)
      .filter((phrase) => phrase.keys.every((one, further) => keys[at + further] === one))
      .map((phrase) => ({ ...phrase.meaning, at, words: phrase.keys.length })),
  );
}

let words: ReadonlySet<string> | undefined;

/** Every word in which a meaning is known: a spelling may be mended towards them. */
export function wordsOfMeanings(): ReadonlySet<string> {
  words ??= new Set(written.split(/[|\n]/).flatMap((one) => plainWords(one)));
  return words;
}

/** As today's spelling has it, where the word is of the old one and today's is known. */
export function renewed(word: string, isSure: boolean): string | undefined {
  const now = newSpelling(word);
  if (now === undefined) return undefined;
  return isSure || stemsOf(now).some((stem) => rootWords.has(stem)) || wordsOfMeanings().has(now)
    ? now
    : undefined;
}
