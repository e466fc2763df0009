/** A service as finding sees it: one flat line, the same on the server and on a device. */
import type { DisabilityKind } from '../../clients/welfare/circumstances.ts';
import type { Point } from './distance.ts';

export interface FindablePlace {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  /** National code of the area in which it stands, as far as it is known. */
  readonly region?: string | undefined;
  readonly point?: Point | undefined;
}

export interface FindableService {
  readonly service: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly providerName?: string | undefined;
  readonly about?: string | undefined;
  readonly kinds: readonly string[];
  /** What the kinds are called, in every language. */
  readonly kindNames: readonly string[];
  readonly keywords: readonly string[];
  readonly places: readonly FindablePlace[];
  /** National codes of the areas from which it takes people; empty where that is not said. */
  readonly covers: readonly string[];
  /** It takes people from everywhere. */
  readonly nationwide: boolean;
  /** Whole years; empty where no age is said. */
  readonly ages: readonly { readonly from?: number | undefined; readonly to?: number | undefined }[];
  /** Empty where it is not said for which. */
  readonly disabilities: readonly DisabilityKind[];
  /** Rupiah that it may cost at most, 0 where it is free; `undefined` where that is not said. */
  readonly costUpTo?: number | undefined;
  /** Codes (ISO 639-1 or -3); empty where that is not said. */
  readonly languages: readonly string[];
  /** The last day on which somebody asked there whether all of this is so. */
  readonly checkedOn?: string | undefined;
  readonly withdrawn: boolean;
  /** A kind of service that exists in most places, told so that one knows what to look for; no office of its own. */
  readonly isKind: boolean;
}
