/** A voice note recorded in the page: nothing of it lies in the phone's shared folders. */
import type { AttachmentType } from '@pendamping/domain';

type Bytes = Uint8Array<ArrayBuffer>;

/** Milliseconds. */
export const longestVoice = 5 * 60_000;
/** Enough for speech; five minutes are less than a megabyte. */
const bitsPerSecond = 24_000;

const preferred = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const;

export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined;

const calledOtherwise: Readonly<Record<string, AttachmentType>> = {
  'audio/webm': 'audio/webm',
  'video/webm': 'audio/webm',
  'audio/mp4': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg': 'audio/ogg',
  'application/ogg': 'audio/ogg',
};

/** `undefined` for a kind of sound that the record does not keep. */
export const soundType = (type: string): AttachmentType | undefined =>
  calledOtherwise[type.split(';')[0]?.trim().toLowerCase() ?? ''];

export interface Recorded {
  readonly type: AttachmentType;
  readonly bytes: Bytes;
  readonly milliseconds: number;
}

export interface Recording {
  /** When it began, in milliseconds of this device's clock. */
  readonly began: number;
  readonly stop: () => void;
  /** Fulfilled once it was stopped or has reached its greatest length; `undefined` where nothing was heard. */
  readonly done: Promise<Recorded | undefined>;
}

/** @throws DOMException `NotAllowedError` where the worker or the browser does not allow it, another where there is no microphone */
export async function beginRecording(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = preferred.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: bitsPerSecond,
    ...(mimeType === undefined ? {} : { mimeType }),
  });
  const began = Date.now();
  const pieces: Blob[] = [];
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const limit = setTimeout(stop, longestVoice);
  const done = new Promise<Recorded | undefined>((settle) => {
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      clearTimeout(limit);
      for (const track of stream.getTracks()) track.stop();
      void joined(pieces, recorder.mimeType, Date.now() - began).then(settle);
    };
  });
  recorder.start(1_000);
  return { began, stop, done };
}

async function joined(
  pieces: readonly Blob[],
  mimeType: string,
  milliseconds: number,
): Promise<Recorded | undefined> {
  const type = soundType(mimeType);
  const bytes = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
  return type === undefined || bytes.length === 0 ? undefined : { type, bytes, milliseconds };
}

/** Minutes and seconds, as on a clock. */
export function elapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
