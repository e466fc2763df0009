/** Saving the outbox as a locked file, and taking acts from one. */
import { useId, useState } from 'react';
import { Problem } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { PlainForm } from '../../shell/plain-form.tsx';
import { useSession } from '../../shell/session.tsx';
import { download } from '../../ui/download.ts';
import { TextLine } from '../../ui/fields.tsx';
import type { OpenDevice } from '../device.ts';
import { vaultWords } from '../vault/words.ts';
import { lockedCopy, NotOpened, openedCopy, takenIn, unsentOf } from './locked-copy.ts';
import { outboxWords as w } from './words.ts';

interface Props {
  readonly device: OpenDevice;
  readonly changed: () => void;
}

const leastPhrase = 15;

const saved = (text: string): void =>
  download(
    new Blob([text], { type: 'application/json' }),
    `pendamping-${new Date().toISOString().slice(0, 10)}.json`,
  );

export function SaveLockedCopy({ device }: Pick<Props, 'device'>) {
  const say = useSay();
  const { worker } = useSession();
  return (
    <details className="panel">
      <summary>{say(w.exportTitle)}</summary>
      <p className="hint">{say(w.exportText)}</p>
      <PlainForm
        initial={{ phrase: '' }}
        submit={w.exportNow}
        send={async (form) => {
          const phrase = form.text('phrase') ?? '';
          if (phrase.length < leastPhrase)
            throw new Problem(400, 'request.faulty', say(w.exportShort), [
              { field: 'phrase', because: 'short', detail: say(w.exportShort) },
            ]);
          saved(await lockedCopy({ worker: worker.id, ...(await unsentOf(device.store)) }, phrase));
        }}
      >
        <TextLine name="phrase" label={w.exportPhrase} type="password" autoComplete="new-password" required />
      </PlainForm>
    </details>
  );
}

export function TakeLockedCopy({ device, changed }: Props) {
  const say = useSay();
  const { worker } = useSession();
  const id = useId();
  const [file, setFile] = useState<File | undefined>();
  const [taken, setTaken] = useState<number | undefined>();
  const take = async (phrase: string) => {
    if (file === undefined) throw new Problem(400, 'request.faulty', say(w.importWrong));
    const contents = await openedCopy(await file.text(), phrase).catch((error: unknown) => {
      if (error instanceof NotOpened) throw new Problem(400, 'copy.closed', say(w.importWrong));
      throw error;
    });
    if (contents.worker !== worker.id) throw new Problem(400, 'copy.of-another', say(w.importOther));
    const count = await takenIn(device.store, contents).catch((error: unknown) => {
      if (error instanceof DOMException) throw new Problem(400, 'device.full', say(vaultWords.noRoom));
      throw error;
    });
    device.wake('written');
    setTaken(count);
    changed();
  };
  return (
    <details className="panel">
      <summary>{say(w.importTitle)}</summary>
      <PlainForm
        initial={{ phrase: '' }}
        submit={w.importNow}
        send={(form) => take(form.text('phrase') ?? '')}
      >
        <div className="field">
          <label htmlFor={id}>{say(w.importFile)}</label>
          <input
            id={id}
            type="file"
            accept="application/json,.json"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </div>
        <TextLine name="phrase" label={w.importPhrase} type="password" autoComplete="off" required />
      </PlainForm>
      {taken === undefined ? null : <p role="status">{say(w.imported, { count: taken })}</p>}
    </details>
  );
}
