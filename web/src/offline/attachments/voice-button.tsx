/** Records a voice note: begin, see how long it has been, stop. */
import type { Words } from '@pendamping/domain';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { useHold } from '../../shell/writing.ts';
import { beginRecording, elapsed, type Recorded, type Recording } from './voice.ts';
import { attachmentWords as w } from './words.ts';

interface Props {
  readonly disabled: boolean;
  readonly recorded: (voice: Recorded) => void;
  readonly failed: (words: Words) => void;
  /** Told when recording begins (with how to end it) and when it has ended. */
  readonly records: (stop: (() => void) | undefined) => void;
}

const tick = 500;
/** Milliseconds between two times that a screen reader says how long it has been. */
const saidEvery = 30_000;

function useElapsed(recording: Recording | undefined): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (recording === undefined) return;
    const look = () => setNow(Date.now() - recording.began);
    look();
    const timer = setInterval(look, tick);
    return () => clearInterval(timer);
  }, [recording]);
  return recording === undefined ? 0 : now;
}

function useRecording({ recorded, failed, records }: Omit<Props, 'disabled'>) {
  const [recording, setRecording] = useState<Recording | undefined>();
  const present = useRef<Recording | undefined>(undefined);
  const told = useRef({ recorded, failed, records });
  told.current = { recorded, failed, records };
  useEffect(() => () => present.current?.stop(), []);
  const become = (next: Recording | undefined) => {
    present.current = next;
    setRecording(next);
    told.current.records(next?.stop);
  };
  const begin = async () => {
    try {
      const begun = await beginRecording();
      become(begun);
      const voice = await begun.done;
      become(undefined);
      if (voice === undefined) told.current.failed(w.noMicrophone);
      else told.current.recorded(voice);
    } catch (error) {
      become(undefined);
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      told.current.failed(isRefused ? w.microphoneRefused : w.noMicrophone);
    }
  };
  return { recording, begin };
}

export function VoiceButton({ disabled, ...tells }: Props) {
  const say = useSay();
  const { recording, begin } = useRecording(tells);
  const milliseconds = useElapsed(recording);
  useHold(recording !== undefined);
  const said = Math.floor(milliseconds / saidEvery) * saidEvery;
  return (
    <>
      {recording === undefined ? (
        <button type="button" className="button" disabled={disabled} onClick={() => void begin()}>
          {say(w.record)}
        </button>
      ) : (
        <button type="button" className="button danger" onClick={recording.stop}>
          {say(w.stop)}
        </button>
      )}
      <span role="status" className="visually-hidden">
        {recording === undefined ? '' : say(w.recording, { time: elapsed(said) })}
      </span>
      {recording === undefined ? null : (
        <span className="recording tabular" aria-hidden="true">
          {say(w.recording, { time: elapsed(milliseconds) })} · {say(w.longest)}
        </span>
      )}
    </>
  );
}
