/** What stands on a blank form, besides what stands on every paper. */
import type { PaperBlock } from '@pendamping/domain';

/** To be filled in by hand. */
export type FormBlock =
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'blanks'; readonly labels: readonly string[] }
  | {
      readonly kind: 'question';
      readonly number: string;
      readonly text: string;
      readonly note: string;
      readonly answer: Blank;
    }
  | {
      readonly kind: 'matrix';
      readonly head: readonly string[];
      readonly rows: readonly (readonly [string, string])[];
    };

/** Where the answer is written. */
export type Blank =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'options';
      readonly options: readonly string[];
      readonly columns: number;
      readonly other: string;
    }
  | { readonly kind: 'ranked'; readonly options: readonly string[] }
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'line'; readonly width: number; readonly after: string }
  | { readonly kind: 'scale'; readonly points: readonly string[] };

export type Block = PaperBlock | FormBlock;
