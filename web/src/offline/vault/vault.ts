/**
 * The vault of one account on one device, while it is open: it seals what is kept and opens it again. One data key
 * for the account; one key for each record, so that destroying that one makes the record unreadable for ever.
 * AES-GCM with 256 bits; the place where something lies is bound to it, so that no row can be put in another's place.
 */

/** What seals under one key: the data key, or the key of one record. */
export interface Seal {
  readonly seal: (place: string, value: unknown) => Promise<Uint8Array<ArrayBuffer>>;
  /** @throws DOMException where the bytes were not sealed under this key for this place */
  readonly open: <T>(place: string, sealed: Uint8Array<ArrayBuffer>) => Promise<T>;
  readonly sealBytes: (place: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  readonly openBytes: (place: string, sealed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface Vault extends Seal {
  /** The worker whose vault it is. */
  readonly worker: string;
  /** A name that says nothing to whoever reads the disk (HMAC under a key of the vault), for rows named by what they are about. */
  readonly name: (text: string) => Promise<string>;
  /** A new key for a record, and itself wrapped by the data key, to be kept beside it. */
  readonly newKey: (
    stream: string,
  ) => Promise<{ readonly key: Seal; readonly wrapped: Uint8Array<ArrayBuffer> }>;
  readonly keyOf: (stream: string, wrapped: Uint8Array<ArrayBuffer>) => Promise<Seal>;
}
