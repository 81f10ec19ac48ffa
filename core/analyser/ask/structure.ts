// The argument's shape for rules: the reasoning core's own structure, its cycles, and where an
// element stands. Judges nothing.
import { connectionLegality } from '../../model/connections.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { isContractModule } from '../../model/interfaces.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { structureOf } from '../../reasoning/foundations.ts';
import {
  type Components,
  componentsOf,
  eachSuccessor,
  type Graph,
  graphOf,
} from '../../reasoning/graph.ts';
import { LINES, type Structure, twoLinesPathway } from '../../reasoning/structure.ts';

export { structureOf };

/**
 * Who rests on whom, numbered as `structureOf(index).entries`: through SupportedBy, through what
 * away elements and references stand for, and from a twoLines strategy to the lines of its pathway.
 * With the hubs of the structure.
 */
export function supportGraph(index: CaseIndex): Graph {
  return index.memo('ask.supportGraph', () => {
    const structure = structureOf(index);
    return graphOf(structure.children.size, (node, add) => {
      eachSuccessor(structure.children, node, add);
      for (const goal of linesUnder(structure, structure.entry(node))) {
        add(structure.number(goal.id));
      }
    });
  });
}

/** Cycles of `supportGraph`. */
export function supportCycles(index: CaseIndex): Components {
  return index.memo('ask.supportCycles', () => componentsOf(supportGraph(index)));
}

/** What is in context of the element where GSN permits it: the rest is WF-02's, and to be turned round. */
export function permittedContexts(index: CaseIndex, entry: NodeEntry): NodeEntry[] {
  const { node, inContextOf } = entry;
  const contractModule = isContractModule(index, node.module);
  return inContextOf.flatMap(({ to }) => {
    if (!to) return [];
    const legality = connectionLegality('inContextOf', node.kind, to.node.kind, { contractModule });
    return legality === 'allowed' ? [to] : [];
  });
}

/** Whether the element lies on a circle of support and context. */
export function liesOnCircle(index: CaseIndex, { id }: NodeEntry): boolean {
  const circles = index.memo('ask.circles', () => {
    const structure = structureOf(index);
    return componentsOf(
      graphOf(structure.children.size, (node, add) => {
        eachSuccessor(supportGraph(index), node, add);
        const entry = structure.entry(node);
        if (!entry) return;
        for (const to of permittedContexts(index, entry)) add(structure.number(to.id));
      }),
    );
  });
  return circles.onCycle[structureOf(index).number(id)] === 1;
}

/** The goals that are the lines of defence of a twoLines strategy's pathway. */
export function linesUnder(structure: Structure, entry: NodeEntry | undefined): NodeEntry[] {
  const pathway = entry && twoLinesPathway(entry);
  if (pathway === undefined) return [];
  return LINES.flatMap((line) => structure.lineGoals(pathway, line));
}

/** The element itself if it is a goal; else the nearest goals that it carries or is context of. */
export function goalsAt(entry: NodeEntry): NodeEntry[] {
  const near = goalNextTo(entry);
  if (near) return [near];
  const goals: NodeEntry[] = [];
  const seen = new Set<NodeEntry>([entry]);
  const stack = [entry];
  const visit = ({ from }: LinkEntry) => {
    if (!from || seen.has(from)) return;
    seen.add(from);
    stack.push(from);
  };
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (isGoalLike(at.node.kind)) {
      goals.push(at);
      continue;
    }
    at.supports.forEach(visit);
    at.contextOf.forEach(visit);
  }
  return goals;
}

/** The only answer in most cases: itself, or the goal at its only link. */
function goalNextTo(entry: NodeEntry): NodeEntry | undefined {
  if (isGoalLike(entry.node.kind)) return entry;
  const [link] = entry.supports;
  if (!link?.from || entry.supports.length > 1 || entry.contextOf.length > 0) return undefined;
  return isGoalLike(link.from.node.kind) ? link.from : undefined;
}

/** A goal that is there only to challenge: critics need not argue for it. */
export function onlyChallenges(entry: NodeEntry): boolean {
  return (
    isGoalLike(entry.node.kind) &&
    entry.challenges.length > 0 &&
    entry.supports.length === 0 &&
    entry.contextOf.length === 0
  );
}

/** Whether an end of the link names something that is not in the case. */
export function isDangling({ link, from, to, toLink }: LinkEntry): boolean {
  return !from || (!to && !toLink) || (link.to !== undefined && !to);
}
