/** Recording one fact of the directory, with what to do where it is refused. */
import { refusalWords } from '@pendamping/domain';
import { useCallback } from 'react';
import { type NewEntry, type Outcome, record } from '../../offline/record.ts';
import { Problem } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { compact } from '../../ui/form-reader.ts';
import { uiWords } from '../../ui/words.ts';

export const serviceFact = (
  stream: string,
  type: string,
  data: Readonly<Record<string, unknown>>,
  occurredOn: string,
): NewEntry => ({ record: 'service', stream, type, data: compact(data), occurredOn });

function remedyOf(refused: Extract<Outcome, { outcome: 'refused' }>, say: ReturnType<typeof useSay>): string {
  return refused.detail ?? say(refusalWords(refused.because) ?? uiWords.mend);
}

/** Answers with what to do where it was refused, and nothing where it stands. */
export function useServiceFact(service: string) {
  const say = useSay();
  const { today } = useSession();
  return useCallback(
    async (type: string, data: Readonly<Record<string, unknown>>): Promise<string | undefined> => {
      try {
        const [refused] = await record([serviceFact(service, type, data, today)]);
        return refused?.outcome === 'refused' ? remedyOf(refused, say) : undefined;
      } catch (error) {
        return error instanceof Problem && error.message !== '' ? error.message : say(uiWords.failedRemedy);
      }
    },
    [service, today, say],
  );
}
