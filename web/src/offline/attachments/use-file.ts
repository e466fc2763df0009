/** The bytes of an attachment for a screen: from the device or the open form, else from the server. */
import { useEffect, useState } from 'react';
import { Problem } from '../../shell/api.ts';
import { fetchAttachment } from './carriage.ts';
import { readTaken } from './taken.ts';

export type ShownFile =
  | { readonly state: 'loading' | 'lost' | 'not-here' | 'gone' }
  | { readonly state: 'here'; readonly url: string };

const loading: ShownFile = { state: 'loading' };

async function blobOf(id: string, from: 'anywhere' | 'here-only'): Promise<Blob | 'lost'> {
  const held = await readTaken(id).catch(() => undefined);
  if (held !== undefined) return new Blob([held.bytes], { type: held.type });
  return from === 'here-only' ? 'lost' : fetchAttachment(id);
}

/** @param wanted asked for only when this is true, so that what nobody looks at costs no data */
export function useFile(id: string, from: 'anywhere' | 'here-only', wanted: boolean): ShownFile {
  const [shown, setShown] = useState<ShownFile>(loading);
  useEffect(() => {
    if (!wanted) return;
    let url: string | undefined;
    let left = false;
    blobOf(id, from).then(
      (blob) => {
        if (left) return;
        if (blob === 'lost') return setShown({ state: 'lost' });
        url = URL.createObjectURL(blob);
        setShown({ state: 'here', url });
      },
      (error: unknown) => {
        const isThere = error instanceof Problem && error.status >= 400 && error.status < 500;
        if (!left) setShown({ state: isThere ? 'gone' : 'not-here' });
      },
    );
    return () => {
      left = true;
      setShown(loading);
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [id, from, wanted]);
  return shown;
}
