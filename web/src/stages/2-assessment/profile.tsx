/** The profile of social functioning as a picture and as a table: every rater, every occasion, and what is missing. */
import {
  collectiveAspectWords,
  functioningAspectWords,
  functioningPartWords,
  functioningPicture,
  functioningProfiles,
  isCollective,
  type Profile,
  type ProfileLine,
  raterWords,
  ratingOccasions,
  ratingOccasionWords,
} from '@pendamping/domain';
import { DrawingView } from '../../clients/pictures/drawn.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { useWidth } from '../../ui/width.ts';
import { assessmentScreenWords as w } from './words.ts';

function useAspectWords() {
  const { opening } = useCase().state.intake;
  return isCollective(opening?.clientKind) ? collectiveAspectWords : functioningAspectWords;
}

function Picture({ profile }: { readonly profile: Profile }) {
  const say = useSay();
  const { language } = useLanguage();
  const aspects = useAspectWords();
  const { place, width } = useWidth();
  const words = {
    aspect: (aspect: ProfileLine['aspect']) => say(aspects[aspect]),
    rater: (line: ProfileLine) => line.raterName ?? say(raterWords[line.rater]),
    occasion: (occasion: (typeof ratingOccasions)[number]) => say(ratingOccasionWords[occasion]),
    number: (value: number) => numberText(value, language),
    notRated: say(w.notRated),
  };
  return (
    <div ref={place} className="series-chart">
      {width === 0 ? null : (
        <DrawingView
          drawing={functioningPicture(profile, Math.min(width, 560), words)}
          words={say(w.profileOf, { name: profile.name })}
        />
      )}
    </div>
  );
}

function ProfileTable({ profile }: { readonly profile: Profile }) {
  const say = useSay();
  const { language } = useLanguage();
  const aspects = useAspectWords();
  return (
    <Scroller>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(w.aspect)}</th>
            <th scope="col">{say(w.rater)}</th>
            {ratingOccasions.map((occasion) => (
              <th scope="col" key={occasion}>
                {say(ratingOccasionWords[occasion])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {profile.lines.map((line) => (
            <tr key={`${line.aspect}:${line.rater}:${line.raterName ?? ''}`}>
              <th scope="row">{say(aspects[line.aspect])}</th>
              <td>{line.raterName ?? say(raterWords[line.rater])}</td>
              {ratingOccasions.map((occasion) => {
                const mark = line.marks[occasion];
                return (
                  <td key={occasion} className="number">
                    {mark === undefined ? '–' : numberText(mark.value, language)}
                    {mark?.fromParts === undefined ? null : (
                      <small className="muted"> {say(w.fromParts, { n: mark.fromParts })}</small>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {profile.parts.map((part) => (
            <tr key={`${part.part}:${part.rater}`}>
              <th scope="row" className="part">
                {say(functioningPartWords[part.part])}
              </th>
              <td>{say(raterWords[part.rater])}</td>
              {ratingOccasions.map((occasion) => (
                <td key={occasion} className="number">
                  {part.marks[occasion] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

export function FunctioningProfiles() {
  const say = useSay();
  const { state } = useCase();
  const profiles = functioningProfiles(state);
  if (profiles.length === 0) return null;
  return (
    <>
      {profiles.map((profile) => (
        <article key={profile.name} className="thing">
          <h3>{profile.name}</h3>
          <Picture profile={profile} />
          <p className="muted small">{say(w.profileLegend)}</p>
          {profile.missing.map(({ rater, occasion }) => (
            <p className="late small" key={`${rater}:${occasion}`}>
              {say(w.missingRater, {
                who: say(raterWords[rater]),
                occasion: say(ratingOccasionWords[occasion]).toLowerCase(),
              })}
            </p>
          ))}
          <details className="more">
            <summary>{say(w.asTable)}</summary>
            <ProfileTable profile={profile} />
          </details>
        </article>
      ))}
      <p className="hint">{say(w.profilePlain)}</p>
    </>
  );
}
