// What stands on every page: stamp and title above, which case, as of when, and which page below.
import type { Content } from './content.ts';
import type { ReportContext } from './context.ts';
import { shortened } from './forPaper.ts';
import { pageMargins } from './page.ts';
import { printable } from './printable.ts';
import { isStamped, stampBand } from './stamp.ts';

/** Characters; what does not fit the header would be lost. The title page has the whole title. */
const LONGEST_TITLE = 90;
const LONGEST_PART = 40;

export function runningHeader({ analysis, case: c }: ReportContext): Content {
  const stamped = isStamped(analysis);
  const [left, , right] = pageMargins(stamped);
  const title = shortened(printable(c.meta.title), LONGEST_TITLE);
  return {
    stack: [
      ...stampBand(analysis, 'stamp'),
      { text: title, style: 'caption', margin: [0, stamped ? 7 : 6, 0, 0] },
    ],
    margin: [left, stamped ? 22 : 20, right, 0],
  };
}

export function runningFooter(
  { analysis, case: c, digest }: ReportContext,
  page: number,
  pages: number,
): Content {
  const [left, , right] = pageMargins(isStamped(analysis));
  const parts = [
    c.id,
    c.meta.version && `version ${c.meta.version}`,
    `SHA-256 ${digest.slice(0, 16)}`,
    `as of ${analysis.today}`,
    c.meta.classification,
  ];
  const short = parts.flatMap((part) => (part ? shortened(printable(part), LONGEST_PART) : []));
  return {
    columns: [
      { text: short.join('   '), style: 'caption', width: '*' },
      { text: `Page ${page} of ${pages}`, style: 'caption', alignment: 'right', width: 'auto' },
    ],
    columnGap: 16,
    margin: [left, 14, right, 0],
  };
}
