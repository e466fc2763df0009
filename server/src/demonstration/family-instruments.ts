/**
 * What the mother and the school answered in the family story, on the instruments that the agency's template brings: at
 * intake, in between and at the end, each asked the same way. Fictional, as the whole story.
 */
import {
  fingerprint,
  type Instrument,
  type PracticeTemplate,
  scoresOf,
  scoringVersion,
} from '@pendamping/domain';
import { colleagues } from './people.ts';
import { suhendar } from './suhendar.ts';
import { idFor, type Tale } from './tale.ts';

const inCase = { record: 'case', stream: suhendar.case } as const;

interface Sheet {
  readonly instrument: string;
  readonly on: string;
  readonly occasion: 'intake' | 'interim' | 'end';
  readonly about: { readonly person: string; readonly name: string };
  readonly by: { readonly rater: 'client' | 'worker'; readonly raterName: string };
  readonly answers: Readonly<Record<string, string>>;
}

const mother = { person: suhendar.nuraeni, name: 'Nuraeni' };
const boy = { person: suhendar.rizky, name: 'Muhamad Rizky Pratama' };
const byMother = { rater: 'client', raterName: 'Nuraeni' } as const;
const byWorker = { rater: 'worker', raterName: colleagues.ratna.name } as const;
const caring = 'urn:pendamping:instrument:caregiving-week';
const school = 'urn:pendamping:instrument:school-day-fit';

const sheets: readonly Sheet[] = [
  {
    instrument: caring,
    on: '2026-02-16',
    occasion: 'intake',
    about: mother,
    by: byMother,
    answers: {
      sleep: 'daily',
      'own-needs': 'most',
      'worn-out': 'daily',
      'stayed-in': 'most',
      'near-the-edge': 'some',
      relieved: 'never',
      heaviest: 'Malam, karena saya sendiri yang berjaga.',
    },
  },
  {
    instrument: caring,
    on: '2026-06-01',
    occasion: 'interim',
    about: mother,
    by: byMother,
    answers: {
      sleep: 'some',
      'own-needs': 'some',
      'worn-out': 'most',
      'stayed-in': 'some',
      relieved: 'some',
      helped: 'Bapak mulai ikut berjaga dua malam.',
    },
  },
  {
    instrument: caring,
    on: '2026-10-05',
    occasion: 'end',
    about: mother,
    by: byMother,
    answers: {
      sleep: 'once',
      'own-needs': 'once',
      'worn-out': 'some',
      'stayed-in': 'never',
      'near-the-edge': 'never',
      relieved: 'most',
    },
  },
  {
    instrument: school,
    on: '2026-03-04',
    occasion: 'intake',
    about: boy,
    by: byWorker,
    answers: {
      'knows-next': 'not',
      'quiet-place': 'not',
      'one-adult': 'not',
      noise: 'not',
      'way-to-say': 'now-and-then',
      peers: 'now-and-then',
      book: 'not',
      'sent-home': 'mostly',
      'next-step': 'Kartu urutan kegiatan di meja Rizky.',
    },
  },
  {
    instrument: school,
    on: '2026-09-28',
    occasion: 'end',
    about: boy,
    by: byWorker,
    answers: {
      'knows-next': 'mostly',
      'quiet-place': 'always',
      'one-adult': 'always',
      noise: 'now-and-then',
      'way-to-say': 'mostly',
      peers: 'mostly',
      book: 'always',
      'sent-home': 'not',
    },
  },
];

function scored(instrument: Instrument, answers: Sheet['answers']) {
  return scoresOf(instrument, answers).map(({ scale, value, answered, missing }) => {
    const name = instrument.scales.find((one) => one.scale === scale)?.text.id ?? scale;
    return typeof value === 'number'
      ? { scale, name, value, answered, missing }
      : { scale, name, value: null, because: value.noNumber, answered, missing };
  });
}

export const answerInstruments =
  (template: PracticeTemplate) =>
  ({ tell }: Tale): void => {
    for (const { instrument: urn, on, occasion, about, by, answers } of sheets) {
      const instrument = template.instruments.find((one) => one.urn === urn);
      if (instrument === undefined) continue;
      tell(inCase, 'InstrumentAnswered', on, {
        response: idFor(`suhendar:answered:${urn}:${on}`),
        urn,
        version: instrument.version,
        hash: fingerprint(instrument),
        title: instrument.title.id ?? urn,
        ...about,
        ...by,
        occasion,
        answers,
        scores: scored(instrument, answers),
        scoring: scoringVersion,
      });
    }
  };
