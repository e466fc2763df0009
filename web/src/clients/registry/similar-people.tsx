/** While somebody is being registered: who may be registered already, with the reasons, so that nobody is twice. */
import {
  type LikenessGrade,
  type LikenessReason,
  likenessGradeWords,
  likenessReasonWords,
} from '@pendamping/domain';
import { type ReactNode, useEffect, useState } from 'react';
import { call } from '../../shell/api.ts';
import { dayFromTyped, longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { registryWords as w } from './words.ts';

export interface Match {
  readonly client?: string;
  readonly name?: string;
  readonly birthOn?: string;
  readonly village?: string;
  readonly ask?: string;
  readonly grade: LikenessGrade;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

export interface DescribedPerson {
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly sex?: string;
  readonly birth?: { readonly on: string; readonly precision: string };
  readonly nik?: string;
  readonly motherName?: string;
  readonly phones?: readonly string[];
  readonly familyCards?: readonly string[];
  readonly villageCode?: string;
}

export const similarTo = (person: DescribedPerson, except?: string): Promise<readonly Match[]> =>
  call<{ matches: readonly Match[] }>('POST', '/api/v1/clients/similar', {
    person,
    ...(except === undefined ? {} : { except }),
  }).then((answer) => answer.matches);

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** What the form tells of the person so far. */
function useDescribed(nameField: string): DescribedPerson | undefined {
  const { values } = useFormState();
  const name = text(values[nameField]);
  if (name.length < 3) return undefined;
  const on = dayFromTyped(text(values.birthOn));
  const [sex, nik, motherName, phone, villageCode] = ['sex', 'nik', 'motherName', 'phone', 'villageCode'].map(
    (key) => text(values[key]),
  );
  const aliases = text(values.aliases)
    .split('\n')
    .filter((one) => one !== '');
  return {
    name,
    otherNames: [...aliases, ...(text(values.callName) === '' ? [] : [text(values.callName)])],
    ...(sex === '' ? {} : { sex: String(sex) }),
    ...(on === undefined ? {} : { birth: { on, precision: text(values.birthPrecision) || 'day' } }),
    ...(nik === '' ? {} : { nik: String(nik) }),
    ...(motherName === '' ? {} : { motherName: String(motherName) }),
    ...(phone === '' ? {} : { phones: [String(phone)] }),
    ...(villageCode === '' ? {} : { villageCode: String(villageCode) }),
  };
}

export function useMatches(person: DescribedPerson | undefined, except?: string): readonly Match[] {
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const asked = person === undefined ? '' : JSON.stringify(person);
  useEffect(() => {
    if (asked === '') {
      setMatches([]);
      return;
    }
    const timer = setTimeout(() => {
      similarTo(JSON.parse(asked) as DescribedPerson, except)
        .then(setMatches)
        .catch(() => setMatches([]));
    }, 350);
    return () => clearTimeout(timer);
  }, [asked, except]);
  return matches;
}

/** One who may be the same, with the reasons; of somebody one may not read, only whom to ask. */
export function MatchLine({ match, children }: { readonly match: Match; readonly children?: ReactNode }) {
  const say = useSay();
  const { language } = useLanguage();
  const reasons = match.reasons.map((one) => say(likenessReasonWords[one])).join(', ');
  const ask = match.ask === undefined ? say(w.askSupervisor) : say(w.askWorker, { name: match.ask });
  const who = [
    match.name,
    match.birthOn === undefined ? undefined : longDay(match.birthOn, language),
    match.village,
  ]
    .filter((one) => one !== undefined)
    .join(' · ');
  return (
    <li className="row">
      <span>
        {match.client === undefined ? ask : <strong>{who}</strong>}
        <br />
        <small className="muted">
          {say(likenessGradeWords[match.grade])}: {reasons}
        </small>
      </span>
      {children}
    </li>
  );
}

/** Stands in a form, beneath the name. */
export function SimilarPeople({
  nameField = 'name',
  except,
  choose,
}: {
  readonly nameField?: string;
  readonly except?: string;
  readonly choose?: (match: Match) => void;
}) {
  const say = useSay();
  const matches = useMatches(useDescribed(nameField), except);
  if (matches.length === 0) return null;
  return (
    <section className="similar" aria-label={say(w.similar)}>
      <p>
        <strong>{say(w.similar)}</strong> <span className="small">{say(w.similarHint)}</span>
      </p>
      <ul className="plain-list">
        {matches.map((one, at) => (
          <MatchLine key={one.client ?? at} match={one}>
            {one.client === undefined ? null : (
              <span className="buttons">
                {choose === undefined ? null : (
                  <button type="button" className="button quiet" onClick={() => choose(one)}>
                    {say(w.use)}
                  </button>
                )}
                <a className="button quiet" href={`/clients/${one.client}`} target="_blank" rel="noreferrer">
                  {say(w.open)}
                </a>
              </span>
            )}
          </MatchLine>
        ))}
      </ul>
    </section>
  );
}
