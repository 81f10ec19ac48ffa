// The argument drawn: each module on as many pages as it takes to be readable, with what
// goes on elsewhere named and linked below each drawing.
import { diagramSvg, SVG_MARGIN } from '../../draw/diagramSvg.ts';
import { PRINT } from '../../draw/theme.ts';
import type { Diagram, DiagramNode, MeasuredNode } from '../../layout/diagram.ts';
import { layoutDiagram } from '../../layout/layoutDiagram.ts';
import { measureNode } from '../../layout/nodeSize.ts';
import { nameOf } from '../../model/lookup.ts';
import { moduleDiagram } from '../../select/moduleDiagram.ts';
import type { Content, Inline } from '../content.ts';
import { destination, heading, type ReportContext } from '../context.ts';
import { type DiagramPage, splitDiagram } from '../splitDiagram.ts';
import { howToRead } from './howToRead.ts';

/** Points within the margins, less the title and the list below the drawing. */
const AREA = {
  a4: { landscape: { width: 734, height: 418 }, portrait: { width: 487, height: 664 } },
  letter: { landscape: { width: 684, height: 435 }, portrait: { width: 504, height: 614 } },
} as const;

type Orientation = 'landscape' | 'portrait';

/** Text of 13 units then prints at no less than 7 points. */
const SMALLEST_SCALE = 7 / 13;
const LARGEST_SCALE = 0.8;

interface Numbered extends DiagramPage {
  readonly number: number;
}

export function diagrams(context: ReportContext): Content[] {
  const { case: c } = context;
  const modules = [...c.modules.keys()].sort(
    (a, b) => Number(b === c.main) - Number(a === c.main) || (a < b ? -1 : 1),
  );
  const out: Content[] = [];
  let number = 0;
  for (const module of modules) {
    const diagram = moduleDiagram(context.index, module);
    if (diagram.nodes.length === 0) continue;
    const pages = splitDiagram(diagram, fitsPage(context)).map((page) => {
      number += 1;
      return { ...page, number };
    });
    const where = new Map(pages.flatMap((page) => drawnIn(page).map((id) => [id, page.number])));
    for (const page of pages) out.push(...onePage(context, module, page, where));
  }
  const head = heading('The argument drawn', 1, { pageBreak: 'before' });
  if (out.length === 0) return [head, { text: 'NOT PROVIDED: the case has no elements.' }];
  return [head, ...howToRead(context), ...out];
}

/** The elements whose own support a page draws. */
function drawnIn({ diagram, continued }: DiagramPage): string[] {
  const elsewhere = new Set(continued);
  return diagram.nodes.map(({ id }) => id).filter((id) => !elsewhere.has(id));
}

function fitsPage({ paper }: ReportContext): (diagram: Diagram) => boolean {
  const measured = new Map<string, MeasuredNode>();
  const measure = (node: DiagramNode) => {
    const size = measured.get(node.id) ?? measureNode(node);
    measured.set(node.id, size);
    return size;
  };
  return (diagram) => {
    const { bounds } = layoutDiagram(diagram, { measure });
    return placeOn(paper, bounds).scale >= SMALLEST_SCALE;
  };
}

/** The orientation in which the drawing is larger, and how large it is then. */
function placeOn(
  paper: ReportContext['paper'],
  bounds: { readonly width: number; readonly height: number },
): { readonly orientation: Orientation; readonly scale: number } {
  const scaleIn = (orientation: Orientation) => {
    const { width, height } = AREA[paper][orientation];
    const across = width / (bounds.width + 2 * SVG_MARGIN);
    return Math.min(LARGEST_SCALE, across, height / (bounds.height + 2 * SVG_MARGIN));
  };
  const [landscape, portrait] = [scaleIn('landscape'), scaleIn('portrait')];
  return portrait >= landscape
    ? { orientation: 'portrait', scale: portrait }
    : { orientation: 'landscape', scale: landscape };
}

function onePage(
  context: ReportContext,
  module: string,
  page: Numbered,
  where: ReadonlyMap<string, number>,
): Content[] {
  const { case: c, paper } = context;
  const layout = layoutDiagram(page.diagram);
  const { orientation, scale } = placeOn(paper, layout.bounds);
  const name = c.modules.size > 1 ? `${c.modules.get(module)?.name ?? module}, ` : '';
  const tops = page.continues.map((id) => nameOf(c, id)).join(', ');
  const of = tops === '' ? '' : `: ${tops} continued`;
  const title = `${name}diagram ${page.number}${of}`;
  const svg = diagramSvg(page.diagram, layout, {
    title,
    theme: PRINT,
    idPrefix: `d${page.number}-`,
  });
  const [width, height] = sizeOf(svg);
  return [
    heading(title.charAt(0).toUpperCase() + title.slice(1), 2, {
      pageBreak: 'before',
      pageOrientation: orientation,
      margin: [0, 0, 0, 6],
      id: destination('diagram', String(page.number)),
    }),
    { svg, width: width * scale, height: height * scale, alignment: 'center' },
    ...elsewhere(context, page, where),
  ];
}

/** Width and height that the drawing declares, caption and legend included. */
function sizeOf(svg: string): [number, number] {
  const found = /width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  return [Number(found?.[1] ?? 1), Number(found?.[2] ?? 1)];
}

function elsewhere(
  context: ReportContext,
  page: Numbered,
  where: ReadonlyMap<string, number>,
): Content[] {
  const parts: Inline[] = page.continued.flatMap((id, i): Inline[] => {
    const number = where.get(id);
    const to =
      number === undefined
        ? []
        : [
            {
              text: `diagram ${number}`,
              linkToDestination: destination('diagram', String(number)),
              style: 'link',
            },
          ];
    return [i === 0 ? 'Continued elsewhere: ' : ', ', `${nameOf(context.case, id)} in `, ...to];
  });
  return parts.length > 0 ? [{ text: parts, style: 'caption', margin: [0, 6, 0, 0] }] : [];
}
