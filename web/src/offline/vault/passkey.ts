/**
 * A passkey that yields a key (WebAuthn Level 3, extension `prf`): the authenticator answers a fixed question with 32
 * bytes that it gives only after finger, face or screen lock. No server checks anything here; only the key counts.
 */
import { type Bytes, randomBytes } from './seal.ts';

/** Which passkey, and what it is asked. */
export interface PasskeyQuestion {
  readonly credential: Bytes;
  readonly salt: Bytes;
}

/** `cancelled`: nobody confirmed. `unfit`: this authenticator makes passkeys, but none that yields a key. */
export type PasskeyRefusal = 'cancelled' | 'unfit';

export interface Authenticator {
  /** Makes a passkey. `name` is what the list of passkeys on the device will show. */
  readonly make: (name: string) => Promise<(PasskeyQuestion & { readonly secret: Bytes }) | PasskeyRefusal>;
  readonly ask: (question: PasskeyQuestion) => Promise<Bytes | PasskeyRefusal>;
}

const bytesOf = (source: BufferSource): Bytes =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(
        source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer,
      );

async function confirmed(asked: Promise<Credential | null>): Promise<PublicKeyCredential | PasskeyRefusal> {
  try {
    const credential = await asked;
    return credential instanceof PublicKeyCredential ? credential : 'cancelled';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unfit' : 'cancelled';
  }
}

const secretOf = (credential: PublicKeyCredential): Bytes | undefined => {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  return first === undefined ? undefined : bytesOf(first);
};

async function ask({ credential, salt }: PasskeyQuestion): Promise<Bytes | PasskeyRefusal> {
  const answer = await confirmed(
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: [{ type: 'public-key', id: credential }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  return typeof answer === 'string' ? answer : (secretOf(answer) ?? 'unfit');
}

async function make(name: string) {
  const salt = randomBytes(32);
  const made = await confirmed(
    navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name: 'Pendamping' },
        // By chance, not by the account: the passkey of a second phone must not take the place of the first one's.
        user: { id: randomBytes(16), name, displayName: name },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (typeof made === 'string') return made;
  if (made.getClientExtensionResults().prf?.enabled !== true) return 'unfit';
  const question = { credential: new Uint8Array(made.rawId), salt };
  // Many authenticators say at the making only that they can, and answer when they are asked.
  const secret = secretOf(made) ?? (await ask(question));
  return typeof secret === 'string' ? secret : { ...question, secret };
}

export const authenticator: Authenticator = { make, ask };

/** Whether this browser and device may make a passkey that yields a key; certain only once one is made. */
export async function passkeyPossible(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  const can = await PublicKeyCredential.getClientCapabilities?.().catch(() => undefined);
  if (can?.['extension:prf'] === false) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}
