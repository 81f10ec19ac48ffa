// What the window and the reader of evaluation logs tell each other. Data only: the window has the
// files, whichever host they are of, and gives the parts that the reader asks for.
import type { CsvMapping, LogReading } from '../../core/exchange/evaluations/types.ts';

export interface LogOrder {
  readonly name: string;
  readonly size: number;
  /** Its host can tell its digest. */
  readonly digests: boolean;
  /** Of a table. */
  readonly mapping?: CsvMapping;
}

export type ToLogReader =
  | { readonly kind: 'read'; readonly logs: readonly LogOrder[] }
  | { readonly kind: 'digest'; readonly request: number; readonly digest: string }
  | { readonly kind: 'part'; readonly request: number; readonly bytes: Uint8Array }
  /** Why there is no part or no digest, as a sentence. */
  | { readonly kind: 'noPart'; readonly request: number; readonly why: string };

export type FromLogReader =
  | {
      readonly kind: 'want';
      readonly request: number;
      /** Its place in the order. */
      readonly log: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'reading'; readonly log: number; readonly reading: LogReading }
  | { readonly kind: 'wantDigest'; readonly request: number; readonly log: number }
  | { readonly kind: 'done' };

/** The worker, or what stands for one in a test. */
export interface LogReaderPort {
  postMessage(message: ToLogReader): void;
  terminate(): void;
  listen(heard: (message: FromLogReader) => void, stopped: () => void): void;
}
