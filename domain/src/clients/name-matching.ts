/**
 * Whether two written names can be one person's, by rules of how names are written here, never by counting changed
 * letters: Suharto and Suharti, Yohanes and Yohana, Hidayah and Hidayat differ by one letter and are different people.
 * Titles fall away, the spellings before and after 1972 are read both ways (an old j is a new y, an old dj a new j),
 * the many shapes of Muhammad and of Abdul are one, and words may be written joined or apart.
 */

const titles = new Set(
  (
    'alm almh almarhum almarhumah anak an bapak bpk bp pak ibu bu ny nyonya tn tuan nn nona sdr sdri saudara saudari kak ' +
    'mbak mas bang abang teh aa mak emak mamah mama opa oma kakek nenek h hj haji hajah hajjah kh kyai kiai ust ustad ' +
    'ustadz ustadzah ustazah habib dr drs dra drg drh ir prof doktor pdt pendeta romo suster pastor raden rd rr rm ra ' +
    'rara roro rngt rngy letkol kol mayor kapten serka kompol akp iptu'
  ).split(' '),
);
/** Words between names: son of, daughter of, of the clan. */
const particles = new Set('bin binti bint bt ibn ibnu br boru'.split(' '));
const degrees = new Set(
  (
    'spd sag ssos ssi se sh st stp sp spt sip sap skom sked skep skm sst sstp ssn spsi sthi shi spdi sei sikom shut sfarm ' +
    'strsos strkeb strkep sgz amd amdkeb amdkep amk mpd mpdi msi mm ma mag mh mt mkes mkm mkom msos msc mhum mpsi mpssp ' +
    'mp map ak ners apt psikolog lc phd spog spa'
  ).split(' '),
);
const muhammads = new Set(
  (
    'muhammad muhamad mohammad mohamad mohamed mohammed muhammed mochammad mochamad muchammad muchamad mokhamad ' +
    'mokhammad mukhammad mukhamad moch moh muh much muhd mohd mhd mukh'
  ).split(' '),
);

const bare = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '');

/** `S.Sos.`, `M.Si`, `SH`: with a dot within, or in capitals at the end. */
const looksLikeDegree = (word: string, allCapitals: boolean): boolean =>
  degrees.has(bare(word).replace(/[^a-z]/g, '')) &&
  (/\../.test(word) || (!allCapitals && /^[A-Z]{2,4}\.?$/.test(word)));

function withoutDegrees(name: string): string {
  const [before = '', ...after] = name.split(',');
  const kept = after.filter(
    (part) =>
      !part.split(/\s+/).every((word) => word === '' || degrees.has(bare(word).replace(/[^a-z]/g, ''))),
  );
  const words = [before, ...kept]
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const allCapitals = !/[a-z]/.test(name);
  while (words.length > 1 && looksLikeDegree(words.at(-1) ?? '', allCapitals)) words.pop();
  return words.join(' ');
}

function wordsOf(name: string): string[] {
  const words = bare(withoutDegrees(name))
    .replace(/\./g, '. ')
    .split(/[^a-z.]+/)
    .map((word) => word.replaceAll('.', ''))
    .filter((word) => word !== '');
  const kept = words.filter(
    (word, at) => !particles.has(word) && !(titles.has(word) && at < words.length - 1),
  );
  const named = kept.length === 0 ? words : kept;
  const first = named[0] ?? '';
  // `I` and `Ni` begin Balinese names and tell the sex; they are often left out.
  return (first === 'i' || first === 'ni') && named.length > 1 ? named.slice(1) : named;
}

/** How one is addressed in the east; not among the titles, since the index of the registry is made with those. */
const alsoAddressed = new Set(['mama', 'bapa', 'om', 'tante', 'kaka']);

/**
 * A name as it is the same however it was written: without titles, degrees, accents, capitals and what stands between
 * words. Spelling is left as it is; for that, and for initials, ask `nameLikeness`.
 */
export function plainName(name: string): string {
  const words = wordsOf(name);
  const kept = words.filter((word, at) => !(alsoAddressed.has(word) && at < words.length - 1));
  return [balineseSex(name) ?? '', ...kept].join(' ').trim();
}

const balineseSex = (name: string): 'male' | 'female' | undefined => {
  const first =
    /^\s*(i|ni)\s+(gusti|wayan|putu|gede|made|kadek|nengah|nyoman|komang|ketut|luh|dewa|ida)\b/i.exec(name);
  if (first === null) return undefined;
  return first[1]?.toLowerCase() === 'ni' ? 'female' : 'male';
};

/** `abdurrahman`, `abdul rahman`, `abd. rahman` are one. */
function abdulJoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (/^abd(oe|u)?[lrsntzd]?$/.test(word) && next !== undefined) {
      joined.push(`abd${next}`);
      at += 1;
      continue;
    }
    const within = /^abd(?:oe|u)(?:l(?=l?[a-z]{3})|([rsntzd])(?=\1))([a-z]{3,})$/.exec(word);
    const assimilated = /^abd(?:oe|u)([rsntzd][a-z]{3,})$/.exec(word);
    if (within?.[2] !== undefined && !/^(l?ah|loh)$/.test(within[2])) joined.push(`abd${within[2]}`);
    else if (assimilated?.[1] !== undefined) joined.push(`abd${assimilated[1]}`);
    else joined.push(word);
  }
  return joined;
}

/** What is written in many ways and said in one. */
const spoken = (word: string): string =>
  word
    .replace(/dz|zh/g, 'z')
    .replace(/ph/g, 'f')
    .replace(/kh|ch/g, 'h')
    .replace(/sy|sh|ts/g, 's')
    .replace(/dh|dl/g, 'd')
    .replace(/th/g, 't')
    .replace(/gh/g, 'g')
    .replace(/bh/g, 'b')
    .replace(/q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[fv]/g, 'p')
    .replace(/ae|ay(?=[^aeiou])/g, 'ai')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<=[a-z]{2})(ie|y)$/, 'i')
    .replace(/(?<=[aeiou])h$/, '')
    .replace(/(?<=[a-z]{3})z$/, 's')
    .replace(/(?<=[^aeiou])y(?=[aou])/g, 'i')
    .replace(/(?<=[a-z]{4}[^aeiou])es$/, 'is');

const modern: Readonly<Record<string, string>> = {
  oe: 'u',
  tj: 'c',
  dj: 'j',
  nj: 'ny',
  sj: 'sy',
  ch: 'kh',
  j: 'y',
};
const fromOld = (word: string): string =>
  word.replace(/oe|tj|dj|nj|sj|ch|j/g, (found) => modern[found] ?? found);
/** Spellings that can only be old, read where the rest is new: `Djoko`, `Tjahjono`, `Soekarni`. */
const partlyOld = (word: string): string => word.replace(/oe|tj|dj/g, (found) => modern[found] ?? found);

/** A word as it may be said: in today's spelling, and in that of before 1972. */
function readingsOf(word: string): readonly string[] {
  if (muhammads.has(word)) return ['muhamad'];
  if (word === 'st' || word === 'sitti') return ['siti'];
  return [...new Set([spoken(partlyOld(word)), spoken(fromOld(word))])];
}

interface NameWord {
  readonly readings: readonly string[];
  readonly initial: boolean;
}

interface ReadName {
  readonly words: readonly NameWord[];
  readonly sex: 'male' | 'female' | undefined;
}

/** Names read lately: one name is compared with many. */
const readLately = new Map<string, ReadName>();
const mostReadLately = 4_000;

function readName(name: string): ReadName {
  const known = readLately.get(name);
  if (known !== undefined) return known;
  if (readLately.size >= mostReadLately) readLately.clear();
  const read = readAfresh(name);
  readLately.set(name, read);
  return read;
}

function readAfresh(name: string): ReadName {
  const words = abdulJoined(wordsOf(name)).map((word) => ({
    readings: readingsOf(word),
    initial: word.length === 1,
  }));
  return { words, sex: balineseSex(name) };
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

/** 1 the same word, 0.92 an initial of it, 0 another. */
function sameWord(a: NameWord, b: NameWord): number {
  if (meet(a.readings, b.readings)) return 1;
  if (a.initial === b.initial) return 0;
  const [initial, full] = a.initial ? [a, b] : [b, a];
  return full.readings.some((one) => one.startsWith(initial.readings[0] ?? '–')) ? 0.92 : 0;
}

const isMuhammad = (word: NameWord): boolean => word.readings[0] === 'muhamad';
const mayBeMuhammad = (word: NameWord): boolean =>
  isMuhammad(word) || (word.initial && word.readings[0] === 'm');

function wordByWord(a: readonly NameWord[], b: readonly NameWord[]): number {
  if (a.length !== b.length || a.length === 0) return 0;
  const scores = a.map((word, at) => sameWord(word, b[at] ?? { readings: [], initial: false }));
  // Initials alone are somebody's only where the other is written the same.
  if (a.every((word) => word.initial) || b.every((word) => word.initial))
    return scores.every((score) => score === 1) ? 1 : 0;
  return Math.min(...scores);
}

const joinedReadings = (words: readonly NameWord[]): readonly string[] => [
  ...new Set(
    [0, 1].map((which) =>
      words
        .map(({ readings }) => readings[which] ?? readings[0] ?? '')
        .join('')
        .replace(/([a-z])\1+/g, '$1'),
    ),
  ),
];

const joinedSame = (a: readonly NameWord[], b: readonly NameWord[]): boolean =>
  a.length !== b.length && meet(joinedReadings(a), joinedReadings(b));

/** How alike two names are, and by which rule. */
export interface NameLikeness {
  /** 1 the same; 0.92 the same but for an initial; 0.9 but for Muhammad; 0.77 one is part of the other; 0 neither. */
  readonly score: number;
  readonly because: 'same-name' | 'initial' | 'muhammad-left-out' | 'part-of-name' | 'other-name';
}

const other: NameLikeness = { score: 0, because: 'other-name' };

/** The likeness from which two names alone are worth asking about. */
export const sameNameFrom = 0.9;

function withoutMuhammad(a: readonly NameWord[], b: readonly NameWord[]): number {
  const strip = (words: readonly NameWord[]) => {
    const [first] = words;
    return first !== undefined && words.length > 1 && mayBeMuhammad(first) ? words.slice(1) : words;
  };
  const [shortA, shortB] = [strip(a), strip(b)];
  if (shortA.length === a.length && shortB.length === b.length) return 0;
  return wordByWord(shortA, shortB) === 1 || joinedSame(shortA, shortB) ? 0.9 : 0;
}

function isPart(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.length === 0 || few.every((word) => word.initial || isMuhammad(word))) return false;
  let from = 0;
  return few.every((word) => {
    const found = many.findIndex((one, at) => at >= from && sameWord(word, one) > 0);
    from = found + 1;
    return found >= 0;
  });
}

/** Compares two names as they were written. */
export function nameLikeness(nameA: string, nameB: string): NameLikeness {
  const [a, b] = [readName(nameA), readName(nameB)];
  if (a.words.length === 0 || b.words.length === 0) return other;
  if (a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex) return other;
  const straight = wordByWord(a.words, b.words);
  if (straight === 1 || joinedSame(a.words, b.words)) return { score: 1, because: 'same-name' };
  if (straight > 0) return { score: straight, because: 'initial' };
  const unnamed = withoutMuhammad(a.words, b.words);
  if (unnamed > 0) return { score: unnamed, because: 'muhammad-left-out' };
  return a.words.length !== b.words.length && isPart(a.words, b.words)
    ? { score: 0.77, because: 'part-of-name' }
    : other;
}

/** Folds what the two readings tell apart, for an index: names that are alike share it; not all that share it are. */
const folded = (reading: string): string => reading.replace(/j/g, 'y').replace(/([a-z])\1+/g, '$1');

const foldOf = ({ readings }: NameWord): string => folded(readings[0] ?? '');

/** The words of a name as an index keeps them, without titles, Muhammad and initials. */
export function nameFolds(name: string): readonly string[] {
  const { words } = readName(name);
  const told = words.filter((word) => !word.initial && !isMuhammad(word));
  return (told.length === 0 ? words : told).map(foldOf);
}

/** A name as a search compares it: every word in every reading, each after a space. */
export function nameSound(name: string): string {
  const { words } = readName(name);
  const apart = words.flatMap(({ readings }) => readings);
  const joined = joinedReadings(words);
  return ` ${[...new Set([...apart, ...(words.length > 1 ? joined : [])])].join(' ')}`;
}

/** For each word of what is being typed: the beginnings it may have in `nameSound`. */
export function soughtSounds(typed: string): readonly (readonly string[])[] {
  const { words } = readName(typed);
  return words.map(({ readings }) => readings);
}
