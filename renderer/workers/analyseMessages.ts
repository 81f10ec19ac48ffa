// What the window and the analyser's worker tell each other. Data only.
import type { Patch } from 'immer';
import type { Summary } from '../../core/analyser/analyse.ts';
import type { Weakened } from '../../core/analyser/departures.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import type { Profile } from '../../core/analyser/profile.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import type { Case } from '../../core/model/case.ts';
import type { Health } from '../../core/select/health.ts';

export type ToAnalyser =
  | { readonly kind: 'open'; readonly case: Case; readonly version: number; readonly clock: string }
  | {
      readonly kind: 'change';
      readonly patches: readonly Patch[];
      readonly version: number;
      readonly clock: string;
    }
  /** The profiles at hand beside those of the program; they hold until the next of these. */
  | {
      readonly kind: 'profiles';
      readonly profiles: readonly Profile[];
      readonly version: number;
      readonly clock: string;
    }
  /** What was found of the artefacts' files; it holds until the next of these, or another case. */
  | {
      readonly kind: 'artefacts';
      readonly checks: readonly ArtefactCheck[];
      /** Counts these messages since the case was opened, from 1. */
      readonly round: number;
      readonly version: number;
      readonly clock: string;
    };

export type FromAnalyser =
  | {
      readonly kind: 'analysed';
      /** Of the document: the findings are about this version and no other. */
      readonly version: number;
      /** Of the artefacts that it took into account; absent where nobody asked for their files. */
      readonly round?: number;
      readonly findings: readonly Finding[];
      readonly summary: Summary;
      readonly health: Health;
      readonly today: string;
      readonly frozen: boolean;
      readonly profile: string;
      /** What asks less than usual (core/analyser/departures.ts). */
      readonly weakened?: readonly Weakened[];
    }
  | { readonly kind: 'failed'; readonly version: number; readonly message: string };
