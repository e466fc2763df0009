/** The photos and voice notes of an entry, where the entry stands. */
import { type Attachment, attachmentsOf } from '@pendamping/domain';
import { useRef } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { uiWords } from '../../ui/words.ts';
import { fileSize } from './file-size.ts';
import { fileStateWords } from './shown-photo.tsx';
import { useFile } from './use-file.ts';
import { useSeen } from './use-seen.ts';
import { attachmentKindWords, attachmentWords as w } from './words.ts';

type Shown = Pick<Attachment, 'attachment' | 'kind' | 'type' | 'size'> & {
  readonly caption?: string | undefined;
};

interface Props {
  readonly of: Shown;
  readonly from?: 'anywhere' | 'here-only';
}

function Photo({ url, name }: { readonly url: string; readonly name: string }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className="thumb"
        aria-label={say(w.enlarge, { what: name })}
        onClick={() => dialog.current?.showModal()}
      >
        <img src={url} alt="" />
      </button>
      <dialog ref={dialog} className="enlarged" aria-label={name}>
        <img src={url} alt={name} />
        <form method="dialog">
          <button type="submit" className="button">
            {say(uiWords.close)}
          </button>
        </form>
      </dialog>
    </>
  );
}

function File({ of, url, name }: { readonly of: Shown; readonly url: string; readonly name: string }) {
  const say = useSay();
  const { language } = useLanguage();
  if (of.kind === 'voice')
    // biome-ignore lint/a11y/useMediaCaption: a voice note has no captions; what it says stands in its caption
    return <audio controls preload="metadata" src={url} aria-label={name} />;
  if (of.type === 'application/pdf')
    return (
      <a className="button" href={url} target="_blank" rel="noopener">
        {say(w.openPaper, { size: fileSize(of.size, language) })}
      </a>
    );
  return <Photo url={url} name={name} />;
}

export function AttachmentView({ of, from = 'anywhere' }: Props) {
  const say = useSay();
  const { seen, place } = useSeen<HTMLDivElement>();
  const file = useFile(of.attachment, from, seen);
  const name = of.caption ?? say(attachmentKindWords[of.kind]);
  return (
    <div ref={place} className="attachment-view">
      {file.state === 'here' ? (
        <File of={of} url={file.url} name={name} />
      ) : (
        <p className={file.state === 'loading' ? 'muted small' : 'late small'}>
          {say(attachmentKindWords[of.kind])}: {say(fileStateWords[file.state])}
        </p>
      )}
    </div>
  );
}

/** Those of an entry, with their captions; nothing where it has none. */
export function Attached({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  const all = attachmentsOf(data);
  if (all.length === 0) return null;
  return (
    <ul className="attached">
      {all.map((one) => (
        <li key={one.attachment}>
          <AttachmentView of={one} />
          {one.caption === undefined ? null : <p className="small">{one.caption}</p>}
        </li>
      ))}
    </ul>
  );
}
