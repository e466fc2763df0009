/** The kinds of service that the directory knows, of all its taxonomies, for a choice. */
import { useEffect, useState } from 'react';
import { call } from '../../shell/api.ts';
import { useLanguage } from '../../shell/language.tsx';

interface TermLine {
  readonly id: string;
  readonly name: string;
  readonly services: number;
}

export interface TaxonomyLine {
  readonly taxonomy: string;
  readonly name: string;
  readonly terms: readonly TermLine[];
}

export function useTaxonomies(): readonly TaxonomyLine[] {
  const [taxonomies, setTaxonomies] = useState<readonly TaxonomyLine[]>([]);
  useEffect(() => {
    call<{ taxonomies: readonly TaxonomyLine[] }>('GET', '/api/v1/taxonomies').then(
      (answer) => setTaxonomies(answer.taxonomies),
      () => undefined,
    );
  }, []);
  return taxonomies;
}

/** Those that some service bears, by name: code and name. */
export function useKinds(): readonly (readonly [string, string])[] {
  const { language } = useLanguage();
  return useTaxonomies()
    .flatMap(({ terms }) => terms)
    .filter(({ services }) => services > 0)
    .map(({ id, name }) => [id, name] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, language));
}
