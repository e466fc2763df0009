/** Photos and voice notes in the form of an entry: taken, chosen or recorded, with a caption, and removed again. */
import { type Attachment, mostAttachments, type Words } from '@pendamping/domain';
import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { uiWords } from '../../ui/words.ts';
import { openDevice } from '../device.ts';
import { attachPicture, attachSound, attachVoice, NotAttached } from './adding.ts';
import { AttachmentView } from './attached.tsx';
import { fileSize } from './file-size.ts';
import { asValue, listedIn } from './listed.ts';
import { removeTaken } from './taken.ts';
import { canRecord } from './voice.ts';
import { VoiceButton } from './voice-button.tsx';
import { attachmentKindWords, attachmentWords as w } from './words.ts';

const field = 'attachments';

interface Said {
  readonly text: string;
  readonly isFault: boolean;
}

/** What is listed in the form, and how it changes; pictures are prepared one after the other. */
function useListed() {
  const say = useSay();
  const { language } = useLanguage();
  const { values, set } = useFormState();
  const [said, setSaid] = useState<Said | undefined>();
  const [busy, setBusy] = useState(false);
  const [stop, setStop] = useState<(() => void) | undefined>();
  const all = listedIn(values[field]);
  const latest = useRef(all);
  latest.current = all;
  const become = (next: readonly Attachment[]) => {
    latest.current = next;
    set(field, asValue(next));
  };
  const tell = (words: Words, about: Readonly<Record<string, string | number>> = {}, isFault = false) =>
    setSaid({ text: say(words, about), isFault });
  const add = async (makings: readonly (() => Promise<Attachment>)[]) => {
    setBusy(true);
    tell(w.preparing);
    try {
      for (const make of makings) {
        if (latest.current.length >= mostAttachments) return tell(w.enough, { limit: mostAttachments }, true);
        const made = await make();
        become([...latest.current, made]);
        tell(w.added, { size: fileSize(made.size, language) });
      }
    } catch (error) {
      tell(error instanceof NotAttached ? error.words : w.unreadable, {}, true);
    } finally {
      setBusy(false);
    }
  };
  const remove = (id: string) => {
    become(latest.current.filter((one) => one.attachment !== id));
    void removeTaken(id);
    tell(w.removed);
  };
  const describe = (id: string, caption: string) =>
    become(
      latest.current.map((one) => {
        const { caption: _, ...plain } = one;
        if (one.attachment !== id) return one;
        return caption === '' ? plain : { ...plain, caption };
      }),
    );
  const records = (end: (() => void) | undefined) => setStop(() => end);
  return { all, add, remove, describe, said, tell, busy, stop, records };
}

type Listed = ReturnType<typeof useListed>;

interface FileButtonProps {
  readonly label: Words;
  readonly accept: string;
  readonly camera?: boolean;
  readonly multiple?: boolean;
  readonly disabled: boolean;
  readonly chosen: (files: readonly File[]) => void;
}

function FileButton({ label, accept, camera, multiple, disabled, chosen }: FileButtonProps) {
  const say = useSay();
  return (
    <label className={disabled ? 'button file-button is-disabled' : 'button file-button'}>
      {say(label)}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        {...(camera === true ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) chosen(files);
        }}
      />
    </label>
  );
}

const hasCamera = (): boolean => window.matchMedia('(pointer: coarse)').matches;

function Voice({
  list: { add, tell, records },
  disabled,
}: {
  readonly list: Listed;
  readonly disabled: boolean;
}) {
  return canRecord() ? (
    <VoiceButton
      disabled={disabled}
      recorded={(voice) => void add([() => attachVoice(voice)])}
      failed={(words) => tell(words, {}, true)}
      records={records}
    />
  ) : (
    <FileButton
      label={w.chooseVoice}
      accept="audio/*"
      disabled={disabled}
      chosen={(files) => void add(files.map((one) => () => attachSound(one)))}
    />
  );
}

function Buttons({ list, kind }: { readonly list: Listed; readonly kind: 'photo' | 'paper' }) {
  const { add, busy, all } = list;
  const disabled = busy || all.length >= mostAttachments;
  const pictures = (files: readonly File[]) => void add(files.map((one) => () => attachPicture(kind, one)));
  return (
    <div className="buttons">
      {hasCamera() ? (
        <FileButton label={w.camera} accept="image/*" camera disabled={disabled} chosen={pictures} />
      ) : null}
      <FileButton
        label={kind === 'paper' ? w.choosePaper : w.choose}
        accept={kind === 'paper' ? 'image/*,application/pdf' : 'image/*'}
        multiple
        disabled={disabled}
        chosen={pictures}
      />
      {kind === 'paper' ? null : <Voice list={list} disabled={disabled} />}
    </div>
  );
}

function Item({ of, at, list }: { readonly of: Attachment; readonly at: number; readonly list: Listed }) {
  const say = useSay();
  const { language } = useLanguage();
  const id = useId();
  const what = `${say(attachmentKindWords[of.kind])} ${at + 1}`;
  return (
    <li className="attachment-item">
      <AttachmentView of={of} from="here-only" />
      <div className="field">
        <label htmlFor={id}>
          {say(w.caption)}: {what}
          <span className="optional"> · {say(uiWords.optional)}</span>
        </label>
        <input
          id={id}
          type="text"
          maxLength={200}
          autoComplete="off"
          placeholder={say(w.captionHint)}
          value={of.caption ?? ''}
          onChange={(event) => list.describe(of.attachment, event.target.value)}
        />
        <p className="buttons">
          <span className="muted small tabular">{fileSize(of.size, language)}</span>
          <button type="button" className="button quiet" onClick={() => list.remove(of.attachment)}>
            {say(w.remove, { what: what.toLowerCase() })}
          </button>
        </p>
      </div>
    </li>
  );
}

/** The browser asks before it throws away what lies in its memory alone. */
function useAskBeforeLeaving(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}

/** A form is not sent while a photo is prepared or a voice recorded: it would go without them. */
function useHoldBack({ busy, stop }: Listed) {
  const place = useRef<HTMLFieldSetElement>(null);
  const [held, setHeld] = useState<Words | undefined>();
  useEffect(() => {
    const form = place.current?.form;
    if (form === null || form === undefined || (!busy && stop === undefined)) return;
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      stop?.();
      setHeld(stop === undefined ? w.preparing : w.notYet);
    };
    form.addEventListener('submit', hold);
    return () => form.removeEventListener('submit', hold);
  }, [busy, stop]);
  return { place, held };
}

/** @param paper asks for the picture of a signed paper, and for nothing else */
export function AttachmentField({ paper = false }: { readonly paper?: boolean }) {
  const say = useSay();
  const { errorOf } = useFormState();
  const list = useListed();
  const id = useId();
  const error = errorOf(field);
  const keepsNothing = openDevice() === undefined;
  useAskBeforeLeaving(keepsNothing && list.all.length > 0);
  const { said } = list;
  const { place, held } = useHoldBack(list);
  return (
    <fieldset ref={place} className={error === undefined ? 'field attachments' : 'field attachments wrong'}>
      <legend>
        {say(paper ? w.paperLabel : w.label)}
        <span className="optional"> · {say(uiWords.optional)}</span>
      </legend>
      <p className="hint">{say(paper ? w.paperHint : w.hint)}</p>
      {keepsNothing ? <p className="hint">{say(w.inMemory)}</p> : null}
      <Buttons list={list} kind={paper ? 'paper' : 'photo'} />
      <div role="status" className="small">
        {said === undefined || said.isFault ? '' : said.text}
      </div>
      <div role="alert" className={said?.isFault === true ? 'error' : undefined}>
        {said?.isFault === true ? said.text : ''}
      </div>
      <div role="alert" className={held === undefined ? undefined : 'late'}>
        {held === undefined ? '' : say(held)}
      </div>
      {list.all.length === 0 ? null : (
        <ul className="plain-list">
          {list.all.map((one, at) => (
            <Item key={one.attachment} of={one} at={at} list={list} />
          ))}
        </ul>
      )}
      {error === undefined ? null : (
        <p className="error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
