// Where lack of support begins: for each goal that is Unsupported or Defeated, whether a cause is its
// own, or lies in a goal below or in the lines of a pathway that are reported in its place.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import type { Reason, Reasoning, SupportAnswer } from '../../reasoning/types.ts';
import { linesUnder, structureOf, supportCycles } from './structure.ts';

export interface Fault {
  readonly goal: NodeEntry;
  readonly status: 'unsupported' | 'defeated';
  /** Why, as the reasoning core says; never empty. */
  readonly reasons: readonly Reason[];
}

interface Causes {
  readonly own: readonly Reason[];
  /** Goals below that lack support themselves. */
  readonly below: readonly string[];
  /** It follows from lines of defence (IND-00) or from a circle (WF-03) that are reported. */
  readonly told: boolean;
}

/** They lower the status to Contested at most. */
const MILD: ReadonlySet<string> = new Set(['openChallenge', 'contestedAssumption', 'contested']);

/** Goals that lack support, where it begins, in identifier order. Linear in the argument. */
export function faults(index: CaseIndex, reasoning: Reasoning): readonly Fault[] {
  const { contradicted = [], ...settings } = reasoning.settings;
  const key = JSON.stringify([settings, [...contradicted].sort()]);
  return index.memo(`ask.faults ${key}`, () => findFaults(index, reasoning));
}

function findFaults(index: CaseIndex, given: Reasoning): readonly Fault[] {
  const reasoning = remembering(given);
  const causes = new Map<string, Causes>();
  const entries = structureOf(index).entries.filter(
    ({ id, node }) => node.kind === 'goal' && isBad(reasoning, id),
  );
  for (const entry of entries) causes.set(entry.id, causesOf(entry, index, reasoning));
  const covered = coveredGoals(causes);
  const found = entries.filter(({ id }) => {
    const cause = causes.get(id);
    // What nothing reported explains is reported itself, so that no fault is lost.
    return cause !== undefined && (cause.own.length > 0 || !covered.has(id));
  });
  return structureOf(index)
    .inIdentifierOrder(found)
    .map((goal) => {
      const { status, reasons } = reasoning.support(goal.id);
      const own = causes.get(goal.id)?.own ?? [];
      return {
        goal,
        status: status === 'defeated' ? 'defeated' : 'unsupported',
        reasons: own.length > 0 ? own : reasons,
      };
    });
}

/** Goals from which a chain of goals that lack support leads down to one that is reported. */
function coveredGoals(causes: ReadonlyMap<string, Causes>): ReadonlySet<string> {
  const above = new Map<string, string[]>();
  const covered = new Set<string>();
  for (const [id, { own, below, told }] of causes) {
    for (const goal of below) {
      const list = above.get(goal);
      if (list) list.push(id);
      else above.set(goal, [id]);
    }
    if (own.length > 0 || told) covered.add(id);
  }
  const queue = [...covered];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const id of above.get(at) ?? []) {
      if (covered.has(id)) continue;
      covered.add(id);
      queue.push(id);
    }
  }
  return covered;
}

/** Down from the goal through strategies, solutions, away elements and references. */
function causesOf(goal: NodeEntry, index: CaseIndex, reasoning: Reasoning): Causes {
  const own: Reason[] = [];
  const below = new Set<string>();
  let told = false;
  const seen = new Set([goal.id]);
  const stack = [goal];
  // References to one module share what they tell of it.
  const followed = new Set<Reason>();
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { reasons } = reasoning.support(at.id);
    const here: Reason[] = [];
    const goals = new Set<string>();
    const follow = (id: string) => {
      const entry = index.nodes.get(id);
      if (!entry || !isBad(reasoning, id)) return;
      if (entry.node.kind === 'goal') goals.add(id);
      else if (!seen.has(id)) {
        seen.add(id);
        stack.push(entry);
      }
    };
    for (const reason of reasons) {
      if (reason.code === 'supporter') {
        if (followed.has(reason)) continue;
        if ('target' in at.node) followed.add(reason);
        for (const id of reason.at) follow(id);
      } else if (reason.code === 'cycle' && isCircular(index, at.id)) told = true;
      else if (!MILD.has(reason.code)) here.push(reason);
    }
    for (const id of goals) below.add(id);
    const weighed = weigh(at, here, goals, index, reasoning);
    if (weighed.told) told = true;
    for (const id of weighed.below) below.add(id);
    own.push(...weighed.own);
  }
  return { own, below: [...below], told };
}

/**
 * At a strategy that does not ask for all its children, that too few suffice is no cause of its own
 * where some of them lack support; nor, under two lines, where the pathway or a line is reported.
 */
function weigh(
  { node, id, supportedBy }: NodeEntry,
  here: readonly Reason[],
  goals: ReadonlySet<string>,
  index: CaseIndex,
  reasoning: Reasoning,
): Causes {
  if (node.kind !== 'strategy' || supportedBy.length === 0)
    return { own: here, below: [], told: false };
  if (node.combinator === 'twoLines') return weighLines(id, node.pathway, here, index, reasoning);
  const countable =
    node.combinator === 'any' || (node.n !== undefined && node.n <= supportedBy.length);
  const own = here.filter(
    ({ code }) => !(['any', 'atLeast'].includes(code) && countable && goals.size > 0),
  );
  return { own, below: [], told: false };
}

const OF_LINES: ReadonlySet<string> = new Set(['control', 'propensity', 'sufficiency']);

function weighLines(
  id: string,
  pathway: string | undefined,
  here: readonly Reason[],
  index: CaseIndex,
  reasoning: Reasoning,
): Causes {
  const marks = here.filter(({ code }) => !OF_LINES.has(code));
  if (pathway === undefined || !index.case.pathways.has(pathway)) {
    return { own: here, below: [], told: false };
  }
  const { sufficient } = reasoning.sufficiency(pathway);
  if (sufficient) return { own: marks, below: [], told: false };
  if (reasoning.pathwayCritical(pathway)) return { own: marks, below: [], told: true };
  const entry = index.nodes.get(id);
  const lines = linesUnder(structureOf(index), entry).map((goal) => goal.id);
  const bad = lines.filter((line) => isBad(reasoning, line));
  return { own: bad.length > 0 ? marks : here, below: bad, told: false };
}

function isBad(reasoning: Reasoning, id: string): boolean {
  const { status } = reasoning.support(id);
  return status === 'unsupported' || status === 'defeated';
}

function isCircular(index: CaseIndex, id: string): boolean {
  return supportCycles(index).onCycle[structureOf(index).number(id)] === 1;
}

/** The same answers; those about support, with their reasons, are asked for once. */
function remembering(reasoning: Reasoning): Reasoning {
  const known = new Map<string, SupportAnswer>();
  const support = (id: string) => {
    const answer = known.get(id) ?? reasoning.support(id);
    known.set(id, answer);
    return answer;
  };
  return { ...reasoning, support };
}
