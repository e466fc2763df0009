/**
 * The walls a case has met (PM 4.2, 7.2), read off it as keys by which several cases are found to have met the same: who
 * refused, and what. Compared are the roots of the words, so that "SDN Cikembang 04" and "Kepala SDN Cikembang 04" are
 * one. A key holds an institution and a kind of need, never the words in which a client's matter was told.
 */
import { nameTokens } from '../methods/social-action/institution-name.ts';
import type { NeededThing } from '../methods/social-action/needed-thing.ts';
import type { Case } from '../records/case.ts';
import { wordsOf } from '../resources/finding/words-of.ts';

export interface Wall {
  /** By which the same wall is found in another case. */
  readonly key: string;
  readonly needed: NeededThing;
  /** Who refused, as it was written; absent where the key is of the need alone. */
  readonly institution?: string;
}

/** As many open cases that meet the same wall are worth asking about a cause. */
export const casesThatSuggest = 3;

const told: Readonly<Record<Exclude<NeededThing, 'other'>, string>> = {
  schooling:
    'sekolah siswa murid kelas pendidikan belajar guru slb sdn smp paud school education pupil teacher',
  'health-care':
    'kesehatan berobat terapi dokter puskesmas rsud klinik obat rawat health therapy clinic hospital treatment medicine',
  'identity-papers':
    'nik ktp kk kia akta dukcapil kependudukan identitas identity birth certificate registration',
  'social-assistance':
    'bansos pkh bpjs bantuan jaminan santunan sembako dtks iuran assistance insurance benefit allowance',
  'assistive-devices': 'kursi roda tongkat prostesis kaki palsu wheelchair crutch prosthesis hearing aid',
  'work-and-income': 'kerja pekerjaan upah modal usaha penghasilan work job wage income employment',
  housing: 'rumah tinggal hunian sewa kontrakan house housing shelter rent',
  safety: 'kekerasan aman perlindungan polisi pasung violence safety protection police',
  'getting-about': 'transportasi angkutan landai ramp jalan akses bus transport accessible road',
  'taking-part': 'musyawarah rapat diundang memutuskan meeting decision',
};

const roots: readonly (readonly [NeededThing, ReadonlySet<string>])[] = Object.entries(told).map(
  ([needed, words]) => [needed as NeededThing, new Set(wordsOf(words))] as const,
);

/** What is withheld, as far as its words tell; what is spoken of most, and of two the one that stands first above. */
export function neededIn(text: string): NeededThing {
  const words = wordsOf(text);
  let best: readonly [NeededThing, number] = ['other', 0];
  for (const [needed, known] of roots) {
    const hits = words.filter((one) => known.has(one)).length;
    if (hits > best[1]) best = [needed, hits];
  }
  return best[0];
}

const wallsAt = (text: string, institution: string | undefined): readonly Wall[] => {
  const needed = neededIn(`${text} ${institution ?? ''}`);
  const name = institution === undefined ? [] : nameTokens(institution);
  const at =
    name.length === 0 ? [] : [{ key: `${needed}@${name.join(' ')}`, needed, institution: institution ?? '' }];
  return needed === 'other' ? at : [...at, { key: needed, needed }];
};

/**
 * All walls of a case, each once: what advocacy was begun for and has not been obtained, referrals that were refused, and
 * needs found to be unmet.
 */
export function wallsOf(state: Case): readonly Wall[] {
  const advocated = Object.values(state.advocacies)
    .filter((one) => one.concluded?.outcome !== 'obtained')
    .flatMap((one) => wallsAt(one.withheld, one.decidedBy));
  const refused = Object.values(state.referrals)
    .filter((one) => one.answer?.answer === 'refused')
    .flatMap((one) => wallsAt(one.need, one.to));
  const unmet = Object.values(state.problems)
    .filter((one) => one.nature === 'need' && one.setAside === undefined)
    .flatMap((one) => wallsAt(one.form, undefined));
  return [...new Map([...advocated, ...refused, ...unmet].map((one) => [one.key, one])).values()];
}
