// A finding: what the analyser says, where, and a fingerprint that survives rewording and renumbering.
import { digestText } from '../format/digest.ts';
import type { CommandCall, Report, Severity } from './rule.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The severity case that applied. */
  readonly case: string;
  /** A whole sentence for people, with the values compared. */
  readonly message: string;
  readonly messageId: string;
  /** The values that the rule compared, by name; ids where a message of the rule says {name:…}. */
  readonly data?: NonNullable<Report['data']>;
  /** Internal ids, the subject first. */
  readonly ids: readonly string[];
  /** The same by the names people see. */
  readonly at: readonly string[];
  /** JSON pointer into the case file. */
  readonly path: string;
  readonly fingerprint: string;
  /** The id of the waiver that covers it. */
  readonly waived?: string;
  readonly fix?: CommandCall;
}

/**
 * Whether it counts where findings are shown beside what they are about: a waived one is told to nobody
 * else, but a waived blocker still counts (rules.md, head).
 */
export function stands({ severity, waived }: Pick<Finding, 'severity' | 'waived'>): boolean {
  return waived === undefined || severity === 'blocker';
}

/**
 * Sixteen hexadecimal digits over rule, message and subjects. Neither wording, values, severity nor
 * identifiers enter, so that a baseline outlives an edit of a sentence or a renumbering.
 */
export function fingerprint(
  rule: string,
  messageId: string,
  ids: readonly string[],
  key = '',
): string {
  const isOne = ids.length === 1 && key === '';
  const sort = isOne ? `${rule} ${messageId}` : `${rule} ${messageId} …`;
  const subject = isOne ? `${ids[0]}` : JSON.stringify([[...ids].sort(), key]);
  // Most findings of one analysis are those of the one before it, and the digest is what takes long.
  const known = KNOWN.get(sort) ?? new Map<string, string>();
  if (known.size >= MOST_KNOWN) known.clear();
  const found = known.get(subject);
  if (found !== undefined) return found;
  const made = digestText(JSON.stringify([rule, messageId, [...ids].sort(), key])).slice(0, 16);
  KNOWN.set(sort, known.set(subject, made));
  return made;
}

/** By rule and message, then by the subjects. */
const KNOWN = new Map<string, Map<string, string>>();
const MOST_KNOWN = 20_000;
