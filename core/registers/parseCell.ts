// What a text in a cell means: the inverse of textOf. A text that cannot be read is told why, and
// nothing is guessed.
import { isTooLong, MAX_TEXT } from '../format/limits.ts';
import type { FieldForm } from '../model/fieldForm.ts';
import type { CaseIndex } from '../model/index.ts';
import { splitItems } from './listText.ts';
import { parseNumber } from './numbers.ts';
import { namedInFull, parseReference } from './references.ts';
import type { Column, Parsed } from './register.ts';
import { textOf } from './text.ts';

/**
 * The value that the text stands for; undefined for an empty one, which removes the field.
 * @param now what the cell holds: its own text stands for it, whatever it is
 */
export function parseCell(index: CaseIndex, column: Column, text: string, now?: unknown): Parsed {
  if (now !== undefined && text === textOf(index, column, now)) return value(now);
  if (column.fixed !== undefined) return problem(column.fixed);
  if (text.trim() === '') return value(undefined);
  if (isTooLong(text)) return problem(`The text is longer than ${MAX_TEXT} characters.`);
  const { form } = column;
  if (form.type === 'computed') return problem(`“${column.title}” is not set.`);
  return form.type === 'list'
    ? parseList(index, column, form.of, text)
    : parsePlain(index, column, form, text);
}

function parseList(index: CaseIndex, column: Column, of: FieldForm, text: string): Parsed {
  const items = splitItems(text);
  if (!items) return problem('A quotation mark is not closed: write one pair around each item.');
  const values: unknown[] = [];
  for (const item of items) {
    const parsed = parsePlain(index, column, of, item);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return value(values.length === 0 ? undefined : values);
}

function parsePlain(index: CaseIndex, column: Column, form: FieldForm, text: string): Parsed {
  const bare = text.trim();
  switch (form.type) {
    case 'number':
      return parseNumber(bare, form);
    case 'date':
      return parseDate(bare);
    case 'flag':
      return parseFlag(bare);
    case 'choice':
      return parseChoice(column, bare);
    case 'digest':
      return parseDigest(bare);
    case 'id':
      return column.names ? parseReference(index, column.names, bare) : value(bare);
    case 'line':
      return /[\r\n]/.test(bare)
        ? problem('The text has several lines, and this holds one.')
        : value(text.replace(/[\r\n]+/g, ''));
    default:
      return value(named(index, column, text));
  }
}

/** The label of what a text may name means its id; any other text is itself. */
function named(index: CaseIndex, { mayName }: Column, text: string): string {
  return (mayName && namedInFull(index, mayName, text)) ?? text;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function parseDate(text: string): Parsed {
  if (!DAY.test(text)) return problem(`“${text}” is no date: write YYYY-MM-DD.`);
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day >= 1 && day <= days) return value(text);
  return problem(`“${text}” is no day of the calendar: write YYYY-MM-DD.`);
}

const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '0']);

function parseFlag(text: string): Parsed {
  const word = text.toLowerCase();
  if (YES.has(word)) return value(true);
  if (NO.has(word)) return value(false);
  return problem(`“${text}” is neither yes nor no.`);
}

function parseChoice({ options = [] }: Column, text: string): Parsed {
  const word = text.toLowerCase();
  const found =
    options.find((one) => String(one.value) === text) ??
    options.find((one) => one.label === text) ??
    options.find(
      (one) => one.label.toLowerCase() === word || String(one.value).toLowerCase() === word,
    );
  if (found) return value(found.value);
  return problem(`“${text}” is none of ${options.map(({ label }) => label).join(', ')}.`);
}

function parseDigest(text: string): Parsed {
  const lower = text.toLowerCase().replace(/^sha256:/, '');
  if (/^[0-9a-f]{64}$/.test(lower)) return value(lower);
  return problem(`“${text}” is no SHA-256: 64 digits 0-9 a-f.`);
}

function value(found: unknown): Parsed {
  return { ok: true, value: found };
}

function problem(sentence: string): Parsed {
  return { ok: false, problem: sentence };
}
