/** Adopting a template and laying it aside: the facts, and what the agency's record answers. */
import { fieldWords, type PracticeTemplate, refusalWords } from '@pendamping/domain';
import { useState } from 'react';
import { record } from '../offline/record.ts';
import { Problem } from '../shell/api.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { uiWords } from '../ui/words.ts';
import { faultWords, placeWords } from './template-values.ts';

interface Adopting {
  readonly busy: boolean;
  /** Why it could not be done, in the reader's words. */
  readonly problem: string | undefined;
  /** Whether it was adopted; `shipped` is the version of the house that it comes from. */
  readonly adopt: (template: PracticeTemplate, shipped: string | undefined) => Promise<boolean>;
  readonly layAside: (template: string, reason: string) => Promise<boolean>;
}

export function useAdopting(): Adopting {
  const say = useSay();
  const { language } = useLanguage();
  const { agency, today } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const tell = async (type: string, data: Readonly<Record<string, unknown>>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const [one] = await record([{ record: 'agency', stream: agency.id, type, data, occurredOn: today }]);
      if (one?.outcome !== 'refused') return true;
      const faults = (one.faults ?? []).map((fault) => {
        const field = fault.field.replace(/^template\./, '');
        return `${placeWords(field, language)}: ${Object.hasOwn(fieldWords, fault.because) ? faultWords({ ...fault, field }, language) : ''}`;
      });
      const words = refusalWords(one.because);
      setProblem([one.detail ?? say(words ?? uiWords.mend), ...faults].join('\n'));
      return false;
    } catch (error) {
      setProblem(
        error instanceof Problem && error.message !== '' ? error.message : say(uiWords.failedRemedy),
      );
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    adopt: (template, shipped) =>
      tell('TemplateAdopted', shipped === undefined ? { template } : { template, shipped }),
    layAside: (template, reason) =>
      tell('TemplateLaidAside', reason.trim() === '' ? { template } : { template, reason }),
  };
}
