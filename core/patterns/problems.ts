// What is wrong with the answers to a pattern, or with what they make of it.

export type ProblemCode =
  | 'circular'
  | 'too-many'
  | 'no-value'
  | 'placeholder'
  | 'no-number'
  | 'wrong-number'
  | 'no-decision'
  | 'wrong-choice'
  | 'blank-cell'
  | 'unknown-token'
  | 'unknown-link'
  | 'same-identifier'
  | 'shared'
  | 'loose'
  | 'brackets';

export interface PatternProblem {
  readonly code: ProblemCode;
  /** A whole sentence. */
  readonly message: string;
  /** The pattern's element or link that it is about, by id. */
  readonly at?: string;
}

/** Without these there is no result at all. */
export const FATAL: ReadonlySet<ProblemCode> = new Set(['circular', 'too-many']);

/** Said of the pattern itself: no answer mends them. */
export const OF_PATTERN: ReadonlySet<ProblemCode> = new Set(['shared', 'loose', 'brackets']);
