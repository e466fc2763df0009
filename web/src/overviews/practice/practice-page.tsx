/** What we do: roles, functions, methods and goals counted over cases, with the cases behind each number. */
import {
  type PracticeCount,
  type PracticeDimension,
  type PracticeGrouping,
  practiceDimensions,
  practiceDimensionWords,
  practiceGroupings,
  practiceGroupingWords,
  singleDimensions,
} from '@pendamping/domain';
import { useEffect, useState } from 'react';
import { useAgency } from '../../offline/use-agency.tsx';
import { call, Problem } from '../../shell/api.ts';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FilterChoice } from '../../ui/filter-choice.tsx';
import { Empty, Failed, Loading, NotHere } from '../../ui/states.tsx';
import { type Asked, CasesBehind } from './cases-behind.tsx';
import { type Group, OneGroup, type PracticeUnit, practiceUnits, type Told } from './one-group.tsx';
import { practiceScreenWords as w } from './words.ts';

interface Answer {
  readonly total: Told;
  readonly groups: readonly Group[];
  readonly fewestCases: number;
}

interface Choice {
  readonly what: PracticeDimension;
  readonly by: PracticeGrouping;
  readonly unit: PracticeUnit;
  readonly year: string;
  readonly month: string;
  readonly programme: string;
  readonly worker: string;
}

/** Kept while the app is open, so that one comes back from a case to the same numbers. */
let kept: Choice | undefined;

const yearsBack = 5;
const locale = { id: 'id-ID', en: 'en-GB' } as const;
const lastDay = (year: string, month: string) =>
  new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);

function periodOf({ year, month }: Choice): Readonly<Record<string, string>> {
  if (year === '') return {};
  if (month === '') return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: `${year}-${month}-01`, to: lastDay(year, month) };
}

const queryOf = (choice: Choice): string =>
  new URLSearchParams({
    what: choice.what,
    by: choice.by,
    ...periodOf(choice),
    ...(choice.programme === '' ? {} : { programme: choice.programme }),
    ...(choice.worker === '' ? {} : { worker: choice.worker }),
  }).toString();

function useCounts(query: string) {
  const [found, setFound] = useState<{ of: string; answer: Answer | 'failed' | 'not-here' } | undefined>();
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again is what `again` stands for
  useEffect(() => {
    let wanted = true;
    call<Answer>('GET', `/api/v1/practice?${query}`)
      .then((answer) => wanted && setFound({ of: query, answer }))
      .catch((problem: unknown) => {
        const notForMe = problem instanceof Problem && problem.status === 403;
        if (wanted) setFound({ of: query, answer: notForMe ? 'not-here' : 'failed' });
      });
    return () => {
      wanted = false;
    };
  }, [query, again]);
  const retry = () => {
    setFound(undefined);
    setAgain(again + 1);
  };
  // An answer to another question is none.
  return { answer: found?.of === query ? found.answer : undefined, retry };
}

type Change = (part: Partial<Choice>) => void;

function WhenChoices({ choice, change }: { readonly choice: Choice; readonly change: Change }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const years = Array.from({ length: yearsBack }, (_, at) => String(Number(today.slice(0, 4)) - at));
  const monthName = new Intl.DateTimeFormat(locale[language], { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, at) => {
    const name = monthName.format(new Date(Date.UTC(2026, at, 15)));
    return [String(at + 1).padStart(2, '0'), name] as const;
  });
  return (
    <>
      <FilterChoice
        label={say(w.year)}
        value={choice.year}
        change={(year) => change({ year, month: year === '' ? '' : choice.month })}
        options={[['', say(w.everyYear)], ...years.map((one) => [one, one] as const)]}
      />
      {choice.year === '' ? null : (
        <FilterChoice
          label={say(w.month)}
          value={choice.month}
          change={(month) => change({ month })}
          options={[['', say(w.everyMonth)], ...months]}
        />
      )}
    </>
  );
}

function WhoseChoices({ choice, change }: { readonly choice: Choice; readonly change: Change }) {
  const say = useSay();
  const { unit, workers } = useAgency();
  const { worker } = useSession();
  const leads = worker.roles.includes('supervisor') || worker.roles.includes('administrator');
  const programmes = Object.values(unit.programmes);
  const people = Object.values(workers).filter((one) => one.roles.some((role) => role !== 'administrator'));
  return (
    <>
      {programmes.length === 0 ? null : (
        <FilterChoice
          label={say(w.programme)}
          value={choice.programme}
          change={(programme) => change({ programme })}
          options={[
            ['', say(w.everyProgramme)],
            ...programmes.map((one) => [one.programme, one.name] as const),
          ]}
        />
      )}
      {leads ? (
        <FilterChoice
          label={say(w.worker)}
          value={choice.worker}
          change={(chosen) => change({ worker: chosen })}
          options={[['', say(w.everyWorker)], ...people.map((one) => [one.worker, one.name] as const)]}
        />
      ) : null}
    </>
  );
}

function Choices({ choice, change }: { readonly choice: Choice; readonly change: Change }) {
  const say = useSay();
  return (
    <search className="filter-row">
      <FilterChoice
        label={say(w.what)}
        value={choice.what}
        change={(what) => change({ what: what as PracticeDimension })}
        options={practiceDimensions.map((one) => [one, say(practiceDimensionWords[one])] as const)}
      />
      <FilterChoice
        label={say(w.by)}
        value={choice.by}
        change={(by) => change({ by: by as PracticeGrouping })}
        options={practiceGroupings.map((one) => [one, say(practiceGroupingWords[one])] as const)}
      />
      <FilterChoice
        label={say(w.unit)}
        value={choice.unit}
        change={(unit) => change({ unit: unit as PracticeUnit })}
        options={practiceUnits.map((one) => [one, say(w[one])] as const)}
      />
      <WhenChoices choice={choice} change={change} />
      <WhoseChoices choice={choice} change={change} />
    </search>
  );
}

function Found({ answer, choice }: { readonly answer: Answer; readonly choice: Choice }) {
  const say = useSay();
  const { language } = useLanguage();
  const { worker } = useSession();
  const [asked, setAsked] = useState<(Asked & { readonly group: string }) | undefined>();
  const { groups, total, fewestCases: fewest } = answer;
  const query = queryOf(choice);
  const everyCount = groups.flatMap((one) => one.counts.map(({ count }) => count));
  const longest = Math.max(0, ...everyCount.map((count) => count?.[choice.unit] ?? 0));
  const mayOpen = worker.roles.includes('social-worker') || worker.roles.includes('supervisor');
  const openIn = (group: string) => (code: string | undefined, name: string, count: PracticeCount) => {
    const parts = new URLSearchParams({ ...(code === undefined ? {} : { code }), group });
    setAsked({ query: `${query}&${parts}`, name, cases: count.cases, open: count.open, group });
  };
  if (groups.length === 0) return <Empty words={w.nothing} />;
  const told = (value: number) => numberText(value, language);
  return (
    <>
      {total === null ? null : (
        <p>
          <strong>
            {say(total.causes === 0 ? w.sum : w.sumWithCauses, {
              activities: told(total.activities),
              cases: told(total.cases),
              causes: told(total.causes),
            })}
          </strong>
        </p>
      )}
      {singleDimensions.has(choice.what) ? null : <p className="hint">{say(w.severally)}</p>}
      {choice.by === 'worker' ? <p className="hint">{say(w.shared)}</p> : null}
      {everyCount.includes(null) ? <p className="hint">{say(w.few, { n: fewest })}</p> : null}
      {groups.map((group) => (
        <div key={group.group}>
          <OneGroup
            group={group}
            what={choice.what}
            unit={choice.unit}
            longest={longest}
            open={mayOpen ? openIn(group.group) : undefined}
          />
          {asked?.group === group.group ? (
            <CasesBehind asked={asked} close={() => setAsked(undefined)} />
          ) : null}
        </div>
      ))}
      <p className="hint">{say(w.downloadHint, { n: fewest })}</p>
    </>
  );
}

export function PracticePage() {
  const say = useSay();
  const { today } = useSession();
  const [choice, setChoice] = useState<Choice>(
    kept ?? {
      what: 'role',
      by: 'none',
      unit: 'activities',
      year: today.slice(0, 4),
      month: '',
      programme: '',
      worker: '',
    },
  );
  const query = queryOf(choice);
  const { answer, retry } = useCounts(query);
  const change: Change = (part) => {
    kept = { ...choice, ...part };
    setChoice(kept);
  };
  if (answer === 'not-here') return <NotHere />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(w.title)}</h1>
        <p className="buttons">
          <a className="button quiet" href={`/api/v1/practice/list?${query}`} download>
            {say(w.download)}
          </a>
        </p>
      </div>
      <p>{say(w.lead)}</p>
      <p className="hint">{say(w.whose)}</p>
      <Choices choice={choice} change={change} />
      {answer === undefined ? <Loading /> : null}
      {answer === 'failed' ? <Failed again={retry} /> : null}
      {typeof answer === 'object' ? <Found key={query} answer={answer} choice={choice} /> : null}
    </div>
  );
}
