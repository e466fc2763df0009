/** Informed consent: what was explained, each purpose by itself, who signs for whom (field: informed consent). */
import {
  assentWayWords,
  consentAuthorityWords,
  consentPurposeWords,
  consentWayWords,
} from '../clients/words.ts';
import {
  caseClient,
  facts,
  heading,
  type Material,
  NothingToPrint,
  type Paper,
  penFor,
  prose,
  type SignatureLine,
  withMark,
} from './paper.ts';
import { paperWords as w } from './words.ts';

export function informedConsent(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const known = caseClient(material)?.consent;
  const all = Object.values(known?.consents ?? {});
  const consent = material.about === undefined ? all[0] : all.find((one) => one.consent === material.about);
  if (consent === undefined) throw new NothingToPrint(w.noConsent);
  const purposes = consent.purposes.map((one) => {
    const withdrawn = consent.withdrawn[one];
    const name = say(consentPurposeWords[one]);
    return withdrawn === undefined
      ? name
      : `${name} – ${say(w.withdrawn, { time: pen.moment(withdrawn.receivedAt) })}`;
  });
  const assents = (known?.assents ?? []).filter((one) => consent.people.includes(one.person));
  const how = consent.how === undefined ? '' : say(consentWayWords[consent.how]);
  const people: SignatureLine[] = [
    withMark({ as: say(consentAuthorityWords[consent.authority]), name: consent.byName, how }, consent.mark),
    ...assents
      .filter((one) => one.mark !== undefined)
      .map((one) =>
        withMark(
          { as: say(w.assent), name: pen.personName(one.person), how: say(assentWayWords[one.how]) },
          one.mark,
        ),
      ),
    { as: say(w.witness), name: say(w.notYet) },
  ];
  return {
    title: say(w.consent),
    number: material.case.state.intake.number ?? '',
    blocks: [
      prose(consent.given ? say(w.consentBody) : say(w.refused)),
      facts([
        [say(w.by), consent.byName],
        [say(w.authority), say(consentAuthorityWords[consent.authority])],
        [say(w.forWhom), consent.people.map(pen.personName)],
        [say(w.languageUsed), consent.language],
        [say(w.how), how],
      ]),
      heading(say(w.purposes)),
      { kind: 'numbered', items: purposes },
      heading(say(w.rights)),
      prose(say(w.rightsText)),
      ...(assents.length === 0 ? [] : [heading(say(w.assent))]),
      ...assents.map((one) =>
        prose(
          `${pen.personName(one.person)}, ${pen.day(one.on)} (${say(assentWayWords[one.how])}): ${one.words}`,
        ),
      ),
      { kind: 'signatures', placed: pen.placed(consent.on), people },
    ],
  };
}
