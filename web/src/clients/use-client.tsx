/** A client as known: their record, the records merged into it, a family's members, and what they belong to. */
import { type Client, clientRecord, levelOf, nameOf, type Reading, read } from '@pendamping/domain';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type HeldRecord, hold, onRecorded } from '../offline/record.ts';
import { call, Problem } from '../shell/api.ts';
import { Failed, Loading, NotHere } from '../ui/states.tsx';

export interface Around {
  readonly households: readonly {
    readonly family: string;
    readonly name: string;
    readonly relation: string | null;
    readonly from: string | null;
    readonly until: string | null;
  }[];
  readonly belongings: readonly {
    readonly collective: string;
    readonly name: string;
    readonly kind: string;
    readonly part: string | null;
    readonly from: string | null;
    readonly until: string | null;
  }[];
  readonly cases: readonly {
    readonly case: string;
    readonly number: string | null;
    readonly title: string;
    readonly status: string;
    readonly openedOn: string;
  }[];
  readonly reveals: readonly { readonly at: string; readonly name: string | null; readonly what: string }[];
}

interface Answer {
  readonly client: HeldRecord;
  readonly absorbed: readonly HeldRecord[];
  readonly members: readonly HeldRecord[];
  readonly around: Around;
}

export interface KnownRecord {
  readonly stream: string;
  readonly state: Client;
}

export interface OpenClient {
  readonly id: string;
  readonly reading: Reading<Client>;
  readonly state: Client;
  readonly name: string;
  readonly absorbed: readonly KnownRecord[];
  readonly members: readonly KnownRecord[];
  readonly around: Around;
}

const Context = createContext<OpenClient | undefined>(undefined);

const known = (record: HeldRecord): KnownRecord => ({
  stream: record.stream,
  state: read(clientRecord, record.entries).state,
});

function opened(id: string, answer: Answer): OpenClient {
  const reading = read(clientRecord, answer.client.entries);
  return {
    id,
    reading: { ...reading, version: answer.client.version },
    state: reading.state,
    name: nameOf(reading.state) ?? '',
    absorbed: answer.absorbed.map(known),
    members: answer.members.map(known),
    around: answer.around,
  };
}

/** Opens a client for all that stands under it, and again when something was recorded of them. */
export function ClientProvider({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [answer, setAnswer] = useState<Answer | undefined>();
  const [problem, setProblem] = useState<'not-here' | 'failed' | undefined>();
  const load = useCallback(async () => {
    try {
      const fresh = await call<Answer>('GET', `/api/v1/clients/${id}`);
      hold([fresh.client, ...fresh.absorbed, ...fresh.members]);
      setAnswer(fresh);
      setProblem(undefined);
    } catch (error) {
      const status = error instanceof Problem ? error.status : 0;
      setProblem(status >= 400 && status < 500 && status !== 429 ? 'not-here' : 'failed');
    }
  }, [id]);
  useEffect(() => {
    setAnswer(undefined);
    setProblem(undefined);
    void load();
  }, [load]);
  useEffect(
    () =>
      onRecorded((streams) => {
        const mine = [id, ...(answer?.members ?? []).map((one) => one.stream)];
        if (mine.some((stream) => streams.has(stream))) void load();
      }),
    [answer, id, load],
  );
  const open = useMemo(() => (answer === undefined ? undefined : opened(id, answer)), [answer, id]);
  if (problem === 'not-here') return <NotHere />;
  if (open === undefined) return problem === 'failed' ? <Failed again={() => void load()} /> : <Loading />;
  if (levelOf(open.state) === undefined) return <NotHere />;
  return <Context value={open}>{children}</Context>;
}

export function useClient(): OpenClient {
  const open = useContext(Context);
  if (open === undefined) throw new Error('no client is open here');
  return open;
}

export interface Relative {
  readonly id: string;
  readonly name: string;
}

/** Everybody a relation can be told of here: the person themselves, the family's members, and kin without a record. */
export function useRelatives(): readonly Relative[] {
  const { id, state, members } = useClient();
  return useMemo(() => {
    const self = state.individual.person === undefined ? [] : [{ id, name: state.individual.person.name }];
    const present = Object.values(state.family.members).filter((one) => one.left === undefined);
    const family = present.map((one) => ({
      id: one.person,
      name: members.find((each) => each.stream === one.person)?.state.individual.person?.name ?? one.name,
    }));
    const kin = Object.values(state.relationships.kin).map((one) => ({ id: one.kin, name: one.name }));
    return [...self, ...family, ...kin];
  }, [id, state, members]);
}
