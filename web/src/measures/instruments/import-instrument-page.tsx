/** A form of another system is read, its report looked at, and kept as a draft: nothing is published unseen. */
import { everyItem, type Instrument, type InstrumentReading } from '@pendamping/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ChangeEvent, useId, useState } from 'react';
import { useAgencyFact } from '../../agency/agency-fact.ts';
import { newId } from '../../offline/record.ts';
import { Problem, sendFile } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { uiWords } from '../../ui/words.ts';
import { Pick } from './controls.tsx';
import { questionsIn } from './counting.ts';
import { instrumentScreenWords as w } from './words.ts';

/** What each code means and asks for comes with it, in the reader's language. */
type Reading = InstrumentReading & { readonly said: Readonly<Record<string, string>> };
const languageNames = { id: w.indonesian, en: w.english } as const;

type Read = Extract<Reading, { kind: 'read' }>;

function conditionsIn({ items }: Instrument): number {
  return everyItem(items)
    .flatMap((one) => [one.enableWhen, one.constraint, one.calculation, one.initial, one.offered])
    .filter((one) => one !== undefined).length;
}

const languagesIn = ({ title, items }: Instrument) =>
  [...new Set([title, ...everyItem(items).map((one) => one.text)].flatMap((one) => Object.keys(one)))].sort();

function Report({ read, file }: { readonly read: Read; readonly file: string }) {
  const say = useSay();
  const navigate = useNavigate();
  const fact = useAgencyFact();
  const [problem, setProblem] = useState<string | undefined>();
  const { instrument } = read;
  const [shown, setShown] = useState(100);
  // What must be settled first, then the rest in the order of the file.
  const remarks = read.remarks.toSorted(
    (a, b) => Number(b.kind === 'meaning-lost') - Number(a.kind === 'meaning-lost'),
  );
  const keep = async () => {
    const id = newId();
    const refused = await fact('InstrumentDrafted', { draft: id, instrument });
    if (refused === undefined)
      void navigate({ to: '/agency/instruments/draft/$draft', params: { draft: id } });
    setProblem(refused);
  };
  return (
    <section className="panel">
      <h2>{say(w.readReport, { file })}</h2>
      <p role="status">
        {say(w.counts, {
          items: questionsIn(instrument),
          lists: Object.keys(instrument.lists).length,
          conditions: conditionsIn(instrument),
          languages: languagesIn(instrument).join(', '),
        })}
      </p>
      {remarks.length === 0 ? (
        <p>{say(w.allUnderstood)}</p>
      ) : (
        <details className="more" open={remarks.length <= 40}>
          <summary>{say(w.remarks, { count: remarks.length })}</summary>
          <Scroller>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(w.where)}</th>
                  <th scope="col">{say(w.says)}</th>
                  <th scope="col">{say(w.what)}</th>
                </tr>
              </thead>
              <tbody>
                {remarks.slice(0, shown).map((one) => (
                  <tr key={`${one.where}${one.because}${one.text ?? ''}`}>
                    <th scope="row">
                      <code>{one.where}</code>
                    </th>
                    <td>
                      <code>{one.text}</code>
                    </td>
                    <td>
                      {read.said[one.because] ?? one.because}{' '}
                      <span className={one.kind === 'meaning-lost' ? 'late' : 'muted'}>
                        {say(w[one.kind])}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
          {remarks.length > shown ? (
            <button type="button" className="button quiet" onClick={() => setShown(shown + 500)}>
              {say(w.moreFaults, { count: remarks.length - shown })}
            </button>
          ) : null}
        </details>
      )}
      {problem === undefined ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      <p className="buttons">
        <button type="button" className="button primary" onClick={() => void keep()}>
          {say(w.keepAsDraft)}
        </button>
      </p>
    </section>
  );
}

export function ImportInstrumentPage() {
  const say = useSay();
  const id = useId();
  const [file, setFile] = useState('');
  const [spoken, setSpoken] = useState('id');
  const [busy, setBusy] = useState(false);
  const [reading, setReading] = useState<Reading | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    if (chosen === undefined) return;
    setFile(chosen.name);
    setReading(undefined);
    setProblem(undefined);
    setBusy(true);
    try {
      setReading(await sendFile<Reading>(`/api/v1/instruments/read?language=${spoken}`, chosen));
    } catch (error) {
      setProblem(
        error instanceof Problem && error.message !== '' ? error.message : say(uiWords.failedRemedy),
      );
    } finally {
      setBusy(false);
      event.target.value = '';
    }
  };
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/agency/instruments">{say(w.instruments)}</Link>
      </p>
      <h1>{say(w.bring)}</h1>
      <p className="hint" id={`${id}-hint`}>
        {say(w.fileHint)}
      </p>
      <Pick label={w.fileLanguage} value={spoken} options={languageNames} change={setSpoken} />
      <p className="file-field">
        <input
          id={id}
          type="file"
          accept=".xlsx,.xls,.json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void choose(event)}
        />
        <label htmlFor={id} className="button primary">
          {say(w.file)}
        </label>
      </p>
      {busy ? (
        <p role="status">
          {say(w.reading)} <progress aria-label={say(w.reading)} />
        </p>
      ) : null}
      {problem === undefined ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      {reading?.kind === 'refused' ? (
        <div className="summary alert" role="alert">
          <strong>
            {say(w.refused)}: {file}
          </strong>
          <p>
            {reading.said[reading.because] ?? reading.because}
            {reading.where === undefined ? '' : ` (${reading.where})`}
          </p>
        </div>
      ) : null}
      {reading?.kind === 'read' ? <Report key={file} read={reading} file={file} /> : null}
    </div>
  );
}
