// Evidence with the solutions that cite it, directly or through a mitigation that it evaluates.
import type { Case, Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { eachSuccessor, flood, reversed } from '../../reasoning/graph.ts';
import { okVersions } from '../../reasoning/measure.ts';
import { entriesOf } from './byKind.ts';
import { addTo } from './fields.ts';
import { structureOf } from './structure.ts';

/** In the order of the ids; the solutions of each as people number them. */
export function citedRecords(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('ask.citedRecords', () => {
    const structure = structureOf(index);
    const cited = new Map<string, readonly NodeEntry[]>();
    for (const [id, solutions] of solutionsByEvidence(index)) {
      const isOne = solutions.length === 1;
      cited.set(id, isOne ? solutions : structure.inIdentifierOrder(solutions));
    }
    return cited;
  });
}

/** In the order of the ids; the solutions of each in file order. */
export function solutionsByEvidence(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('ask.solutionsByEvidence', () => {
    const { evidence, mitigations } = index.case;
    const found = new Map<string, NodeEntry[]>();
    for (const entry of entriesOf(index, 'solution')) {
      for (const id of recordsCited(entry.node, mitigations)) {
        if (evidence.has(id)) addTo(found, id, entry);
      }
    }
    const ids = [...found.keys()].sort(compareIdentifiers);
    return new Map(ids.map((id) => [id, found.get(id) ?? []]));
  });
}

/** What a solution cites and what evaluates the mitigations among it, each once. */
function recordsCited(
  { cites = NONE }: { readonly cites?: readonly string[] },
  mitigations: Case['mitigations'],
): Iterable<string> {
  if (cites.length === 0 || (cites.length === 1 && !mitigations.has(cites[0] ?? ''))) return cites;
  return new Set(cites.flatMap((id) => [id, ...(mitigations.get(id)?.evaluatedBy ?? NONE)]));
}

const NONE: readonly string[] = [];

/**
 * Elements with active evidence below them, all of which is as asked: E(g) of 3.0, for all elements in one
 * pass, at the first that is asked about. Superseded and retracted records say nothing for or against, so
 * that one of them can hide nothing.
 */
export function restingOnlyOn(
  index: CaseIndex,
  holds: (evidence: Evidence) => boolean,
): (entry: NodeEntry) => boolean {
  const judge = () => {
    const some: NodeEntry[] = [];
    const other: NodeEntry[] = [];
    for (const [id, solutions] of citedRecords(index)) {
      const evidence = index.case.evidence.get(id);
      if (!evidence || !isActive(evidence)) continue;
      const list = holds(evidence) ? some : other;
      for (const solution of solutions) list.push(solution);
    }
    const isAboveSome = restingOn(index, some);
    const isAboveOther = restingOn(index, other);
    return (entry: NodeEntry) => isAboveSome(entry) && !isAboveOther(entry);
  };
  // Many cases have no claim about which a rule would ask.
  let judged: ReturnType<typeof judge> | undefined;
  return (entry) => {
    judged ??= judge();
    return judged(entry);
  };
}

/** Whether an element is one of these or rests on one of them. */
export function restingOn(
  index: CaseIndex,
  entries: readonly NodeEntry[],
): (entry: NodeEntry) => boolean {
  const structure = structureOf(index);
  const up = index.memo('ask.childrenReversed', () => reversed(structure.children));
  const seeds = entries.map(({ id }) => structure.number(id));
  const marks = flood(up.size, seeds, (node, visit) => eachSuccessor(up, node, visit));
  return ({ id }) => marks[structure.number(id)] === 1;
}

export function isActive({ status }: Evidence): boolean {
  return (status ?? 'active') === 'active';
}

/** The ids of active evidence among these. */
export function activeOnly(c: Case, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => {
    const evidence = c.evidence.get(id);
    return evidence !== undefined && isActive(evidence);
  });
}

/** About the system under test, or one with continuity to it; a version that is not stated may be that. */
export function isAboutSystem(c: Case, { systemVersion }: Evidence): boolean {
  return systemVersion === undefined || okVersions(c).has(systemVersion);
}
