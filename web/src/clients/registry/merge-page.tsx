/** Two records side by side, fact by fact: which count, before they become one person's. Nothing is merged by itself. */
import { type Client, clientRecord, type Person, read, sexWords, type Words } from '@pendamping/domain';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { type HeldRecord, hold, newId, record } from '../../offline/record.ts';
import { call, Problem } from '../../shell/api.ts';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Failed, Loading, NotHere } from '../../ui/states.tsx';
import { clientScreenWords as c } from '../words.ts';
import { registryWords as w } from './words.ts';

const compared = {
  name: c.name,
  titles: w.titles,
  callName: c.callName,
  aliases: c.aliases,
  sex: c.sex,
  birth: c.birthOn,
  birthPlace: w.birthPlace,
  motherName: w.motherName,
  nik: c.nik,
  unverifiedNik: w.unverifiedNik,
  noNik: c.noNik,
  phones: c.phone,
  address: c.address,
  education: c.education,
  occupation: c.occupation,
  religion: w.religion,
  marital: w.marital,
  disability: c.disability,
  note: c.note,
} as const satisfies Partial<Record<keyof Person, Words>>;
type Field = keyof typeof compared;
const fields = Object.keys(compared) as Field[];

function useBoth(first: string, second: string) {
  const [both, setBoth] = useState<readonly [Client, Client] | 'not-here' | 'failed' | undefined>();
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again is what `again` stands for
  useEffect(() => {
    const load = (id: string) =>
      call<{ client: HeldRecord }>('GET', `/api/v1/clients/${id}`).then(({ client }) => {
        hold([client]);
        return read(clientRecord, client.entries).state;
      });
    setBoth(undefined);
    Promise.all([load(first), load(second)]).then(
      ([a, b]) => setBoth([a, b]),
      (error) =>
        setBoth(error instanceof Problem && error.status > 0 && error.status < 500 ? 'not-here' : 'failed'),
    );
  }, [first, second, again]);
  return { both, retry: () => setAgain(again + 1) };
}

function useShown() {
  const say = useSay();
  const { language } = useLanguage();
  return (person: Person, field: Field): string => {
    switch (field) {
      case 'birth':
        return person.birth === undefined ? '' : longDay(person.birth.on, language);
      case 'sex':
        return person.sex === undefined ? '' : say(sexWords[person.sex]);
      case 'aliases':
        return person.aliases?.map((one) => one.name).join(', ') ?? '';
      case 'phones':
        return person.phones?.map((one) => one.number).join(', ') ?? '';
      case 'address':
        return [person.address?.line, person.address?.village, person.address?.regency]
          .filter((one) => one !== undefined)
          .join(', ');
      default:
        return String(person[field] ?? '');
    }
  };
}

/** Where only one side knows something, that counts; where both do, the record that goes on. */
const firstChoice = (goesOn: Person, other: Person): ReadonlySet<Field> =>
  new Set(fields.filter((field) => goesOn[field] === undefined && other[field] !== undefined));

/** What is taken from the other record; its name stays findable as another name of the person. */
function kept(goesOn: Person, other: Person, chosen: ReadonlySet<Field>): Record<string, unknown> {
  const taken = Object.fromEntries([...chosen].map((field) => [field, other[field]]));
  const name = chosen.has('name') ? goesOn.name : other.name;
  const aliases = [...((taken.aliases as Person['aliases']) ?? goesOn.aliases ?? [])];
  const stands = chosen.has('name') ? other.name : goesOn.name;
  if (name !== stands && !aliases.some((one) => one.name === name)) aliases.push({ name });
  return aliases.length === 0 ? taken : { ...taken, aliases };
}

function Side({
  field,
  value,
  checked,
  choose,
  name,
}: {
  readonly field: Field;
  readonly value: string;
  readonly checked: boolean;
  readonly choose: () => void;
  readonly name: string;
}) {
  const say = useSay();
  const id = useId();
  return (
    <td>
      <label htmlFor={id} className="tick">
        <input
          id={id}
          type="radio"
          name={field}
          checked={checked}
          onChange={choose}
          aria-label={`${say(compared[field])}: ${value === '' ? '–' : value} (${name})`}
        />
        <span>{value === '' ? '–' : value}</span>
      </label>
    </td>
  );
}

function Comparison({
  ids,
  people,
}: {
  readonly ids: readonly [string, string];
  readonly people: readonly [Person, Person];
}) {
  const say = useSay();
  const shown = useShown();
  const navigate = useNavigate();
  const { today } = useSession();
  const [goesOn, other] = people;
  const [chosen, setChosen] = useState(() => firstChoice(goesOn, other));
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const differing = fields.filter((field) => shown(goesOn, field) !== '' || shown(other, field) !== '');
  const pick = (field: Field, fromOther: boolean) => {
    const next = new Set(chosen);
    if (fromOther) next.add(field);
    else next.delete(field);
    setChosen(next);
  };
  const entry = (stream: string, type: string, data: Record<string, unknown>) => ({
    record: 'client' as const,
    stream,
    type,
    data,
    occurredOn: today,
  });
  const merge = async () => {
    const id = newId();
    setBusy(true);
    try {
      const refused = await record([
        entry(ids[1], 'PersonAbsorbed', { merge: id, survivor: ids[0] }),
        entry(ids[0], 'PersonMerged', { merge: id, absorbed: ids[1], keeps: kept(goesOn, other, chosen) }),
      ]);
      const [first] = refused;
      if (first === undefined) void navigate({ to: '/clients/$client', params: { client: ids[0] } });
      else setProblem(first.outcome === 'refused' ? (first.detail ?? first.because) : '');
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : '');
    }
    setBusy(false);
  };
  const deny = async () => {
    await record([entry(ids[0], 'FoundNotTheSame', { other: ids[1] })]);
    void navigate({ to: '/clients/$client', params: { client: ids[0] } });
  };
  return (
    <>
      {problem === '' ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      <Scroller>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(w.field)}</th>
              <th scope="col">
                {say(w.goesOn)}
                <br />
                {goesOn.name}
              </th>
              <th scope="col">
                {say(w.other)}
                <br />
                {other.name}
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field} className={shown(goesOn, field) === shown(other, field) ? 'muted' : ''}>
                <th scope="row">{say(compared[field])}</th>
                <Side
                  field={field}
                  value={shown(goesOn, field)}
                  checked={!chosen.has(field)}
                  choose={() => pick(field, false)}
                  name={goesOn.name}
                />
                <Side
                  field={field}
                  value={shown(other, field)}
                  checked={chosen.has(field)}
                  choose={() => pick(field, true)}
                  name={other.name}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className="buttons">
        <button type="button" className="button primary" disabled={busy} onClick={() => void merge()}>
          {say(w.merge)}
        </button>
        <Link
          className="button quiet"
          to="/clients/$client/merge/$other"
          params={{ client: ids[1], other: ids[0] }}
        >
          {say(w.turn)}
        </Link>
        <button type="button" className="button quiet" onClick={() => void deny()}>
          {say(w.notTheSame)}
        </button>
      </p>
    </>
  );
}

export function MergePage() {
  const say = useSay();
  const { client = '', other = '' } = useParams({ strict: false });
  const { both, retry } = useBoth(client, other);
  if (both === undefined) return <Loading />;
  if (both === 'failed') return <Failed again={retry} />;
  if (both === 'not-here') return <NotHere />;
  const [first, second] = [both[0].individual.person, both[1].individual.person];
  if (first === undefined || second === undefined) return <NotHere />;
  return (
    <div className="page">
      <p className="back">
        <Link to="/clients/$client" params={{ client }}>
          ← {first.name}
        </Link>
      </p>
      <h1>{say(w.mergeTitle)}</h1>
      <p>{say(w.mergeLead)}</p>
      <Comparison key={client} ids={[client, other]} people={[first, second]} />
    </div>
  );
}
