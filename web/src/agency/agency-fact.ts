import { refusalWords } from '@pendamping/domain';
import { useCallback } from 'react';
import { type Outcome, record } from '../offline/record.ts';
import { Problem } from '../shell/api.ts';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { compact } from '../ui/form-reader.ts';
import { uiWords } from '../ui/words.ts';

type Refused = Extract<Outcome, { outcome: 'refused' }>;

function remedyOf(refused: Refused, say: ReturnType<typeof useSay>): string {
  const words = refusalWords(refused.because);
  const place = refused.field ?? refused.faults?.[0]?.field;
  const text = refused.detail ?? say(words ?? uiWords.mend);
  return place === undefined ? text : `${text} (${place})`;
}

/** Records one fact of the agency's own; answers with what to do where it was refused, and nothing where it stands. */
export function useAgencyFact() {
  const say = useSay();
  const { agency, today } = useSession();
  return useCallback(
    async (type: string, data: Readonly<Record<string, unknown>>): Promise<string | undefined> => {
      const entry = {
        record: 'agency' as const,
        stream: agency.id,
        type,
        data: compact(data),
        occurredOn: today,
      };
      try {
        const [refused] = await record([entry]);
        return refused?.outcome === 'refused' ? remedyOf(refused, say) : undefined;
      } catch (error) {
        return error instanceof Problem && error.message !== '' ? error.message : say(uiWords.failedRemedy);
      }
    },
    [agency.id, today, say],
  );
}
