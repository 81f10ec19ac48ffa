// How reasons are worded: names and numbers as people see them.
import type { Case } from '../model/case.ts';
import { nameOf } from '../model/lookup.ts';
import { fieldName } from '../presentation/fieldWords.ts';
import type { Reason } from './types.ts';
import { visible } from './words.ts';

const SHOWN = 5;

/** "G1, G2 and G3"; beyond five, "G1, G2, G3, G4, G5 and 7 more". */
export function names(c: Case, ids: readonly string[]): string {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return nameOf(c, only);
  return listed(
    ids.slice(0, SHOWN + 1).map((id) => nameOf(c, id)),
    ids.length,
  );
}

/** "a, b and c", or "a, b and 7 more"; `of` is how many there are where `words` are only the first. */
export function listed(words: readonly string[], of = words.length): string {
  const shown = words.slice(0, SHOWN);
  if (of > SHOWN) return `${shown.join(', ')} and ${of - SHOWN} more`;
  const last = shown.pop() ?? 'nothing';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** "8.1e25", "4.05": no plus sign, at most `digits` significant digits where given. */
export function amount(value: number, digits?: number): string {
  const text = String(digits === undefined ? value : Number(value.toPrecision(digits)));
  return text.replace('e+', 'e');
}

export function reasonOf(
  code: string,
  message: string,
  at: readonly string[] = [],
  missing?: string,
): Reason {
  return missing === undefined ? { code, message, at } : { code, message, at, missing };
}

/** "FIELD is missing", the unfavourable answer for want of a value. */
export function missingValue(
  code: string,
  field: string,
  at: readonly string[] = [],
  of = '',
): Reason {
  return reasonOf(code, `${fieldName(field)}${of ? ` of ${of}` : ''} is missing`, at, field);
}

/** Blank text states nothing, nor do characters that nobody sees. */
export function stated(text: string | undefined): boolean {
  return text !== undefined && visible(text).trim() !== '';
}
