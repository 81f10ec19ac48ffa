// Headings: in contents and bookmarks, nested, and never alone at the foot of a page.
import type { Content, TextContent } from './content.ts';
import { destination } from './context.ts';

const TOC = {
  1: { tocMargin: [0, 5, 0, 0], tocStyle: { bold: true } },
  2: { tocMargin: [14, 0, 0, 0], tocStyle: { fontSize: 9 } },
} as const;

export interface HeadingPlace {
  /** Begins a page; otherwise follows what is above it. */
  readonly newPage?: boolean;
  readonly more?: Partial<TextContent>;
}

/** A part of the report. `name` is its place, "findings". */
export function section(
  text: string,
  name: string,
  { newPage = true, more = {} }: HeadingPlace = {},
): Content {
  const place: Partial<TextContent> = newPage
    ? { pageBreak: 'before', pageOrientation: 'portrait' }
    : { margin: [0, 24, 0, 8] };
  return {
    text,
    style: 'h1',
    headlineLevel: 1,
    id: destination('section', name),
    tocItem: true,
    ...TOC[1],
    outline: true,
    outlineText: text,
    ...place,
    ...more,
  };
}

/** A part of a section; `parent` is the section's name. */
export function subsection(
  text: string,
  parent: string,
  more: Partial<TextContent> = {},
): TextContent {
  return {
    text,
    style: 'h2',
    headlineLevel: 2,
    tocItem: true,
    ...TOC[2],
    outline: true,
    outlineText: text,
    outlineParentId: destination('section', parent),
    ...more,
  };
}

/** Keeps a heading with at least `room` points of what follows it. */
export function withNext(head: readonly Content[], room = 60): Content[] {
  const down = { stack: [], margin: [0, 0, 0, room] as const };
  const up = { stack: [], margin: [0, -room, 0, 0] as const };
  return [{ stack: [...head, down], unbreakable: true }, up];
}
