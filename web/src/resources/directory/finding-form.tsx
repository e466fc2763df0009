/** One field for words, and the filters folded away until somebody needs them. */
import { disabilityKinds, disabilityKindWords, languageNames, type PointOnEarth } from '@pendamping/domain';
import { useId } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FilterChoice } from '../../ui/filter-choice.tsx';
import { AreaChoice } from './area-choice.tsx';
import { OwnPlace } from './own-place.tsx';
import { narrowing, nothingSought, type Sought } from './use-finding.ts';
import { useKinds } from './use-kinds.ts';
import { directoryWords as w } from './words.ts';

const distances = ['2', '5', '10', '25', '50', '100'];

interface Props {
  readonly sought: Sought;
  readonly change: (part: Partial<Sought>) => void;
  readonly from: PointOnEarth | undefined;
  readonly locate: (point: PointOnEarth | undefined) => void;
}

function Filters({ sought, change, from, locate }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const ageId = useId();
  const kinds = useKinds();
  const any = ['', say(w.any)] as const;
  return (
    <div className="filter-row">
      <FilterChoice
        label={say(w.kind)}
        value={sought.kind}
        options={[['', say(w.anyKind)], ...kinds]}
        change={(kind) => change({ kind })}
      />
      <div className="filter">
        <label htmlFor={ageId}>{say(w.age)}</label>
        <input
          id={ageId}
          inputMode="numeric"
          autoComplete="off"
          value={sought.age}
          onChange={(event) => change({ age: event.target.value.replace(/\D/g, '').slice(0, 3) })}
        />
      </div>
      <FilterChoice
        label={say(w.disability)}
        value={sought.disability}
        options={[any, ...disabilityKinds.map((one) => [one, say(disabilityKindWords[one])] as const)]}
        change={(disability) => change({ disability })}
      />
      <FilterChoice
        label={say(w.language)}
        value={sought.language}
        options={[
          any,
          ...Object.entries(languageNames).map(([code, words]) => [code, words[language]] as const),
        ]}
        change={(code) => change({ language: code })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={sought.free}
          onChange={(event) => change({ free: event.target.checked })}
        />
        <span>{say(w.free)}</span>
      </label>
      <AreaChoice area={sought.area} choose={(area) => change({ area })} />
      <OwnPlace from={from} locate={locate} />
      {from === undefined ? null : (
        <FilterChoice
          label={say(w.within)}
          value={sought.within}
          options={[
            ['', say(w.anyDistance)],
            ...distances.map((one) => [one, say(w.kilometres, { count: one })] as const),
          ]}
          change={(within) => change({ within })}
        />
      )}
    </div>
  );
}

export function FindingForm(props: Props) {
  const say = useSay();
  const id = useId();
  const { sought, change } = props;
  const count = narrowing(sought);
  return (
    <search>
      <div className="field">
        <label htmlFor={id}>{say(w.search)}</label>
        <p className="hint" id={`${id}-hint`}>
          {say(w.searchHint)}
        </p>
        <input
          id={id}
          type="search"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={sought.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </div>
      <details className="narrower">
        <summary>{say(count === 0 ? w.narrower : w.narrowed, { count })}</summary>
        <Filters {...props} />
        {count === 0 ? null : (
          <button
            type="button"
            className="link"
            onClick={() => change({ ...nothingSought, words: sought.words })}
          >
            {say(w.widen)}
          </button>
        )}
      </details>
    </search>
  );
}
