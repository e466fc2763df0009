/** The front door of the practice model: everything that server, web and cli may use. */
export { authorFor } from './agency/access.ts';
export {
  type Assignment,
  type AssignmentPart,
  assignmentParts,
  type Caseload,
  CaseloadEntry,
  responsibleWorker,
} from './agency/caseload.ts';
export { instrumentKey, instrumentsInUse, type PublishedInstrument } from './agency/instruments.ts';
export {
  clockBeginnings,
  clocksInUse,
  ProtectionClock,
  type ProtectionClocks,
} from './agency/protection-clock.ts';
export {
  type Approval,
  type ApprovalSubject,
  approvalSubjects,
  type Supervision,
  SupervisionEntry,
} from './agency/supervision.ts';
export {
  type AgencyDescription,
  type Programme,
  type TimeZone,
  timeZones,
  type Unit,
  UnitEntry,
} from './agency/unit.ts';
export {
  approvalSubjectWords,
  assignmentPartWords,
  clockBasisWords,
  clockBeginningWords,
  roleWords,
  timeZoneWords,
} from './agency/words.ts';
export { type Role, roles, type Worker, WorkerEntry, type Workers } from './agency/worker.ts';
export { correctionEntryWords, type EntryType, entryWords, refusalWords } from './all-words.ts';
export { bundleOf } from './case-transfer/bundle.ts';
export {
  CaseFile,
  caseFileSchema,
  entryFromFile,
  type FileEntry,
  faultsOfFile,
} from './case-transfer/case-file.ts';
export { type Loss, lossesOf } from './case-transfer/losses.ts';
export { lossesText, pageOf, readmeText } from './case-transfer/page.ts';
export { type Leaving, leaving } from './case-transfer/parts.ts';
export { tellingOf } from './case-transfer/telling.ts';
export { areasAtOnce, areasMentioned, areaText, type NamedArea } from './clients/area-name.ts';
export {
  type Community,
  type CommunityCount,
  CommunityEntry,
  type CommunityKind,
  type CountSplit,
  communityKinds,
  lastCounts,
  type SplitKind,
  splitKinds,
} from './clients/community.ts';
export {
  type AnsweredNesting,
  type Board,
  type BoardFigure,
  boardOf,
  type CountedFigure,
  type NestedQuestion,
} from './clients/community-board.ts';
export {
  type CommunityAsset,
  type CommunityAssetKind,
  type CommunityHistory,
  type CommunityPlace,
  type CommunityProfile,
  communityAssetKinds,
  historyOf,
} from './clients/community-profile.ts';
export {
  type AssentWay,
  assentWays,
  type Consent,
  type ConsentAuthority,
  ConsentEntry,
  type ConsentPurpose,
  type Consents,
  type ConsentWay,
  consentAuthorities,
  consented,
  consentPurposes,
  consentWays,
  stopBy,
  type Withdrawal,
} from './clients/consent.ts';
export {
  answerBy,
  answeredInTime,
  type DataRequest,
  DataRequestEntry,
  type DataRequestKind,
  type DataRequestOutcome,
  type DataRequests,
  dataRequestKinds,
  dataRequestOutcomes,
} from './clients/data-request.ts';
export {
  type Environment,
  EnvironmentEntry,
  type Flow,
  flows,
  type SystemAround,
  type SystemKind,
  systemKinds,
  type Tie,
  type TieStrength,
  tieOn,
  tieStrengths,
} from './clients/environment.ts';
export {
  type Family,
  type FamilyCard,
  FamilyEntry,
  type Household,
  type Member,
  type RelationToHead,
  relationsToHead,
} from './clients/family.ts';
export { type Group, GroupEntry, type GroupKind, groupKinds } from './clients/group.ts';
export {
  type ChoiceKind,
  choiceKinds,
  type GroupChoices,
  GroupChoicesEntry,
} from './clients/group-choices.ts';
export {
  type Address,
  type BirthPrecision,
  birthPrecisions,
  type Individual,
  IndividualEntry,
  type MaritalStatus,
  type Merge,
  maritalStatuses,
  type NoNikReason,
  noNikReasons,
  type Person,
} from './clients/individual.ts';
export {
  type Likeness,
  type LikenessGrade,
  type LikenessReason,
  likelyFrom,
  likeness,
  likenessGrades,
  likenessReasons,
  type Recognisable,
  recognitionKeys,
  soughtKeys,
} from './clients/likeness.ts';
export { type Membership, MembershipEntry, type Memberships } from './clients/membership.ts';
export {
  type NameLikeness,
  nameFolds,
  nameLikeness,
  nameSound,
  sameNameFrom,
  soughtSounds,
} from './clients/name-matching.ts';
export {
  type AreaNames,
  areaCodes,
  checkFamilyCard,
  checkNik,
  maskedNumber,
  type NumberError,
  type NumberVerdict,
  type NumberWarning,
  noNikPlaceholders,
  numberErrors,
  numberWarnings,
  plainNumber,
  type Stated,
} from './clients/nik.ts';
export {
  type Organisation,
  OrganisationEntry,
  type OrganisationKind,
  organisationKinds,
} from './clients/organisation.ts';
export {
  hadBegun,
  type Kin,
  type Parenting,
  parentings,
  qualityOn,
  type Relation,
  type RelationKind,
  RelationshipEntry,
  type RelationshipQuality,
  type Relationships,
  relationKinds,
  relationshipQualities,
  type TwinKind,
  twinKinds,
  type UnbornKind,
  type UnionEnding,
  type UnionKind,
  unbornKinds,
  unionEndings,
  unionKinds,
} from './clients/relationships.ts';
export { type Restriction, RestrictionEntry } from './clients/restriction.ts';
export { type Sex, sexes } from './clients/sex.ts';
export {
  type CategoryCode,
  categoryCodes,
  categorySource,
  helpCategories,
  needCategories,
} from './clients/welfare/categories.ts';
export {
  type Benefit,
  type BenefitProgramme,
  type BenefitState,
  benefitProgrammes,
  benefitStates,
  type Category,
  type Circumstances,
  CircumstancesEntry,
  type Decile,
  type DecileState,
  type Disability,
  type DisabilityBasis,
  decileStates,
  disabilityBases,
  isStale,
  type SupportNeed,
  supportNeeds,
} from './clients/welfare/circumstances.ts';
export { benefitNamed, categoryNamed, disabilityNamed } from './clients/welfare/former-names.ts';
export {
  benefitProgrammeWords,
  benefitStateWords,
  categoryWords,
  decileStateWords,
  disabilityBasisWords,
  supportNeedWords,
} from './clients/welfare/words.ts';
export {
  assentWayWords,
  birthPrecisionWords,
  choiceKindWords,
  communityAssetKindWords,
  communityKindWords,
  communityPlaceKindWords,
  consentAuthorityWords,
  consentPurposeWords,
  consentWayWords,
  dataRequestKindWords,
  dataRequestOutcomeWords,
  flowWords,
  groupKindWords,
  likenessGradeWords,
  likenessReasonWords,
  maritalStatusWords,
  noNikReasonWords,
  numberErrorWords,
  numberWarningWords,
  organisationKindWords,
  parentingWords,
  relationKindWords,
  relationshipQualityWords,
  relationToHeadWords,
  sexWords,
  splitKindWords,
  systemKindWords,
  tieStrengthWords,
  twinKindWords,
  unbornKindWords,
  unionEndingWords,
  unionKindWords,
} from './clients/words.ts';
export { type Admission, admit } from './kernel/admission.ts';
export { areaCode, isAreaCode } from './kernel/area-code.ts';
export {
  type Attachment,
  type AttachmentKind,
  type AttachmentType,
  attachmentsOf,
  attachmentTypes,
  mostAttachmentBytes,
  mostAttachments,
} from './kernel/attachment.ts';
export { Correction, correctionTypes, isCorrection } from './kernel/correction.ts';
export { type DisabilityKind, disabilityKinds } from './kernel/disability.ts';
export type { Disagreement } from './kernel/disagreement.ts';
export {
  type Author,
  type Capacity,
  type Circumstance,
  capacities,
  type DirectoryKind,
  directoryKinds,
  type Entry,
  isOfDirectory,
  type RecordKind,
  recordKinds,
  type WrittenEntry,
} from './kernel/entry.ts';
export {
  day,
  type FieldFault,
  faultsOf,
  id,
  instant,
  line,
  type Participant,
  prose,
} from './kernel/field.ts';
export { type Fill, filled, filledWords } from './kernel/filled.ts';
export { grouped } from './kernel/grouped.ts';
export type { FieldOfType, House } from './kernel/house.ts';
export { isMark, type MarkPoint, markBox, withoutLastStroke, withStroke } from './kernel/mark.ts';
export { addDays, ageOn, daysBetween, isDay } from './kernel/moment.ts';
export type { Amendment, ReadEntry, Settling, Striking } from './kernel/read-entry.ts';
export { type Reading, read, saidBy } from './kernel/reading.ts';
export type { Refusal } from './kernel/refusal.ts';
export type { Typed } from './kernel/room.ts';
export {
  disabilityKindWords,
  entryRefusals,
  fieldWords,
  type Language,
  languages,
  type Words,
  type WordsFor,
} from './kernel/words.ts';
export { measureResults, methodVersion } from './measures/exchange/file.ts';
export { goalCorrelation } from './measures/goal-attainment.ts';
export { type AnswerFault, answerFaults } from './measures/instrument/answer-faults.ts';
export type { Answers } from './measures/instrument/answers.ts';
export {
  type Asked,
  type AskedAround,
  type AskedItem,
  askedOf,
  everyAsked,
} from './measures/instrument/asked.ts';
export { evaluate } from './measures/instrument/evaluate.ts';
export { readQuestionnaire } from './measures/instrument/fhir/read.ts';
export { toQuestionnaire } from './measures/instrument/fhir/write.ts';
export { fingerprint } from './measures/instrument/fingerprint.ts';
export { formulaFrom, formulaText } from './measures/instrument/formula.ts';
export {
  everyItem,
  Instrument,
  type Item,
  isQuestion,
  respondents,
  subjectLevels,
  type Texts,
} from './measures/instrument/instrument.ts';
export { type InstrumentReading, type Remark, remarkKinds } from './measures/instrument/reading.ts';
export { type Fault, unreadyFor } from './measures/instrument/ready.ts';
export { scoresOf, scoringVersion } from './measures/instrument/scoring.ts';
export { textIn } from './measures/instrument/texts.ts';
export { readXlsform, type XlsformOptions } from './measures/instrument/xlsform/read.ts';
export { type FormSheet, sheetsOfTable } from './measures/instrument/xlsform/sheets.ts';
export { toXlsform } from './measures/instrument/xlsform/write.ts';
export { isNumber, type Measured, type NoNumberReason } from './measures/no-number.ts';
export { fewestShown } from './measures/small-cells.ts';
export { checklistKey } from './methods/checklist.ts';
export { type AttendeeAnswer, type OnLists, pairOf } from './methods/community-work/attending.ts';
export { type Funding, FundingEntry, type Fundings, fundingOf } from './methods/community-work/funding.ts';
export { type CountedPart, countedParts, type HeadCount } from './methods/community-work/head-count.ts';
export {
  awaitedMeetings,
  type HeldMeeting,
  hadQuorum,
  heldMeetings,
  type ListedName,
  type MeetingAttendee,
  MeetingEntry,
  numberPresent,
} from './methods/community-work/meeting.ts';
export { ParticipationEntry } from './methods/community-work/participation.ts';
export { levelsOf, type ProblemTree } from './methods/community-work/participatory/problem-tree.ts';
export { type Ranked, rankedOf, rankingWays } from './methods/community-work/participatory/ranking.ts';
export { strongest } from './methods/community-work/participatory/seasonal-calendar.ts';
export { peopleIn, type TakenPart } from './methods/community-work/participatory/sitting.ts';
export {
  type Stakeholder,
  type Standing,
  standingDays,
  standingOn,
} from './methods/community-work/participatory/stakeholder.ts';
export { type ParticipatoryTool, participatoryTools } from './methods/community-work/participatory/tools.ts';
export { transectAspects } from './methods/community-work/participatory/transect.ts';
export {
  influenceWords,
  participatoryToolWords,
  rankingWayWords,
  transectAspectWords,
} from './methods/community-work/participatory/words.ts';
export { netOf, type Spending, SpendingEntry } from './methods/community-work/spending.ts';
export { SustainabilityEntry } from './methods/community-work/sustainability.ts';
export { type ToldCount, toldCounts } from './methods/community-work/told-counts.ts';
export {
  contributionKindWords,
  countedPartWords,
  meetingKindWords,
  prospectWords,
} from './methods/community-work/words.ts';
export {
  type CashBox,
  type CashLine,
  cashBalance,
  cashBook,
  contributionRules,
  incomeKinds,
  openDifferences,
  paidInBy,
} from './methods/group-work/cash-box.ts';
export {
  belongedOn,
  type Composition,
  CompositionEntry,
  type GroupMember,
  type LeavingReason,
  leavingReasons,
  leftOf,
  membersOn,
  type ScreeningDecision,
  screeningDecisions,
} from './methods/group-work/composition.ts';
export {
  howOftenWords,
  interactionKindWords,
  officeWords,
  wayOfChoosingWords,
} from './methods/group-work/dynamics-words.ts';
export {
  type GroupNorms,
  hasDecided,
  type NormsVersion,
  type SharedAmongMembers,
  sharedAmongMembers,
  sharedIn,
} from './methods/group-work/group-norms.ts';
export {
  type GroupPlanVersion,
  groupOpennesses,
  groupPurposes,
  weekdays,
} from './methods/group-work/group-plan.ts';
export {
  howOften,
  type Interaction,
  type InteractionObservation,
  partsInTalk,
  theWholeGroup,
  theWorker,
} from './methods/group-work/interaction.ts';
export { type ClockZone, clockZones, hourIn } from './methods/group-work/meeting-hour.ts';
export {
  contributionRuleWords,
  incomeKindWords,
  savingsOrderWords,
  savingsRhythmWords,
  settlementWayWords,
} from './methods/group-work/money-words.ts';
export { officersOn } from './methods/group-work/officers.ts';
export {
  potOf,
  type SavingsRound,
  savingsStandings,
  turnReached,
} from './methods/group-work/rotating-savings.ts';
export {
  type AttendanceMark,
  type AttendanceState,
  attendanceStates,
  awaitedSessions,
  dayOfSession,
  type HeldSession,
  type NumberedSession,
  type PlannedSession,
  type Session,
  sessionsInOrder,
  topicOf,
} from './methods/group-work/session.ts';
export {
  attendanceStateWords,
  clockZoneWords,
  groupOpennessWords,
  groupPhaseWords,
  groupPurposeWords,
  leavingReasonWords,
  screeningDecisionWords,
  sessionLeadWords,
  sharedAmongMembersWords,
  weekdayWords,
} from './methods/group-work/words.ts';
export { choiceOf } from './methods/kind-of-case.ts';
export {
  type AgreedChange,
  AgreedChangeEntry,
  type ChangeResult,
  changeResults,
  changeReviewOn,
  lastReview,
} from './methods/organisation-work/agreed-change.ts';
export {
  DiagnosisEntry,
  findingsByArea,
  type ServiceFinding,
  serviceAreas,
  serviceViews,
} from './methods/organisation-work/diagnosis.ts';
export { type Mandate, MandateEntry } from './methods/organisation-work/mandate.ts';
export {
  changeResultWords,
  findingBearingWords,
  serviceAreaWords,
  serviceViewWords,
} from './methods/organisation-work/words.ts';
export { type Astray, astray, PracticeTemplate, type ServiceStandard } from './methods/practice-template.ts';
export type { AdoptedTemplate } from './methods/practice-templates.ts';
export {
  type CauseDescription,
  CauseEntry,
  type CauseEvaluation,
  type CauseOutcome,
  causeOutcomes,
  type WallKind,
  wallKinds,
} from './methods/social-action/cause.ts';
export {
  answerExpectedBy,
  awaitedActions,
  type CauseAction,
  CauseActionEntry,
  type CauseActionKind,
  type CauseAnswerKind,
  causeActionKinds,
  causeAnswers,
  openPromise,
  type PromiseKeeping,
  promiseKeepings,
  takenActions,
} from './methods/social-action/cause-actions.ts';
export {
  type CauseParty,
  CausePartyEntry,
  stanceNow,
  type Weight,
  weights,
} from './methods/social-action/cause-parties.ts';
export { type CauseStep, CauseStepEntry, openSteps } from './methods/social-action/cause-steps.ts';
export {
  type Force,
  type ForceDirection,
  ForceFieldEntry,
  forceDirections,
  forcesOf,
  strengthOf,
} from './methods/social-action/force-field.ts';
export {
  type AgeBand,
  ageBands,
  type CauseSpell,
  type FeltEffect,
  feltEffects,
  type JoinedCause,
  JoinedCauseEntry,
} from './methods/social-action/joined-causes.ts';
export { type NeededThing, neededThings } from './methods/social-action/needed-thing.ts';
export {
  ageBandWords,
  causeActionKindWords,
  causeAnswerWords,
  causeOutcomeWords,
  feltEffectWords,
  forceDirectionWords,
  neededThingWords,
  promiseKeepingWords,
  wallKindWords,
  weightWords,
} from './methods/social-action/words.ts';
export { type Stance, stances } from './methods/stance.ts';
export {
  isLaterVersion,
  nextVersion,
  type TemplateDifference,
  type TemplatePart,
  templateDifferences,
  withAdditions,
} from './methods/template-versions.ts';
export { stanceWords } from './methods/words.ts';
export { type Attainment, attainmentAt } from './overviews/attainment.ts';
export { type CaseLine, caseLine, type TaskOfCase, tasksByName } from './overviews/case-line.ts';
export { type CaseStatus, caseStatuses } from './overviews/case-status.ts';
export { type CaseloadRow, caseloadRow } from './overviews/caseload-row.ts';
export {
  areaCodesIn,
  type CauseCount,
  type CauseCountTold,
  type CauseDimension,
  type CauseFigures,
  causeDimensions,
  causeFigures,
  countedEvents,
  figuresFrom,
  figuresStep,
  leftOut,
  noFigures,
} from './overviews/cause-figures.ts';
export {
  type CauseDue,
  type CauseDueKind,
  type CauseLine,
  type CauseStanding,
  causeDue,
  causeLine,
  causeStandings,
  causeTimeline,
  partiesInOrder,
} from './overviews/cause-line.ts';
export { type ClientLine, clientLine, recognisableOf } from './overviews/client-line.ts';
export { courseAsWorked } from './overviews/course-as-worked.ts';
export {
  type AttendingPerson,
  type DifferentPeople,
  differentPeople,
  type SamePersonQuestion,
} from './overviews/different-people.ts';
export { type FourP, fourP } from './overviews/four-p.ts';
export { functioningProfiles, type Profile, type ProfileLine } from './overviews/functioning-profile.ts';
export {
  type Absence,
  type AttendanceReport,
  absentAgain,
  attendanceReport,
  gathered,
  memberPath,
  newcomers,
  newcomersExpected,
  nextSession,
  type PathStep,
  type PersonAttendance,
  type SessionAttendance,
  sessionAttendance,
  sessionsOn,
  wasThere,
} from './overviews/group-attendance.ts';
export {
  type BeforeAndAfter,
  beforeAndAfter,
  type NotMeasured,
  notMeasuredOn,
  occasionsOf,
} from './overviews/group-measures.ts';
export { groupQuestionWords } from './overviews/group-question-words.ts';
export { type GroupQuestion, groupQuestions } from './overviews/group-questions.ts';
export { type Indicator, type IndicatorValue, indicators } from './overviews/indicators.ts';
export { instrumentResults, type ScoreLine } from './overviews/instrument-results.ts';
export { type DueItem, nextSteps } from './overviews/next-steps.ts';
export { lastMeeting, type Notice, notices, patience } from './overviews/notices.ts';
export {
  type Consistency,
  consistencyOf,
  fewestForAlpha,
  fewestPairs,
  type ItemTally,
  leastReliability,
  leastShare,
  type PairedResult,
  pairedResults,
  type ResultGroup,
  type ResultTally,
  resultTitle,
} from './overviews/paired-results.ts';
export { type ParticipationSummary, participationSummary } from './overviews/participation-summary.ts';
export {
  type HeldTool,
  heldTools,
  photographed,
  type Saying,
  stakeholderMap,
  stakeholderTable,
  type ToolTable,
  toolPicture,
  toolTable,
} from './overviews/participatory-tools.ts';
export {
  type Drawing,
  type Look,
  looks,
  type Part,
  type Point,
  pathOf,
  type Shape,
  svgOf,
} from './overviews/pictures/drawing.ts';
export { type EcomapRow, ecomap, ecomapRows } from './overviews/pictures/ecomap.ts';
export { forceFieldPicture } from './overviews/pictures/force-field-picture.ts';
export { functioningPicture } from './overviews/pictures/functioning-picture.ts';
export { genogram } from './overviews/pictures/genogram.ts';
export { interactionPicture } from './overviews/pictures/interaction-picture.ts';
export {
  type ClientAt,
  goingOn,
  type Kindred,
  type Kinsperson,
  kindred,
} from './overviews/pictures/kindred.ts';
export { pairedPicture } from './overviews/pictures/paired-picture.ts';
export { stanceSigns } from './overviews/pictures/participatory/stakeholder-picture.ts';
export {
  type ProgrammeLine,
  type ProgrammeStanding,
  programmeLines,
  programmeTimeline,
} from './overviews/pictures/programme-timeline.ts';
export { type ChartWords, seriesChart } from './overviews/pictures/series-chart.ts';
export { type MemberIndices, sociogram, sociometry } from './overviews/pictures/sociogram.ts';
export {
  causeGroup,
  causePracticeRows,
  type PracticeDimension,
  type PracticeGrouping,
  partingGroupings,
  practiceDimensions,
  practiceGroupings,
  practiceRows,
  singleDimensions,
} from './overviews/practice.ts';
export {
  fewestCases,
  type PracticeCell,
  type PracticeCount,
  untoldOf,
  whole,
} from './overviews/practice-counts.ts';
export {
  forCausesWords,
  notSaidWords,
  practiceCodeWords,
  practiceDimensionWords,
  practiceGroupingWords,
} from './overviews/practice-words.ts';
export { beyondItsFunding, type ProgrammeBudget, programmeBudget } from './overviews/programme-budget.ts';
export {
  itemRows,
  type LaterOccasion,
  laterOccasions,
  resultKinds,
  resultRows,
  wasBegun,
} from './overviews/result-rows.ts';
export {
  isLate,
  reviewDueOn,
  type StandardStanding,
  serviceStandards,
} from './overviews/service-standards.ts';
export { type Shareable, shareableOf } from './overviews/shareable.ts';
export { refusedSharing, type SharingRefusal } from './overviews/sharing.ts';
export { behindPoint } from './overviews/single-case/behind-point.ts';
export {
  bandSignals,
  firstIndices,
  furtherIndices,
  type IndexValue,
  napOf,
} from './overviews/single-case/indices.ts';
export { type Aids, aidsFor } from './overviews/single-case/questions.ts';
export {
  type Series,
  type SeriesPhase,
  type SeriesPoint,
  seriesOn,
  vectorsOf,
} from './overviews/single-case/series.ts';
export { behindPointWords, cautionWords, indexWords, noNumberWords } from './overviews/single-case/words.ts';
export { chooserOn, type SociogramOfDay, sociogramCourse } from './overviews/sociogram-course.ts';
export { type TimelineLine, timelineLine } from './overviews/timeline-line.ts';
export { casesThatSuggest, neededIn, type Wall, wallsOf } from './overviews/walls.ts';
export {
  caseStatusWords,
  type DueKind,
  dueWords,
  type NoticeCode,
  noticeWords,
  resultKindWords,
  type TimelineKind,
  timelineKindWords,
} from './overviews/words.ts';
export { type CausePaperKind, causePaperKinds } from './papers/cause-paper-kind.ts';
export { type CauseMaterial, causeCodeWords, causeSheet } from './papers/cause-papers.ts';
export { causeDimensionWords, causePaperKindWords, causePaperWords } from './papers/cause-words.ts';
export { type Material, NothingToPrint, type PaperBlock, type SignatureLine } from './papers/paper.ts';
export { type DocumentKind, documentKinds, type Sheet, sheetOf } from './papers/papers.ts';
export { programmeStandingWords } from './papers/programme-words.ts';
export { type Agency, type AgencyEntry, agencyRecord } from './records/agency.ts';
export { type Case, type CaseEntry, caseRecord } from './records/case.ts';
export { type Cause, type CauseRecordEntry, causeRecord } from './records/cause.ts';
export {
  type Client,
  type ClientEntry,
  clientRecord,
  type LevelOfClient,
  levelOf,
  levelsOfClient,
  nameOf,
} from './records/client.ts';
export {
  type DirectoryEntry,
  type ProviderRecord,
  providerRecord,
  type ServiceRecord,
  serviceRecord,
  type TaxonomyRecord,
  taxonomyRecord,
} from './records/directory.ts';
export { houses } from './records/houses.ts';
export { type IncomingRequest, requestRecord } from './records/request.ts';
export {
  afterFeed,
  differingFields,
  type KeptListing,
  mendedFields,
  sameValue,
} from './resources/directory/kept-by-hand.ts';
export {
  type Accessibility,
  type CostOption,
  type GivenTerm,
  type ListedAddress,
  type ListedContact,
  type ListedLocation,
  type ListedPhone,
  type OpeningHours,
  type PlaceKind,
  placeKinds,
  type RequiredDocument,
  type RowSource,
  type ServedArea,
  type ServiceCapacity,
  type ServicePlace,
  type SpokenLanguage,
} from './resources/directory/listing.ts';
export { type ListedProvider, type ProviderContent, ProviderEntry } from './resources/directory/provider.ts';
export { type DirectoryPublishing, PublishingEntry } from './resources/directory/publishing.ts';
export {
  askAgainFrom,
  type CheckingWay,
  type CheckResult,
  checkingWays,
  checkResults,
  type ListedService,
  lastAskedOn,
  type ServiceCheck,
  type ServiceContent,
  type ServiceCost,
  ServiceEntry,
  type ServiceJudgement,
  type ServiceQuality,
  type ServiceStatus,
  serviceCosts,
  serviceQualities,
  serviceStatuses,
  shelfLifeDays,
} from './resources/directory/service.ts';
export {
  addressLine,
  type PlaceLine,
  regionsOf,
  type ServiceLine,
  serviceLine,
  withoutContacts,
} from './resources/directory/service-line.ts';
export {
  type ListedTaxonomy,
  type TaxonomyContent,
  TaxonomyEntry,
  type TaxonomyTerm,
} from './resources/directory/taxonomy.ts';
export { type WithdrawalReason, withdrawalReasons } from './resources/directory/withdrawal-reason.ts';
export {
  checkingWayWords,
  checkResultWords,
  serviceCostWords,
  serviceQualityWords,
  serviceStatusWords,
  withdrawalReasonWords,
} from './resources/directory/words.ts';
export type { FindingQuery, Fit, Miss, Unsaid } from './resources/finding/criteria.ts';
export { kilometresBetween, type Point as PointOnEarth } from './resources/finding/distance.ts';
export { distanceText, type Explained, explained, explanation } from './resources/finding/explained.ts';
export {
  type Found,
  type Freshness,
  find,
  freshnesses,
  freshnessOf,
  type Match,
} from './resources/finding/find.ts';
export { FindingIndex } from './resources/finding/finding-index.ts';
export { isKindOnly, providerOfKinds } from './resources/finding/kinds-only.ts';
export { languageNames, reasonWords } from './resources/finding/words.ts';
export { wordsOf } from './resources/finding/words-of.ts';
export {
  type Finding,
  type FindingCode,
  type FindingLevel,
  findingCodes,
  findingLevels,
} from './resources/hsds/finding.ts';
export type { GivenFile, GivenRow } from './resources/hsds/given.ts';
export { type Feed, type FeedListing, readFeed, type UnplacedRow } from './resources/hsds/read.ts';
export { feedNamespace, stableId } from './resources/hsds/stable-id.ts';
export { type HsdsTable, hsdsTables } from './resources/hsds/tables.ts';
export { feedFindingWords, feedLevelWords } from './resources/hsds/words.ts';
export {
  columnsFor,
  fileOf,
  type HsdsObject,
  layInTables,
  organizationObject,
  placeObject,
  serviceObject,
  type TableRows,
  taxonomyObject,
  termObjects,
} from './resources/hsds/write.ts';
export { hashOfSecret, secretOf } from './resources/link-secret.ts';
export {
  isOver,
  linkOf,
  longestLink,
  type Referral,
  type ReferralAnswer,
  ReferralEntry,
  type ReferralLink,
  type ReferralResult,
  type Referrals,
  type ReferralWay,
  referralAnswers,
  referralResults,
  referralWays,
  type Sending,
  type SharingPurpose,
  sentOn,
  sharingPurposes,
} from './resources/referral.ts';
export {
  type ReferralStanding,
  type ReferralStep,
  referralStandings,
  referralSteps,
  standingOf,
  stepsOf,
} from './resources/referral-progress.ts';
export {
  type Request as RequestFromOutside,
  RequestEntry,
  type RequestStanding,
  requestStanding,
  requestStandings,
} from './resources/request.ts';
export {
  type Answering,
  type ChosenPart,
  type Disclosed,
  type DisclosedPart,
  disclosedParts,
  disclosedText,
  informationOf,
  type ShareablePart,
  shareableParts,
} from './resources/shared-information.ts';
export { kindsOfService } from './resources/starting-directory/kinds.ts';
export {
  inLanguage,
  type StartingEntry,
  startingDirectory,
  taxonomyOfKinds,
  termOfKind,
} from './resources/starting-directory/starting-directory.ts';
export {
  disclosedPartWords,
  referralAnswerWords,
  referralResultWords,
  referralStandingWords,
  referralStepWords,
  referralWayWords,
  requestStandingWords,
  sharingPurposeWords,
} from './resources/words.ts';
export {
  type Contact,
  ContactEntry,
  type ContactKind,
  type Contacts,
  contactKinds,
} from './stages/1-engagement/contact.ts';
export {
  ContractEntry,
  type Contracts,
  type ContractVersion,
  contractInForce,
  fewestInPublic,
  type Signatory,
  type Signature,
  type SigningWay,
  signatories,
  signingWays,
} from './stages/1-engagement/contract.ts';
export {
  type Answer,
  answers,
  type ClientKind,
  type Confidentiality,
  clientKinds,
  confidentialities,
  type Intake,
  type IntakeDecision,
  IntakeEntry,
  intakeDecisions,
  isCollective,
  type Source,
  sources,
  type Urgency,
  urgencies,
} from './stages/1-engagement/intake.ts';
export {
  type InvolvedPerson,
  type PeopleInvolved,
  PeopleInvolvedEntry,
} from './stages/1-engagement/people-involved.ts';
export {
  answerWords,
  clientKindWords,
  confidentialityWords,
  contactKindWords,
  fewestShownWords,
  intakeDecisionWords,
  signatoryWords,
  signingWayWords,
  sourceWords,
  urgencyWords,
} from './stages/1-engagement/words.ts';
export { type Coping, CopingEntry, type CopingWeighing } from './stages/2-assessment/coping.ts';
export { type AssessmentStatement, type Focus, FocusEntry } from './stages/2-assessment/focus.ts';
export {
  type AttemptResult,
  attemptResults,
  type Problem,
  ProblemEntry,
  type ProblemNature,
  type ProblemSource,
  type Problems,
  problemNatures,
  problemSources,
} from './stages/2-assessment/problem.ts';
export {
  type ProtectivePower,
  protectivePowers,
  type Risk,
  type RiskAction,
  type RiskClock,
  RiskEntry,
  type Risks,
  runningClocks,
  type Severity,
  severities,
} from './stages/2-assessment/risk.ts';
export {
  type Functioning,
  type FunctioningAspect,
  FunctioningEntry,
  type FunctioningPart,
  type FunctioningRating,
  functioningAspects,
  functioningParts,
  type Rater,
  type RatingOccasion,
  raters,
  ratingOccasions,
} from './stages/2-assessment/social-functioning.ts';
export {
  type RoleGap,
  roleGaps,
  SocialRoleEntry,
  type SocialRoles,
  type WeighedRole,
} from './stages/2-assessment/social-role.ts';
export {
  type Strength,
  StrengthEntry,
  type StrengthKind,
  type Strengths,
  strengthKinds,
} from './stages/2-assessment/strengths.ts';
export {
  attemptResultWords,
  collectiveAspectWords,
  functioningAspectWords,
  functioningPartWords,
  problemNatureWords,
  problemSourceWords,
  protectivePowerWords,
  raterWords,
  ratingOccasionWords,
  roleGapWords,
  severityWords,
  strengthKindWords,
} from './stages/2-assessment/words.ts';
export {
  type AttainmentLevel,
  type AttainmentLevels,
  attainmentLevels,
  type Direction,
  directions,
  type Goal,
  GoalEntry,
  type GoalKind,
  type Goals,
  goalKinds,
  type Measure,
  type MeasureKind,
  measureKinds,
  standingGoals,
} from './stages/3-planning/goal.ts';
export {
  type Plan,
  type PlanAgreement,
  PlanEntry,
  type PlannedActivity,
  standingActivities,
} from './stages/3-planning/plan.ts';
export {
  type ComparedField,
  type PlanDifferences,
  planDifferences,
} from './stages/3-planning/plan-differences.ts';
export {
  attainmentLevelWords,
  countedThingWords,
  directionWords,
  goalKindWords,
  measureKindWords,
} from './stages/3-planning/words.ts';
export {
  type Activities,
  type Activity,
  ActivityEntry,
  type ActivityKind,
  type ActivityOutcome,
  activityKinds,
  activityOutcomes,
  type ClientPart,
  clientParts,
} from './stages/4-implementation/activity.ts';
export {
  type Advocacies,
  type Advocacy,
  advocacyAnswers,
  advocacyOutcomes,
  advocacySteps,
  answerAwaitedBy,
} from './stages/4-implementation/advocacy.ts';
export {
  type BehaviourContract,
  type BehaviourContracts,
  behaviourReviewOn,
  behaviourSignatories,
  keepings,
  unsignedParties,
} from './stages/4-implementation/behaviour-contract.ts';
export {
  type Attendee,
  awaitedConferences,
  ConferenceEntry,
  type ConferencePlan,
  clientPresences,
  type HeldConference,
  heldConferences,
} from './stages/4-implementation/conference.ts';
export {
  type MeasuredPoint,
  measurementsOfMember,
  seriesOf,
} from './stages/4-implementation/measured-series.ts';
export {
  type Measurement,
  MeasurementEntry,
  type MeasurementPhase,
  type Measurements,
  measurementPhases,
} from './stages/4-implementation/measurement.ts';
export { type Note, NoteEntry, type Notes } from './stages/4-implementation/note.ts';
export { PhaseEntry, phaseReasons, phasesOf } from './stages/4-implementation/phase.ts';
export { isOpen, type Task, TaskEntry, type Tasks } from './stages/4-implementation/task.ts';
export {
  activityKindWords,
  activityOutcomeWords,
  advocacyAnswerWords,
  advocacyLevelWords,
  advocacyOutcomeWords,
  advocacyStepWords,
  behaviourSignatoryWords,
  clientPartWords,
  clientPresenceWords,
  enablerStrategyWords,
  foundQualityWords,
  keepingWords,
  measurementPhaseWords,
  mediationMeansWords,
  phaseReasonWords,
  teachingWords,
  whetherGotWords,
} from './stages/4-implementation/words.ts';
export { InRole } from './stages/4-implementation/worker-role.ts';
export { type Dispute, disputesOf } from './stages/5-evaluation/dispute.ts';
export {
  type Evaluation,
  type EvaluationDecision,
  EvaluationEntry,
  type Evaluations,
  evaluationDecisions,
} from './stages/5-evaluation/evaluation.ts';
export {
  type Judge,
  type Judgement,
  judgements,
  judges,
  OutcomeEntry,
  type OutcomeJudging,
  type Outcomes,
  viewsDiffer,
} from './stages/5-evaluation/outcome.ts';
export {
  type ProcessAspect,
  ProcessEntry,
  type Processes,
  type ProcessJudging,
  processAspects,
} from './stages/5-evaluation/process.ts';
export {
  differsFromNumber,
  type SeriesJudgement,
  SeriesJudgementEntry,
  type SeriesJudging,
  seriesJudgements,
  seriesQuestions,
} from './stages/5-evaluation/series-judgement.ts';
export {
  evaluationDecisionWords,
  judgementWords,
  judgeWords,
  judgingWayWords,
  meanOfWords,
  processAspectWords,
  seriesJudgementWords,
  seriesQuestionWords,
} from './stages/5-evaluation/words.ts';
export {
  CaseTransferEntry,
  type CaseTransfers,
  mayBeTransferred,
  outsideAuthor,
  type TransferPart,
  transferParts,
} from './stages/6-termination/case-transfer.ts';
export {
  type Ended,
  type Ending,
  EndingEntry,
  type EndingReason,
  endingReasons,
  type Handover,
} from './stages/6-termination/ending.ts';
export {
  type FollowUp,
  FollowUpEntry,
  type FollowUpFinding,
  type FollowUpKind,
  type FollowUps,
  followUpFindings,
  followUpKinds,
} from './stages/6-termination/follow-up.ts';
export {
  endingReasonWords,
  followUpFindingWords,
  followUpKindWords,
  transferPartWords,
} from './stages/6-termination/words.ts';
export {
  type Course,
  CourseEntry,
  presentStage,
  type Stage,
  type StageCourse,
  stages,
} from './stages/course.ts';
export {
  type Effect,
  effects,
  functions,
  type InterventionEnd,
  interventionEnds,
  type Method,
  methods,
  type PracticeFunction,
  type PracticeGoal,
  type PracticeStrategy,
  practiceGoals,
  practiceStrategies,
  type WorkerRole,
  workerRoles,
} from './stages/practice.ts';
export {
  effectWords,
  functionWords,
  interventionEndWords,
  methodWords,
  practiceGoalWords,
  practiceStrategyWords,
  stageFullWords,
  stageWords,
  workerRoleWords,
} from './stages/words.ts';
