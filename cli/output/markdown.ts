// Markdown for pull requests and job summaries. The words of a case are untrusted: nothing in them may
// format, link, mention a person or an issue, or become HTML.
import { oneLine } from '../../core/format/problem.ts';

/** One text is told up to here. */
const LONGEST_TEXT = 400;
/** A comment on GitHub holds 65,536 characters. */
const LONGEST_PAGE = 60_000;
/** What is seen at once of a list, and what of the rest is folded away. */
const SEEN = 12;
const FOLDED = 60;

/** Not seen, and keeps @name and #1 from being more than words. */
const NOTHING = '&#8203;';

/** Any text as words and nothing else, on one line, and no longer than people read in passing. */
export function mdText(text: string): string {
  return mdWhole(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text);
}

/** Any text as words and nothing else, on one line, however long. */
export function mdWhole(text: string): string {
  return oneLine(text.replace(/\s+/g, ' '))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]~|$]/g, '\\$&')
    .replace(/#(?=\d)/g, `#${NOTHING}`)
    .replace(/@(?=\w)/g, `@${NOTHING}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1-${NOTHING}`)
    .replace(/:(?=\/\/)/g, `:${NOTHING}`)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}${NOTHING}.`)
    .replace(/^(\s*)([-+#]|\d+[.)])/, `$1${NOTHING}$2`)
    .replace(/:(?=\w+\\?_?\w*:)/g, `:${NOTHING}`);
}

/** A name as code, whatever it holds: backticks cannot close it. */
export function mdCode(text: string): string {
  const safe = oneLine(text).replace(/`/g, "'").replace(/\|/g, '¦');
  return `<code>${safe
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@(?=\w)/g, `@${NOTHING}`)}</code>`;
}

/**
 * A list of items, each one line of Markdown: the first are seen, others folded away, the rest counted.
 * @param room how many characters it may take
 * @param most how many are seen at once
 */
export function mdList(items: readonly string[], room: number, most = SEEN): string {
  const fitting = fittingCount(items, room);
  const seen = items.slice(0, Math.min(most, fitting));
  const folded = items.slice(seen.length, Math.min(SEEN + FOLDED, fitting));
  const left = items.length - seen.length - folded.length;
  const lines = seen.map((item) => `- ${item}`);
  const rest = left > 0 ? [`- … and ${left} more`] : [];
  if (folded.length === 0) return [...lines, ...rest].join('\n').trimStart();
  const more = items.length - seen.length;
  return [
    ...lines,
    '',
    `<details><summary>${seen.length === 0 ? 'show' : 'and'} ${more}${seen.length === 0 ? '' : ' more'}</summary>`,
    '',
    ...folded.map((item) => `- ${item}`),
    ...rest,
    '',
    '</details>',
  ]
    .join('\n')
    .trimStart();
}

function fittingCount(items: readonly string[], room: number): number {
  let left = room;
  let count = 0;
  for (const item of items) {
    left -= item.length + 3;
    if (left < 0) break;
    count += 1;
  }
  return count;
}

/** A part of a page: a heading with a list, or text as it is. */
export type Part =
  | string
  | { readonly title: string; readonly items: readonly string[]; readonly folded?: boolean };

/** Parts with a line between, as long as a comment may be: what comes late is counted, not listed. */
export function mdPage(parts: readonly Part[]): string {
  let room = LONGEST_PAGE;
  const texts = parts.map((part) => {
    const text =
      typeof part === 'string'
        ? part
        : `**${part.title}**\n\n${mdList(part.items, Math.max(0, room - part.title.length - 200), part.folded ? 0 : SEEN)}`;
    room -= text.length + 2;
    return text;
  });
  return `${texts.join('\n\n')}\n`;
}
