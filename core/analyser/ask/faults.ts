// Where lack of support begins: for each goal that is Unsupported or Defeated, whether a cause is its
// own, or lies in a goal below or in the lines of a pathway that are reported in its place.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { remember } from '../../reasoning/structure.ts';
import type { Reason, Reasoning } from '../../reasoning/types.ts';
import { addTo } from './fields.ts';
import { linesUnder, structureOf, supportCycles } from './structure.ts';

export interface Fault {
  readonly goal: NodeEntry;
  readonly status: 'unsupported' | 'defeated';
  /** Why, as the reasoning core says; never empty. */
  readonly reasons: readonly Reason[];
}

/** Goals that lack support: one, or all of a module to which several references lead. */
type Below = string | readonly string[];

interface Causes {
  readonly own: readonly Reason[];
  /** Goals below that lack support themselves. */
  readonly below: readonly Below[];
  /** It follows from lines of defence (IND-00) or from a circle (WF-03) that are reported. */
  readonly told: boolean;
}

/** They lower the status to Contested at most. */
const MILD: ReadonlySet<string> = new Set(['openChallenge', 'contestedAssumption', 'contested']);

/** Goals that lack support, where it begins, in identifier order. Linear in the argument. */
export function faults(index: CaseIndex, reasoning: Reasoning): readonly Fault[] {
  const { contradicted = [], ...settings } = reasoning.settings;
  const key = JSON.stringify([settings, [...contradicted].sort()]);
  return index.memo(`ask.faults ${key}`, () => findFaults(questions(index, reasoning)));
}

/** What the search asks. */
interface Asked {
  readonly index: CaseIndex;
  readonly reasoning: Reasoning;
  /** Elements that are Unsupported or Defeated. */
  readonly bad: ReadonlySet<string>;
  /** Those among what references to a module stand for, by the list that they share. */
  readonly badOf: (standsFor: readonly string[]) => BadOnes;
}

interface BadOnes {
  readonly goals: readonly string[];
  readonly others: readonly NodeEntry[];
}

function questions(index: CaseIndex, reasoning: Reasoning): Asked {
  const bad = new Set<string>();
  for (const id of index.nodes.keys()) {
    const { status } = reasoning.support(id);
    if (status === 'unsupported' || status === 'defeated') bad.add(id);
  }
  const known = new Map<readonly string[], BadOnes>();
  const badOf = (standsFor: readonly string[]) =>
    remember(known, standsFor, () => {
      const entries = standsFor.flatMap((id) => (bad.has(id) ? (index.nodes.get(id) ?? []) : []));
      return {
        goals: entries.filter(isGoal).map(({ id }) => id),
        others: entries.filter((entry) => !isGoal(entry)),
      };
    });
  return { index, reasoning, bad, badOf };
}

function isGoal({ node }: NodeEntry): boolean {
  return node.kind === 'goal';
}

function findFaults(asked: Asked): readonly Fault[] {
  const { index, reasoning, bad } = asked;
  const causes = new Map<string, Causes>();
  const goals = [...index.nodes.values()].filter((entry) => isGoal(entry) && bad.has(entry.id));
  for (const entry of goals) causes.set(entry.id, causesOf(entry, asked));
  const covered = coveredGoals(causes);
  const found = goals.filter(({ id }) => {
    const cause = causes.get(id);
    // What nothing reported explains is reported itself, so that no fault is lost.
    return cause !== undefined && (cause.own.length > 0 || !covered.has(id));
  });
  return structureOf(index)
    .inIdentifierOrder(found)
    .map((goal) => {
      const answer = reasoning.support(goal.id);
      const own = causes.get(goal.id)?.own ?? [];
      return {
        goal,
        status: answer.status === 'defeated' ? 'defeated' : 'unsupported',
        reasons: own.length > 0 ? own : answer.reasons,
      };
    });
}

/** Goals from which a chain of goals that lack support leads down to one that is reported. */
function coveredGoals(causes: ReadonlyMap<string, Causes>): ReadonlySet<Below> {
  const above = new Map<Below, Below[]>();
  const covered = new Set<Below>();
  for (const [id, { own, below, told }] of causes) {
    for (const one of below) {
      // The goals of a module stand below their list once, whoever refers to it.
      if (typeof one !== 'string' && !above.has(one))
        for (const goal of one) addTo(above, goal, one);
      addTo(above, one, id);
    }
    if (own.length > 0 || told) covered.add(id);
  }
  const queue = [...covered];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const one of above.get(at) ?? []) {
      if (covered.has(one)) continue;
      covered.add(one);
      queue.push(one);
    }
  }
  return covered;
}

/** Down from the goal through strategies, solutions, away elements and references. */
function causesOf(goal: NodeEntry, asked: Asked): Causes {
  const { index, reasoning, bad } = asked;
  const own: Reason[] = [];
  const below: Below[] = [];
  let told = false;
  let seen: Set<NodeEntry> | undefined;
  const stack = [goal];
  const follow = (entry: NodeEntry) => {
    seen ??= new Set();
    if (seen.has(entry)) return;
    seen.add(entry);
    stack.push(entry);
  };
  for (let at = stack.pop(); at; at = stack.pop()) {
    const lack = reasoning.lack(at.id);
    const here: Reason[] = [];
    let goals = 0;
    for (const id of lack.below) {
      const entry = bad.has(id) ? index.nodes.get(id) : undefined;
      if (!entry) continue;
      if (isGoal(entry)) {
        below.push(id);
        goals += 1;
      } else follow(entry);
    }
    if (lack.standsFor.length > 0) {
      const bad = asked.badOf(lack.standsFor);
      if (bad.goals.length > 0) below.push(bad.goals);
      for (const entry of bad.others) follow(entry);
    }
    for (const reason of lack.own) {
      if (reason.code === 'cycle' && isCircular(index, at.id)) told = true;
      else if (!MILD.has(reason.code)) here.push(reason);
    }
    const weighed = weigh(at, here, goals > 0, asked);
    if (weighed.told) told = true;
    for (const one of weighed.below) below.push(one);
    for (const reason of weighed.own) own.push(reason);
  }
  return { own, below, told };
}

/**
 * At a strategy that does not ask for all its children, that too few suffice is no cause of its own
 * where some of them lack support; nor, under two lines, where the pathway or a line is reported.
 */
function weigh(
  { node, id, supportedBy }: NodeEntry,
  here: readonly Reason[],
  someGoalIsBad: boolean,
  asked: Asked,
): Causes {
  if (node.kind !== 'strategy' || supportedBy.length === 0)
    return { own: here, below: [], told: false };
  if (node.combinator === 'twoLines') return weighLines(id, node.pathway, here, asked);
  const countable =
    node.combinator === 'any' || (node.n !== undefined && node.n <= supportedBy.length);
  if (!countable || !someGoalIsBad) return { own: here, below: [], told: false };
  const own = here.filter(({ code }) => code !== 'any' && code !== 'atLeast');
  return { own, below: [], told: false };
}

const OF_LINES: ReadonlySet<string> = new Set(['control', 'propensity', 'sufficiency']);

function weighLines(
  id: string,
  pathway: string | undefined,
  here: readonly Reason[],
  { index, reasoning, bad }: Asked,
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
  const lacking = lines.filter((line) => bad.has(line));
  return { own: lacking.length > 0 ? marks : here, below: lacking, told: false };
}

function isCircular(index: CaseIndex, id: string): boolean {
  return supportCycles(index).onCycle[structureOf(index).number(id)] === 1;
}
