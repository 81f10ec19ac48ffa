// How far a deployment goes beyond what was tested: in how often it is used, and in how long it may think.
import { isActive } from '../../analyser/ask/citedRecords.ts';
import { isCapabilityEvidence } from '../../analyser/ask/inability.ts';
import { isArgued } from '../../analyser/ask/taggedArguments.ts';
import type { DeploymentContext, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import type { Evaluated, Most } from './evaluated.ts';

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
  most = MOST_TIMES,
): VolumeGap | undefined {
  const { volume } = context;
  const gap = compareVolumes(volume, tested, most);
  return gap && isArgued(index, reasoning, EXTRAPOLATION) ? undefined : gap;
}

function compareVolumes(
  volume: number | undefined,
  tested: Most | undefined,
  most: number,
): VolumeGap | undefined {
  if (volume === undefined) return tested && { lacks: 'volume', tested };
  if (!tested || tested.value <= 0) return volume > 0 ? { lacks: 'tested', volume } : undefined;
  const times = volume / tested.value;
  return times > most ? { volume, tested, times } : undefined;
}

/** Capability evaluations with less test-time compute than a deployment allows. */
export interface ThinkingGap {
  readonly allowed: number;
  /** The most of those that state some, and less. */
  readonly below: Most | undefined;
  readonly evidence: readonly string[];
  /** Of those, the ones that state none. */
  readonly unstated: readonly string[];
}

/**
 * Undefined where each capability evaluation was given as much, where there is none, or where the
 * deployment states no limit. One evaluation with enough says nothing of the others: each measures
 * something else. A record without elicitation is ELI-01's.
 */
export function thinkingGap(
  { maxTestTimeCompute: allowed }: DeploymentContext,
  { evidence }: Evaluated,
): ThinkingGap | undefined {
  if (allowed === undefined) return undefined;
  const less: (readonly [string, number | undefined])[] = evidence
    .filter(([, one]) => isAsked(one))
    .map(([id, { elicitation }]) => [id, elicitation?.testTimeCompute] as const)
    .filter(([, compute]) => compute === undefined || compute < allowed);
  if (less.length === 0) return undefined;
  let below: Most | undefined;
  for (const [id, value] of less) {
    if (value !== undefined && (!below || value > below.value)) below = { value, evidence: id };
  }
  return {
    allowed,
    below,
    evidence: less.map(([id]) => id),
    unstated: less.flatMap(([id, value]) => (value === undefined ? [id] : [])),
  };
}

function isAsked(evidence: Evidence): boolean {
  if (!isActive(evidence) || evidence.elicitation === undefined) return false;
  return isCapabilityEvidence(evidence) || evidence.evalType === 'uplift-study';
}
