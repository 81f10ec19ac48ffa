// The characters of the case that the report's font lacks: which, how often, and where first.
import type { Content } from '../content.ts';
import type { ReportContext } from '../context.ts';
import { section } from '../headings.ts';
import { missingSentence } from '../printable.ts';

export function unprinted({ missing }: ReportContext): Content[] {
  const sentence = missingSentence(missing);
  if (sentence === undefined) return [];
  const entries = missing.map(
    ({ name, count, first }) =>
      `${name} (${count}, first ${first ? `at ${first}` : 'in the head'})`,
  );
  return [
    section('Characters not printed', 'characters'),
    { text: `${sentence} The case file has them as they are.`, margin: [0, 0, 0, 6] },
    { text: entries.join('; '), style: 'small' },
  ];
}
