// What a difference is made of: the shape of `warrant diff --format json`. Everything is told from both
// sides, so that the difference the other way round is the same with the sides exchanged.
import type { Summary } from '../analyser/analyse.ts';
import type { Weakened } from '../analyser/departures.ts';
import type { Severity } from '../analyser/rule.ts';
import type { Table } from '../model/case.ts';

/** Something of the case, by its id and by the name people see. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The same with what it says. */
export interface Thing extends Named {
  /** The kind of an element, "challenge", the word for a record. */
  readonly kind: string;
  /** The statement or title, on one line; '' where there is none. */
  readonly title: string;
}

/** A piece of a text that was changed word by word. */
export interface Run {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One thing that was done to something. */
export type Change =
  /** `at`: what it supports or stands beside; of a challenge, what it attacks. */
  | { readonly what: 'added' | 'removed'; readonly at: readonly Named[] }
  | { readonly what: 'reworded'; readonly words: readonly Run[] }
  /** The identifier, or the id of a record. */
  | { readonly what: 'renumbered'; readonly before: string; readonly after: string }
  | { readonly what: 'kind'; readonly before: string; readonly after: string }
  | { readonly what: 'module'; readonly before: Named; readonly after: Named }
  /** Under other elements than before; of a challenge, against something else. */
  | { readonly what: 'moved'; readonly lost: readonly Named[]; readonly gained: readonly Named[] }
  | ({ readonly what: 'support' | 'context' | 'cites' } & GainAndLoss)
  | {
      readonly what: 'defeated' | 'reinstated';
      /** Who judged so, when and why. */
      readonly words: string;
    }
  | {
      readonly what: 'challenge';
      readonly before: string;
      readonly after: string;
      /** Opened: it stands and did not before. Answered: it stood. Sustained: what it says is so. */
      readonly turn: 'opened' | 'answered' | 'sustained' | 'none';
    }
  | FieldChange
  | {
      readonly what: 'stale' | 'fresh' | 'unusable' | 'usable';
      readonly reasons: readonly string[];
    };

export interface GainAndLoss {
  readonly gained: readonly Named[];
  readonly lost: readonly Named[];
}

export interface FieldChange {
  readonly what: 'field';
  /** Names of the schema with dots: `elicitation.rung`. */
  readonly path: string;
  /** The same in words: "Elicitation: Rung". */
  readonly label: string;
  /** As people read it; null where it is missing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a list: the items that came and went. */
  readonly gained?: readonly string[];
  readonly lost?: readonly string[];
  /** Of a long text. */
  readonly words?: readonly Run[];
}

/** Something that differs. One of the two is null where it was added or removed. */
export interface ThingChange {
  readonly table: Table | 'meta';
  readonly before: Thing | null;
  readonly after: Thing | null;
  readonly changes: readonly Change[];
}

/** In the order in which it is told. */
export const SECTIONS = [
  'case',
  'elements',
  'challenges',
  'evidence',
  'records',
  'links',
  'modules',
] as const;

export type Section = (typeof SECTIONS)[number];

/** What two cases say differently; in order of names. */
export type CaseDiff = { readonly [S in Section]: readonly ThingChange[] };

export interface VerdictChange {
  readonly what: 'support' | 'sufficiency' | 'gate';
  readonly before: Thing | null;
  readonly after: Thing | null;
  /** The verdict's word: "supported", "sufficient", "passed"; null where there was no such thing. */
  readonly from: string | null;
  readonly to: string | null;
  readonly turn: 'better' | 'worse' | 'none';
  /** Why it is now as it is. */
  readonly reasons: readonly string[];
}

/** A finding as the difference has it. */
export interface FindingNote {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: readonly string[];
  readonly path: string;
  readonly fingerprint: string;
  readonly waived?: string;
}

export interface FindingsDiff {
  readonly gained: readonly FindingNote[];
  readonly gone: readonly FindingNote[];
  /** There before and after, with another severity, or waived now and not before (or the reverse). */
  readonly changed: readonly { readonly before: FindingNote; readonly after: FindingNote }[];
}

/** What one side was judged by. */
export interface Judged {
  readonly profile: string;
  readonly today: string;
  readonly frozen: boolean;
  readonly summary: Summary;
  /** What asks less than a shipped profile, or than the profile does; absent where nothing does. */
  readonly weakened?: readonly Weakened[];
  /** Every page says that the case is inadequate to ensure safety. */
  readonly stamped: boolean;
}

export interface AnalysisDiff {
  /** Nothing differs: not what is said, nor what follows. */
  readonly same: boolean;
  readonly before: Judged;
  readonly after: Judged;
  readonly verdicts: readonly VerdictChange[];
  readonly findings: FindingsDiff;
  readonly content: CaseDiff;
}
