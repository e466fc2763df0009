/** What is asked beside words, one at a time: whether a service fits, does not, or does not say. */
import type { DisabilityKind } from '../../clients/welfare/circumstances.ts';
import { kilometresBetween, type Point } from './distance.ts';
import type { FindableService } from './findable.ts';

export interface FindingQuery {
  readonly words?: string | undefined;
  /** Codes of kinds, any of them. */
  readonly kinds?: readonly string[] | undefined;
  /** National code of the area where the client lives, any of the four levels. */
  readonly region?: string | undefined;
  /** From where distances are reckoned. */
  readonly from?: Point | undefined;
  /** Kilometres, at most. */
  readonly within?: number | undefined;
  /** Whole years. */
  readonly age?: number | undefined;
  readonly disability?: DisabilityKind | undefined;
  /** Rupiah, at most; 0 for what is free. */
  readonly costUpTo?: number | undefined;
  readonly language?: string | undefined;
}

/** What a criterion is about, where a service does not say. */
export type Unsaid = 'age' | 'cost' | 'disability' | 'language';

export type Fit =
  | { readonly fit: 'kind'; readonly kind: string }
  | { readonly fit: 'region'; readonly how: 'there' | 'covers' | 'nationwide' }
  | { readonly fit: 'distance'; readonly kilometres: number }
  | { readonly fit: 'age'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly fit: 'disability'; readonly disability: DisabilityKind }
  | { readonly fit: 'cost'; readonly costUpTo: number }
  | { readonly fit: 'language'; readonly language: string };

export type Miss =
  | { readonly miss: 'kind' }
  | { readonly miss: 'region'; readonly sameRegency: boolean }
  | { readonly miss: 'distance'; readonly kilometres?: number | undefined }
  | { readonly miss: 'age'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly miss: 'disability' }
  | { readonly miss: 'cost'; readonly costUpTo: number }
  | { readonly miss: 'language' }
  | { readonly miss: 'withdrawn' };

export interface Judged {
  readonly fits: readonly Fit[];
  readonly unsaid: readonly Unsaid[];
  readonly misses: readonly Miss[];
  /** To the nearest of its places. */
  readonly kilometres?: number | undefined;
}

type Answer = Fit | Miss | { readonly unsaid: Unsaid } | undefined;
type Criterion = (service: FindableService, query: FindingQuery) => Answer;

/** Whether one area is the other or lies within it. */
const liesIn = (code: string, wider: string): boolean => code === wider || code.startsWith(`${wider}.`);

const regencyOf = (code: string): string => code.split('.').slice(0, 2).join('.');

function region({ places, covers, nationwide }: FindableService, { region: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  const standsIn = places.flatMap((one) => (one.region === undefined ? [] : [one.region]));
  if (standsIn.some((code) => liesIn(code, asked))) return { fit: 'region', how: 'there' };
  if (covers.some((code) => liesIn(asked, code) || liesIn(code, asked)))
    return { fit: 'region', how: 'covers' };
  if (nationwide) return { fit: 'region', how: 'nationwide' };
  const sameRegency = [...standsIn, ...covers].some((code) => liesIn(code, regencyOf(asked)));
  return { miss: 'region', sameRegency };
}

/** Kilometres to the nearest place whose point is known. */
export function kilometresTo({ places }: FindableService, from: Point | undefined): number | undefined {
  if (from === undefined) return undefined;
  let nearest: number | undefined;
  for (const { point } of places) {
    if (point === undefined) continue;
    const kilometres = kilometresBetween(from, point);
    if (nearest === undefined || kilometres < nearest) nearest = kilometres;
  }
  return nearest;
}

function distance(service: FindableService, { from, within }: FindingQuery): Answer {
  if (from === undefined) return undefined;
  const kilometres = kilometresTo(service, from);
  if (within !== undefined && (kilometres === undefined || kilometres > within))
    return service.nationwide && kilometres === undefined ? undefined : { miss: 'distance', kilometres };
  return kilometres === undefined ? undefined : { fit: 'distance', kilometres };
}

function age({ ages }: FindableService, { age: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  const [first] = ages;
  if (first === undefined) return { unsaid: 'age' };
  const found = ages.find(({ from = 0, to = Number.POSITIVE_INFINITY }) => asked >= from && asked <= to);
  return found === undefined
    ? { miss: 'age', from: first.from, to: first.to }
    : { fit: 'age', from: found.from, to: found.to };
}

function disability({ disabilities }: FindableService, { disability: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  if (disabilities.length === 0) return { unsaid: 'disability' };
  return disabilities.includes(asked) ? { fit: 'disability', disability: asked } : { miss: 'disability' };
}

function cost({ costUpTo }: FindableService, { costUpTo: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  if (costUpTo === undefined) return { unsaid: 'cost' };
  return costUpTo <= asked ? { fit: 'cost', costUpTo } : { miss: 'cost', costUpTo };
}

function language({ languages }: FindableService, { language: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  if (languages.length === 0) return { unsaid: 'language' };
  return languages.includes(asked) ? { fit: 'language', language: asked } : { miss: 'language' };
}

function kind({ kinds }: FindableService, { kinds: asked }: FindingQuery): Answer {
  if (asked === undefined || asked.length === 0) return undefined;
  const found = kinds.find((one) => asked.includes(one));
  return found === undefined ? { miss: 'kind' } : { fit: 'kind', kind: found };
}

const criteria: Readonly<Record<string, Criterion>> = {
  kinds: kind,
  region,
  from: distance,
  age,
  disability,
  costUpTo: cost,
  language,
};

export type Judging = (service: FindableService) => Judged;

/** How a service stands to all that is asked beside words; only what is asked is looked at. */
export function judging(query: FindingQuery): Judging {
  const asked = Object.entries(criteria).flatMap(([name, criterion]) =>
    query[name as keyof FindingQuery] === undefined ? [] : [criterion],
  );
  return (service) => {
    const fits: Fit[] = [];
    const unsaid: Unsaid[] = [];
    const misses: Miss[] = service.withdrawn ? [{ miss: 'withdrawn' }] : [];
    for (const criterion of asked) {
      const answer = criterion(service, query);
      if (answer === undefined) continue;
      if ('fit' in answer) fits.push(answer);
      else if ('miss' in answer) misses.push(answer);
      else unsaid.push(answer.unsaid);
    }
    return { fits, unsaid, misses, kilometres: kilometresTo(service, query.from) };
  };
}
