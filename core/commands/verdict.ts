// The answer to "may I?": the same for cursor, menu and command.

export interface Allowed {
  readonly allowed: true;
  /** A sentence; the edit is done nevertheless. */
  readonly warning?: string;
}

export interface Refused {
  readonly allowed: false;
  /** A code for programs, such as `cycle`. */
  readonly because: string;
  /** Why, as a sentence for people. */
  readonly message: string;
}

export type Verdict = Allowed | Refused;

export const ALLOWED: Allowed = { allowed: true };

export function refused(because: string, message: string): Refused {
  return { allowed: false, because, message };
}

/** The first refusal; else allowed, with the warnings of all. */
export function allOf(...verdicts: readonly Verdict[]): Verdict {
  const warnings: string[] = [];
  for (const verdict of verdicts) {
    if (!verdict.allowed) return verdict;
    if (verdict.warning !== undefined) warnings.push(verdict.warning);
  }
  return warnings.length > 0 ? { allowed: true, warning: warnings.join(' ') } : ALLOWED;
}
