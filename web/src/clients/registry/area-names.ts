/** What areas are called, by the codes that are on record: asked once for all that a page shows, and remembered. */
import { areasAtOnce, areaText, isAreaCode, type NamedArea } from '@pendamping/domain';
import { useCallback, useEffect, useState } from 'react';
import { openDevice } from '../../offline/device.ts';
import { onClosing } from '../../offline/record.ts';
import { call } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';

/** What was found as long as this window lives; a code without a name is asked for again on the next page. */
const known = new Map<string, NamedArea>();

onClosing(() => known.clear());

/** Codes that one page waits for, from all its parts. */
let wanted = new Set<string>();
let asking: Promise<void> | undefined;

async function keptHere(areas: readonly NamedArea[]): Promise<void> {
  const device = openDevice();
  if (device === undefined || areas.length === 0) return;
  const { keepAreaNames } = await import('../../offline/library/area-names.ts');
  await keepAreaNames(device, areas);
}

async function askTogether(): Promise<void> {
  // All parts of the page have said by then what they show.
  await new Promise((settle) => setTimeout(settle, 0));
  const codes = [...wanted].slice(0, areasAtOnce);
  wanted = new Set();
  asking = undefined;
  const { areas } = await call<{ areas: readonly NamedArea[] }>('POST', '/api/v1/areas/names', { codes });
  for (const one of areas) known.set(one.code, one);
  await keptHere(areas).catch(() => undefined);
}

function ask(codes: readonly string[]): Promise<void> {
  for (const code of codes) wanted.add(code);
  asking ??= askTogether();
  return asking;
}

export interface AreaNames {
  /** `Kec. Mollo Utara, Kab. Timor Tengah Selatan`; `undefined` where no name is known. */
  readonly nameOf: (code: string) => string | undefined;
  /** False while names are still on their way. */
  readonly settled: boolean;
}

interface Answer {
  /** The codes that were asked for. */
  readonly list: string;
  readonly areas: ReadonlyMap<string, NamedArea>;
}

const unknownIn = (list: string): readonly string[] =>
  list.split(' ').filter((one) => one !== '' && !known.has(one));

/** @param codes national codes; what is no code may stand among them and has no name */
export function useAreaNames(codes: readonly string[]): AreaNames {
  const say = useSay();
  const list = codes.filter(isAreaCode).join(' ');
  const [answer, setAnswer] = useState<Answer>({ list: '', areas: known });
  useEffect(() => {
    let left = false;
    const settle = () => {
      if (!left) setAnswer({ list, areas: new Map(known) });
    };
    const unknown = unknownIn(list);
    if (unknown.length > 0) void ask(unknown).then(settle, settle);
    return () => {
      left = true;
    };
  }, [list]);
  const nameOf = useCallback(
    (code: string) => {
      const area = answer.areas.get(code) ?? known.get(code);
      return area === undefined ? undefined : areaText(area, say);
    },
    [answer, say],
  );
  return { nameOf, settled: answer.list === list || unknownIn(list).length === 0 };
}
