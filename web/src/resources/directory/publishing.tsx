/** Whether everybody may read the directory; the administrator's to say. */
import { useState } from 'react';
import { useAgencyFact } from '../../agency/agency-fact.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { keepWords as w } from './keep-words.ts';

export function Publishing() {
  const say = useSay();
  const { language } = useLanguage();
  const { directoryPublishing: published } = useAgency();
  const tell = useAgencyFact();
  const [licence, setLicence] = useState(published?.licence ?? '');
  const [problem, setProblem] = useState('');
  const press = async (type: string, data: Readonly<Record<string, unknown>>) =>
    setProblem((await tell(type, data)) ?? '');
  return (
    <section className="panel">
      <h2>{say(w.publishHead)}</h2>
      <p className="hint">{say(w.publishLead)}</p>
      <p role="status">
        <strong>
          {published === undefined
            ? say(w.notPublished)
            : say(w.publishedSince, { day: longDay(published.since, language) })}
        </strong>{' '}
        {published?.licence}
      </p>
      {published === undefined ? (
        <>
          <div className="field">
            <label htmlFor="directory-licence">{say(w.licence)}</label>
            <p className="hint" id="directory-licence-hint">
              {say(w.licenceHint)}
            </p>
            <input
              id="directory-licence"
              autoComplete="off"
              aria-describedby="directory-licence-hint"
              value={licence}
              onChange={(event) => setLicence(event.target.value)}
            />
          </div>
          <p>
            <button
              type="button"
              className="button"
              onClick={() =>
                void press('DirectoryPublished', {
                  licence: licence.trim() === '' ? undefined : licence.trim(),
                })
              }
            >
              {say(w.publish)}
            </button>
          </p>
        </>
      ) : (
        <button
          type="button"
          className="button danger"
          onClick={() => void press('DirectoryUnpublished', {})}
        >
          {say(w.unpublish)}
        </button>
      )}
      {problem === '' ? null : (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
