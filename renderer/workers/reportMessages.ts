// What the window and the report's worker tell each other. Data only.
import type { Case } from '../../core/model/case.ts';

export interface ReportOrder {
  readonly case: Case;
  /** The day by the clock, YYYY-MM-DD. */
  readonly clock: string;
}

export type ReportProgress =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };
