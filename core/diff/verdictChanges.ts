// Verdicts of the reasoning core that differ: the support of the top goals, the sufficiency of each
// pathway, and the gates. The core is only asked, never second-guessed.
import type { Table } from '../model/case.ts';
import { type Reason, type Reasoning, SUPPORT_ORDER, type Support } from '../reasoning/types.ts';
import type { Pair } from './linkPairs.ts';
import type { Matching } from './matching.ts';
import { thingOf } from './things.ts';
import type { VerdictChange } from './types.ts';

interface Verdict {
  readonly word: string;
  /** Higher is better. */
  readonly rank: number;
  readonly reasons: readonly Reason[];
}

type Judge = (reasoning: Reasoning, id: string) => Verdict;

/** Reasons that are told; the inspector has them all. */
const MOST_REASONS = 3;

/** The verdicts that are not what they were; those of what came or went among them. */
export function verdictChanges(
  matching: Matching,
  before: Reasoning,
  after: Reasoning,
): readonly VerdictChange[] {
  const tops = { before: new Set(before.roots()), after: new Set(after.roots()) };
  const isTop = (pair: Pair) =>
    tops.before.has(pair.before ?? '') || tops.after.has(pair.after ?? '');
  const asks = (pair: Pair) =>
    ([before, after] as const).some((side, i) => {
      const id = i === 0 ? pair.before : pair.after;
      return side.index.case.criteria.get(id ?? '')?.approval !== undefined;
    });
  const all = (what: VerdictChange['what'], table: Table, pairs: readonly Pair[], judge: Judge) =>
    pairs.flatMap((pair) => changeOf(what, table, pair, before, after, judge));
  return [
    ...all('support', 'nodes', matching.pairs.nodes.filter(isTop), support),
    ...all('sufficiency', 'pathways', matching.pairs.pathways, sufficiency),
    ...all('gate', 'approvals', matching.pairs.approvals, approval),
    // One that asks a vote is told by its approval.
    ...all(
      'gate',
      'criteria',
      matching.pairs.criteria.filter((pair) => !asks(pair)),
      criterion,
    ),
  ];
}

function changeOf(
  what: VerdictChange['what'],
  table: Table,
  pair: Pair,
  before: Reasoning,
  after: Reasoning,
  judge: Judge,
): VerdictChange[] {
  const a = pair.before === undefined ? undefined : judge(before, pair.before);
  const b = pair.after === undefined ? undefined : judge(after, pair.after);
  if (a?.word === b?.word) return [];
  return [
    {
      what,
      before: pair.before === undefined ? null : thingOf(before.index, table, pair.before),
      after: pair.after === undefined ? null : thingOf(after.index, table, pair.after),
      from: a?.word ?? null,
      to: b?.word ?? null,
      turn: !a || !b || a.rank === b.rank ? 'none' : a.rank < b.rank ? 'better' : 'worse',
      reasons: (b?.reasons ?? []).slice(0, MOST_REASONS).map(({ message }) => message),
    },
  ];
}

function support(reasoning: Reasoning, id: string): Verdict {
  const { status, reasons } = reasoning.support(id);
  return { word: status, rank: SUPPORT_ORDER.indexOf(status satisfies Support), reasons };
}

function sufficiency(reasoning: Reasoning, id: string): Verdict {
  const { sufficient, contestedOnly, reasons } = reasoning.sufficiency(id);
  if (sufficient) return { word: 'sufficient', rank: 2, reasons: [] };
  const word = contestedOnly ? 'contested' : 'not sufficient';
  return { word, rank: contestedOnly ? 1 : 0, reasons };
}

function approval(reasoning: Reasoning, id: string): Verdict {
  const { state, reasons } = reasoning.approval(id);
  if (state === 'passed') return { word: 'approved', rank: 1, reasons: [] };
  return { word: state === 'suspect' ? 'to be voted on again' : 'not approved', rank: 0, reasons };
}

function criterion(reasoning: Reasoning, id: string): Verdict {
  const { yes, reasons } = reasoning.criterionApproved(id);
  return yes
    ? { word: 'concrete', rank: 1, reasons: [] }
    : { word: 'does not count', rank: 0, reasons };
}
