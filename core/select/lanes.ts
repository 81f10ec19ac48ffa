// A line of defence of a pathway in compact form: its goals down to the evidence, strategies and
// references left out. Judges nothing; what it holds is what the reasoning core counts (README there).
import { structureOf } from '../analyser/ask/structure.ts';
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { isGoalLike } from '../model/kinds.ts';
import { citedEvidence } from '../reasoning/evidence.ts';
import type { Line } from '../reasoning/structure.ts';
import type { Reasoning } from '../reasoning/types.ts';

/** A goal of a lane, with what stands at it directly: below its strategies, above its sub-goals. */
export interface LaneRow {
  readonly goal: string;
  /** 0 for a goal that is the line. */
  readonly depth: number;
  /** The line rests on it: the weakest of its goals, which alone are compared. */
  readonly rests: boolean;
  /** Evidence, with the solution that cites it. */
  readonly evidence: readonly { readonly id: string; readonly solution: string }[];
  /** Solutions that cite no evidence. */
  readonly uncited: readonly string[];
  /** Mitigations that its solutions cite. */
  readonly mitigations: readonly string[];
  readonly assumptions: readonly string[];
  /** How many goals stand directly below it. */
  readonly below: number;
}

export interface Lane {
  readonly line: Line;
  readonly rows: readonly LaneRow[];
}

/** Empty where the pathway has no goal on the line. */
export function laneOf(reasoning: Reasoning, pathwayId: string, line: Line): Lane {
  const { all, weakest } = reasoning.sufficiency(pathwayId).lines[line];
  const rows = all.flatMap((id) => rowsOf(reasoning.index, id, weakest.includes(id)));
  return { line, rows };
}

interface Row {
  goal: string;
  depth: number;
  rests: boolean;
  evidence: { id: string; solution: string }[];
  uncited: string[];
  mitigations: string[];
  assumptions: string[];
  below: number;
}

interface Step {
  readonly entry: NodeEntry;
  readonly row: Row | undefined;
  /** What the away goal of the row repeats: no row of its own. */
  readonly same: boolean;
}

/** Depth first in reading order; what stands at several places is shown at the first. */
function rowsOf(index: CaseIndex, goal: string, rests: boolean): LaneRow[] {
  const structure = structureOf(index);
  const start = index.nodes.get(goal);
  const rows: Row[] = [];
  const seen = new Set<NodeEntry>();
  const stack: Step[] = start ? [{ entry: start, row: undefined, same: false }] : [];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { entry, same } = step;
    if (seen.has(entry)) continue;
    seen.add(entry);
    let { row } = step;
    if (!row || (isGoalLike(entry.node.kind) && !same)) {
      if (row) row.below += 1;
      row = emptyRow(entry.id, row ? row.depth + 1 : 0, rests);
      rows.push(row);
    }
    hold(index, entry, row);
    for (const a of structure.assumptionsOf(entry)) put(row.assumptions, structure.assumptionId(a));
    const away = entry.node.kind === 'awayGoal';
    const next = [
      ...structure.supportLinks(entry).flatMap(({ to }) => (to ? [{ to, same: false }] : [])),
      ...structure.referents(entry).map((to) => ({ to, same: away })),
    ];
    const at = row;
    for (const { to, same } of next.reverse()) stack.push({ entry: to, row: at, same });
  }
  return rows.filter(isShown);
}

function emptyRow(goal: string, depth: number, rests: boolean): Row {
  const lists = { evidence: [], uncited: [], mitigations: [], assumptions: [] };
  return { goal, depth, rests, ...lists, below: 0 };
}

/** What a solution cites stands at the goal above it. */
function hold(index: CaseIndex, entry: NodeEntry, row: Row): void {
  const { case: c } = index;
  const evidence = citedEvidence(c, entry);
  for (const id of evidence) {
    if (!row.evidence.some((one) => one.id === id)) row.evidence.push({ id, solution: entry.id });
  }
  if (entry.node.kind !== 'solution') return;
  if (evidence.length === 0) put(row.uncited, entry.id);
  for (const id of entry.node.cites ?? []) if (c.mitigations.has(id)) put(row.mitigations, id);
}

function put(list: string[], id: string): void {
  if (!list.includes(id)) list.push(id);
}

/** A goal that only divides into others says nothing here; one that simply stops does. */
function isShown({ depth, evidence, uncited, assumptions, below }: Row): boolean {
  return depth === 0 || below === 0 || evidence.length + uncited.length + assumptions.length > 0;
}
