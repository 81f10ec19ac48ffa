// Values of the schema as people read them.

import { fieldWords } from '../presentation/fieldWords.ts';

/** Sentence case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Any value of a record on one line; nothing is cut. */
export function valueWords(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return numberWords(value);
  if (Array.isArray(value)) return value.map(valueWords).join('; ');
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(
      ([key, inner]) => `${fieldWords(key)}: ${valueWords(inner)}`,
    );
    return parts.join(', ');
  }
  return String(value);
}

/** 2e25 rather than twenty-six digits; short numbers as they are. */
export function numberWords(value: number): string {
  return Math.abs(value) >= 1e7 ? value.toExponential().replace('e+', 'e') : String(value);
}

export const STRENGTH_WORDS = ['none', 'weak', 'moderate', 'strong'] as const;
