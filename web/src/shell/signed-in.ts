/** Who is signed in, in which agency, and whether the device is in a client's hands. */
import type { Role } from '@pendamping/domain';

export interface HandedOver {
  readonly case: string;
  readonly evaluation: string;
  readonly name: string;
  readonly judge: 'client' | 'other';
  readonly way: 'handed-over' | 'pictures';
}

export interface Session {
  readonly worker: {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly roles: readonly Role[];
  };
  readonly agency: {
    readonly id: string;
    readonly name: string;
    readonly city: string;
    readonly timeZone: string;
  };
  /** The day it is for the agency. */
  readonly today: string;
  /** Set while the device is in a client's hands: then nothing else is shown. */
  readonly handedOver?: HandedOver;
}
