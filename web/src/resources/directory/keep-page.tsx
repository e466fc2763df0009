/** Keeping the directory: what it begins with, files brought in, publishing, and what lies on this device. */
import { taxonomyOfKinds } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { DeviceDirectory } from './device-directory.tsx';
import { StartingButton } from './empty-directory.tsx';
import { ImportDirectory } from './import-directory.tsx';
import { keepWords as w } from './keep-words.ts';
import { Publishing } from './publishing.tsx';
import { useTaxonomies } from './use-kinds.ts';
import { directoryWords } from './words.ts';

function Starting() {
  const say = useSay();
  const [loaded, setLoaded] = useState(false);
  const done = useTaxonomies().some(({ taxonomy }) => taxonomy === taxonomyOfKinds) || loaded;
  return (
    <section className="panel">
      <h2>{say(w.startingHead)}</h2>
      <p className="hint">{say(w.startingLead)}</p>
      {done ? (
        <p role="status" className="restored">
          {say(w.startingDone)}
        </p>
      ) : (
        <StartingButton loaded={() => setLoaded(true)} />
      )}
    </section>
  );
}

function Download() {
  const say = useSay();
  return (
    <section className="panel">
      <h2>{say(w.exportHead)}</h2>
      <a className="button" href="/api/v1/directory/export?format=zip" download>
        {say(w.exportHsds)}
      </a>
    </section>
  );
}

export function KeepDirectoryPage() {
  const say = useSay();
  const { worker } = useSession();
  const has = (role: (typeof worker.roles)[number]) => worker.roles.includes(role);
  const keeps = has('supervisor') || has('administrator');
  return (
    <div className="page narrow short-forms">
      <p className="back">
        <Link to="/directory">← {say(directoryWords.back)}</Link>
      </p>
      <h1>{say(w.title)}</h1>
      <DeviceDirectory />
      {keeps || has('social-worker') ? <Starting /> : null}
      {keeps ? <ImportDirectory /> : null}
      {has('administrator') ? <Publishing /> : null}
      <Download />
    </div>
  );
}
