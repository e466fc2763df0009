/** Photos and voice notes whose act has arrived and that have not: waiting, or refused with what can be done. */
import { type AttachmentKind, type AttachmentType, attachmentTypes, refusalWords } from '@pendamping/domain';
import { moment } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { AttachmentView } from '../attachments/attached.tsx';
import { fileSize } from '../attachments/file-size.ts';
import { attachmentWords as a, attachmentRefusalWords } from '../attachments/words.ts';
import type { OpenDevice } from '../device.ts';
import type { AttachmentRefusal, UnsentAttachment } from '../store/attachment-store.ts';
import type { Lists } from '../store/lists.ts';
import { nameOfStream } from './name-of-stream.ts';
import { outboxWords as w } from './words.ts';

interface Props {
  readonly all: readonly UnsentAttachment[];
  readonly device: OpenDevice;
  readonly lists: Lists;
  readonly changed: () => void;
}

const isKnownType = (type: string): type is AttachmentType =>
  (attachmentTypes as readonly string[]).includes(type);

function kindOf(type: AttachmentType): AttachmentKind {
  if (type.startsWith('audio/')) return 'voice';
  return type === 'application/pdf' ? 'paper' : 'photo';
}

function shownOf({ id, type, size }: UnsentAttachment) {
  const known = isKnownType(type) ? type : 'image/jpeg';
  return { attachment: id, kind: kindOf(known), type: known, size };
}

function Refusal({ because, detail }: AttachmentRefusal) {
  const say = useSay();
  const words = attachmentRefusalWords[because] ?? refusalWords(because);
  const said = words === undefined ? because : say(words);
  return (
    <p className="late">
      {detail === '' ? said : detail} {say(a.refusedRemedy)}
    </p>
  );
}

function Item({ one, device, lists, changed }: Omit<Props, 'all'> & { readonly one: UnsentAttachment }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const { attachments } = device.store;
  const settled = () => {
    device.wake('written');
    changed();
  };
  const remove = async () => {
    if (!window.confirm(say(a.removeSure))) return;
    await attachments.remove(one.id);
    settled();
  };
  return (
    <li className={one.refusal === undefined ? 'thing' : 'thing danger-edge'}>
      <p className="muted small">
        {say(one.refusal === undefined ? w.waiting : w.refused)} · {nameOfStream(one.stream, lists)} ·{' '}
        {say(a.takenAt, { time: moment(one.takenAt, language, agency.timeZone) })} ·{' '}
        {fileSize(one.size, language)}
      </p>
      <AttachmentView of={shownOf(one)} from="here-only" />
      {one.refusal === undefined ? null : <Refusal {...one.refusal} />}
      <p className="buttons">
        {one.refusal === undefined ? null : (
          <button
            type="button"
            className="button"
            onClick={() => void attachments.markRefused(one.id, undefined).then(settled)}
          >
            {say(w.again)}
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => void remove()}>
          {say(w.discard)}
        </button>
      </p>
    </li>
  );
}

export function UnsentAttachments({ all, ...rest }: Props) {
  const say = useSay();
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{say(a.unsentTitle)}</h2>
      <p>{say(a.unsentIntro)}</p>
      <ul className="plain-list">
        {all.map((one) => (
          <Item key={one.id} one={one} {...rest} />
        ))}
      </ul>
    </section>
  );
}
