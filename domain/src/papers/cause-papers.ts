/**
 * The papers of a cause (PM 7.2): a brief with figures that cannot identify anybody, a letter to an office, a petition
 * sheet, a note for a hearing, and the force field, printed large. They are written from the cause alone, in which no
 * client stands, and from figures of which small numbers were left out before they came here.
 */
import { sexWords } from '../clients/words.ts';
import { type Reading, read } from '../kernel/reading.ts';
import { disabilityKindWords, type Language, type Words } from '../kernel/words.ts';
import { takenActions } from '../methods/social-action/cause-actions.ts';
import { stanceNow } from '../methods/social-action/cause-parties.ts';
import { forcesOf, strengthOf } from '../methods/social-action/force-field.ts';
import {
  ageBandWords,
  causeActionKindWords,
  causeAnswerWords,
  neededThingWords,
  wallKindWords,
} from '../methods/social-action/words.ts';
import { stanceWords } from '../methods/words.ts';
import type { CauseDimension, CauseFigures } from '../overviews/cause-figures.ts';
import { partiesInOrder } from '../overviews/cause-line.ts';
import { svgOf } from '../overviews/pictures/drawing.ts';
import { forceFieldPicture } from '../overviews/pictures/force-field-picture.ts';
import type { Agency } from '../records/agency.ts';
import { caseRecord } from '../records/case.ts';
import type { Cause } from '../records/cause.ts';
import type { CausePaperKind } from './cause-paper-kind.ts';
import { causeDimensionWords, causePaperKindWords, causePaperWords as w } from './cause-words.ts';
import {
  askedFor,
  bullets,
  facts,
  heading,
  type Material,
  NothingToPrint,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
  workerNote,
} from './paper.ts';
import type { Sheet } from './papers.ts';

export interface CauseMaterial {
  readonly cause: Reading<Cause>;
  /** Absent where no network reaches them: then the paper gives no number. */
  readonly figures?: CauseFigures | undefined;
  /** Names of areas by their codes. */
  readonly areas?: Readonly<Record<string, string>>;
  readonly agency: Agency;
  readonly language: Language;
  readonly today: string;
  /** Which action. */
  readonly about?: string | undefined;
}

const codeWords: Readonly<Record<CauseDimension, Readonly<Record<string, Words>>>> = {
  refused: neededThingWords,
  age: ageBandWords,
  sex: sexWords,
  disability: disabilityKindWords,
  area: {},
};

/** What a code of the figures is called; empty is what nobody said. */
export function causeCodeWords(
  dimension: CauseDimension,
  code: string,
  areas: CauseMaterial['areas'] = {},
): Words {
  if (code === '') return w.notSaid;
  const known = areas[code];
  const name = known === undefined ? code : `${known} (${code})`;
  return codeWords[dimension][code] ?? { id: name, en: name };
}

const part = (title: string, text: string | undefined): readonly PaperBlock[] =>
  text === undefined ? [] : [heading(title), prose(text)];

function figureBlocks({ figures, areas }: CauseMaterial, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  if (figures === undefined || figures.told === 'none')
    return [heading(say(w.figures)), prose(say(w.noFigures))];
  const n = pen.number(figures.cases);
  const lead = prose(say(figures.told === 'exact' ? w.cases : w.atLeast, { n }));
  const rows = figures.lines.map(
    ({ dimension, counts }): PaperBlock => ({
      kind: 'rows',
      widths: [5, 1.4],
      whole: true,
      head: [say(causeDimensionWords[dimension]), say(w.number)],
      rows: counts.map((one) => [
        say(causeCodeWords(dimension, one.code, areas)),
        one.cases === null ? '*' : pen.number(one.cases),
      ]),
    }),
  );
  const untold = figures.lines.some((line) => line.counts.some((one) => one.cases === null));
  return [heading(say(w.figures)), lead, ...rows, ...(untold ? [prose(say(w.leftOut))] : [])];
}

function actionRows({ state }: Reading<Cause>, pen: Pen): readonly PaperBlock[] {
  const { say, day } = pen;
  const rows = takenActions(state.actions).map(({ taken, answers }) => [
    day(taken.on),
    [say(causeActionKindWords[taken.kind]), taken.to, taken.what]
      .filter((one) => one !== undefined)
      .join(' · '),
    answers
      .map((one) => {
        const by =
          one.promisedBy === undefined ? '' : ` (${say(w.promisedBy, { day: day(one.promisedBy) })})`;
        return `${say(causeAnswerWords[one.answer])}: ${one.words}${by}`;
      })
      .join('\n'),
  ]);
  const head = [say(w.day), say(w.action), say(w.answer)];
  return rows.length === 0
    ? []
    : [heading(say(w.evidence)), { kind: 'rows', widths: [1.6, 3.4, 3.4], head, rows }];
}

const described = ({ cause: { state } }: CauseMaterial) => {
  const { description } = state.cause;
  if (description === undefined) throw new NothingToPrint(w.noCause);
  return description;
};

function wallBlocks(material: CauseMaterial, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const told = described(material);
  return [
    heading(say(w.wall)),
    prose(told.wall),
    facts([
      [say(w.kind), say(wallKindWords[told.kind])],
      [say(w.heldBy), told.heldBy],
      [say(w.source), told.source],
    ]),
    ...part(say(w.who), told.disadvantaged),
    ...part(say(w.right), told.right),
    ...part(say(w.ground), told.ground),
  ];
}

function brief(material: CauseMaterial, pen: Pen): Paper {
  const { say } = pen;
  const told = described(material);
  const parties = partiesInOrder(material.cause.state);
  const named = (wanted: (one: (typeof parties)[number]) => boolean) =>
    parties.filter(wanted).map((one) => one.name);
  const allies = named((one) => ['driving', 'supportive'].includes(stanceNow(one)));
  const deciders = named((one) => one.decides);
  return {
    title: told.name,
    blocks: [
      ...wallBlocks(material, pen),
      ...figureBlocks(material, pen),
      ...part(say(w.demand), told.demand),
      ...(deciders.length === 0 ? [] : [heading(say(w.decides)), bullets(deciders)]),
      ...actionRows(material.cause, pen),
      ...(allies.length === 0 ? [] : [heading(say(w.allies)), bullets(allies)]),
    ],
  };
}

function letter(material: CauseMaterial, pen: Pen): Paper {
  const { say } = pen;
  const told = described(material);
  const sent = takenActions(material.cause.state.actions).findLast(
    (one) => one.taken.kind === 'letter',
  )?.taken;
  const decider = partiesInOrder(material.cause.state).find((one) => one.decides)?.name;
  const agency = material.agency.unit.description?.name ?? '';
  return {
    title: say(causePaperKindWords.letter),
    letter: {
      reference: [
        [say(w.numberOf), sent?.letterNumber ?? ''],
        [say(w.subject), told.name],
      ],
      addressee: [say(w.to), sent?.to ?? decider ?? told.heldBy ?? ''],
    },
    blocks: [
      prose(say(w.dear)),
      prose(say(w.lead, { agency })),
      ...wallBlocks(material, pen),
      ...figureBlocks(material, pen),
      ...part(say(w.demand), told.demand),
      prose(say(w.thanks)),
      { kind: 'signatures', placed: '', people: [{ as: say(w.signedFor), name: '' }] },
    ],
  };
}

/** Lines to sign on: as many as one sheet holds beside what is asked. */
const signingLines = 18;

function petition(material: CauseMaterial, pen: Pen): Paper {
  const { say } = pen;
  const told = described(material);
  return {
    title: told.name,
    blocks: [
      prose(told.wall),
      prose(say(w.weAsk)),
      prose(told.demand),
      {
        kind: 'rows',
        widths: [0.6, 3, 3, 2.4],
        head: ['', say(w.name), say(w.address), say(w.signature)],
        rows: Array.from({ length: signingLines }, (_, at) => [`${at + 1}`, '', '', '']),
      },
      prose(say(w.privacy)),
    ],
  };
}

function participantsText(
  {
    all,
    women,
    withDisability,
  }: { all: number; women?: number | undefined; withDisability?: number | undefined },
  pen: Pen,
) {
  const { say, number } = pen;
  return [
    number(all),
    women === undefined ? '' : `${number(women)} ${say(w.women)}`,
    withDisability === undefined ? '' : `${number(withDisability)} ${say(w.withDisability)}`,
  ]
    .filter((one) => one !== '')
    .join(' · ');
}

function hearing(material: CauseMaterial, pen: Pen): Paper {
  const { say, day } = pen;
  const told = described(material);
  const all = Object.values(material.cause.state.actions).filter((one) => one.dropped === undefined);
  const found = askedFor(asCase(material), all, (one) => one.action, w.noAction);
  const { taken, planned, answers } = found;
  const about = taken ?? planned;
  return {
    title: say(causePaperKindWords.hearing),
    blocks: [
      facts([
        [say(w.subject), told.name],
        [say(w.action), about && say(causeActionKindWords[about.kind])],
        [say(w.day), day(taken?.on ?? planned?.on)],
        [say(w.place), taken?.place],
        [say(w.to), about?.to],
        [say(w.participants), taken?.participants && participantsText(taken.participants, pen)],
      ]),
      ...part(say(w.said), about?.what),
      ...part(say(w.demand), told.demand),
      ...(answers.length === 0
        ? [
            heading(say(w.notes)),
            { kind: 'rows', widths: [1], head: [''], rows: Array.from({ length: 8 }, () => ['']) } as const,
          ]
        : answers.flatMap((one) => [
            heading(`${say(w.answer)}: ${say(causeAnswerWords[one.answer])}`),
            prose(one.words),
            ...(one.promisedBy === undefined ? [] : [prose(say(w.promisedBy, { day: day(one.promisedBy) }))]),
          ])),
      {
        kind: 'signatures',
        placed: pen.placed(taken?.on ?? material.today),
        people: [
          {
            as: say(w.signedFor),
            name: pen.workerName(taken?.by),
            note: workerNote(asCase(material), taken?.by),
          },
          { as: about?.to ?? '', name: '' },
        ],
      },
    ],
  };
}

function forces(material: CauseMaterial, pen: Pen): Paper {
  const { say } = pen;
  const told = described(material);
  const { forceField } = material.cause.state;
  const sides = (['driving', 'restraining'] as const).map(
    (side) => [side, forcesOf(forceField, side)] as const,
  );
  if (sides.every(([, list]) => list.length === 0)) throw new NothingToPrint(w.noForces);
  const drawing = forceFieldPicture(forceField, 720, {
    driving: say(w.driving),
    restraining: say(w.restraining),
    now: say(w.now),
    force: (force, strength) => `${force.what}: ${strength}`,
  });
  const rows = sides.flatMap(([side, list]) =>
    list.map((one) => [say(w[side]), one.what, String(strengthOf(one))]),
  );
  const parties = partiesInOrder(material.cause.state);
  return {
    title: told.name,
    blocks: [
      { kind: 'picture', svg: svgOf(drawing), width: drawing.width, alt: told.name, wide: true },
      { kind: 'rows', widths: [2, 5, 1.4], head: ['', say(w.force), say(w.strength)], rows },
      ...(parties.length === 0
        ? []
        : [
            heading(say(w.parties)),
            bullets(parties.map((one) => `${one.name}: ${say(stanceWords[stanceNow(one)])}`)),
          ]),
    ],
  };
}

const kinds: Readonly<Record<CausePaperKind, (material: CauseMaterial, pen: Pen) => Paper>> = {
  brief,
  letter,
  petition,
  hearing,
  'force-field': forces,
};

/** A pen writes for a case; of a cause there is none, so that no name of a client can come onto its papers. */
const asCase = ({ agency, language, today, about }: CauseMaterial): Material => ({
  case: read(caseRecord, []),
  clients: [],
  agency,
  language,
  today,
  about,
});

/** The force field shows who stands where: it is for those who work on the cause, not for the other side. */
const staysInside = new Set<CausePaperKind>(['force-field']);

/**
 * Tells one paper of a cause.
 *
 * @throws NothingToPrint where there is nothing yet, with words that say what to do first
 */
export function causeSheet(kind: CausePaperKind, material: CauseMaterial): Sheet {
  const pen = penFor(asCase(material));
  const paper = kinds[kind](material, pen);
  const kindName = pen.say(causePaperKindWords[kind]);
  const { description } = material.agency.unit;
  return {
    title: paper.title,
    number: kindName === paper.title ? '' : kindName,
    language: material.language,
    agency: { name: description?.name ?? '', letterhead: description?.letterhead ?? [] },
    confidential: staysInside.has(kind) ? pen.say(w.forWorkers) : '',
    large: false,
    letter: paper.letter !== undefined,
    reference: paper.letter?.reference ?? [],
    addressee: paper.letter?.addressee.filter((one) => one !== '') ?? [],
    placed: pen.placed(material.today),
    footer: [...new Set([kindName, paper.title])].join(' · '),
    page: [pen.say(w.page), pen.say(w.of)],
    blocks: paper.blocks,
  };
}
