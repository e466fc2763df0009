/** Kinds of service that exist in most places, listed so that one knows what to look for: no office where one can go. */
import type { ServiceLine } from '../directory/service-line.ts';

/** Stands in the place of a provider for what is a kind only. */
export const providerOfKinds = '5a1f0c52-6f0e-5d0b-9a53-0d3c2b6e7a10';

export const isKindOnly = ({ provider }: Pick<ServiceLine, 'provider'>): boolean =>
  provider === providerOfKinds;
