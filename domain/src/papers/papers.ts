/**
 * The papers of a case: each is told as plain blocks from what is known, the same for the typesetter on the server and
 * for a page that a device prints by itself. All text in them is data, nothing is markup.
 */
import { sharedIn } from '../methods/group-work/group-norms.ts';
import { advocacyLetter } from './advocacy.ts';
import { assessmentReport } from './assessment.ts';
import { behaviourContractPaper } from './behaviour-contract.ts';
import { cashReport } from './cash-report.ts';
import { informedConsent } from './consent.ts';
import { serviceContract } from './contract.ts';
import { evaluationReport } from './evaluation.ts';
import { fourPSummary } from './four-p.ts';
import { attendanceList, memberList, ownPath } from './group.ts';
import { intakeSheet } from './intake.ts';
import { meetingMinutes } from './meeting.ts';
import { conferenceMinutes } from './minutes.ts';
import { organisationAgreement } from './organisation-agreement.ts';
import { ownCopy } from './own-copy.ts';
import { type Material, type Paper, type PaperBlock, penFor } from './paper.ts';
import { participatoryToolSheet, stakeholderSheet } from './participatory-tool.ts';
import { interventionPlan } from './plan.ts';
import { programmePaper } from './programme.ts';
import { programmeTimelineSheet } from './programme-timeline.ts';
import { progressNotes } from './progress-notes.ts';
import { publicBoard } from './public-board.ts';
import { referralLetter } from './referral.ts';
import { terminationMinutes } from './termination.ts';
import { paperWords as w } from './words.ts';

const kinds = {
  intake: intakeSheet,
  consent: informedConsent,
  contract: serviceContract,
  assessment: assessmentReport,
  plan: interventionPlan,
  'progress-notes': progressNotes,
  evaluation: evaluationReport,
  termination: terminationMinutes,
  referral: referralLetter,
  'behaviour-contract': behaviourContractPaper,
  advocacy: advocacyLetter,
  conference: conferenceMinutes,
  meeting: meetingMinutes,
  programme: programmePaper,
  'programme-timeline': programmeTimelineSheet,
  'organisation-agreement': organisationAgreement,
  // What its members have decided to see of each other comes in here; until they have, nobody's name.
  'cash-report': (material: Material) => cashReport(material, sharedIn(material.case.state.groupNorms)),
  'four-p': fourPSummary,
  'own-copy': ownCopy,
  'participatory-tool': participatoryToolSheet,
  'stakeholder-map': stakeholderSheet,
  'public-board': publicBoard,
  'attendance-list': attendanceList,
  'group-members': memberList,
  'group-path': ownPath,
} as const satisfies Record<string, (material: Material) => Paper>;

export type DocumentKind = keyof typeof kinds;
export const documentKinds = Object.keys(kinds) as [DocumentKind, ...DocumentKind[]];

/** One paper ready to be set: its blocks with everything that stands around them. */
export interface Sheet {
  readonly title: string;
  readonly number: string;
  readonly language: Material['language'];
  readonly agency: { readonly name: string; readonly letterhead: readonly string[] };
  /** Empty on a sheet that everybody may read. */
  readonly confidential: string;
  /** Whether it is set on A3 across. */
  readonly large: boolean;
  /** Whether it is a letter: then reference lines and an addressee stand in place of the title. */
  readonly letter: boolean;
  readonly reference: readonly (readonly [string, string])[];
  readonly addressee: readonly string[];
  /** City and day of printing. */
  readonly placed: string;
  readonly footer: string;
  /** The two words around a page's number. */
  readonly page: readonly [string, string];
  readonly blocks: readonly PaperBlock[];
}

/**
 * Tells one paper of a case.
 *
 * @throws NothingToPrint where there is nothing yet, with words that say what to do first
 */
export function sheetOf(kind: DocumentKind, material: Material): Sheet {
  const pen = penFor(material);
  const paper = kinds[kind](material);
  const { description } = material.agency.unit;
  return {
    title: paper.title,
    number: paper.number ?? '',
    language: material.language,
    agency: { name: description?.name ?? '', letterhead: description?.letterhead ?? [] },
    confidential: paper.open === true ? '' : pen.say(w.confidential),
    large: paper.large === true,
    letter: paper.letter !== undefined,
    reference: paper.letter?.reference ?? [],
    addressee: paper.letter?.addressee.filter((one) => one !== '') ?? [],
    placed: pen.placed(material.today),
    footer: [paper.open === true ? undefined : material.case.state.intake.number, paper.title]
      .filter((one) => one !== undefined)
      .join(' · '),
    page: [pen.say(w.page), pen.say(w.of)],
    blocks: paper.blocks,
  };
}
