/** The names of the extensions read and written: those of FHIR R4 and SDC, and our own for what FHIR has no place for. */
const core = 'http://hl7.org/fhir/StructureDefinition/';

export const extensions = {
  translation: `${core}translation`,
  itemControl: `${core}questionnaire-itemControl`,
  hidden: `${core}questionnaire-hidden`,
  unit: `${core}questionnaire-unit`,
  slider: `${core}questionnaire-sliderStepValue`,
  optionPrefix: `${core}questionnaire-optionPrefix`,
  ordinalValue: `${core}ordinalValue`,
  itemWeight: `${core}itemWeight`,
  entryFormat: `${core}entryFormat`,
  minValue: `${core}minValue`,
  maxValue: `${core}maxValue`,
  minLength: `${core}minLength`,
  regex: `${core}regex`,
  /** What of an instrument, and of an item, FHIR cannot say: our own JSON, laid over what was read. */
  ownInstrument: 'urn:pendamping:fhir:instrument',
  ownItem: 'urn:pendamping:fhir:item',
  /** The name of the option list, so that questions with the same options share it again. */
  ownList: 'urn:pendamping:fhir:list',
} as const;

export const itemControls = 'http://hl7.org/fhir/questionnaire-item-control';

/** Without these the questionnaire would ask, offer, allow or reckon something else. */
const meaningful = [
  'variable',
  'cqf-expression',
  'cqf-calculatedValue',
  'questionnaire-constraint',
  'targetConstraint',
  'questionnaire-minOccurs',
  'questionnaire-maxOccurs',
  'questionnaire-optionExclusive',
  'questionnaire-unitOption',
  'questionnaire-unitValueSet',
  'questionnaire-hidden',
  'questionnaire-referenceResource',
  'minValue',
  'maxValue',
  'minLength',
  'regex',
  'maxDecimalPlaces',
  'sdc-questionnaire-calculatedExpression',
  'sdc-questionnaire-initialExpression',
  'sdc-questionnaire-enableWhenExpression',
  'sdc-questionnaire-answerExpression',
  'sdc-questionnaire-answerOptionsToggleExpression',
  'sdc-questionnaire-candidateExpression',
  'sdc-questionnaire-contextExpression',
  'sdc-questionnaire-assembleExpectation',
  'sdc-questionnaire-subQuestionnaire',
];

export const changesMeaning = (url: unknown): boolean =>
  typeof url === 'string' && meaningful.includes(url.split('/').at(-1) ?? '');
