// What the commands that set fields share.
import type { Fields } from '../args.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

/** Refuses fields that are not for this command; the value names the command that sets them. */
export function mayLeave(
  fixed: Readonly<Record<string, string | undefined>>,
  changes: Fields,
  what: string,
): Verdict {
  const field = Object.keys(changes).find((name) => Object.hasOwn(fixed, name));
  if (field === undefined) return ALLOWED;
  const other = fixed[field];
  const instead = other === undefined ? 'stays as it is' : `is set by ${other}`;
  return refused('fixed-field', `"${field}" of ${what} ${instead}.`);
}

/** One text field is typing and merges; anything else is a step of its own. */
export function typingKey(subject: string, changes: Fields): string | undefined {
  const entries = Object.entries(changes);
  const [first] = entries;
  if (entries.length !== 1 || !first || typeof first[1] !== 'string') return undefined;
  return `${subject} ${first[0]}`;
}
