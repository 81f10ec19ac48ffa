// A node's text as formatted content of the report. What a link leads to is printed behind it, since
// paper has no other way to say so; names within the case lead to their paragraph.

import { textWidth } from '../layout/measureText.ts';
import { isExternal } from '../markdown/links.ts';
import { INLINE_MARKS } from '../markdown/parseInline.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { MarkdownLine, Run } from '../markdown/tree.ts';
import type { CaseNode } from '../model/case.ts';
import { statementOf } from '../model/statement.ts';
import { type Referenced, referenced } from '../select/referenced.ts';
import type { Content, Inline, TextContent } from './content.ts';
import { destination, type ReportContext } from './context.ts';
import { DEFAULT_STYLE } from './style.ts';

const NO_TEXT = '(no text)';
const NBSP = '\u00a0';
/** Points between a list's marker and the text. */
const MARKER_GAP = 4;

/** Paragraphs and lists, one below the other. */
export function prose(context: ReportContext, node: CaseNode): Content[] {
  const text = said(context, node);
  if (text.trim() === '') return [{ text: NO_TEXT }];
  const lines = parseMarkdown(text);
  if (isPlain(text, lines)) return [{ text }];
  return new Prose(context, node.module).blocks(lines);
}

/** The same within a line of other text: lists only by their markers. */
export function inlineProse(context: ReportContext, node: CaseNode): Inline[] {
  const text = said(context, node).trim();
  if (text === '') return [NO_TEXT];
  const lines = parseMarkdown(text);
  if (isPlain(text, lines)) return [text];
  const writer = new Prose(context, node.module);
  return lines.flatMap((line, i) => [
    ...(i > 0 ? ['\n'] : []),
    ...(line.level > 1 ? [NBSP.repeat(2 * (line.level - 1))] : []),
    ...(line.marker === '' ? [] : [`${line.marker} `]),
    ...writer.inlines(line.runs),
  ]);
}

/** The statement as printed: its own, or that of its origin. */
function said({ index }: ReportContext, node: CaseNode): string {
  return statementOf(index, { node });
}

/** Nothing in it could format. */
function isPlain(text: string, lines: readonly MarkdownLine[]): boolean {
  return !INLINE_MARKS.test(text) && lines.every(({ level }) => level === 0);
}

class Prose {
  private readonly context: ReportContext;
  private readonly module: string;

  constructor(context: ReportContext, module: string) {
    this.context = context;
    this.module = module;
  }

  /** Lines of this level as running text, what is deeper as lists. */
  blocks(lines: readonly MarkdownLine[], level = 0): Content[] {
    const out: Content[] = [];
    for (let i = 0; i < lines.length; ) {
      const deeper = (lines[i]?.level ?? 0) > level;
      let end = i + 1;
      while (end < lines.length && (lines[end]?.level ?? 0) > level === deeper) end += 1;
      const part = lines.slice(i, end);
      out.push(...(deeper ? this.items(part, level + 1) : [this.paragraph(part)]));
      i = end;
    }
    return out;
  }

  private paragraph(lines: readonly MarkdownLine[]): TextContent {
    const text = lines.flatMap((line, i): Inline[] => [
      ...(i > 0 ? ['\n'] : []),
      ...this.inlines(line.runs),
    ]);
    return { text };
  }

  /** The items of one level; what is deeper belongs to the item above it. */
  private items(lines: readonly MarkdownLine[], level: number): Content[] {
    const items: MarkdownLine[][] = [];
    for (const line of lines) {
      const begins = line.level <= level && line.marker !== '';
      if (begins || items.length === 0) items.push([line]);
      else items.at(-1)?.push(line);
    }
    const size = DEFAULT_STYLE.fontSize ?? 10;
    // Without the item that it is in, a deeper one stands at its place all the same.
    const markerOf = ([first]: readonly MarkdownLine[]) =>
      first && first.level <= level ? first.marker : '';
    const width = Math.max(...items.map((item) => textWidth(markerOf(item), 'regular', size)));
    return items.map((item) => ({
      columns: [
        { text: markerOf(item), width: width + 0.5 },
        { stack: this.blocks(item, level), width: '*' },
      ],
      columnGap: MARKER_GAP,
      margin: [level === 1 ? MARKER_GAP : 0, 1, 0, 0],
    }));
  }

  inlines(runs: readonly Run[]): Inline[] {
    return runs.flatMap((run, i) => {
      const last = runs[i + 1]?.href !== run.href;
      return [this.inline(run), ...(last ? this.whereTo(runs, i) : [])];
    });
  }

  private inline({ text, bold, italic, code, href }: Run): Inline {
    if (!bold && !italic && !code && href === undefined) return text;
    const to = href === undefined ? {} : this.target(href);
    const styles = [...(code ? ['code'] : []), ...(Object.keys(to).length > 0 ? ['address'] : [])];
    return {
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: italic } : {}),
      ...to,
      ...(styles.length > 0 ? { style: styles } : {}),
    };
  }

  private target(href: string): { readonly link?: string; readonly linkToDestination?: string } {
    if (isExternal(href)) return { link: href };
    const found = this.within(href);
    if (!found) return {};
    const kind = found.what === 'element' ? 'node' : 'record';
    return { linkToDestination: destination(kind, found.id) };
  }

  private within(href: string): Referenced | undefined {
    return referenced(this.context.index, href, this.module);
  }

  /** What stands behind the last run of a link. */
  private whereTo(runs: readonly Run[], at: number): Inline[] {
    const href = runs[at]?.href;
    if (href === undefined) return [];
    if (!isExternal(href)) {
      const found = this.within(href);
      if (!found) return [{ text: `${NBSP}(${href})`, style: 'label' }];
      const number = this.context.order.numbers.get(found.id);
      return number === undefined ? [] : [{ text: `${NBSP}§${number}`, style: 'label' }];
    }
    let first = at;
    while (runs[first - 1]?.href === href) first -= 1;
    const shown = runs.slice(first, at + 1).map((run) => run.text);
    if (shown.join('') === href) return [];
    return [{ text: ` (${href.replace(/^mailto:/i, '')})`, style: 'label' }];
  }
}
