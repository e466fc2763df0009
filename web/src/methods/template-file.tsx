/** A template as a file: one is opened, checked and only then adopted; one is downloaded to be passed on. */
import { nextVersion, type PracticeTemplate } from '@pendamping/domain';
import { type ChangeEvent, useId, useState } from 'react';
import { useAgency } from '../offline/use-agency.tsx';
import { useLanguage, useSay } from '../shell/language.tsx';
import { download } from '../ui/download.ts';
import { type Checked, checkTemplate, faultWords, placeWords } from './template-values.ts';
import { useAdopting } from './use-adopting.ts';
import { methodScreenWords as w } from './words.ts';

const firstMany = 12;

/** What is to be mended, each with its place. */
export function FaultList({ faults }: Extract<Checked, { faults: unknown }>) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      <ul>
        {faults.slice(0, firstMany).map((one) => (
          <li key={`${one.field}:${one.because}`}>
            <strong>{placeWords(one.field, language)}</strong> {faultWords(one, language)}
          </li>
        ))}
      </ul>
      {faults.length <= firstMany ? null : <p>{say(w.moreFaults, { n: faults.length - firstMany })}</p>}
    </>
  );
}

function Whole({ template, done }: { readonly template: PracticeTemplate; readonly done: () => void }) {
  const say = useSay();
  const { inUse } = useAgency().practiceTemplates;
  const { busy, problem, adopt } = useAdopting();
  const now = inUse[template.template]?.template.version;
  const version = now === template.version ? nextVersion(now) : template.version;
  const go = async () => {
    if (await adopt({ ...template, version }, inUse[template.template]?.shipped)) done();
  };
  return (
    <div className="notice" role="status">
      <p>{say(w.fileGood, { title: say(template.title), version: template.version })}</p>
      {now === undefined ? null : <p>{say(w.fileReplaces, { version: now, next: version })}</p>}
      {problem === undefined ? null : (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="button primary" disabled={busy} onClick={() => void go()}>
        {say(w.adoptThis)}
      </button>
    </div>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function TemplateFile() {
  const say = useSay();
  const id = useId();
  const [checked, setChecked] = useState<Checked | 'not-json' | undefined>();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined) return;
    const value = parsed(await file.text());
    setChecked(value === undefined ? 'not-json' : checkTemplate(value));
  };
  return (
    <section className="template-list">
      <h2>{say(w.openFile)}</h2>
      <p className="hint">{say(w.openFileHint)}</p>
      <div className="file-field">
        <label htmlFor={id} className="button">
          {say(w.openFile)}
        </label>
        <input
          className="visually-hidden"
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void choose(event)}
        />
      </div>
      {checked === 'not-json' ? (
        <p className="notice danger" role="alert">
          {say(w.notJson)}
        </p>
      ) : null}
      {typeof checked === 'object' && 'faults' in checked ? (
        <div className="notice danger" role="alert">
          <p>{say(w.fileFaults)}</p>
          <FaultList faults={checked.faults} />
        </div>
      ) : null}
      {typeof checked === 'object' && 'template' in checked ? (
        <Whole template={checked.template} done={() => setChecked(undefined)} />
      ) : null}
    </section>
  );
}

export function DownloadTemplate({ template }: { readonly template: PracticeTemplate }) {
  const say = useSay();
  const save = () =>
    download(
      new Blob([`${JSON.stringify(template, null, 2)}\n`], { type: 'application/json' }),
      `${template.template}-${template.version}.json`,
    );
  return (
    <button type="button" className="button quiet" onClick={save}>
      {say(w.download)}
    </button>
  );
}
