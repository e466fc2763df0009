/** What is asked beside words, one at a time: whether a service fits, does not, or does not say. */
import type { DisabilityKind } from '../../kernel/disability.ts';
import type { ServiceCost } from '../directory/service.ts';
import type { ServiceLine } from '../directory/service-line.ts';
import { kilometresBetween, type Point } from './distance.ts';
import { isSpoken } from './spoken-languages.ts';

export interface FindingQuery {
  readonly words?: string | undefined;
  /** Terms of the taxonomies, any of them. */
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
  /** Only what costs nothing, at least in part. */
  readonly free?: boolean | undefined;
  /** A code of `spokenLanguages`. */
  readonly language?: string | undefined;
}

/** What a criterion is about, where a service does not say. */
export type Unsaid = 'age' | 'cost' | 'disability' | 'language' | 'region';

export type Fit =
  | { readonly fit: 'kind'; readonly kind: string }
  | { readonly fit: 'region'; readonly how: 'there' | 'serves' }
  | { readonly fit: 'distance'; readonly kilometres: number }
  | { readonly fit: 'age'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly fit: 'disability'; readonly disability: DisabilityKind }
  | { readonly fit: 'cost'; readonly cost: ServiceCost }
  | { readonly fit: 'language'; readonly language: string };

export type Miss =
  | { readonly miss: 'kind' }
  | { readonly miss: 'region'; readonly sameRegency: boolean }
  | { readonly miss: 'distance'; readonly kilometres?: number | undefined }
  | { readonly miss: 'age'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly miss: 'disability' }
  | { readonly miss: 'cost' }
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
type Criterion = (service: ServiceLine, query: FindingQuery) => Answer;

/** Whether one area is the other or lies within it. */
const liesIn = (code: string, wider: string): boolean => code === wider || code.startsWith(`${wider}.`);

const regencyOf = (code: string): string => code.split('.').slice(0, 2).join('.');

function region({ places, serves, regions }: ServiceLine, { region: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  if (places.some(({ regionCode }) => regionCode !== undefined && liesIn(regionCode, asked)))
    return { fit: 'region', how: 'there' };
  if (serves.some((code) => liesIn(asked, code) || liesIn(code, asked)))
    return { fit: 'region', how: 'serves' };
  // Help by phone or by law has no place: it may be there for everybody.
  if (places.length === 0 && regions.length === 0) return { unsaid: 'region' };
  return { miss: 'region', sameRegency: regions.includes(regencyOf(asked)) };
}

/** Kilometres to the nearest place whose point is known. */
export function kilometresTo({ places }: ServiceLine, from: Point | undefined): number | undefined {
  if (from === undefined) return undefined;
  let nearest: number | undefined;
  for (const { latitude, longitude } of places) {
    if (latitude === undefined || longitude === undefined) continue;
    const kilometres = kilometresBetween(from, { latitude, longitude });
    if (nearest === undefined || kilometres < nearest) nearest = kilometres;
  }
  return nearest;
}

function distance(service: ServiceLine, { from, within }: FindingQuery): Answer {
  if (from === undefined) return undefined;
  const kilometres = kilometresTo(service, from);
  if (within !== undefined && (kilometres === undefined || kilometres > within))
    return { miss: 'distance', kilometres };
  return kilometres === undefined ? undefined : { fit: 'distance', kilometres };
}

function age({ minimumAge: from, maximumAge: to }: ServiceLine, { age: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  if (from === undefined && to === undefined) return { unsaid: 'age' };
  const isWithin = asked >= (from ?? 0) && asked <= (to ?? Number.POSITIVE_INFINITY);
  return isWithin ? { fit: 'age', from, to } : { miss: 'age', from, to };
}

function disability({ disabilities }: ServiceLine, { disability: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  if (disabilities.length === 0) return { unsaid: 'disability' };
  return disabilities.includes(asked) ? { fit: 'disability', disability: asked } : { miss: 'disability' };
}

function cost({ cost: known }: ServiceLine, { free }: FindingQuery): Answer {
  if (free !== true) return undefined;
  if (known === undefined) return { unsaid: 'cost' };
  return known === 'paid' ? { miss: 'cost' } : { fit: 'cost', cost: known };
}

function language({ languages }: ServiceLine, { language: asked }: FindingQuery): Answer {
  if (asked === undefined) return undefined;
  if (languages.length === 0) return { unsaid: 'language' };
  return languages.some((one) => isSpoken(asked, one))
    ? { fit: 'language', language: asked }
    : { miss: 'language' };
}

function kind({ terms }: ServiceLine, { kinds: asked }: FindingQuery): Answer {
  if (asked === undefined || asked.length === 0) return undefined;
  const found = terms.find(({ term }) => asked.includes(term));
  return found === undefined ? { miss: 'kind' } : { fit: 'kind', kind: found.name };
}

const criteria: Readonly<Record<string, Criterion>> = {
  kinds: kind,
  region,
  from: distance,
  age,
  disability,
  free: cost,
  language,
};

export type Judging = (service: ServiceLine) => Judged;

/** How a service stands to all that is asked beside words; only what is asked is looked at. */
export function judging(query: FindingQuery): Judging {
  const asked = Object.entries(criteria).flatMap(([name, criterion]) =>
    query[name as keyof FindingQuery] === undefined ? [] : [criterion],
  );
  return (service) => {
    const answers = asked.flatMap((criterion) => criterion(service, query) ?? []);
    const closed = service.withdrawn || service.status === 'defunct';
    return {
      fits: answers.filter((one) => 'fit' in one),
      unsaid: answers.flatMap((one) => ('unsaid' in one ? [one.unsaid] : [])),
      misses: [
        ...(closed ? [{ miss: 'withdrawn' } as const] : []),
        ...answers.filter((one) => 'miss' in one),
      ],
      kilometres: kilometresTo(service, query.from),
    };
  };
}
