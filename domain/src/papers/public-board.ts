/**
 * The board of a village: figures that everybody may read, each with its source and day, no name of anybody, small ones
 * withheld. What is withheld is said to be, so that nobody takes it for nought.
 */
import { type BoardFigure, boardOf } from '../clients/community-board.ts';
import { splitKindWords } from '../clients/words.ts';
import { fewestInPublic } from '../stages/1-engagement/contract.ts';
import { communityPaperWords as w } from './community-words.ts';
import {
  caseClient,
  facts,
  heading,
  type Material,
  NothingToPrint,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
} from './paper.ts';

const said = (number: number | undefined, { say, number: shown }: Pen) =>
  number === undefined ? say(w.withheld) : shown(number);

function figureBlocks(figure: BoardFigure, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const rows = figure.splits.flatMap(({ by, overlap, parts }) =>
    parts.map((part) => [
      say(splitKindWords[by]),
      `${part.name ?? say(w.notKnown)}${overlap ? ` (${say(w.overlapping)})` : ''}`,
      said(part.number, pen),
    ]),
  );
  return [
    heading(`${figure.what}: ${said(figure.number, pen)}`),
    facts([[say(w.source), `${figure.source}, ${pen.day(figure.on)}`]]),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'rows',
            widths: [3, 5, 3],
            head: [say(w.dividedBy), say(w.part), say(w.figure)],
            rows,
            whole: true,
          } as const,
        ]),
  ];
}

export function publicBoard(material: Material): Paper {
  const pen = penFor(material);
  const client = caseClient(material);
  const { figures } = boardOf(
    client?.community?.counts ?? [],
    client?.nestedCounts,
    fewestInPublic(material.case.state.contract),
  );
  if (figures.length === 0) throw new NothingToPrint(w.noCounts);
  return {
    title: `${pen.say(w.publicBoard)} · ${opening(material).clientName}`,
    large: true,
    open: true,
    blocks: [prose(pen.say(w.boardNote)), ...figures.flatMap((one) => figureBlocks(one, pen))],
  };
}
