/** Scores as they stand, each with how many items they rest on; where there is none, why. */
import { type Answers, type Instrument, isNumber, noNumberWords, scoresOf, textIn } from '@pendamping/domain';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { instrumentScreenWords as w } from './words.ts';

export function ScoresShown({
  instrument,
  answers,
}: {
  readonly instrument: Instrument;
  readonly answers: Answers;
}) {
  const say = useSay();
  const { language } = useLanguage();
  if (instrument.scales.length === 0) return <p className="muted">{say(w.noScales)}</p>;
  return (
    <dl className="facts">
      {scoresOf(instrument, answers).map((score) => {
        const scale = instrument.scales.find((one) => one.scale === score.scale);
        const { value } = score;
        const band = isNumber(value)
          ? instrument.bands.find((one) => one.scale === score.scale && value >= one.from && value <= one.to)
          : undefined;
        return (
          <div key={score.scale}>
            <dt>{textIn(scale?.text, language) || score.scale}</dt>
            <dd>
              <strong>
                {isNumber(value)
                  ? numberText(value, language)
                  : say(w.noScore, { why: say(noNumberWords[value.noNumber]) })}
              </strong>
              {band === undefined ? '' : ` · ${textIn(band.text, language)} (${band.source})`}
              <br />
              <small className="muted">
                {say(w.answeredOf, { answered: score.answered, all: score.answered + score.missing })}
              </small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
