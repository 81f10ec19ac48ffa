// Which stages of the system's life are covered by an evaluation or an argument (rules.md COV-07). The
// format has no field for a stage: records place themselves by their dates and kinds, and a goal argues
// a stage by the stage's name as its tag.
import { isActive } from '../../analyser/ask/citedRecords.ts';
import { challengersOnly } from '../../analyser/ask/usedEvidence.ts';
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { dayNumber } from '../../reasoning/days.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { coverageOf } from './coverage.ts';

export const STAGES = [
  'pre-training',
  'during-training',
  'pre-internal-use',
  'pre-deployment',
  'post-deployment',
  'undeployed',
] as const;

export type Stage = (typeof STAGES)[number];

export interface LifecycleAnswer {
  readonly uncovered: readonly Stage[];
  /** The version's own day is missing, so that nothing can be placed before it. */
  readonly undated: boolean;
}

/** Undefined where the case names no system under test, or one that it does not have. */
export function lifecycle(index: CaseIndex, reasoning: Reasoning): LifecycleAnswer | undefined {
  const c = index.case;
  const sut = c.meta.systemUnderTest ?? '';
  const system = c.systemVersions.get(sut);
  if (!system) return undefined;
  const born = dayNumber(system.date);
  const before = (date: string | undefined) => {
    const day = dayNumber(date);
    return born !== undefined && day !== undefined && day <= born;
  };
  const evidence = [...c.evidence.values()].filter(wasRun);
  const own = evidence.filter(({ systemVersion }) => systemVersion === sut);
  const evaluated = own.some(({ evalType }) => evalType !== undefined && evalType !== 'forecast');
  const { pathways, exclusions } = coverageOf(index, reasoning);
  const argued = arguedStages(index, reasoning);
  const has: Readonly<Record<Stage, boolean>> = {
    'pre-training':
      [...c.forecasts.values()].some(({ on }) => before(on)) ||
      evidence.some(({ evalType, date }) => evalType === 'forecast' && before(date)),
    'during-training': own.some(({ evalType, date }) => evalType !== 'forecast' && before(date)),
    // Whether the first evaluation came before the first use is EVI-09's question.
    'pre-internal-use': evaluated,
    'pre-deployment': evaluated,
    'post-deployment':
      c.monitors.size > 0 || evidence.some(({ evalType }) => evalType === 'field-monitoring'),
    undeployed:
      [...pathways.values()].some(({ pathway }) => pathway.harmMode === 'undeployed') ||
      exclusions.some(({ cell, void: isVoid }) => cell.harmMode === 'undeployed' && !isVoid),
  };
  return {
    uncovered: STAGES.filter((stage) => !has[stage] && !argued.has(stage)),
    undated: born === undefined,
  };
}

function wasRun(evidence: Evidence): boolean {
  return isActive(evidence) && evidence.result !== 'not-run';
}

function arguedStages(index: CaseIndex, reasoning: Reasoning): ReadonlySet<string> {
  const against = challengersOnly(index);
  const found = new Set<string>();
  for (const { id, node } of index.nodes.values()) {
    if (node.kind !== 'goal' || !node.tags || against.has(id)) continue;
    const stages = node.tags.filter((tag) => (STAGES as readonly string[]).includes(tag));
    if (stages.length > 0 && reasoning.connected(id)) for (const one of stages) found.add(one);
  }
  return found;
}
