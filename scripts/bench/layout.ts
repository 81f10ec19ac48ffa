// Measures layout beside dagre and elk on the same synthetic arguments: time, shape and stability.
// A library for `npm run bench`; also runs by itself once bundled for Node (`--full` for more).
import { performance } from 'node:perf_hooks';
import type { Diagram, DiagramNode, MeasuredNode } from '../../core/layout/diagram.ts';
import { buildGraph } from '../../core/layout/graph.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { measureNode } from '../../core/layout/nodeSize.ts';
import { placeDiagram } from '../../core/layout/placeDiagram.ts';
import { argument, ladder, regular } from './layoutCases.ts';
import { dagreLayout, elkLayout, type Places } from './layoutPeers.ts';
import { hostsIn, movedFrom, stabilityOf, withSolution } from './layoutStability.ts';

const typical = (nodes: number, seed = 1) =>
  argument({ nodes, seed, contexts: 0.3, shared: 0.05, challenged: 0.02 });

/** Prints all figures, a line at a time. `full` adds the peers at 10,000 nodes (minutes). */
export async function benchLayout(print: (line: string) => void, full = false): Promise<void> {
  print('layout: ms; cold is the first of that size in this process, warm the median of 9');
  for (const nodes of [100, 1_000, 10_000, 50_000]) print(timesOf(nodes));
  const steps = ladder(500);
  const sizes = sizesOf(steps);
  print(`  ladder of 500 layers: ${ms(medianTime(() => layoutWith(steps, sizes), 9))} in all`);
  for (const nodes of full ? [1_000, 10_000] : [1_000]) await benchPeers(nodes, print);
  benchShape(print);
  await benchStability(print);
}

function timesOf(nodes: number): string {
  const diagram = typical(nodes);
  const measuring = time(() => sizesOf(diagram));
  const sizes = measuring.result;
  const size = (node: DiagramNode) => sizes.get(node.id) as MeasuredNode;
  const place = () => placeDiagram(buildGraph(diagram, size));
  const cold = time(place).ms;
  const warm = medianTime(place, 9);
  const all = medianTime(() => layoutWith(diagram, sizes), 5);
  return `  ${label(nodes)} place cold ${ms(cold)}, warm ${ms(warm)}; with routes ${ms(all)}; measuring text ${ms(measuring.ms)}`;
}

async function benchPeers(nodes: number, print: (line: string) => void): Promise<void> {
  const diagram = typical(nodes);
  const sizes = sizesOf(diagram);
  const own = medianTime(() => layoutWith(diagram, sizes), 9);
  const dagre = time(() => dagreLayout(diagram, sizes)).ms;
  const start = performance.now();
  await elkLayout(diagram, sizes);
  const elk = performance.now() - start;
  const times = (peer: number) => `${ms(peer)} (${Math.round(peer / own)} times)`;
  print(`  ${label(nodes)} ours with routes ${ms(own)}; dagre ${times(dagre)}; elk ${times(elk)}`);
}

function benchShape(print: (line: string) => void): void {
  const cases: readonly (readonly [string, Diagram])[] = [
    ['typical', typical(1_000)],
    ['pure tree', argument({ nodes: 1_000 })],
    ['deep', argument({ nodes: 1_000, deep: true })],
    ['bushy', argument({ nodes: 1_000, children: [5, 12] })],
    ['two each', regular(1_000, 2)],
    ['ten each', regular(1_000, 10)],
    ['one parent', regular(1_000, 999)],
    ['typical 10,000', typical(10_000)],
  ];
  print('shape: width to height');
  for (const [name, diagram] of cases) {
    const { width, height } = layoutWith(diagram, sizesOf(diagram)).bounds;
    print(`  ${name.padEnd(15)} ${(width / height).toFixed(1)} : 1 (${width} x ${height})`);
  }
}

async function benchStability(print: (line: string) => void): Promise<void> {
  print('adding one solution to 500 nodes: part of the others that move by more than 250');
  const percent = (part: number) => `${(100 * part).toFixed(2)} %`;
  for (const seed of [1, 2, 3]) {
    const diagram = typical(500, seed);
    const found = stabilityOf(diagram, 20, {});
    print(
      `  case ${seed}: of ${found.edits} edits median ${percent(found.median)}, mean ${percent(found.mean)}; relative to their parents mean ${percent(found.parentMean)}; siblings swapped ${found.swappedSiblings}`,
    );
  }
  const diagram = typical(500);
  const [host = ''] = hostsIn(diagram, 1);
  const after = withSolution(diagram, host);
  const sizes = sizesOf(after);
  const moved = (a: Places, b: Places) => percent(movedFrom(a, b, host));
  const dagre = moved(dagreLayout(diagram, sizes), dagreLayout(after, sizes));
  const elk = moved(await elkLayout(diagram, sizes), await elkLayout(after, sizes));
  print(`  one of these edits with dagre ${dagre}, with elk ${elk}`);
}

function layoutWith(diagram: Diagram, sizes: ReadonlyMap<string, MeasuredNode>) {
  return layoutDiagram(diagram, { measure: (node) => sizes.get(node.id) ?? measureNode(node) });
}

function sizesOf(diagram: Diagram): Map<string, MeasuredNode> {
  return new Map(diagram.nodes.map((node) => [node.id, measureNode(node)]));
}

function time<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

function medianTime(work: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => time(work).ms).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const label = (nodes: number) => `${nodes.toLocaleString('en')} nodes:`.padEnd(14);
