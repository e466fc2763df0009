/**
 * A person's own copy of what is kept of them (UU 27/2022 art. 7 and 32): who they are, what they agreed to, what was
 * agreed, done and judged in their case. Third parties are left out, by name and by fact, and so is whatever is open to
 * named workers alone.
 */
import { benefitProgrammeWords, benefitStateWords, categoryWords } from '../clients/welfare/words.ts';
import { consentPurposeWords, sexWords } from '../clients/words.ts';
import { read } from '../kernel/reading.ts';
import { disabilityKindWords, type Words } from '../kernel/words.ts';
import { heldMeetings } from '../methods/community-work/meeting.ts';
import { type Case, caseRecord } from '../records/case.ts';
import type { Client } from '../records/client.ts';
import { heldConferences } from '../stages/4-implementation/conference.ts';
import { activityKindWords } from '../stages/4-implementation/words.ts';
import { askedAbout } from './data-requests.ts';
import {
  bullets,
  facts,
  heading,
  type KnownClient,
  type Material,
  masked,
  NothingToPrint,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
} from './paper.ts';
import { paperWords as w } from './words.ts';

/** The case without what is restricted to named workers, whoever prints. */
function openPart({ case: known }: Material): Case {
  const open = known.entries.filter(
    ({ entry, data }) => (data.restrictedTo ?? entry.data.restrictedTo) === undefined,
  );
  return read(
    caseRecord,
    open.map((one) => one.entry),
  ).state;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names of everybody else in the case who is no worker: members, kin, people involved. */
function othersIn(material: Material, state: Case, self: string): readonly string[] {
  const people = material.clients
    .filter((one) => one.stream !== self)
    .flatMap((one) => {
      const { person } = one.reading.state.individual;
      return person === undefined
        ? []
        : [person.name, person.callName ?? '', ...(person.aliases ?? []).map((alias) => alias.name)];
    });
  const family = material.clients.flatMap((one) => [
    ...Object.values(one.reading.state.family.members)
      .filter((member) => member.person !== self)
      .map((member) => member.name),
    ...Object.values(one.reading.state.relationships.kin).map((kin) => kin.name),
  ]);
  const involved = Object.values(state.peopleInvolved).map((one) => one.name);
  return [...new Set([...people, ...family, ...involved])].filter((one) => one.length > 2);
}

/** Puts words in the place of other people's names, the long ones first, then each part of a name. */
function withoutOthers(names: readonly string[], instead: string): (text: string) => string {
  const parts = names
    .flatMap((name) => name.split(/\s+/))
    .filter((one) => one.length > 3 && /^\p{Lu}/u.test(one));
  const all = [...new Set([...names, ...parts])].sort((a, b) => b.length - a.length);
  if (all.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}])(${all.map(escaped).join('|')})(?![\\p{L}])`, 'giu');
  return (text) =>
    text.replace(pattern, instead).replace(new RegExp(`(${escaped(instead)}\\s*){2,}`, 'g'), `${instead} `);
}

function identity({ individual }: Client, pen: Pen): PaperBlock {
  const { person } = individual;
  const { say } = pen;
  return facts([
    [say(w.name), person?.name],
    [say(w.otherNames), person?.aliases?.map((one) => one.name)],
    [say(w.sex), person?.sex && say(sexWords[person.sex])],
    [say(w.birth), person?.birth && pen.day(person.birth.on)],
    [say(w.nik), person?.nik && masked(person.nik)],
    [say(w.phone), person?.phones?.map((one) => one.number)],
    [
      say(w.address),
      person?.address &&
        [person.address.line, person.address.village, person.address.regency]
          .filter((one) => one !== undefined)
          .join(', '),
    ],
    [say(w.education), person?.education],
    [say(w.occupation), person?.occupation],
  ]);
}

function welfare({ circumstances }: Client, { say, day }: Pen): readonly PaperBlock[] {
  const categories = Object.values(circumstances.categories).map(
    (one) => `${say(categoryWords[one.code])} (${day(one.from ?? one.on)})`,
  );
  const disabilities = Object.values(circumstances.disabilities).map(
    (one) =>
      `${one.kinds.map((kind) => say(disabilityKindWords[kind])).join(', ')} (${day(one.from ?? one.on)})`,
  );
  const benefits = Object.values(circumstances.benefits).map(
    (one) => `${one.name ?? say(benefitProgrammeWords[one.programme])}: ${say(benefitStateWords[one.state])}`,
  );
  const all = [...categories, ...disabilities, ...benefits];
  return all.length === 0 ? [] : [heading(say(w.welfare)), bullets(all)];
}

function consents(material: Material, self: string, { say, day }: Pen): readonly PaperBlock[] {
  const all = material.clients
    .flatMap((one) => Object.values(one.reading.state.consent.consents))
    .filter((one) => one.people.includes(self));
  const lines = all.flatMap((one) =>
    one.purposes.map((purpose) => {
      const given = one.given ? say(w.agreed) : say(w.notAgreed);
      const back = one.withdrawn[purpose] === undefined ? '' : `, ${say(w.takenBack)}`;
      return `${say(consentPurposeWords[purpose])}: ${given} (${day(one.on)})${back}`;
    }),
  );
  return lines.length === 0 ? [] : [heading(say(w.consent)), bullets(lines)];
}

function work(state: Case, self: string, pen: Pen, clean: (text: string) => string): readonly PaperBlock[] {
  const { say, day } = pen;
  const goals = Object.values(state.goals.goals).map((one) => clean(one.text));
  const discussed = heldConferences(state.conferences)
    .filter((one) => one.present.some((each) => each.person === self))
    .map(
      ({ on, question, decision }) =>
        ({ on, kind: 'case-conference', what: question, result: decision }) as const,
    );
  const met = heldMeetings(state.meetings)
    .filter((one) => (one.attendance ?? []).some((each) => each.person === self))
    .map(
      ({ on, subject, decisions = [] }) =>
        ({
          on,
          kind: 'community-meeting',
          what: subject,
          result: decisions.map((one) => one.what).join('; ') || undefined,
        }) as const,
    );
  const done = [
    ...Object.values(state.activities).filter((one) => one.participants.some((each) => each.person === self)),
    ...discussed,
    ...met,
  ]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(
      (one) =>
        `${day(one.on)} – ${say(activityKindWords[one.kind])}: ${clean([one.what, one.result ?? ''].filter((text) => text !== '').join('. '))}`,
    );
  const notes = Object.values(state.notes)
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((one) => `${day(one.on)} – ${clean(one.text)}`);
  const part = (words: Words, lines: readonly string[]): readonly PaperBlock[] =>
    lines.length === 0 ? [] : [heading(say(words)), bullets(lines)];
  return [...part(w.goals, goals), ...part(w.doneWithYou, done), ...part(w.notes, notes)];
}

function subjectOf(material: Material): KnownClient {
  const wanted = material.about ?? opening(material).client;
  const found = material.clients.find((one) => one.stream === wanted);
  if (found?.reading.state.individual.person === undefined) throw new NothingToPrint(w.noPerson);
  return found;
}

export function ownCopy(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const subject = subjectOf(material);
  const state = openPart(material);
  const self = subject.reading.state;
  const clean = withoutOthers(othersIn(material, state, subject.stream), say(w.somebodyElse));
  const isClient = subject.stream === opening(material).client;
  return {
    title: say(w.ownCopy),
    number: material.case.state.intake.number ?? '',
    blocks: [
      prose(say(w.ownCopyLead)),
      heading(say(w.whoYouAre)),
      identity(self, pen),
      ...welfare(self, pen),
      ...consents(material, subject.stream, pen),
      ...askedAbout(material, subject.stream, pen, clean),
      heading(say(w.whyYouCame)),
      prose(isClient ? opening(material).presentingProblem : clean(opening(material).presentingProblem)),
      ...work(state, subject.stream, pen, clean),
      prose(say(w.ownCopyRights)),
    ],
  };
}
