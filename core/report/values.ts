// Values of records as text with links: every field is printed, ids of other records are links.

import { fieldWords } from '../presentation/fieldWords.ts';
import type { Content, Inline } from './content.ts';
import { linkTo, type ReportContext } from './context.ts';
import { extent } from './registerTable.ts';
import { capital, valueWords } from './words.ts';

/** Characters; longer values get a line of their own. */
const SHORT = 34;

/** A value of any kind; the parts of an object are labelled. */
export function valueInlines(context: ReportContext, value: unknown): Inline[] {
  // A text that happens to be a module's id stays as it is.
  if (typeof value === 'string' && context.case.modules.has(value)) return [value];
  if (typeof value === 'string') return [value === '' ? 'empty' : linkTo(context, value)];
  if (Array.isArray(value)) {
    if (value.length === 0) return ['none'];
    const plain = value.every((item) => typeof item !== 'object' || item === null);
    const items = value.map((item) => valueInlines(context, item));
    if (plain) return items.flatMap((item, i) => (i === 0 ? item : ['; ', ...item]));
    return items.flatMap((item, i) => [label(`${i === 0 ? '' : '\n'}(${i + 1}) `), ...item]);
  }
  if (typeof value !== 'object' || value === null) return [valueWords(value)];
  const fields = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  // Not "none": an empty record of a defeat says that there was one.
  if (fields.length === 0) return ['yes, without particulars'];
  return fields.flatMap(([name, inner], i) => [
    label(`${i === 0 ? '' : '  '}${fieldWords(name)}: `),
    ...valueInlines(context, inner),
  ]);
}

/** Fields of a record in a record that are read first; the others follow in the order of the file. */
const FIRST = [
  'id',
  'version',
  'date',
  'name',
  'text',
  'low',
  'lower',
  'high',
  'upper',
  'value',
  'unit',
];

function rank(field: string): number {
  const at = FIRST.indexOf(field);
  return at < 0 ? FIRST.length : at;
}

/** "Name value" pairs in one run of text. */
export function fieldRun(context: ReportContext, fields: readonly [string, unknown][]): Inline[] {
  return fields.flatMap(([name, value], i) => [
    label(`${i === 0 ? '' : '   '}${capital(fieldWords(name))}: `),
    ...valueInlines(context, value),
  ]);
}

function label(text: string): Inline {
  return { text, style: 'label' };
}

/** Label and value, two pairs to a row where both are short; every field is printed. */
export function fieldGrid(context: ReportContext, fields: readonly [string, unknown][]): Content[] {
  if (fields.length === 0) return [];
  const cells = fields.map(([name, value]) => {
    const text = valueInlines(context, value);
    const content: Content = { text };
    const short = extent(text).characters <= SHORT;
    return { label: { text: capital(fieldWords(name)), style: 'label' }, content, short };
  });
  const body: Content[][] = [];
  const short = cells.filter((cell) => cell.short);
  for (let i = 0; i < short.length; i += 2) {
    const [left, right] = [short[i], short[i + 1]];
    if (left) body.push([left.label, left.content, right?.label ?? '', right?.content ?? '']);
  }
  for (const { label: name, content } of cells.filter((cell) => !cell.short)) {
    body.push([name, { ...(content as object), colSpan: 3 } as unknown as Content, '', '']);
  }
  const widths = [104, '*', 104, '*'];
  return [{ table: { widths, body }, layout: 'quiet', style: 'small', margin: [0, 3, 0, 0] }];
}
