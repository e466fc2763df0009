/**
 * What people worked out together, printed large enough to hang on a wall and be read from the benches: the picture over
 * the whole sheet, then when and with how many it was made, and the table that says the same.
 */
import { peopleIn } from '../methods/community-work/participatory/sitting.ts';
import { standingOn } from '../methods/community-work/participatory/stakeholder.ts';
import { participatoryToolWords } from '../methods/community-work/participatory/words.ts';
import { toldCounts } from '../methods/community-work/told-counts.ts';
import {
  type HeldTool,
  heldTools,
  photographed,
  type Saying,
  stakeholderMap,
  stakeholderTable,
  type ToolTable,
  toolPicture,
  toolTable,
} from '../overviews/participatory-tools.ts';
import { type Drawing, svgOf } from '../overviews/pictures/drawing.ts';
import { fewestInPublic } from '../stages/1-engagement/contract.ts';
import { communityPaperWords as w } from './community-words.ts';
import {
  askedFor,
  facts,
  type Material,
  NothingToPrint,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
} from './paper.ts';
import { drawingFont } from './pictures.ts';

const sayingOf = (material: Material, { say, number }: Pen): Saying => ({
  say,
  number,
  community: opening(material).clientName,
  least: fewestInPublic(material.case.state.contract),
});

const rowsOf = ({ head, rows, widths }: ToolTable): PaperBlock => ({ kind: 'rows', head, rows, widths });

const pictureOf = (drawing: Drawing, { rows }: ToolTable): PaperBlock => ({
  kind: 'picture',
  svg: svgOf(drawing, drawingFont),
  width: drawing.width,
  wide: true,
  alt: rows.map((row) => row.filter((cell) => cell !== '').join(', ')).join('; '),
});

/** What is not drawn by us is its photographed original, each with what was written under it and its day. */
function originals(held: HeldTool, title: string, { say, day }: Pen): readonly PaperBlock[] {
  return photographed(held).flatMap(({ attachment, caption = say(w.original) }): readonly PaperBlock[] => [
    {
      kind: 'photo',
      attachment,
      alt: `${say(w.originalAlt, { what: title })}. ${caption}`,
      missing: say(w.originalMissing),
    },
    { kind: 'caption', text: `${caption} · ${day(held.told.on)}` },
  ]);
}

/** Everybody was there to see how many came; how they divide is left out where it would tell of few. */
function takenPart(
  { told: { takenPart: part = {} } }: HeldTool,
  { say, number }: Pen,
  least: number,
): string {
  const all = peopleIn(part);
  const { women, men, withDisability } = part;
  const [told = {}] = toldCounts([{ total: all ?? 0, women, men, withDisability }], least).rows;
  const counts = [
    all === undefined ? undefined : say(w.peopleCounted, { number: number(all) }),
    typeof told.women === 'number' ? say(w.womenCounted, { number: number(told.women) }) : undefined,
    typeof told.men === 'number' ? say(w.menCounted, { number: number(told.men) }) : undefined,
    typeof told.withDisability === 'number'
      ? say(w.withDisabilityCounted, { number: number(told.withDisability) })
      : undefined,
  ];
  return counts.filter((one) => one !== undefined).join(', ');
}

export function participatoryToolSheet(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const held = askedFor(material, heldTools(material.case.state), (one) => one.told.sitting, w.noTool);
  const saying = sayingOf(material, pen);
  const [drawing, table] = [toolPicture(held, saying), toolTable(held, saying)];
  const isWithheld = held.tool === 'wellbeing' && table.rows.some((row) => row.includes('…'));
  const { told } = held;
  const question = held.tool === 'ranking' ? held.told.question : undefined;
  const title = `${say(participatoryToolWords[held.tool])} · ${pen.day(told.on)}`;
  return {
    title,
    large: true,
    // It goes back to those who made it; what was said in the room stays in the record.
    open: true,
    blocks: [
      ...(drawing === undefined ? originals(held, title, pen) : [pictureOf(drawing, table)]),
      facts([
        [say(w.community), opening(material).clientName],
        [say(w.question), question],
        [say(w.tookPart), takenPart(held, pen, fewestInPublic(material.case.state.contract))],
        [say(w.facilitatedBy), (told.facilitators ?? []).map(({ name }) => name).join(', ')],
        [say(w.place), told.place],
      ]),
      rowsOf(table),
      ...(isWithheld ? [prose(say(w.fewHouseholds, { least: saying.least ?? 0 }))] : []),
    ],
  };
}

/** The stakeholders as they stand on the day of printing. */
export function stakeholderSheet(material: Material): Paper {
  const pen = penFor(material);
  const standings = standingOn(material.case.state.stakeholders, material.today);
  if (standings.length === 0) throw new NothingToPrint(w.noStakeholders);
  const table = stakeholderTable(standings, pen, pen.day);
  return {
    title: `${pen.say(w.stakeholders)} · ${pen.day(material.today)}`,
    large: true,
    blocks: [pictureOf(stakeholderMap(standings, pen), table), rowsOf(table)],
  };
}
