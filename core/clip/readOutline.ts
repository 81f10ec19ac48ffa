// Indented or bulleted text as an outline. Nothing that was written is lost: what is no bullet, number
// or kind ("Strategy:", "C1:") belongs to the text. Never fails.
import type { NodeKind } from '../model/kinds.ts';
import { readHead } from './outlineWords.ts';

export interface OutlineItem {
  /** Of the text, from 1. */
  readonly line: number;
  /** Its parent's place in the list; undefined at the top. */
  readonly parent: number | undefined;
  /** Undefined where the line names none. */
  readonly kind: NodeKind | undefined;
  readonly identifier: string | undefined;
  /** It challenges what it stands below. */
  readonly challenge: boolean;
  readonly text: string;
  /** It began with a bullet or a number. */
  readonly bulleted: boolean;
}

/** "1." and "a)" are numbers of a list; "2 models" and "1.5 %" are text. */
export const BULLET = /^(?:[-*+•◦▪–]|\d{1,4}(?:\.\d{1,4}){0,8}[.)]|[a-z]\))(?:[ \t]+|$)/;

const TAB = 4;

type Open = { readonly indent: number; readonly at: number };
type Draft = { -readonly [K in keyof OutlineItem]: OutlineItem[K] };

/**
 * The items in order. Deeper indentation is below; a bullet is below a line without one at the same
 * indentation. After a bulleted item, deeper lines without a bullet go on with its text; a backslash
 * there keeps a line from being read as an item (it is how outlineText writes them).
 */
export function readOutline(text: string): OutlineItem[] {
  const items: Draft[] = [];
  const open: Open[] = [];
  /** Where the text of the last item began, when deeper lines go on with it. */
  let going: { readonly from: number; readonly bullet: number } | undefined;
  for (const [i, line] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const body = line.trimStart();
    if (body === '') continue;
    const indent = width(line.slice(0, line.length - body.length));
    const bullet = BULLET.exec(body)?.[0];
    const last = items.at(-1);
    if (last && going && bullet === undefined && indent > going.bullet) {
      last.text += `\n${continuation(line, going.from)}`;
      continue;
    }
    const depth = bullet === undefined ? indent : indent + 0.5;
    while ((open.at(-1)?.indent ?? -1) >= depth) open.pop();
    const content = body.slice(bullet?.length ?? 0);
    const head = readHead(content);
    items.push({
      line: i + 1,
      parent: open.at(-1)?.at,
      kind: head?.kind,
      identifier: head?.identifier,
      challenge: head?.challenge === true,
      text: content.slice(head?.length ?? 0),
      bulleted: bullet !== undefined,
    });
    open.push({ indent: depth, at: items.length - 1 });
    going = bullet === undefined ? undefined : { from: indent + bullet.length, bullet: indent };
  }
  for (const item of items) item.text = item.text.trim();
  return items;
}

/** Whether a text is meant as an outline: several lines with bullets, kinds, or indentation. */
export function looksLikeOutline(text: string): boolean {
  const items = readOutline(text);
  if (items.length < 2) return false;
  const marked = items.filter(({ bulleted, kind }) => bulleted || kind !== undefined);
  return marked.length > 1 || items.some(({ parent }) => parent !== undefined);
}

function width(space: string): number {
  let columns = 0;
  for (const c of space) columns += c === '\t' ? TAB - (columns % TAB) : 1;
  return columns;
}

/** The line without the indentation that all lines of its item have, and without the backslash. */
function continuation(line: string, from: number): string {
  let columns = 0;
  let at = 0;
  while (columns < from && /\s/.test(line[at] ?? '')) {
    columns += line[at] === '\t' ? TAB - (columns % TAB) : 1;
    at += 1;
  }
  return line.slice(at).replace(/^(\s*)\\(?=\s*$|\\|[-*+•◦▪–]|\d|[a-z]\))/, '$1');
}
