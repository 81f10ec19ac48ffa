// The gallery as one picture and as one page. Pure: the same symbols give the same bytes. The page has
// no scripts, and its style in a file beside it, so it opens under the strictest policy.
import { diagramSvg } from '../../core/draw/diagramSvg.ts';
import { num } from '../../core/draw/path.ts';
import { escapeXml, FONT_STACK } from '../../core/draw/svgMarkup.ts';
import { LIGHT } from '../../core/draw/theme.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { textWidth } from '../../core/layout/measureText.ts';
import type { GalleryEntry, GalleryGroup } from './entries.ts';
import { STYLE_FILE } from './style.ts';

const WIDTH = 1180;
const RIM = 14;
const WORDS = { name: 14, section: 12, height: 44 } as const;
const GAP = 24;
const TITLE = 42;

interface Cell {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly entry: GalleryEntry;
}

/** One entry drawn by itself. */
export function entrySvg({ name, diagram }: GalleryEntry, idPrefix: string): Omit<Cell, 'entry'> {
  const layout = layoutDiagram(diagram);
  const { x, y, width, height } = layout.bounds;
  const window = { x: x - RIM, y: y - RIM, width: width + 2 * RIM, height: height + 2 * RIM };
  const svg = diagramSvg(diagram, layout, { title: name, idPrefix, window });
  return { svg, width: window.width, height: window.height };
}

/** All groups below each other. */
export function gallerySvg(groups: readonly GalleryGroup[]): string {
  let y = 0;
  const sheets = groups.map((group, i) => {
    const sheet = sheetOf(group, `g${i}-`);
    const title = words(group.title, GAP, y + 28, 18, true);
    const placed = nested(sheet.markup, 0, y + TITLE, WIDTH, sheet.height);
    y += TITLE + sheet.height + GAP;
    return `${title}\n${placed}`;
  });
  const size = `width="${WIDTH}" height="${num(y)}" viewBox="0 0 ${WIDTH} ${num(y)}"`;
  const ground = `<rect width="${WIDTH}" height="${num(y)}" fill="${LIGHT.paper}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="group" aria-label="The symbols of GSN version 3">`,
    ground,
    ...sheets,
    '</svg>',
    '',
  ].join('\n');
}

/** The same with a heading for each group, and each symbol beside its name and section. */
export function galleryHtml(groups: readonly GalleryGroup[]): string {
  const sections = groups.map(({ title, entries }, i) => {
    const figures = entries.map((entry, j) => figure(entry, `g${i}-${j}-`));
    const grid = `<div class="symbols">\n${figures.join('\n')}\n</div>`;
    return `<section>\n<h2>${escapeXml(title)}</h2>\n${grid}\n</section>`;
  });
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="color-scheme" content="only light">',
    '<title>The symbols of GSN version 3, as Warrant draws them</title>',
    '<link rel="icon" href="data:,">',
    `<link rel="stylesheet" href="${STYLE_FILE}">`,
    '</head>',
    '<body>',
    '<h1>The symbols of GSN version 3, as Warrant draws them</h1>',
    '<p>Names, sections and tables are those of the GSN Community Standard, version 3 (SCSC-141C). 1:2.1 is part 1, section 2.1.</p>',
    ...sections,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function figure(entry: GalleryEntry, idPrefix: string): string {
  const words = [
    `<b>${escapeXml(entry.name)}</b>`,
    `<span class="section">${escapeXml(entry.section)}</span>`,
  ];
  const { svg } = entrySvg(entry, idPrefix);
  return `<figure>\n${svg}<figcaption>${words.join('')}</figcaption>\n</figure>`;
}

function sheetOf({ entries }: GalleryGroup, idPrefix: string) {
  const cells = entries.map((entry, i) => ({ ...entrySvg(entry, `${idPrefix}${i}-`), entry }));
  const parts: string[] = [];
  let y = 0;
  for (let row = nextRow(cells, 0), done = 0; row.length > 0; row = nextRow(cells, done)) {
    done += row.length;
    const height = Math.max(...row.map((cell) => cell.height));
    let x = GAP;
    for (const cell of row) {
      const { entry } = cell;
      const top = y + height - cell.height;
      parts.push(nested(inner(cell.svg), x, top, cell.width, cell.height, cell.svg));
      parts.push(words(entry.name, x + RIM, y + height + 16, WORDS.name, true));
      parts.push(words(entry.section, x + RIM, y + height + 33, WORDS.section, false));
      x += spaceOf(cell) + GAP;
    }
    y += height + WORDS.height + GAP;
  }
  return { markup: parts.join('\n'), height: y };
}

function nextRow(cells: readonly Cell[], from: number): Cell[] {
  const row: Cell[] = [];
  let x = GAP;
  for (const cell of cells.slice(from)) {
    if (row.length > 0 && x + spaceOf(cell) > WIDTH - GAP) break;
    row.push(cell);
    x += spaceOf(cell) + GAP;
  }
  return row;
}

function spaceOf({ width, entry }: Cell): number {
  const name = textWidth(entry.name, 'semibold', WORDS.name);
  const section = textWidth(entry.section, 'regular', WORDS.section);
  return Math.max(width, RIM + Math.max(name, section));
}

function inner(svg: string): string {
  return svg.replace(/^<svg[^>]*>\n/, '').replace(/\n<\/svg>\n$/, '');
}

/** A drawing inside another, with the attributes that it had by itself. */
function nested(
  markup: string,
  x: number,
  y: number,
  width: number,
  height: number,
  from = '',
): string {
  const view = /viewBox="[^"]*"/.exec(from)?.[0] ?? `viewBox="0 0 ${num(width)} ${num(height)}"`;
  const label = /role="img" aria-labelledby="[^"]*"/.exec(from)?.[0] ?? '';
  const place = `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`;
  return `<svg ${place} ${view} ${label}>\n${markup}\n</svg>`;
}

function words(text: string, x: number, y: number, size: number, bold: boolean): string {
  const weight = bold ? ' font-weight="600"' : '';
  const fill = bold ? LIGHT.ink : LIGHT.muted;
  const place = `x="${num(x)}" y="${num(y)}" font-size="${size}"${weight}`;
  return `<text ${place} font-family="${FONT_STACK}" fill="${fill}">${escapeXml(text)}</text>`;
}
