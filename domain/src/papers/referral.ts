/** The referral letter: what was chosen to be shared and no more, and a slip for the answer. */
import type { Referral } from '../resources/referral.ts';
import { disclosedText, informationOf } from '../resources/shared-information.ts';
import { disclosedPartWords } from '../resources/words.ts';
import {
  askedFor,
  caseClient,
  facts,
  heading,
  type Material,
  opening,
  type Paper,
  type Pen,
  penFor,
  prose,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

/** The client's name where it was ticked; before parts were chosen, every letter named them. */
function nameFor(material: Material, referral: Referral): string | undefined {
  return referral.shared === undefined
    ? opening(material).clientName
    : disclosedText(informationOf(referral), 'name')?.replaceAll('\n', ', ');
}

/** Who consented is often family: where the client is not named, neither are they. */
function groundFor(
  { say, day }: Pen,
  { ground }: Referral,
  consent: { readonly byName: string; readonly on: string } | undefined,
  client: string | undefined,
): string {
  if (consent === undefined) return say(w.onGround, { ground: ground ?? '' });
  return client === undefined
    ? say(w.onConsentUnnamed, { day: day(consent.on) })
    : say(w.onConsent, { by: consent.byName, day: day(consent.on) });
}

export function referralLetter(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const all = Object.values(state.referrals);
  const referral = askedFor(material, all, (one) => one.referral, w.noReferral);
  const client = nameFor(material, referral);
  const consent =
    referral.consent === undefined ? undefined : caseClient(material)?.consent.consents[referral.consent];
  const chosen = (referral.shared ?? [])
    .filter((one) => one.part !== 'name')
    .map((one) => [say(disclosedPartWords[one.part]), one.says] as const);
  const number = referral.letterNumber ?? state.intake.number ?? '';
  const ground = groundFor(pen, referral, consent, client);
  return {
    title: say(w.referral),
    letter: {
      reference: [
        [say(w.number), number],
        [say(w.attachment), '-'],
        [say(w.subject), say(w.referral)],
      ],
      addressee: [say(w.to), referral.to, referral.address ?? ''],
    },
    blocks: [
      prose(say(w.referralBody, { client: client ?? say(w.namelessClient), need: referral.need })),
      facts(chosen),
      ...(referral.summary === undefined ? [] : [prose(referral.summary)]),
      facts([[say(w.hopedFor), referral.hopedFor]]),
      prose(ground),
      prose(say(w.thanks)),
      {
        kind: 'signatures',
        placed: '',
        people: [
          { as: say(w.worker), name: pen.workerName(referral.by), note: workerNote(material, referral.by) },
        ],
      },
      { kind: 'cut' },
      heading(say(w.replySlip)),
      prose(say(w.replyText, { number, client: client ?? say(w.ourClient) })),
      prose(`${say(w.notYet)}${say(w.notYet)}`),
      prose(`${say(w.replyName)}: ${say(w.notYet)}`),
    ],
  };
}
