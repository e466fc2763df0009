/** A case as it is known: read from the server, folded here, and read again when something was recorded in it. */
import { goingOn } from '@pendamping/domain';
import { type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Problem } from '../shell/api.ts';
import { whenIdle } from '../shell/idle.ts';
import { Failed, Loading, NotHere } from '../ui/states.tsx';
import { caseAnswer, takenAhead } from './case-ahead.ts';
import { CaseContext, type KnownClient, type OpenCase } from './case-context.ts';
import { changesSoFar, lastCase, readCase, streamsOf } from './last-case.ts';
import { hold, onRecorded } from './record.ts';

/** Opens a case for all that stands under it. */
export function CaseProvider({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [known, setKnown] = useState(() => lastCase(id));
  const [problem, setProblem] = useState<'not-here' | 'failed' | undefined>();
  const found = known?.id === id ? known : undefined;

  const asked = useRef(0);
  const shown = useRef(0);
  const reload = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const since = changesSoFar();
    try {
      const fresh = await (takenAhead(id) ?? caseAnswer(id));
      // What was asked for earlier and comes later is older than what is shown.
      if (mine < shown.current) return;
      shown.current = mine;
      hold([fresh.case, ...fresh.clients]);
      setKnown(readCase(id, fresh, since));
      setProblem(undefined);
    } catch (error) {
      if (mine !== asked.current) return;
      const status = error instanceof Problem ? error.status : 0;
      setProblem(status === 404 || status === 403 || status === 400 ? 'not-here' : 'failed');
    }
  }, [id]);

  useEffect(() => {
    const before = lastCase(id);
    setKnown(before);
    setProblem(undefined);
    // The device is told of every change: looking again does not come before the page itself.
    if (before !== undefined) return whenIdle(() => void reload(), 2_000);
    void reload();
    return undefined;
  }, [id, reload]);
  useEffect(
    () =>
      onRecorded((streams) => {
        // What is still being read may have been read before this was written.
        const concerns = found === undefined || streamsOf(found.answer).some((stream) => streams.has(stream));
        if (concerns) void reload();
      }),
    [found, reload],
  );

  const open = useMemo<OpenCase | undefined>(() => {
    if (found === undefined) return undefined;
    const { answer: _, ...rest } = found;
    return { ...rest, reload };
  }, [found, reload]);

  if (problem === 'not-here') return <NotHere />;
  if (open === undefined) return problem === 'failed' ? <Failed again={() => void reload()} /> : <Loading />;
  return <CaseContext value={open}>{children}</CaseContext>;
}

export function useCase(): OpenCase {
  const open = useContext(CaseContext);
  if (open === undefined) throw new Error('no case is open here');
  return open;
}

/** The record of the case's own client, a person or a family. */
export function useCaseClient(): KnownClient | undefined {
  const { state, clients } = useCase();
  const wanted = state.intake.opening?.client ?? '';
  // Where two records were found to be one person's, the case is told of the one that goes on.
  const goes = goingOn(
    clients.map((one) => ({ stream: one.stream, state: one.reading.state })),
    wanted,
  );
  return clients.find((one) => one.stream === goes);
}

export interface PersonOption {
  readonly person: string;
  readonly name: string;
  readonly part: string;
  readonly child: boolean;
}

/** Everybody with a name in this case: the client, the family's members, and the people around them. */
export function usePeople(): readonly PersonOption[] {
  const { state, clients } = useCase();
  const client = useCaseClient();
  return useMemo(() => {
    const members = Object.values(client?.reading.state.family.members ?? {}).filter(
      (one) => one.left === undefined,
    );
    const single = client?.reading.state.individual.person;
    const own =
      single === undefined || client === undefined
        ? []
        : [{ person: client.stream, name: single.name, part: '', child: false }];
    const belonging = Object.values(client?.reading.state.memberships ?? {})
      .filter((one) => one.ended === undefined)
      .map((one) => ({
        person: one.person ?? one.membership,
        name: one.name,
        part: one.part ?? '',
        child: false,
      }));
    const involved = Object.values(state.peopleInvolved).map((one) => ({
      person: one.person,
      name: one.name,
      part: one.part,
      child: false,
    }));
    const others = members.map((one) => ({
      person: one.person,
      name: nameOf(clients, one.person) ?? one.name,
      part: '',
      child: one.child,
    }));
    return [...own, ...others, ...belonging, ...involved];
  }, [state, clients, client]);
}

const nameOf = (clients: readonly KnownClient[], person: string): string | undefined =>
  clients.find((one) => one.stream === person)?.reading.state.individual.person?.name;
