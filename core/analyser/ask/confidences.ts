// The confidence that authors declare in numbers, and what its supporters warrant: for QNT-02 (all of
// them) and QNT-03 (any of them). The arithmetic is in core/statistics/confidence.ts.
import type { Confidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf } from '../../model/lookup.ts';
import { approvalsBySubject } from '../../reasoning/approvals.ts';
import { tagsOf } from '../../reasoning/caps.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { anyIfIndependent, disjunction, type Interval } from '../../statistics/confidence.ts';
import { activeOnly } from './citedRecords.ts';

/** Differences below this are of the arithmetic, not of the case. */
export const ROUNDING = 1e-9;

/** Of an interval, or of an opinion (belief, and one less disbelief). A lone lower end is a point. */
export function boundsOf(confidence: Confidence | undefined): Interval | undefined {
  const { lower, upper, b, d } = confidence ?? {};
  if (lower !== undefined) return { lower, upper: upper ?? lower };
  if (b !== undefined) return { lower: b, upper: d === undefined ? b : 1 - d };
  return undefined;
}

/** Goals that declare a confidence in numbers, in file order. */
export function declaredConfidences(
  index: CaseIndex,
): readonly { readonly entry: NodeEntry; readonly bounds: Interval }[] {
  return index.memo('ask.declaredConfidences', () =>
    [...index.nodes.values()].flatMap((entry) => {
      const bounds = entry.node.kind === 'goal' ? boundsOf(entry.node.confidence) : undefined;
      return bounds ? [{ entry, bounds }] : [];
    }),
  );
}

export interface Part {
  readonly id: string;
  readonly bounds: Interval;
}

export interface Supporters {
  readonly parts: readonly Part[];
  /** Those that state no confidence. */
  readonly lacking: readonly string[];
  /** The strategies read through, with the goal itself. */
  readonly through: readonly NodeEntry[];
  /** The strategy of alternatives that alone carries the goal, if one does. */
  readonly alternatives: NodeEntry | undefined;
}

/**
 * What a goal needs all of, each once: the goals below, read through strategies with `all`; a strategy
 * with `any` or `twoLines` is one part. `atLeast` is left out. A goal tagged independence is a condition
 * and counts only if it states a confidence.
 */
export function supportersOf(index: CaseIndex, reasoning: Reasoning, goal: NodeEntry): Supporters {
  const parts: Part[] = [];
  const lacking: string[] = [];
  const through = [goal];
  const either: NodeEntry[] = [];
  const seen = new Set<NodeEntry>([goal]);
  const stack = [goal];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const { to } of at.supportedBy) {
      if (!to || seen.has(to)) continue;
      seen.add(to);
      const { node } = to;
      if (node.kind === 'strategy' && (node.combinator ?? 'all') === 'all') {
        through.push(to);
        stack.push(to);
      } else if (isEither(to)) {
        either.push(to);
        const warrant = alternativesOf(index, reasoning, to, [goal]);
        if (warrant.stated.length === 0) lacking.push(to.id);
        else parts.push({ id: to.id, bounds: { lower: warrant.bound, upper: 1 } });
      } else if (isGoalLike(node.kind)) {
        const bounds = boundsAt(index, to);
        if (bounds) parts.push({ id: to.id, bounds });
        else if (!tagsOf(index, to).includes('independence')) lacking.push(to.id);
      }
    }
  }
  parts.sort((a, b) => (a.id < b.id ? -1 : 1));
  const only = parts.length + lacking.length === 1 ? either[0] : undefined;
  return { parts, lacking: lacking.sort(), through, alternatives: only };
}

export interface Alternatives {
  /** Those that state a confidence, the surest first. */
  readonly stated: readonly Part[];
  readonly all: readonly string[];
  /** What they warrant together. */
  readonly bound: number;
  /** What they would warrant if they were independent. */
  readonly ifIndependent: number;
  /** Why they do not count as independent; undefined where they do. */
  readonly dependent: string | undefined;
}

/** What the children of a strategy with `any`, or the lines of its pathway, warrant together. */
export function alternativesOf(
  index: CaseIndex,
  reasoning: Reasoning,
  strategy: NodeEntry,
  above: readonly NodeEntry[],
): Alternatives {
  const all = childrenOf(index, reasoning, strategy);
  const stated = all
    .flatMap((entry) => {
      const bounds = boundsAt(index, entry);
      return bounds ? [{ id: entry.id, bounds }] : [];
    })
    .sort((a, b) => b.bounds.lower - a.bounds.lower || (a.id < b.id ? -1 : 1));
  const lowers = stated.map(({ bounds }) => bounds.lower);
  const dependent = dependence(index, reasoning, strategy, all, above);
  const ifIndependent = anyIfIndependent(lowers);
  const bound = dependent === undefined ? ifIndependent : disjunction(lowers).lower;
  return { stated, all: all.map(({ id }) => id), bound, ifIndependent, dependent };
}

/** A goal or justification tagged independence at one of these, approved by its quorum. */
export function hasApprovedIndependence(
  index: CaseIndex,
  reasoning: Reasoning,
  entries: readonly NodeEntry[],
): boolean {
  const justifications = entries
    .flatMap((entry) => [...entry.inContextOf, ...entry.supportedBy])
    .flatMap(({ to }) => (to ? [to] : []))
    .filter((to) => isGoalLike(to.node.kind) || to.node.kind === 'justification')
    .filter((to) => tagsOf(index, to).includes('independence'))
    .flatMap((to) => [to.id, originOf(index, to)?.id ?? to.id]);
  const asked = approvalsBySubject(index);
  return justifications.some((subject) =>
    (asked.get(subject) ?? []).some((id) => reasoning.quorumMet(id).yes),
  );
}

function isEither({ node }: NodeEntry): boolean {
  if (node.kind !== 'strategy') return false;
  return node.combinator === 'any' || node.combinator === 'twoLines';
}

function boundsAt(index: CaseIndex, entry: NodeEntry): Interval | undefined {
  const node = originOf(index, entry)?.node;
  return node?.kind === 'goal' ? boundsOf(node.confidence) : undefined;
}

function childrenOf(index: CaseIndex, reasoning: Reasoning, strategy: NodeEntry): NodeEntry[] {
  const { node } = strategy;
  if (node.kind === 'strategy' && node.combinator === 'twoLines') {
    const { control, propensity } = reasoning.sufficiency(node.pathway ?? '');
    return [control, propensity].flatMap((id) => index.nodes.get(id ?? '') ?? []);
  }
  return strategy.supportedBy.flatMap(({ to }) =>
    to && isGoalLike(to.node.kind) && !tagsOf(index, to).includes('independence') ? [to] : [],
  );
}

function dependence(
  index: CaseIndex,
  reasoning: Reasoning,
  strategy: NodeEntry,
  all: readonly NodeEntry[],
  above: readonly NodeEntry[],
): string | undefined {
  const { node } = strategy;
  if (node.kind === 'strategy' && node.combinator === 'twoLines') {
    if (reasoning.independence(node.pathway ?? '').independent) return undefined;
    return 'the two lines do not count as independent';
  }
  if (!hasApprovedIndependence(index, reasoning, [strategy, ...above])) {
    return 'no justification of their independence is approved';
  }
  const seen = new Set<string>();
  for (const { id } of all) {
    for (const evidence of activeOnly(index.case, reasoning.evidenceOf(id))) {
      if (seen.has(evidence)) return `more than one of them rests on ${evidence}`;
      seen.add(evidence);
    }
  }
  return undefined;
}
