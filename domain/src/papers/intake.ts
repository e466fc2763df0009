/** The intake sheet: who came, who sent them, what is needed, and what was decided (field: intake). */
import { relationToHeadWords, sexWords } from '../clients/words.ts';
import type { Client } from '../records/client.ts';
import { isCollective } from '../stages/1-engagement/intake.ts';
import { answerWords, intakeDecisionWords, sourceWords, urgencyWords } from '../stages/1-engagement/words.ts';
import {
  caseClient,
  facts,
  heading,
  type Material,
  masked,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

function personRow(pen: Pen, name: string, relation: string, client: Client | undefined): readonly string[] {
  const person = client?.individual.person;
  const sex = person?.sex === undefined ? '' : pen.say(sexWords[person.sex]);
  return [
    person?.name ?? name,
    relation,
    sex,
    pen.day(person?.birth?.on),
    person?.nik === undefined ? '' : masked(person.nik),
  ];
}

function people(material: Material, pen: Pen): readonly PaperBlock[] {
  const client = caseClient(material);
  const members = Object.values(client?.family.members ?? {}).filter((one) => one.left === undefined);
  const find = (stream: string) => material.clients.find((one) => one.stream === stream)?.reading.state;
  const rows =
    members.length === 0
      ? [personRow(pen, opening(material).clientName, '', client)]
      : members.map((one) =>
          personRow(pen, one.name, pen.say(relationToHeadWords[one.relationToHead]), find(one.person)),
        );
  const head = [w.name, w.relation, w.sex, w.birth, w.nik].map((one) => pen.say(one));
  const address = client?.family.household?.address ?? client?.individual.person?.address;
  const lines = [
    address?.line,
    address?.rt && `RT ${address.rt}`,
    address?.rw && `RW ${address.rw}`,
    address?.village,
    address?.landmark,
  ];
  return [
    heading(pen.say(w.people)),
    { kind: 'rows', widths: [3, 2, 1.6, 2.2, 2.6], head, rows },
    facts([[pen.say(w.address), lines.filter((one) => one !== undefined && one !== '').join(', ')]]),
  ];
}

export function intakeSheet(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { screening, decision, number } = material.case.state.intake;
  const opened = opening(material);
  return {
    title: say(w.intake),
    number: number ?? '',
    blocks: [
      facts([
        [say(w.date), pen.day(opened.on)],
        [say(w.client), opened.clientName],
        [say(w.source), say(sourceWords[opened.source])],
        [say(w.referrer), opened.referrer],
        [say(w.urgency), say(urgencyWords[opened.urgency])],
        [say(w.programme), opened.programme],
      ]),
      heading(say(w.presenting)),
      { kind: 'quote', text: opened.presentingProblem },
      // Who belongs to a group or a community stands in papers of its own.
      ...(isCollective(opened.clientKind) ? [] : people(material, pen)),
      heading(say(w.screening)),
      facts([
        [say(w.danger), screening && say(answerWords[screening.immediateDanger])],
        [say(w.violence), screening && say(answerWords[screening.violence])],
        [say(w.offer), screening?.offer],
        [say(w.earlierService), opened.earlierService],
        [say(w.firstAction), opened.firstAction],
        [say(w.decision), decision && say(intakeDecisionWords[decision.decision])],
        [say(w.reason), decision?.reason],
      ]),
      {
        kind: 'signatures',
        placed: pen.placed(opened.on),
        people: [
          { as: say(w.receivedBy), name: pen.workerName(opened.by), note: workerNote(material, opened.by) },
        ],
      },
    ],
  };
}
