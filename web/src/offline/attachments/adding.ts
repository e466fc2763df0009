/** Makes an attachment of what was taken or chosen, keeps its bytes, and says what is wrong where it cannot be one. */
import { type Attachment, type AttachmentKind, mostAttachmentBytes, type Words } from '@pendamping/domain';
import { newId } from '../record.ts';
import { PictureUnreadable, photoFrom } from './photo.ts';
import { keepTaken } from './taken.ts';
import { type Recorded, soundType } from './voice.ts';
import { attachmentWords as w } from './words.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** It cannot be attached; `words` say what to do. */
export class NotAttached extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

async function kept(kind: AttachmentKind, type: Attachment['type'], bytes: Bytes): Promise<Attachment> {
  if (bytes.length > mostAttachmentBytes) throw new NotAttached(w.tooLarge);
  const id = newId();
  await keepTaken({ id, type, bytes }).catch(() => {
    throw new NotAttached(w.full);
  });
  return { attachment: id, kind, type, size: bytes.length };
}

/** A picture, or a PDF where a paper is asked for. @throws NotAttached */
export async function attachPicture(kind: 'photo' | 'paper', file: Blob): Promise<Attachment> {
  if (kind === 'paper' && file.type === 'application/pdf')
    return kept(kind, 'application/pdf', new Uint8Array(await file.arrayBuffer()));
  try {
    return await kept(kind, 'image/jpeg', await photoFrom(file));
  } catch (error) {
    if (error instanceof PictureUnreadable) throw new NotAttached(w.unreadable);
    throw error;
  }
}

/** @throws NotAttached */
export const attachVoice = ({ type, bytes }: Omit<Recorded, 'milliseconds'>): Promise<Attachment> =>
  kept('voice', type, bytes);

/** A recording made by another app. @throws NotAttached */
export async function attachSound(file: Blob): Promise<Attachment> {
  const type = soundType(file.type);
  if (type === undefined) throw new NotAttached(w.wrongSound);
  return attachVoice({ type, bytes: new Uint8Array(await file.arrayBuffer()) });
}
