// The fields of a record as a grid; every field is printed, and ids of other records are links.
import type { Content } from './content.ts';
import { linkTo, type ReportContext } from './context.ts';
import { capital, fieldWords, valueWords } from './words.ts';

/** Characters; longer values get a line of their own. */
const SHORT = 34;

/** Label and value, two pairs to a row where both are short; every field is printed. */
export function fieldGrid(context: ReportContext, fields: readonly [string, unknown][]): Content[] {
  if (fields.length === 0) return [];
  const cells = fields.map(([name, value]) => {
    const words = valueWords(value);
    const content: Content =
      typeof value === 'string' ? { text: [linkTo(context, value)] } : { text: words };
    const label = { text: capital(fieldWords(name)), style: 'label' };
    return { label, content, short: words.length <= SHORT };
  });
  const body: Content[][] = [];
  const short = cells.filter((cell) => cell.short);
  for (let i = 0; i < short.length; i += 2) {
    const [left, right] = [short[i], short[i + 1]];
    if (left) body.push([left.label, left.content, right?.label ?? '', right?.content ?? '']);
  }
  for (const { label, content } of cells.filter((cell) => !cell.short)) {
    body.push([label, { ...(content as object), colSpan: 3 } as unknown as Content, '', '']);
  }
  const widths = [104, '*', 104, '*'];
  return [{ table: { widths, body }, layout: 'quiet', style: 'small', margin: [0, 3, 0, 8] }];
}
