// How far a deployment goes beyond what was tested: in how often it is used, and in how long it may think.
import { isActive } from '../../analyser/ask/citedRecords.ts';
import { isCapabilityEvidence } from '../../analyser/ask/inability.ts';
import { isArgued } from '../../analyser/ask/taggedArguments.ts';
import type { DeploymentContext, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { deploymentsOf } from './contexts.ts';
import { type Evaluated, type Most, most } from './evaluated.ts';

/** Beyond this many times the tested volume, a result needs a model to extrapolate (T-04, QNT-09). */
export const MOST_TIMES = 10;

/** The tag of what argues that the results extend to what was not tested. */
export const EXTRAPOLATION = 'generalisation';

/** How a deployment exceeds the volume that was tested, or what is missing to tell. */
export type VolumeGap =
  | { readonly lacks: 'tested'; readonly volume: number }
  | { readonly lacks: 'volume'; readonly tested: Most }
  | {
      readonly lacks?: undefined;
      readonly volume: number;
      readonly tested: Most;
      readonly times: number;
    };

/**
 * Undefined where the largest tested volume is near enough, where something argues that the results
 * extend (a supported goal, or a justification, tagged `generalisation`), or where neither side
 * states a volume. Field monitoring counts: what was watched in use was tested in use.
 */
export function volumeGap(
  index: CaseIndex,
  reasoning: Reasoning,
  context: DeploymentContext,
  { volume: tested }: Evaluated,
  limit = MOST_TIMES,
): VolumeGap | undefined {
  const { volume } = context;
  // Where only one of two deployments states it, that they cannot be compared is DEP-03's.
  if (volume === undefined && headStates(index, (one) => one.volume)) return undefined;
  const gap = compareVolumes(volume, tested, limit);
  return gap && isArgued(index, reasoning, EXTRAPOLATION) ? undefined : gap;
}

function compareVolumes(
  volume: number | undefined,
  tested: Most | undefined,
  limit: number,
): VolumeGap | undefined {
  if (volume === undefined) return tested && { lacks: 'volume', tested };
  if (!tested || tested.value <= 0) return volume > 0 ? { lacks: 'tested', volume } : undefined;
  const times = volume / tested.value;
  return times > limit ? { volume, tested, times } : undefined;
}

/** Some deployment that the head names states it. */
function headStates(
  { case: c }: CaseIndex,
  of: (context: DeploymentContext) => number | undefined,
): boolean {
  return deploymentsOf(c).some(({ context }) => context !== undefined && of(context) !== undefined);
}

/** How a deployment lets the model think longer than evaluations did, or that it states no limit. */
export type ThinkingGap =
  | { readonly lacks: 'limit'; readonly tested: Most }
  | {
      readonly lacks?: undefined;
      readonly allowed: number;
      /** Capability evaluations with less, with the most that one of them had. */
      readonly less: readonly string[];
      readonly most: number;
      /** Those that do not say. */
      readonly unstated: readonly string[];
    };

/**
 * Undefined where each capability evaluation was given as much as the deployment allows, where there
 * is none, or where neither side states anything. One evaluation with enough says nothing of the
 * others: each measures something else. A record without elicitation is ELI-01's.
 */
export function thinkingGap(
  index: CaseIndex,
  context: DeploymentContext,
  { evidence }: Evaluated,
): ThinkingGap | undefined {
  const allowed = context.maxTestTimeCompute;
  const asked = evidence.filter(([, one]) => isAsked(one));
  if (allowed === undefined) {
    const tested = most(asked, testTimeCompute);
    if (!tested || headStates(index, (one) => one.maxTestTimeCompute)) return undefined; // DEP-03
    return { lacks: 'limit', tested };
  }
  const less = asked.filter(([, one]) => (testTimeCompute(one) ?? allowed) < allowed);
  const unstated = asked.filter(([, one]) => testTimeCompute(one) === undefined);
  if (less.length + unstated.length === 0) return undefined;
  return {
    allowed,
    less: less.map(([id]) => id),
    most: most(less, testTimeCompute)?.value ?? 0,
    unstated: unstated.map(([id]) => id),
  };
}

function testTimeCompute({ elicitation }: Evidence): number | undefined {
  return elicitation?.testTimeCompute;
}

function isAsked(evidence: Evidence): boolean {
  if (!isActive(evidence) || evidence.elicitation === undefined) return false;
  return isCapabilityEvidence(evidence) || evidence.evalType === 'uplift-study';
}
