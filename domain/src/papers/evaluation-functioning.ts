/**
 * Social functioning on the evaluation paper (PM 3): the profile as a picture and as a table, every rater and every
 * occasion, and what nobody has rated. It describes; it is no validated test, and the paper says so.
 */
import { functioningProfiles, type Profile, type ProfileLine } from '../overviews/functioning-profile.ts';
import { svgOf } from '../overviews/pictures/drawing.ts';
import { functioningPicture } from '../overviews/pictures/functioning-picture.ts';
import type { Case } from '../records/case.ts';
import { isCollective } from '../stages/1-engagement/intake.ts';
import { ratingOccasions } from '../stages/2-assessment/social-functioning.ts';
import {
  collectiveAspectWords,
  functioningAspectWords,
  functioningPartWords,
  raterWords,
  ratingOccasionWords,
} from '../stages/2-assessment/words.ts';
import { evaluationPaperWords as w } from './evaluation-words.ts';
import { bullets, heading, type PaperBlock, type Pen, prose } from './paper.ts';
import { drawingFont } from './pictures.ts';

const pictureWidth = 620;

function aspectsOf(state: Case) {
  return isCollective(state.intake.opening?.clientKind) ? collectiveAspectWords : functioningAspectWords;
}

const raterName = (line: Pick<ProfileLine, 'rater' | 'raterName'>, { say }: Pen): string =>
  line.raterName ?? say(raterWords[line.rater]);

function table(profile: Profile, aspects: ReturnType<typeof aspectsOf>, pen: Pen): PaperBlock {
  const { say, number } = pen;
  const lines = profile.lines.map((line) => [
    say(aspects[line.aspect]),
    raterName(line, pen),
    ...ratingOccasions.map((occasion) => {
      const mark = line.marks[occasion];
      if (mark === undefined) return '–';
      return mark.fromParts === undefined
        ? number(mark.value)
        : say(w.fromParts, { value: number(mark.value), n: mark.fromParts });
    }),
  ]);
  const parts = profile.parts.map((part) => [
    `· ${say(functioningPartWords[part.part])}`,
    say(raterWords[part.rater]),
    ...ratingOccasions.map((occasion) => String(part.marks[occasion] ?? '–')),
  ]);
  return {
    kind: 'rows',
    dense: true,
    widths: [3, 2.8, ...ratingOccasions.map(() => 1.4)],
    head: [
      say(w.aspect),
      say(w.who),
      ...ratingOccasions.map((occasion) => say(ratingOccasionWords[occasion])),
    ],
    rows: [...lines, ...parts],
  };
}

function oneProfile(profile: Profile, state: Case, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const aspects = aspectsOf(state);
  const drawing = functioningPicture(profile, pictureWidth, {
    aspect: (aspect) => say(aspects[aspect]),
    rater: (line) => raterName(line, pen),
    occasion: (occasion) => say(ratingOccasionWords[occasion]),
    number: pen.number,
    notRated: say(w.notRated),
  });
  const missing = profile.missing.map(({ rater, occasion }) =>
    say(w.missingRating, {
      who: say(raterWords[rater]).toLowerCase(),
      occasion: say(ratingOccasionWords[occasion]).toLowerCase(),
    }),
  );
  return [
    heading(say(w.functioningHead, { name: profile.name })),
    {
      kind: 'picture',
      svg: svgOf(drawing, drawingFont),
      width: drawing.width,
      alt: say(w.functioningAlt, { name: profile.name }),
      wide: true,
    },
    { kind: 'caption', text: say(w.functioningLegend) },
    table(profile, aspects, pen),
    ...(missing.length === 0 ? [] : [bullets(missing)]),
  ];
}

export function functioningBlocks(state: Case, pen: Pen): readonly PaperBlock[] {
  const profiles = functioningProfiles(state);
  if (profiles.length === 0) return [];
  return [...profiles.flatMap((one) => oneProfile(one, state, pen)), prose(pen.say(w.descriptive))];
}
