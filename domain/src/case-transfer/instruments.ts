/**
 * Answers to instruments in FHIR R4: the Questionnaire as it was asked, a QuestionnaireResponse whose items follow it, and
 * each score as an Observation derived from it. Where the agency no longer has the version, answers go in case.json alone.
 */
import { instrumentKey } from '../agency/instruments.ts';
import {
  type Answer,
  type Answers,
  answerAt,
  isGiven,
  keyAt,
  type Place,
  roundsAnswered,
} from '../measures/instrument/answers.ts';
import { toQuestionnaire } from '../measures/instrument/fhir/write.ts';
import { type Instrument, type Item, isQuestion } from '../measures/instrument/instrument.ts';
import type { InstrumentResponse } from '../stages/2-assessment/instrument-answers.ts';
import { raterWords, ratingOccasionWords } from '../stages/2-assessment/words.ts';
import { absent } from './assessment.ts';
import { observation } from './observation.ts';
import { compact, derivedId, notes, ownConcept, type Placed, pointing, type Resource } from './resource.ts';
import type { Telling } from './telling.ts';

interface Element {
  readonly linkId: string;
  readonly text?: string;
  readonly type: string;
  readonly item?: readonly Element[];
  readonly answerOption?: readonly Readonly<Record<string, unknown>>[];
}

/** What the answers to one item look like in the response: nothing where FHIR's kind does not take them. */
type Valued = Readonly<Record<string, unknown>>;

const single: Readonly<Record<string, (answer: Answer) => Valued | undefined>> = {
  boolean: (answer) => (typeof answer === 'boolean' ? { valueBoolean: answer } : undefined),
  integer: (answer) => (Number.isInteger(answer) ? { valueInteger: answer } : undefined),
  decimal: (answer) => (typeof answer === 'number' ? { valueDecimal: answer } : undefined),
  date: (answer) =>
    typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? { valueDate: answer } : undefined,
  time: (answer) =>
    typeof answer === 'string' && /^\d{2}:\d{2}(:\d{2})?$/.test(answer)
      ? { valueTime: answer.length === 5 ? `${answer}:00` : answer }
      : undefined,
  dateTime: (answer) =>
    typeof answer === 'string' && /(Z|[+-]\d{2}:\d{2})$/.test(answer) ? { valueDateTime: answer } : undefined,
  string: (answer) => ({ valueString: String(answer) }),
  text: (answer) => ({ valueString: String(answer) }),
};

const codeOf = (option: Readonly<Record<string, unknown>>): string | undefined => {
  const coding = option.valueCoding as { readonly code?: string; readonly system?: string } | undefined;
  if (coding?.code !== undefined) return coding.code;
  const plain = option.valueString ?? option.valueInteger ?? option.valueDate ?? option.valueTime;
  return plain === undefined ? undefined : String(plain);
};

function optionFor(element: Element, item: Item, instrument: Instrument, answer: string): Valued | undefined {
  const list = item.list === undefined ? [] : (instrument.lists[item.list] ?? []);
  const at = list.findIndex((one) => one.code === answer);
  const offered = element.answerOption ?? [];
  const option = offered[at] ?? offered.find((one) => codeOf(one) === answer);
  if (option === undefined) return element.type === 'open-choice' ? { valueString: answer } : undefined;
  const { extension: _, ...value } = option;
  const coding = value.valueCoding as Readonly<Record<string, unknown>> | undefined;
  if (coding === undefined) return value;
  const { extension: __, _display: ___, ...plain } = coding;
  return { valueCoding: plain };
}

function valuesOf(element: Element, item: Item, instrument: Instrument, answer: Answer): readonly Valued[] {
  if (element.type === 'choice' || element.type === 'open-choice') {
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    return chosen.flatMap((one) => {
      const option = optionFor(element, item, instrument, String(one));
      return option === undefined ? [] : [option];
    });
  }
  const value = single[element.type]?.(answer);
  return value === undefined ? [] : [value];
}

interface Answering {
  readonly instrument: Instrument;
  readonly answers: Answers;
}

interface Asking {
  readonly element: Element;
  readonly item: Item;
  readonly place: Place;
  readonly answering: Answering;
}

const below = ({ element, item, answering }: Asking, place: Place): readonly unknown[] =>
  itemsOf(element.item ?? [], item.items ?? [], place, answering);

/** A repeat stands once for each round that was gone through. */
function rounds(asking: Asking): readonly unknown[] {
  const { item, place, element, answering } = asking;
  const count = roundsAnswered(Object.keys(answering.answers), keyAt(place, item.linkId));
  return Array.from({ length: count }, (_, round) => below(asking, [...place, [item.linkId, round]]))
    .filter((inner) => inner.length > 0)
    .map((inner) => ({ linkId: element.linkId, item: inner }));
}

function question(asking: Asking): readonly unknown[] {
  const { item, place, element, answering } = asking;
  const inner = below(asking, place);
  const answer = answerAt(answering.answers, keyAt(place, item.linkId));
  const [first, ...others] = isGiven(answer) ? valuesOf(element, item, answering.instrument, answer) : [];
  if (first === undefined) return [];
  const told = inner.length === 0 ? first : { ...first, item: inner };
  return [{ linkId: element.linkId, text: element.text, answer: [told, ...others] }];
}

function asGroup(asking: Asking): readonly unknown[] {
  const inner = below(asking, asking.place);
  return inner.length === 0 ? [] : [{ linkId: asking.element.linkId, item: inner }];
}

/** The items of the response in the order of the questionnaire; what was not answered is not there. */
function itemsOf(
  elements: readonly Element[],
  items: readonly Item[],
  place: Place,
  answering: Answering,
): readonly unknown[] {
  return items.flatMap((item, at): readonly unknown[] => {
    const element = elements[at];
    if (element === undefined) return [];
    const asking = { element, item, place, answering };
    if (item.type === 'repeat') return rounds(asking);
    return isQuestion(item.type) ? question(asking) : asGroup(asking);
  });
}

const asked = (telling: Telling, one: InstrumentResponse): Instrument | undefined => {
  const known = telling.material.agency.instruments.published[instrumentKey(one.urn, one.version)];
  return known?.hash === one.hash ? known.instrument : undefined;
};

function response(one: InstrumentResponse, instrument: Instrument, telling: Telling): Placed {
  const questionnaire = toQuestionnaire(instrument) as unknown as { readonly item?: readonly Element[] };
  return {
    id: one.response,
    stage: 'assessment',
    resource: {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${one.urn}|${one.version}`,
      status: 'completed',
      subject: telling.somebody(one)?.reference === undefined ? telling.subject : telling.somebody(one),
      authored: one.on,
      item: itemsOf(questionnaire.item ?? [], instrument.items, [], { instrument, answers: one.answers }),
    },
  };
}

function scores(one: InstrumentResponse, known: boolean, telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  return one.scores.map((score) =>
    observation(
      {
        id: derivedId(one.response, `score:${score.scale}`),
        stage: 'assessment',
        on: one.on,
        code: ownConcept('scale', `${one.urn}|${one.version}#${score.scale}`, `${one.title}: ${score.name}`),
        about: telling.somebody(one),
        more: {
          ...(score.value === null
            ? { dataAbsentReason: absent('not-asked') }
            : { valueQuantity: { value: score.value } }),
          derivedFrom: known ? [pointing(one.response, one.title)] : undefined,
          note: notes(
            `${one.name}: ${say(ratingOccasionWords[one.occasion])}, ${say(raterWords[one.rater])}`,
            one.raterName,
            score.because,
            one.note,
          ),
        },
      },
      telling,
    ),
  );
}

export const questionnaireId = (urn: string, version: string): string =>
  derivedId(`${urn}|${version}`, 'Questionnaire');

export function instruments(telling: Telling): readonly Placed[] {
  const all = Object.values(telling.material.case.state.instrumentAnswers);
  const asQuestionnaires = new Map<string, Placed>();
  const told = all.flatMap((one) => {
    const instrument = asked(telling, one);
    if (instrument === undefined) return scores(one, false, telling);
    const id = questionnaireId(one.urn, one.version);
    const resource = compact(toQuestionnaire(instrument)) as unknown as Resource;
    asQuestionnaires.set(id, { id, stage: 'assessment', resource });
    return [response(one, instrument, telling), ...scores(one, true, telling)];
  });
  return [...asQuestionnaires.values(), ...told];
}

/** Whether the version that was answered is still known here, so that its answers can go as FHIR. */
export const isAsked = (telling: Telling, one: InstrumentResponse): boolean =>
  asked(telling, one) !== undefined;
