// Whether the developer uses the system itself, and what of the argument covers that (SB 53 and the FSF
// count internal use as deployment).
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { coverageOf } from '../coverage/coverage.ts';
import { deploymentsOf } from './contexts.ts';

export interface InternalUse {
  /** Why it exists: the version that is used since that day, or the deployments of that kind. */
  readonly since: string | undefined;
  readonly deployments: readonly string[];
  /** Argued pathways of an internal context, or of harm without deployment. */
  readonly pathways: readonly string[];
  /** Exclusions that name such a context, or that harm mode, for all domains and actors. */
  readonly exclusions: readonly string[];
}

export function internalUse(index: CaseIndex, reasoning: Reasoning): InternalUse {
  const c = index.case;
  const { today } = reasoning.settings;
  const isInternal = (id: string | undefined) =>
    c.deploymentContexts.get(id ?? '')?.kind === 'internal-only';
  const first = c.systemVersions.get(c.meta.systemUnderTest ?? '')?.firstInternalUse;
  const { pathways, exclusions } = coverageOf(index, reasoning);
  return {
    since: first !== undefined && first <= today ? first : undefined,
    deployments: deploymentsOf(c)
      .map(({ id }) => id)
      .filter(isInternal),
    pathways: [...pathways.values()]
      .filter(
        ({ arguedBy, pathway: { harmMode, context } }) =>
          arguedBy.length > 0 && (harmMode === 'undeployed' || isInternal(context)),
      )
      .map(({ id }) => id),
    exclusions: exclusions
      .filter(({ cell: { domain, actor, harmMode, context }, void: isVoid }) => {
        const whole = domain === undefined && actor === undefined && isVoid === undefined;
        const byContext = harmMode === undefined && isInternal(context);
        const byMode = harmMode === 'undeployed' && context === undefined;
        return whole && (byContext || byMode);
      })
      .map(({ id }) => id),
  };
}
