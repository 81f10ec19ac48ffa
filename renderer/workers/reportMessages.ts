// What the window and the report's worker tell each other. Data only.
import type { Profile } from '../../core/analyser/profile.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import type { Case } from '../../core/model/case.ts';

export interface ReportOrder {
  readonly case: Case;
  /** The day by the clock, YYYY-MM-DD. */
  readonly clock: string;
  /** The profiles at hand beside those of the program. */
  readonly profiles: readonly Profile[];
  /** What was found of the artefacts' files, where somebody asked. */
  readonly artefacts: readonly ArtefactCheck[];
}

export type ReportProgress =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };
