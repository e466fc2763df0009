/** The genogram and the ecomap for paper: drawn by the same hand as on the screen. */
import { flowWords, sexWords, systemKindWords, tieStrengthWords, unbornKindWords } from '../clients/words.ts';
import { svgOf } from '../overviews/pictures/drawing.ts';
import { ecomap, ecomapRows } from '../overviews/pictures/ecomap.ts';
import { genogram } from '../overviews/pictures/genogram.ts';
import { type ClientAt, type Kinsperson, kindred } from '../overviews/pictures/kindred.ts';
import { heading, type Material, opening, type PaperBlock, type Pen } from './paper.ts';
import { paperWords as w } from './words.ts';

export const drawingFont = 'Libertinus Serif, DejaVu Sans';

function principalOf(
  material: Material,
): { readonly principal: ClientAt; readonly people: readonly ClientAt[] } | undefined {
  const all = material.clients.map((one) => ({ stream: one.stream, state: one.reading.state }));
  const principal = all.find((one) => one.stream === opening(material).client);
  return principal === undefined ? undefined : { principal, people: all };
}

const personWords =
  ({ say }: Pen) =>
  (one: Kinsperson) =>
    `${one.name} (${one.unborn === undefined ? say(sexWords[one.sex ?? 'female']) : say(unbornKindWords[one.unborn])})`;

function genogramBlocks(material: Material, pen: Pen, on: string): readonly PaperBlock[] {
  const found = principalOf(material);
  if (found === undefined) return [];
  const child = Object.values(found.principal.state.family.members).find((one) => one.child)?.person;
  const facts = kindred(found.principal, found.people, on, child);
  if (facts.unions.length + facts.parentages.length + facts.bonds.length === 0) return [];
  const drawing = genogram(facts, { person: personWords(pen), shown: (one) => one.shown ?? '' });
  const names = facts.people.map((one) => one.name).join(', ');
  return [
    heading(pen.say(w.genogram, { day: pen.day(on) })),
    {
      kind: 'picture',
      svg: svgOf(drawing, drawingFont),
      width: drawing.width,
      alt: `${pen.say(w.genogramAlt)}: ${names}`,
    },
  ];
}

function ecomapBlocks(material: Material, pen: Pen, on: string): readonly PaperBlock[] {
  const found = principalOf(material);
  if (found === undefined) return [];
  const { say } = pen;
  const rows = ecomapRows(found.principal.state.environment, on);
  if (rows.length === 0) return [];
  const drawing = ecomap(opening(material).clientName, found.principal.state.environment, on, {
    tie: (tie) => say(tieStrengthWords[tie]),
    flow: (flow) => say(flowWords[flow]),
    kind: (kind) => say(systemKindWords[kind]),
  });
  return [
    heading(say(w.ecomap, { day: pen.day(on) })),
    {
      kind: 'picture',
      svg: svgOf(drawing, drawingFont),
      width: drawing.width,
      alt: rows
        .map((row) => `${row.name}: ${say(tieStrengthWords[row.tie.tie])}, ${say(flowWords[row.tie.flow])}`)
        .join('; '),
    },
    {
      kind: 'rows',
      widths: [3, 3, 1.6, 2.4],
      head: [say(w.system), say(w.kind), say(w.tie), say(w.flow)],
      rows: rows.map((row) => [
        row.name,
        say(systemKindWords[row.kind]),
        say(tieStrengthWords[row.tie.tie]),
        say(flowWords[row.tie.flow]),
      ]),
    },
  ];
}

/** Both pictures as they were on a day; nothing where nothing is on record. */
export const pictureBlocks = (material: Material, pen: Pen, on: string): readonly PaperBlock[] => [
  ...genogramBlocks(material, pen, on),
  ...ecomapBlocks(material, pen, on),
];
