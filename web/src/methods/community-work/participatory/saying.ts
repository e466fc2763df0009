/** How the pictures and tables of the tools say things, in the reader's language. */
import type { Saying } from '@pendamping/domain';
import { useMemo } from 'react';
import { useCase } from '../../../offline/use-case.tsx';
import { numberText } from '../../../shell/days.ts';
import { useLanguage, useSay } from '../../../shell/language.tsx';

export function useSaying(): Saying {
  const say = useSay();
  const { language } = useLanguage();
  const community = useCase().state.intake.opening?.clientName ?? '';
  return useMemo(
    () => ({ say, number: (value: number) => numberText(value, language), community }),
    [say, language, community],
  );
}
