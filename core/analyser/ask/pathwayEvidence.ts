// The evidence that speaks about a pathway, and that of its control line.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { subjects } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { isActive } from './citedRecords.ts';
import { isControlGoal } from './inability.ts';

export type EvidenceRecord = readonly [string, Evidence];

/** What argues a pathway: its strategies, the elements about it, and the goals that it names as lines. */
export function pathwayElements(
  index: CaseIndex,
  reasoning: Reasoning,
  pathway: string,
): readonly string[] {
  const { control, propensity } = index.case.pathways.get(pathway) ?? {};
  const found = new Set([
    ...reasoning.pathwayStrategies(pathway),
    ...(subjects(index).get(pathway) ?? []).map(({ id }) => id),
    ...[control, propensity].flatMap((id) => (index.nodes.has(id ?? '') ? (id ?? []) : [])),
  ]);
  return [...found].sort(compareIdentifiers);
}

/** Its control line; where it has none, the control goals about it. */
export function controlElements(
  index: CaseIndex,
  reasoning: Reasoning,
  pathway: string,
): readonly string[] {
  const { all } = reasoning.sufficiency(pathway).lines.control;
  if (all.length > 0) return all;
  const about = (subjects(index).get(pathway) ?? []).filter((one) => isControlGoal(index, one));
  return about.map(({ id }) => id);
}

/** Active evidence with a run behind it, below what argues the pathway, in identifier order. */
export function pathwayEvidence(
  index: CaseIndex,
  reasoning: Reasoning,
  pathway: string,
): readonly EvidenceRecord[] {
  const all = index.memo('ask.pathwayEvidence', () => ofEach(index, reasoning, pathwayElements));
  return all.get(pathway) ?? [];
}

/** The same below its control line. */
export function controlEvidence(
  index: CaseIndex,
  reasoning: Reasoning,
  pathway: string,
): readonly EvidenceRecord[] {
  const all = index.memo('ask.controlEvidence', () => ofEach(index, reasoning, controlElements));
  return all.get(pathway) ?? [];
}

/** By pathway. What lies below what does not hang on parameters or the day, so that it is kept. */
function ofEach(
  index: CaseIndex,
  reasoning: Reasoning,
  elementsOf: typeof pathwayElements,
): ReadonlyMap<string, readonly EvidenceRecord[]> {
  const { pathways } = index.case;
  return new Map(
    [...pathways.keys()].map((id) => [
      id,
      runBelow(index, reasoning, elementsOf(index, reasoning, id)),
    ]),
  );
}

function runBelow(
  index: CaseIndex,
  reasoning: Reasoning,
  elements: readonly string[],
): readonly EvidenceRecord[] {
  const ids = new Set(elements.flatMap((id) => [...reasoning.evidenceOf(id)]));
  return [...ids].sort(compareIdentifiers).flatMap((id) => {
    const evidence = index.case.evidence.get(id);
    if (!evidence || !isActive(evidence) || evidence.result === 'not-run') return [];
    return [[id, evidence] as const];
  });
}
