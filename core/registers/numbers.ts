// Numbers in cells: written with a point, and with an exponent where there are many digits.
import type { Parsed } from './register.ts';

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** From here on digits are counted by nobody. */
const LONG = 1e15;

/** 4.2e26 for a number of many digits; otherwise as it is. */
export function numberText(value: number): string {
  const text = Math.abs(value) >= LONG ? value.toExponential() : String(value);
  return text.replace('e+', 'e');
}

/** Whether a text is a number and nothing else. */
export function isNumberText(text: string): boolean {
  return PLAIN.test(text);
}

interface Bounds {
  readonly whole?: true;
  readonly min?: number;
  readonly max?: number;
}

/** The number that is written, within its bounds. */
export function parseNumber(text: string, { whole, min, max }: Bounds): Parsed {
  const plain = text.replace(/^\u2212/, '-');
  if (!PLAIN.test(plain)) return no(whyNoNumber(text));
  const value = Number(plain);
  if (!Number.isFinite(value)) return no(`“${text}” is too large a number.`);
  if (whole && !Number.isInteger(value)) return no(`“${text}” is no whole number.`);
  if (min !== undefined && value < min) return no(`“${text}” is less than ${min}, the least here.`);
  if (max !== undefined && value > max) return no(`“${text}” is more than ${max}, the most here.`);
  return { ok: true, value };
}

function whyNoNumber(text: string): string {
  if (/^[+-]?\d+(,\d+)+(e[+-]?\d+)?$/i.test(text)) {
    return `“${text}” has a comma: write decimals with a point (0.05), and thousands without a sign (12000).`;
  }
  if (/^[+-]?[\d.]+\s*%$/.test(text)) return `“${text}” is a percentage: write 0.05 for 5 %.`;
  return `“${text}” is no number: write digits, as in 12, 0.05 or 4.2e26.`;
}

function no(problem: string): Parsed {
  return { ok: false, problem };
}
