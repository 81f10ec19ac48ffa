// What the window and the analyser's worker tell each other. Data only.
import type { Patch } from 'immer';
import type { Summary } from '../../core/analyser/analyse.ts';
import type { Weakened } from '../../core/analyser/departures.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import type { Profile } from '../../core/analyser/profile.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import type { Case } from '../../core/model/case.ts';
import type { Health, HealthId, HealthThing } from '../../core/select/health.ts';
import type { ListChange } from './listChanges.ts';

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
    }
  /** A change was told of an answer that the window does not have: the next is to be in full. */
  | { readonly kind: 'tellAll'; readonly version: number; readonly clock: string };

/** What an answer says beside findings and health. */
export interface About {
  /** Of the document: the findings are about this version and no other. */
  readonly version: number;
  /** Of the artefacts that it took into account; absent where nobody asked for their files. */
  readonly round?: number;
  readonly summary: Summary;
  readonly today: string;
  readonly frozen: boolean;
  readonly profile: string;
  /** What asks less than usual (core/analyser/departures.ts). */
  readonly weakened?: readonly Weakened[];
}

/** In full. */
export interface Answer extends About {
  readonly findings: readonly Finding[];
  readonly health: Health;
}

/** Parts that are as they were are left out. */
export type HealthChanges = { readonly [T in HealthId]?: HealthPartChange };

export interface HealthPartChange {
  readonly count: number | undefined;
  readonly findings: readonly ListChange<string>[];
  readonly things: readonly ListChange<HealthThing>[];
}

/** Of the worker's answers in full or in changes, from 1. */
interface Numbered {
  readonly number: number;
}

/** The first findings of the answer of this number: many at once would hold the window up. */
export interface Part extends Numbered {
  readonly kind: 'part';
  readonly findings: readonly Finding[];
}

/** An answer in full, with what its parts have left of the findings. */
export interface Analysed extends Answer, Numbered {
  readonly kind: 'analysed';
  /** How many were in its parts; none where absent. */
  readonly told?: number;
}

/** How the answer differs from the one with the number `since`. */
export interface Changed extends About, Numbered {
  readonly kind: 'changed';
  readonly since: number;
  readonly findings: readonly ListChange<Finding>[];
  readonly health: HealthChanges;
}

export type FromAnalyser =
  | Part
  | Analysed
  | Changed
  | { readonly kind: 'failed'; readonly version: number; readonly message: string };
