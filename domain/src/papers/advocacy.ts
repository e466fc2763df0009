/**
 * A letter of advocacy in the shape Indonesian offices expect: number, enclosures and subject, whom it is addressed to,
 * the matter, its basis, what is asked, by when an answer is hoped for, who signs, what is enclosed, who gets a copy.
 */
import type { Advocacy } from '../stages/4-implementation/advocacy.ts';
import {
  askedFor,
  bullets,
  caseClient,
  heading,
  type Material,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

const part = (title: string, text: string | undefined): readonly PaperBlock[] =>
  text === undefined ? [] : [heading(title), prose(text)];

/** The client is named where the letter is for this client; a letter for all who meet the same names nobody. */
function matter(material: Material, pen: Pen, { level, withheld }: Advocacy): readonly PaperBlock[] {
  const { say } = pen;
  const agency = material.agency.unit.description?.name ?? '';
  const lead =
    level === 'case'
      ? say(w.advocacyForClient, { agency, client: opening(material).clientName })
      : say(w.advocacyForAll, { agency });
  return [prose(say(w.dear)), prose(lead), prose(withheld)];
}

function consentLine(material: Material, pen: Pen, { consent: key, level }: Advocacy): readonly PaperBlock[] {
  const consent = key === undefined ? undefined : caseClient(material)?.consent.consents[key];
  if (consent === undefined || level === 'class') return [];
  return [prose(pen.say(w.onConsent, { by: consent.byName, day: pen.day(consent.on) }))];
}

export function advocacyLetter(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const all = Object.values(material.case.state.advocacies);
  const found = askedFor(material, all, (one) => one.advocacy, w.noAdvocacy);
  const letter = found.steps.findLast((one) => one.kind === 'letter');
  const { evidence = [], copiesTo = [] } = found;
  return {
    title: say(w.advocacy),
    letter: {
      reference: [
        [
          say(w.number),
          letter?.letterNumber ?? found.letterNumber ?? material.case.state.intake.number ?? '',
        ],
        [say(w.attachment), evidence.length === 0 ? '-' : say(w.enclosed, { n: evidence.length })],
        [say(w.subject), say(w.advocacy)],
      ],
      addressee: [say(w.to), letter?.to ?? found.decidedBy, found.address ?? ''],
    },
    blocks: [
      ...matter(material, pen, found),
      ...part(say(w.basis), found.ground),
      ...part(say(w.argument), found.argument),
      ...part(say(w.asked), found.asksFor),
      ...(letter?.answerBy === undefined ? [] : [prose(say(w.answerBy, { day: pen.day(letter.answerBy) }))]),
      ...consentLine(material, pen, found),
      prose(say(w.thanks)),
      {
        kind: 'signatures',
        placed: '',
        people: [
          { as: say(w.worker), name: pen.workerName(found.by), note: workerNote(material, found.by) },
          { as: say(w.knownBy), name: '' },
        ],
      },
      ...(evidence.length === 0 ? [] : [heading(say(w.attachment)), bullets(evidence)]),
      ...(copiesTo.length === 0
        ? []
        : [heading(say(w.copiesTo)), { kind: 'numbered', items: copiesTo } as const]),
    ],
  };
}
