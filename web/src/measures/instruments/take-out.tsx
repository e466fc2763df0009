/** Taking an instrument out: as a form other systems read, or on paper for where no phone goes. */
import type { Instrument } from '@pendamping/domain';
import { useState } from 'react';
import { fetchFile, Problem } from '../../shell/api.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { download } from '../../ui/download.ts';
import { uiWords } from '../../ui/words.ts';
import { instrumentScreenWords as w } from './words.ts';

const formats = { paper: 'pdf', xlsform: 'xlsx', fhir: 'json' } as const;
type Format = keyof typeof formats;

const formatNames = {
  paper: w.paper,
  xlsform: { id: 'XLSForm', en: 'XLSForm' },
  fhir: { id: 'FHIR Questionnaire', en: 'FHIR Questionnaire' },
} as const;

export function TakeOut({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay();
  const { language } = useLanguage();
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState<Format | undefined>();
  const take = async (format: Format) => {
    setBusy(format);
    setProblem(undefined);
    try {
      const file = await fetchFile('/api/v1/instruments/written', { instrument, format, language });
      download(
        file,
        `${instrument.urn.replace(/[^a-z0-9]+/gi, '-')}-${instrument.version}.${formats[format]}`,
      );
    } catch (error) {
      setProblem(
        error instanceof Problem && error.message !== '' ? error.message : say(uiWords.failedRemedy),
      );
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <div>
      <p className="buttons">
        <span className="muted">{say(w.takeOut)}</span>
        {(Object.keys(formats) as Format[]).map((format) => (
          <button
            key={format}
            type="button"
            className="button quiet"
            disabled={busy !== undefined}
            aria-busy={busy === format}
            onClick={() => void take(format)}
          >
            {say(formatNames[format])}
          </button>
        ))}
      </p>
      {problem === undefined ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
