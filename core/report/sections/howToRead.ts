// A key to the drawings: the symbols that occur, what they mean, and where this product extends GSN.
import { diagramSvg } from '../../draw/diagramSvg.ts';
import { PRINT } from '../../draw/theme.ts';
import type { Diagram } from '../../layout/diagram.ts';
import type { Content } from '../content.ts';
import type { ReportContext } from '../context.ts';

const WIDTH = 487;

export function howToRead({ drawings }: ReportContext): Content[] {
  const drawn = drawings.sheets.flatMap(({ figures }) => figures.map((figure) => figure.diagram));
  const diagram: Diagram = {
    nodes: drawn.flatMap(({ nodes }) => nodes),
    links: drawn.flatMap(({ links }) => links),
  };
  const bounds = { x: 0, y: 0, width: WIDTH, height: 0 };
  const nothing = { boxes: new Map(), routes: new Map(), unplaced: [], bounds, folds: new Map() };
  const svg = diagramSvg(diagram, nothing, {
    title: 'Key to the symbols',
    theme: PRINT,
    legend: true,
    window: bounds,
    idPrefix: 'key-',
  });
  const height = Number(/height="([\d.]+)"/.exec(svg)?.[1] ?? 1);
  return [
    { svg, width: WIDTH, height, margin: [0, 4, 0, 10] },
    ...SENTENCES.map((text): Content => ({ text, margin: [0, 0, 0, 6] })),
  ];
}

const SENTENCES: readonly string[] = [
  'The drawings are in the Goal Structuring Notation, version 3. A claim stands above what supports it; context, assumptions and justifications stand beside the element that they belong to. A hollow diamond below an element marks it as undeveloped. A cross records that an element or a link has been judged defeated.',
  'A band at the left edge of a claim, with a word, says on which line of defence it stands. Control: the system could not cause the harm even if it tried. Propensity: it would not try.',
  'Extensions of GSN, always printed in the strategy: "any of" (one supporter suffices), "n of m" (so many are needed), "two lines of defence" (one strong line suffices, or two moderate ones whose evidence is argued and checked to be independent). A strategy that says nothing needs all its supporters.',
  'An argument that does not fit on one readable page goes on in further diagrams; below each one stands what is continued where.',
];
