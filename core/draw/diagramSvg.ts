// A laid-out diagram as one SVG string: for export, report and clipboard. Pure; the same input gives
// the same bytes.
import type {
  Diagram,
  DiagramLayout,
  DiagramLink,
  DiagramNode,
  Point,
  Rect,
} from '../layout/diagram.ts';
import { drawnRect } from '../layout/drawnRect.ts';
import { kindName } from '../model/kinds.ts';
import { captionShapes } from './caption.ts';
import { legendShapes } from './legend.ts';
import { linkShapes } from './linkShapes.ts';
import { num } from './path.ts';
import { nodeShapes } from './shapes.ts';
import { paintedPoints } from './sharedPieces.ts';
import { escapeXml, FONT_STACK, markup, xmlName } from './svgMarkup.ts';
import { LIGHT, type Theme } from './theme.ts';

export interface SvgOptions {
  /** What the drawing shows; read out by screen readers. */
  readonly title: string;
  /** A longer description. */
  readonly description?: string;
  readonly theme?: Theme;
  /** A red line above the drawing: the stamp that every page bears while a blocker stands. */
  readonly caption?: string;
  readonly legend?: boolean;
  /** Only this part of the drawing, in its coordinates. */
  readonly window?: Rect;
  /** Begins every id, for several drawings on one page. */
  readonly idPrefix?: string;
}

/** Blank space around the drawing. */
export const SVG_MARGIN = 24;

export function diagramSvg(diagram: Diagram, layout: DiagramLayout, options: SvgOptions): string {
  const theme = options.theme ?? LIGHT;
  const shown = options.window ?? grown(layout.bounds, SVG_MARGIN);
  const caption = captionShapes(options.caption ?? '', shown);
  const kinds = new Set(diagram.nodes.map((node) => node.kind));
  const legend = legendShapes(options.legend ? kinds : new Set(), diagram, shown);
  const top = shown.y - caption.height;
  const frame = { ...shown, y: top, height: shown.height + caption.height + legend.height };
  const id = (part: string) => escapeXml(`${options.idPrefix ?? ''}${part}`);
  const painted = paintedPoints(diagram, layout);
  const body = [
    ...[...caption.shapes, ...legend.shapes].map((shape) => markup(shape, theme)),
    ...linksIn(diagram, layout, shown).map((link) => linkMarkup(link, layout, painted, theme, id)),
    ...nodesIn(diagram, layout, shown).map((node) => nodeMarkup(node, layout, theme, id)),
  ];
  const view = [frame.x, frame.y, frame.width, frame.height].map(num).join(' ');
  const size = `width="${num(frame.width)}" height="${num(frame.height)}" viewBox="${view}"`;
  const label = `role="img" aria-labelledby="${id('title')} ${id('description')}"`;
  const ground = `<rect x="${num(frame.x)}" y="${num(frame.y)}" width="${num(frame.width)}" height="${num(frame.height)}" fill="${theme.paper}"/>`;
  // Lines were measured without ligatures and kerning; what is left of these, textLength evens out.
  const font = `font-family="${FONT_STACK}" text-rendering="optimizeSpeed"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${label}>`,
    `<title id="${id('title')}">${escapeXml(options.title)}</title>`,
    `<desc id="${id('description')}">${escapeXml(descriptionOf(diagram, options))}</desc>`,
    ground,
    `<g ${font} stroke-linejoin="round">`,
    ...body,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function descriptionOf(diagram: Diagram, options: SvgOptions): string {
  const counted = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  const counts = `${counted(diagram.nodes.length, 'element')} and ${counted(diagram.links.length, 'link')} in Goal Structuring Notation.`;
  return [options.description, options.caption, counts].filter(Boolean).join(' ');
}

function linkMarkup(
  link: DiagramLink,
  layout: DiagramLayout,
  painted: ReadonlyMap<string, readonly Point[]>,
  theme: Theme,
  id: (part: string) => string,
): string {
  const route = layout.routes.get(link.id);
  if (!route) return '';
  const shapes = linkShapes(link, route, painted.get(link.id)).map((shape) => markup(shape, theme));
  return `<g id="${id(`link-${xmlName(link.id)}`)}" class="link ${link.kind}">${shapes.join('')}</g>`;
}

function nodeMarkup(
  node: DiagramNode,
  layout: DiagramLayout,
  theme: Theme,
  id: (part: string) => string,
): string {
  const box = layout.boxes.get(node.id);
  if (!box) return '';
  const shapes = nodeShapes(node, box).map((shape) => markup(shape, theme));
  const name = escapeXml(`${kindName(node.kind)} ${node.identifier}`);
  const place = `transform="translate(${num(box.x)} ${num(box.y)})"`;
  const group = `<g id="${id(`node-${xmlName(node.id)}`)}" class="node ${node.kind}" ${place}>`;
  return `${group}<title>${name}</title>${shapes.join('')}</g>`;
}

/** In the order of ids, whatever the order of the input; challenges above other links. */
function linksIn(diagram: Diagram, layout: DiagramLayout, shown: Rect): DiagramLink[] {
  const rank = (link: DiagramLink) => (link.kind === 'challenges' ? 1 : 0);
  return diagram.links
    .filter((link) => {
      const points = layout.routes.get(link.id)?.points ?? [];
      const xs = points.map((p) => p.x);
      const ys = points.map((p) => p.y);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return meets({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, shown);
    })
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** From top to bottom and left to right, which is also the order in which they are read out. */
function nodesIn(diagram: Diagram, layout: DiagramLayout, shown: Rect): DiagramNode[] {
  const box = (node: DiagramNode) => layout.boxes.get(node.id);
  return diagram.nodes
    .filter((node) => {
      const b = box(node);
      return b !== undefined && meets(drawnRect(b), shown);
    })
    .sort((a, b) => {
      const [p, q] = [box(a), box(b)];
      return (p?.y ?? 0) - (q?.y ?? 0) || (p?.x ?? 0) - (q?.x ?? 0) || (a.id < b.id ? -1 : 1);
    });
}

function meets(a: Rect, b: Rect): boolean {
  const across = a.x <= b.x + b.width && b.x <= a.x + a.width;
  return across && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function grown(rect: Rect, by: number): Rect {
  const { x, y, width, height } = rect;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
