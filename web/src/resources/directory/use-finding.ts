/** What is sought in the directory, remembered while one looks around, and what was found. */
import type { FindingQuery, Found, PointOnEarth as Point } from '@pendamping/domain';
import { useEffect, useState } from 'react';
import { call } from '../../shell/api.ts';
import { renewIfOld } from './renewing.ts';

export interface ChosenArea {
  readonly code: string;
  readonly name: string;
}

export interface Sought {
  readonly words: string;
  readonly kind: string;
  readonly area: ChosenArea | undefined;
  readonly within: string;
  readonly age: string;
  readonly disability: string;
  readonly language: string;
  readonly free: boolean;
}

export const nothingSought: Sought = {
  words: '',
  kind: '',
  area: undefined,
  within: '',
  age: '',
  disability: '',
  language: '',
  free: false,
};

/** Kept while the app is open, so that who comes back from a service finds the list as it was. */
let remembered: Sought = nothingSought;
let whereIAm: Point | undefined;

export function useSought() {
  const [sought, setSought] = useState(remembered);
  const [from, setFrom] = useState(whereIAm);
  const change = (part: Partial<Sought>) => {
    remembered = { ...remembered, ...part };
    setSought(remembered);
  };
  const locate = (point: Point | undefined) => {
    whereIAm = point;
    setFrom(point);
  };
  return { sought, change, from, locate };
}

/** How many filters narrow the search, words and place apart. */
export const narrowing = ({ words: _, free, area, ...others }: Sought): number =>
  Object.values(others).filter((one) => one !== '').length + (free ? 1 : 0) + (area === undefined ? 0 : 1);

export function queryOf(sought: Sought, from: Point | undefined): FindingQuery {
  const age = Number.parseInt(sought.age, 10);
  return {
    ...(sought.words.trim() === '' ? {} : { words: sought.words.trim() }),
    ...(sought.kind === '' ? {} : { kinds: [sought.kind] }),
    ...(sought.area === undefined ? {} : { region: sought.area.code }),
    ...(from === undefined ? {} : { from }),
    ...(from === undefined || sought.within === '' ? {} : { within: Number(sought.within) }),
    ...(Number.isNaN(age) ? {} : { age }),
    ...(sought.disability === '' ? {} : { disability: sought.disability as never }),
    ...(sought.language === '' ? {} : { language: sought.language }),
    ...(sought.free ? { free: true } : {}),
  };
}

/** As the server answers, and as the device does in its place. */
export interface FindingAnswer extends Found {
  /** Services in the directory, fitting or not. */
  readonly services: number;
  /** Where this device has answered: since when it holds what it knows. */
  readonly keptOn?: string;
}

/** Asks as one types, the answer before staying until the next has come. */
export function useFinding(sought: Sought, from: Point | undefined) {
  const [answer, setAnswer] = useState<FindingAnswer | 'failed' | undefined>();
  const [again, setAgain] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again is what `again` stands for
  useEffect(() => {
    let isLatest = true;
    const ask = () =>
      call<FindingAnswer>('POST', '/api/v1/services/find', queryOf(sought, from)).then(
        (found) => (isLatest ? setAnswer(found) : undefined),
        () => (isLatest ? setAnswer((before) => before ?? 'failed') : undefined),
      );
    const timer = setTimeout(() => void ask(), 200);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [sought, from, again]);
  useEffect(() => void renewIfOld(), []);
  return { answer, retry: () => setAgain(again + 1) };
}
