/** What became of an entry that was offered: the server's answer, or this device's own judgement. */
import type { FieldFault } from '@pendamping/domain';

export interface Fault extends FieldFault {
  /** In the reader's words, where the server said them. */
  readonly detail?: string;
}

export type Outcome =
  | {
      readonly id: string;
      readonly outcome: 'accepted' | 'duplicate';
      /** Its place in the journal. */
      readonly position?: number;
    }
  | {
      readonly id: string;
      readonly outcome: 'refused';
      readonly because: string;
      readonly field?: string;
      readonly detail?: string;
      readonly faults?: readonly Fault[];
    };
