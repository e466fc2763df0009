/** The words of all rooms together: what each type of entry is called, and what each refusal says. */
import {
  agencyRefusals,
  caseloadEntryWords,
  instrumentEntryWords,
  protectionClockEntryWords,
  supervisionEntryWords,
  unitEntryWords,
  welcomeEntryWords,
  workerEntryWords,
} from './agency/words.ts';
import { circumstancesEntryWords, circumstancesRefusals } from './clients/welfare/words.ts';
import {
  clientRefusals,
  communityEntryWords,
  communityProfileEntryWords,
  consentEntryWords,
  dataRequestEntryWords,
  environmentEntryWords,
  familyEntryWords,
  groupChoicesEntryWords,
  groupEntryWords,
  individualEntryWords,
  membershipEntryWords,
  nestedCountEntryWords,
  organisationEntryWords,
  relationshipEntryWords,
  restrictionEntryWords,
  takenOverEntryWords,
} from './clients/words.ts';
import type { correctionTypes } from './kernel/correction.ts';
import { entryRefusals, type Words, type WordsFor } from './kernel/words.ts';
import { fhirWords } from './measures/instrument/fhir/words.ts';
import { xlsformWords } from './measures/instrument/xlsform/words.ts';
import {
  participatoryEntryWords,
  participatoryRefusals,
} from './methods/community-work/participatory/words.ts';
import {
  communityWorkRefusals,
  fundingEntryWords,
  meetingEntryWords,
  participationEntryWords,
  sameAttendeeEntryWords,
  spendingEntryWords,
  sustainabilityEntryWords,
} from './methods/community-work/words.ts';
import { dynamicsEntryWords, dynamicsRefusals } from './methods/group-work/dynamics-words.ts';
import { groupMoneyEntryWords, groupMoneyRefusals } from './methods/group-work/money-words.ts';
import {
  compositionEntryWords,
  groupCourseEntryWords,
  groupWorkRefusals,
} from './methods/group-work/words.ts';

import { organisationWorkEntryWords, organisationWorkRefusals } from './methods/organisation-work/words.ts';
import {
  causeEntryWords,
  joinedCauseEntryWords,
  socialActionRefusals,
} from './methods/social-action/words.ts';
import {
  checklistEntryWords,
  kindOfCaseEntryWords,
  methodRefusals,
  practiceTemplateEntryWords,
} from './methods/words.ts';
import type { AgencyEntry } from './records/agency.ts';
import type { CaseEntry } from './records/case.ts';
import type { CauseRecordEntry } from './records/cause.ts';
import type { ClientEntry } from './records/client.ts';
import type { DirectoryEntry } from './records/directory.ts';
import type { RequestRecordEntry } from './records/request.ts';
import { caseRefusals, causeRecordRefusals, clientRecordRefusals } from './records/words.ts';
import {
  directoryRecordRefusals,
  directoryRefusals,
  providerEntryWords,
  publishingEntryWords,
  serviceEntryWords,
  taxonomyEntryWords,
} from './resources/directory/words.ts';
import { referralEntryWords, requestEntryWords, resourceRefusals } from './resources/words.ts';
import {
  contactEntryWords,
  contractEntryWords,
  engagementRefusals,
  intakeEntryWords,
  peopleInvolvedEntryWords,
} from './stages/1-engagement/words.ts';
import {
  assessmentRefusals,
  copingEntryWords,
  focusEntryWords,
  functioningEntryWords,
  instrumentAnswersEntryWords,
  problemEntryWords,
  riskEntryWords,
  socialRoleEntryWords,
  strengthEntryWords,
} from './stages/2-assessment/words.ts';
import { goalEntryWords, planEntryWords, planningRefusals } from './stages/3-planning/words.ts';
import {
  activityEntryWords,
  advocacyEntryWords,
  behaviourContractEntryWords,
  conferenceEntryWords,
  implementationRefusals,
  measurementEntryWords,
  noteEntryWords,
  phaseEntryWords,
  taskEntryWords,
} from './stages/4-implementation/words.ts';
import {
  disputeEntryWords,
  evaluationEntryWords,
  evaluationRefusals,
  outcomeEntryWords,
  processEntryWords,
  seriesJudgementEntryWords,
} from './stages/5-evaluation/words.ts';
import {
  caseTransferEntryWords,
  dataDisposalEntryWords,
  endingEntryWords,
  followUpEntryWords,
  terminationRefusals,
} from './stages/6-termination/words.ts';
import { courseEntryWords, courseRefusals } from './stages/words.ts';

export const correctionEntryWords: WordsFor<(typeof correctionTypes)[number]> = {
  EntryAmended: { id: 'Catatan diperbaiki', en: 'Entry amended' },
  EntryStruck: { id: 'Catatan dicoret', en: 'Entry struck' },
  DisagreementSettled: { id: 'Perbedaan diselesaikan', en: 'Disagreement settled' },
};

export type EntryType =
  | CaseEntry['type']
  | ClientEntry['type']
  | AgencyEntry['type']
  | DirectoryEntry['type']
  | RequestRecordEntry['type']
  | CauseRecordEntry['type']
  | (typeof correctionTypes)[number];

/** What each type of entry is called. */
export const entryWords: WordsFor<EntryType> = {
  ...correctionEntryWords,
  ...individualEntryWords,
  ...familyEntryWords,
  ...relationshipEntryWords,
  ...groupEntryWords,
  ...organisationEntryWords,
  ...communityEntryWords,
  ...communityProfileEntryWords,
  ...nestedCountEntryWords,
  ...membershipEntryWords,
  ...environmentEntryWords,
  ...groupChoicesEntryWords,
  ...restrictionEntryWords,
  ...takenOverEntryWords,
  ...circumstancesEntryWords,
  ...consentEntryWords,
  ...dataRequestEntryWords,
  ...courseEntryWords,
  ...intakeEntryWords,
  ...peopleInvolvedEntryWords,
  ...contactEntryWords,
  ...contractEntryWords,
  ...problemEntryWords,
  ...strengthEntryWords,
  ...functioningEntryWords,
  ...socialRoleEntryWords,
  ...copingEntryWords,
  ...focusEntryWords,
  ...riskEntryWords,
  ...goalEntryWords,
  ...planEntryWords,
  ...activityEntryWords,
  ...conferenceEntryWords,
  ...behaviourContractEntryWords,
  ...advocacyEntryWords,
  ...noteEntryWords,
  ...taskEntryWords,
  ...measurementEntryWords,
  ...phaseEntryWords,
  ...seriesJudgementEntryWords,
  ...instrumentAnswersEntryWords,
  ...instrumentEntryWords,
  ...practiceTemplateEntryWords,
  ...kindOfCaseEntryWords,
  ...checklistEntryWords,
  ...compositionEntryWords,
  ...groupCourseEntryWords,
  ...dynamicsEntryWords,
  ...groupMoneyEntryWords,
  ...participatoryEntryWords,
  ...meetingEntryWords,
  ...fundingEntryWords,
  ...spendingEntryWords,
  ...participationEntryWords,
  ...sameAttendeeEntryWords,
  ...sustainabilityEntryWords,
  ...joinedCauseEntryWords,
  ...causeEntryWords,
  ...organisationWorkEntryWords,
  ...evaluationEntryWords,
  ...outcomeEntryWords,
  ...processEntryWords,
  ...disputeEntryWords,
  ...endingEntryWords,
  ...caseTransferEntryWords,
  ...dataDisposalEntryWords,
  ...followUpEntryWords,
  ...referralEntryWords,
  ...requestEntryWords,
  ...caseloadEntryWords,
  ...supervisionEntryWords,
  ...workerEntryWords,
  ...protectionClockEntryWords,
  ...unitEntryWords,
  ...publishingEntryWords,
  ...providerEntryWords,
  ...serviceEntryWords,
  ...taxonomyEntryWords,
  ...welcomeEntryWords,
};

const refusals: Readonly<Record<string, Words>> = {
  ...entryRefusals,
  ...clientRefusals,
  ...circumstancesRefusals,
  ...clientRecordRefusals,
  ...directoryRefusals,
  ...directoryRecordRefusals,
  ...courseRefusals,
  ...engagementRefusals,
  ...assessmentRefusals,
  ...planningRefusals,
  ...implementationRefusals,
  ...evaluationRefusals,
  ...methodRefusals,
  ...groupWorkRefusals,
  ...dynamicsRefusals,
  ...groupMoneyRefusals,
  ...participatoryRefusals,
  ...communityWorkRefusals,
  ...socialActionRefusals,
  ...causeRecordRefusals,
  ...organisationWorkRefusals,
  ...terminationRefusals,
  ...caseRefusals,
  ...agencyRefusals,
  ...resourceRefusals,
  ...xlsformWords,
  ...fhirWords,
};

/** What a refusal says and what to do next; `undefined` for a code of a newer version. */
export const refusalWords = (because: string): Words | undefined => refusals[because];
