// Text in Markdown, judged by another parser: CommonMark's (mdast-util-from-markdown).
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { inMarkdown } from '../../../core/markdown/inMarkdown.ts';

/** What CommonMark shows of a paragraph; undefined where it is more than plain text. */
function shown(markdown: string): string | undefined {
  const [paragraph, ...rest] = fromMarkdown(markdown).children;
  if (rest.length > 0 || paragraph?.type !== 'paragraph') return undefined;
  const texts = paragraph.children.map((child) =>
    child.type === 'text' ? child.value : undefined,
  );
  return texts.includes(undefined) ? undefined : texts.join('');
}

const MARKS = [
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#',
  '-',
  '+',
  '1.',
  '2)',
  '|',
  '~',
  '\\',
  '&amp;',
  '&',
  '!',
  '=',
  'a',
  'b c',
  ' ',
  '\n',
  '"',
  'http://x.org',
];

test('whatever stands in it, CommonMark shows just that', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 12 }), (parts) => {
      const text = parts.join('').replace(/\s+/g, ' ').trim();
      fc.pre(text !== '');
      expect({ text, shown: shown(inMarkdown(text)) }).toEqual({ text, shown: text });
    }),
    { numRuns: 2000 },
  );
});
