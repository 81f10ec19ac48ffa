// The argument from far away, painted on a canvas: outlines and colours, decorators as far as they can
// be seen, identifiers where they can be read. No text; what is nearer is drawn as symbols.
import type { DiagramNode, NodeBox, Rect } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';
import type { Viewport } from './camera.ts';
import { rangeOf } from './grid.ts';
import type { HiddenFindings } from './hiddenFindings.ts';
import { linkMarks, marksOver, marksUnder, Outlines, paintMarks } from './overviewMarks.ts';

/** Colours by custom property, read once per painting. */
export type Palette = (name: string) => string;

export interface Painting {
  readonly scene: Scene;
  readonly view: Viewport;
  /** The part of the drawing to be painted. */
  readonly area: Rect;
  readonly palette: Palette;
  readonly primary: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly worst: (id: string) => string | undefined;
  /** Of folded elements, what they hide. */
  readonly hidden: ReadonlyMap<string, HiddenFindings>;
}

const outlines = new Outlines();

/** Pixels: an identifier is written where its box is at least this wide. */
const NAMED_FROM = 24;

/** Paints everything in the area. The context is scaled to pixels of the page and empty. */
export function paintOverview(context: CanvasRenderingContext2D, painting: Painting): void {
  const { scene, view, area, palette } = painting;
  const near = scene.grid.near(rangeOf(area));
  context.save();
  context.translate(view.x, view.y);
  context.scale(view.zoom, view.zoom);
  context.lineJoin = 'round';
  context.lineWidth = Math.max(1.2, 0.8 / view.zoom);
  paintLinks(context, painting, near.links, palette);
  for (const id of near.nodes) {
    const node = scene.nodes.get(id);
    const box = scene.layout.boxes.get(id);
    if (node && box) paintNode(context, painting, node, box);
  }
  context.restore();
}

function paintLinks(
  context: CanvasRenderingContext2D,
  painting: Painting,
  ids: readonly string[],
  palette: Palette,
): void {
  const { scene, view } = painting;
  for (const kind of ['supportedBy', 'inContextOf', 'challenges'] as const) {
    const path = new Path2D();
    for (const id of ids) {
      if (scene.links.get(id)?.kind !== kind) continue;
      const [first, ...rest] = scene.layout.routes.get(id)?.points ?? [];
      if (!first) continue;
      path.moveTo(first.x, first.y);
      for (const { x, y } of rest) path.lineTo(x, y);
    }
    context.strokeStyle = palette(kind === 'challenges' ? '--paint-challenge' : '--paint-link');
    const dash = kind === 'challenges' ? [7, 5] : [];
    context.setLineDash(dash.map((length) => Math.max(length, 0.6 * (length / view.zoom))));
    context.stroke(path);
  }
  context.setLineDash([]);
  for (const id of ids) {
    const [link, route] = [scene.links.get(id), scene.layout.routes.get(id)];
    if (!link || !route || (!route.marks && !link.defeated)) continue;
    paintMarks(context, painting, linkMarks(link, route, view.zoom));
  }
}

function paintNode(
  context: CanvasRenderingContext2D,
  painting: Painting,
  node: DiagramNode,
  box: NodeBox,
): void {
  const { palette, view, primary, selected, worst, hidden } = painting;
  const outline = outlines.of(node, box);
  const severity = worst(node.id);
  const line = node.lineOfDefence;
  context.translate(box.x, box.y);
  paintMarks(context, painting, marksUnder(box));
  context.fillStyle = palette(fillOf(node));
  context.fill(outline);
  context.strokeStyle = palette(severity ? `--${severity}` : '--paint-outline');
  context.stroke(outline);
  paintMarks(context, painting, marksOver(node, box, view.zoom));
  context.translate(-box.x, -box.y);
  if (line === 'control' || line === 'propensity') {
    context.fillStyle = palette(`--paint-${line}`);
    // In two pieces for propensity, as the symbol's band is in many.
    const pieces =
      line === 'control'
        ? [[0, 1]]
        : [
            [0, 0.35],
            [0.65, 1],
          ];
    const width = Math.max(5, 3 / view.zoom);
    for (const [from = 0, to = 1] of pieces) {
      context.fillRect(box.x, box.y + from * box.height, width, (to - from) * box.height);
    }
  }
  if (node.id === primary || selected.has(node.id)) {
    context.save();
    context.strokeStyle = palette('--accent');
    context.lineWidth = (node.id === primary ? 3.5 : 2) / view.zoom;
    context.translate(box.x, box.y);
    context.stroke(outline);
    context.restore();
  }
  const below = hidden.get(node.id);
  if (below) paintFold(context, painting, box, below);
  if (box.width * view.zoom < NAMED_FROM) return;
  context.fillStyle = palette('--paint-ink');
  context.font = `600 ${Math.min(11 / view.zoom, box.height * 0.5)}px "IBM Plex Sans", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(node.identifier, box.x + box.width / 2, box.y + box.height / 2, box.width * 0.8);
}

/** A folded branch: a pill in the colour of the worst that it hides, the number where it can be read. */
function paintFold(
  context: CanvasRenderingContext2D,
  { palette, view }: Painting,
  box: NodeBox,
  { elements, worst }: HiddenFindings,
): void {
  const [height, width] = [Math.max(18, 7 / view.zoom), Math.max(44, 16 / view.zoom)];
  const [x, y] = [box.x + box.width / 2, box.y + box.height + box.below - 9];
  const pill = new Path2D();
  pill.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  context.fillStyle = palette(worst ? `--${worst.severity}` : '--ink-faint');
  context.fill(pill);
  if (height * view.zoom < 9) return;
  context.fillStyle = palette('--surface');
  context.font = `600 ${height * 0.75}px "IBM Plex Sans", sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(`+${elements}`, x, y, width * 0.9);
}

function fillOf({ kind }: DiagramNode): string {
  return /^(away|module|contract)/.test(kind) ? '--paint-away' : `--paint-${kind}`;
}
