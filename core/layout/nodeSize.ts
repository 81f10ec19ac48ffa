// The size of a node's symbol and the places of its lines of text, from the node alone: the same on
// every machine, so that canvas, SVG and PDF agree. No text is ever cut off.
import type { DiagramNode, MeasuredNode, TextLine } from './diagram.ts';
import { type Fitted, fitBox } from './fitBoxes.ts';
import { fitCircle, fitOval } from './fitRound.ts';
import { flowText, type Section, section } from './flowText.ts';
import { decorate, PUBLIC_SIZE } from './nodeMarks.ts';
import { type Size, shapeOf } from './outline.ts';
import { fitSimple } from './simpleContract.ts';
import { PADDING, TEXT_STYLES } from './textStyle.ts';

/** Least heights, so that a short text does not make a mere strip. */
const MIN_HEIGHT = 60;

/** Least distance from the identifier to the word "control" or "propensity" on its line. */
const TAG_GAP = 12;
/** Left of the module's name in the strip of an away symbol: its icon. */
export const MODULE_ICON = 24;

/** Measures one node. Time is linear in the length of its text. */
export function measureNode(node: DiagramNode): MeasuredNode {
  const fitted = isSimple(node) ? fitSimple(node.identifier) : fitNode(node);
  const { width, height, flow, corner, core } = fitted;
  const { above, below, marks } = decorate(node, fitted, corner);
  return {
    width,
    height,
    lines: flow.lines.map(rounded),
    below,
    ...(above > 0 ? { above } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(core ? { core } : {}),
  };
}

/** A contract in the form of Fig 1:4-7 (b). */
export function isSimple(node: DiagramNode): boolean {
  return node.simple === true && node.kind === 'contractReference';
}

/** As measureNode, with a cache that the caller keeps between layouts. */
export function measureCached(cache: Map<string, MeasuredNode>, node: DiagramNode): MeasuredNode {
  const { combinator, lineOfDefence, module } = node;
  const labels = [combinator ?? '', lineOfDefence ?? '', module ?? '', node.identifier];
  const key = [node.kind, marksKey(node), ...labels, node.text].join('\u0000');
  const known = cache.get(key);
  if (known) return known;
  const measured = measureNode(node);
  cache.set(key, measured);
  return measured;
}

/** Tells nodes of different decorators apart. Called for every node of every layout. */
export function marksKey(node: DiagramNode): string {
  const { offDiagram: off, acps, inferenceAcps } = node;
  let bits = (node.undeveloped ? 1 : 0) + (node.uninstantiated ? 2 : 0) + (node.collapsed ? 4 : 0);
  bits += (node.public ? 8 : 0) + (node.toBeSupportedByContract ? 16 : 0) + (node.simple ? 32 : 0);
  bits += (off?.above ? 64 : 0) + (off?.below ? 128 : 0);
  if (!acps?.length && !inferenceAcps?.length) return String(bits);
  return JSON.stringify([bits, acps ?? [], inferenceAcps ?? []]);
}

function fitNode(node: DiagramNode): Fitted {
  const shape = shapeOf(node.kind);
  if (shape === 'circle') return fitCircle(sectionsOf(node, true, true));
  if (shape === 'oval') return fitOval(sectionsOf(node, true, false));
  if (hasFooter(node)) return withFooter(node);
  return beside(node, fitBox(node.kind, sectionsOf(node), MIN_HEIGHT, 0, cornerOf(node)));
}

function sectionsOf(node: DiagramNode, defenceBelow = false, centred = false): Section[] {
  const sections = [
    section('identifier', node.identifier),
    section('statement', node.text, centred),
  ];
  const defence = defenceWord(node);
  if (defenceBelow && defence !== '') sections.push(section('lineOfDefence', defence, centred));
  if (node.combinator) sections.push(section('combinator', node.combinator, true));
  return sections;
}

/** What the public decorator takes from the first lines of a symbol with straight edges. */
function cornerOf(node: DiagramNode): Size | undefined {
  return node.public
    ? { width: PUBLIC_SIZE.width + TAG_GAP / 2, height: PUBLIC_SIZE.height }
    : undefined;
}

/** The word that tells the two lines of defence apart without colour; empty when it is neither. */
export function defenceWord(node: DiagramNode): string {
  return node.lineOfDefence && node.lineOfDefence !== 'neither' ? node.lineOfDefence : '';
}

/** Puts the word for the line of defence on the identifier's line, at the right. */
function beside(node: DiagramNode, fitted: Fitted): Fitted {
  const word = defenceWord(node);
  if (word === '') return fitted;
  const [tag] = flowText([section('lineOfDefence', word)], 0, () => ({
    left: 0,
    right: 999,
  })).lines;
  const id = fitted.flow.lines.find((line) => line.role === 'identifier');
  const ids = fitted.flow.lines.filter((line) => line.role === 'identifier').length;
  const side =
    shapeOf(node.kind) === 'rectangle' ? PADDING.horizontal : fitted.width - rightOf(fitted);
  const x = tag ? fitted.width - side - (cornerOf(node)?.width ?? 0) - tag.width : 0;
  if (!tag || ids > 1 || (id && id.x + id.width + TAG_GAP > x)) {
    return fitBox(node.kind, sectionsOf(node, true), MIN_HEIGHT, 0, cornerOf(node));
  }
  const baseline = id?.baseline ?? tag.baseline + PADDING.vertical;
  return {
    ...fitted,
    flow: { ...fitted.flow, lines: [...fitted.flow.lines, { ...tag, x, baseline }] },
  };
}

/** Where the text's room ends at the right: as far from its side as the text begins at the left. */
function rightOf(fitted: Fitted): number {
  return fitted.width - Math.min(...fitted.flow.lines.map((line) => line.x), fitted.width / 2);
}

/** Away elements name their module in a strip at the bottom. */
export function hasFooter(node: DiagramNode): boolean {
  return node.kind.startsWith('away');
}

/** Height of that strip. */
export function footerHeight(lines: readonly TextLine[]): number {
  const count = lines.filter((line) => line.role === 'module').length;
  return Math.max(1, count) * TEXT_STYLES.module.lineHeight + 7;
}

function withFooter(node: DiagramNode): Fitted {
  const footer = section('module', node.module ?? '');
  const flowAt = (width: number, top: number) =>
    flowText([footer], top, () => ({ left: MODULE_ICON + 6, right: width - PADDING.horizontal }));
  // The strip wraps at the box's width, the box needs the strip's height: twice is enough, since
  // the strip only gets lower as the box gets wider.
  const fitAbove = (footer: number) =>
    fitBox(node.kind, sectionsOf(node, true), MIN_HEIGHT, footer, cornerOf(node));
  let fitted = fitAbove(footerHeight([]));
  const height = footerHeight(flowAt(fitted.width, 0).lines);
  fitted = fitAbove(height);
  const strip = flowAt(fitted.width, fitted.height - height + 3).lines;
  return { ...fitted, flow: { ...fitted.flow, lines: [...fitted.flow.lines, ...strip] } };
}

/** Two decimals: enough for any output, and the same text everywhere. */
function rounded(line: TextLine): TextLine {
  const round = (value: number) => Math.round(value * 100) / 100;
  const place = { x: round(line.x), baseline: round(line.baseline), width: round(line.width) };
  if (!line.runs) return { ...line, ...place };
  const runs = line.runs.map((run) => ({ ...run, x: round(run.x), width: round(run.width) }));
  return { ...line, ...place, runs };
}
