// A node's text as people read it, without its marks: for rows, labels, search and comparison.

import { isAddress } from './links.ts';
import { INLINE_MARKS } from './parseInline.ts';
import { parseMarkdown } from './parseMarkdown.ts';

const MAY_BE_LIST = /^[ \t]*[-*+]/m;

/** The text without marks of emphasis, code and links; bullets are "•", numbers as typed. */
export function plainText(text: string): string {
  if (!INLINE_MARKS.test(text) && !MAY_BE_LIST.test(text)) return text;
  const lines = parseMarkdown(text).map(({ marker, runs }) => {
    const said = runs.map((run) => run.text).join('');
    return marker === '' ? said : `${marker} ${said}`;
  });
  return lines.join('\n');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** Plain text as a text that shows it: what would format is escaped. */
export function escapeMarks(plain: string): string {
  return plain
    .replace(/[*`[\]<]|\\(?=\n)/g, '\\$&')
    .replace(/^([ \t]*)(\\?[-+•])(?=[ \t])/gm, '$1\\$2')
    .replace(/^([ \t]*\d{1,3})(?=\\?[.)][ \t])/gm, '$1\\');
}

/** A link as it is typed; only the words where the address can be none. */
export function linkText(words: string, address: string): string {
  if (!isAddress(address)) return escapeMarks(words);
  return `[${escapeMarks(words)}](${/[ ()]/.test(address) ? `<${address}>` : address})`;
}

/** Where a text links to, each address once, in order. */
export function linksOf(text: string): { readonly href: string; readonly text: string }[] {
  if (!text.includes('[') && !text.includes('<')) return [];
  const found = new Map<string, string>();
  for (const { runs } of parseMarkdown(text)) {
    for (const { href, text: label } of runs) {
      if (href !== undefined) found.set(href, `${found.get(href) ?? ''}${label}`);
    }
  }
  return [...found].map(([href, label]) => ({ href, text: label }));
}
