// critical(g) of README.md here: needed, and the nearest pathway at or above has severity catastrophic.
import type { NodeEntry } from '../model/index.ts';
import { isContextual, isGoalLike } from '../model/kinds.ts';
import { subjects } from '../model/lookup.ts';
import type { Foundations } from './foundations.ts';
import { flood } from './graph.ts';
import { LINES } from './structure.ts';

/** Severity catastrophic; missing counts as that in the AI profiles. */
export function isCatastrophic(base: Foundations, pathwayId: string): boolean {
  return worst(base, base.index.case.pathways.get(pathwayId)?.severity);
}

function worst({ settings }: Foundations, severity: string | undefined): boolean {
  return severity === undefined ? settings.family === 'ai' : severity === 'catastrophic';
}

/**
 * Marks, by number, the elements whose nearest pathway is catastrophic. Every way up counts: in a
 * DAG any of the pathways met first on them, and on a way that meets none the case's own severity.
 */
export function catastrophicElements(base: Foundations): Uint8Array {
  const { structure } = base;
  const { size } = structure.children;
  const own = structure.entries.map((entry) => ownPathways(entry, base));
  const ofCase = worst(base, base.index.case.meta.severity);
  const { starts: above } = base.above;
  const tops: number[] = [];
  const catastrophic: number[] = [];
  own.forEach((catastrophe, node) => {
    // An away element or a reference stands above what it stands for.
    if (catastrophe === undefined && above[node] !== above[node + 1]) return;
    tops.push(node);
    if (catastrophe ?? ofCase) catastrophic.push(node);
  });
  const { starts, targets } = base.supporters;
  const down = (node: number, visit: (child: number) => void) => {
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i += 1) {
      const child = targets[i] ?? 0;
      if (own[child] === undefined) visit(child);
    }
  };
  const marks = flood(size, catastrophic, down);
  if (ofCase) {
    // Circles that nothing stands above have no pathway either: theirs is the case's severity.
    const reached = flood(size, tops, down);
    for (let node = 0; node < size; node += 1) if (reached[node] !== 1) marks[node] = 1;
  }
  structure.entries.forEach(({ node, contextOf }, number) => {
    if (!isContextual(node.kind) || own[number] !== undefined || contextOf.length === 0) return;
    const owned = contextOf.some(({ from }) => from && marks[structure.number(from.id)] === 1);
    marks[number] = owned ? 1 : 0;
  });
  return marks;
}

/** Whether a pathway that it is about, or is the strategy of, is catastrophic; undefined: none. */
function ownPathways({ node }: NodeEntry, base: Foundations): boolean | undefined {
  if (node.about === undefined && node.kind !== 'strategy') return undefined;
  const { pathways } = base.index.case;
  const ids = (node.about ?? []).filter((id) => pathways.has(id));
  if (node.kind === 'strategy' && node.pathway !== undefined) ids.push(node.pathway);
  return ids.length === 0 ? undefined : ids.some((id) => isCatastrophic(base, id));
}

/** The elements that decide whether a pathway is critical. */
export interface PathwayBearers {
  readonly by: 'strategies' | 'goals' | 'lines';
  readonly entries: readonly NodeEntry[];
}

/**
 * Its twoLines strategies, or else the goals about it, or else the goals that it names as its lines.
 * A pathway with none of these is not critical here; coverage reports it (COV-03).
 */
export function pathwayBearers(base: Foundations, pathwayId: string): PathwayBearers {
  const strategies = base.structure.pathwayStrategies(pathwayId);
  if (strategies.length > 0) return { by: 'strategies', entries: strategies };
  const { index } = base;
  const about = (subjects(index).get(pathwayId) ?? []).filter(({ node }) => isGoalLike(node.kind));
  if (about.length > 0) return { by: 'goals', entries: about };
  const pathway = index.case.pathways.get(pathwayId);
  const named = LINES.flatMap((line) => index.nodes.get(pathway?.[line] ?? '') ?? []);
  return { by: 'lines', entries: named.filter(({ node }) => isGoalLike(node.kind)) };
}
