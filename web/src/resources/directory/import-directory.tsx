/** Bringing in a directory file: checked first, its faults named row by row, then brought in. */
import { type ChangeEvent, useCallback, useEffect, useId, useState } from 'react';
import { call, Problem, sendFile } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { ImportReport, type ReportOfImport } from './import-report.tsx';
import { keepWords as w } from './keep-words.ts';

interface Import {
  readonly import: string;
  readonly state: 'checking' | 'checked' | 'writing' | 'written' | 'failed' | 'interrupted';
  readonly done: number;
  readonly of: number;
  readonly report: ReportOfImport | null;
}

function useDirectoryImport(id: string | undefined) {
  const [found, setFound] = useState<Import | undefined>();
  const look = useCallback(async () => {
    if (id === undefined) return;
    await call<Import>('GET', `/api/v1/directory/imports/${id}`).then(setFound, () => undefined);
  }, [id]);
  useEffect(() => {
    setFound(undefined);
    void look();
  }, [look]);
  const busy = found?.state === 'checking' || found?.state === 'writing';
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void look(), 700);
    return () => clearInterval(timer);
  }, [busy, look]);
  return { found, look, busy };
}

function Progress({ found }: { readonly found: Import }) {
  const say = useSay();
  const id = useId();
  return (
    <div role="status">
      <label htmlFor={id}>
        {say(found.state === 'writing' ? w.writing : w.checking)}:{' '}
        {say(w.progress, { done: found.done, of: found.of })}
      </label>
      <progress id={id} max={Math.max(1, found.of)} value={found.done} />
    </div>
  );
}

function Outcome({ found, confirm }: { readonly found: Import; readonly confirm: () => void }) {
  const say = useSay();
  return (
    <>
      {found.state === 'written' ? (
        <p role="status" className="restored">
          <strong>{say(w.written)}</strong>
        </p>
      ) : null}
      {found.state === 'failed' ? (
        <p role="alert" className="error">
          {say(w.failed)}
        </p>
      ) : null}
      {found.state === 'interrupted' ? (
        <p role="alert" className="late">
          {say(w.interrupted)}
        </p>
      ) : null}
      {found.report === null ? null : <ImportReport report={found.report} />}
      {found.state === 'checked' || found.state === 'interrupted' ? (
        <p>
          <button type="button" className="button primary" onClick={confirm}>
            {say(w.confirm)}
          </button>
        </p>
      ) : null}
    </>
  );
}

export function ImportDirectory() {
  const say = useSay();
  const feedId = useId();
  const fileId = useId();
  const [feed, setFeed] = useState('');
  const [id, setId] = useState<string | undefined>();
  const [problem, setProblem] = useState('');
  const { found, look, busy } = useDirectoryImport(id);
  const failed = (error: unknown) => setProblem(error instanceof Problem ? error.message : '');
  const bring = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    if (feed.trim() === '') {
      setProblem(say(w.needsFeed));
      return;
    }
    setProblem('');
    setId(undefined);
    const address = `/api/v1/directory/imports?feed=${encodeURIComponent(feed.trim())}`;
    await sendFile<{ import: string }>(address, file).then((answer) => setId(answer.import), failed);
  };
  const confirm = () => void call('POST', `/api/v1/directory/imports/${id}/confirm`, {}).then(look, failed);
  return (
    <section className="panel">
      <h2>{say(w.importHead)}</h2>
      <p className="hint">{say(w.importLead)}</p>
      <div className="field">
        <label htmlFor={feedId}>{say(w.feed)}</label>
        <p className="hint" id={`${feedId}-hint`}>
          {say(w.feedHint)}
        </p>
        <input
          id={feedId}
          autoComplete="off"
          aria-describedby={`${feedId}-hint`}
          value={feed}
          onChange={(event) => setFeed(event.target.value)}
        />
      </div>
      <div className="file-field">
        <label htmlFor={fileId} className="button">
          {say(w.choose)}
        </label>
        <input
          className="visually-hidden"
          id={fileId}
          type="file"
          accept=".zip,.json,.csv,.xlsx"
          disabled={busy}
          onChange={(event) => void bring(event)}
        />
      </div>
      {problem === '' ? null : (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      {found !== undefined && busy ? <Progress found={found} /> : null}
      {found !== undefined && !busy ? <Outcome found={found} confirm={confirm} /> : null}
    </section>
  );
}
