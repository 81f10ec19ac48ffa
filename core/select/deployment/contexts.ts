// Which deployments the head of the case names, and for which kinds of deployment the case argues.
import type { Case, DeploymentContext } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';

export type DeploymentKind = NonNullable<DeploymentContext['kind']>;

/** From the closest to the most open. */
export const DEPLOYMENT_KINDS: readonly DeploymentKind[] = [
  'internal-only',
  'kyc',
  'closed-api',
  'on-device',
  'open-weights',
];

export interface Deployment {
  readonly id: string;
  readonly which: 'planned' | 'actual' | 'planned and actual';
  /** Undefined where the case has no such record. */
  readonly context: DeploymentContext | undefined;
}

/** The contexts of the head, each once, the planned one first. */
export function deploymentsOf(c: Case): readonly Deployment[] {
  const { planned, actual } = c.meta.contexts ?? {};
  const roles = new Map<string, Deployment['which']>();
  if (planned !== undefined) roles.set(planned, 'planned');
  if (actual !== undefined) roles.set(actual, planned === actual ? 'planned and actual' : 'actual');
  return [...roles].map(([id, which]) => ({ id, which, context: c.deploymentContexts.get(id) }));
}

export interface ArguedDeployments {
  /** The kinds that are argued for, as often as they are. */
  readonly kinds: readonly DeploymentKind[];
  /** The records that elements connected to a root are about. */
  readonly contexts: readonly string[];
  /** Those elements. */
  readonly by: readonly string[];
}

/** What elements connected to a root are about. A context without a kind argues for none. */
export function arguedDeployments(index: CaseIndex, reasoning: Reasoning): ArguedDeployments {
  const records = index.case.deploymentContexts;
  const kinds: DeploymentKind[] = [];
  const contexts = new Set<string>();
  const by: string[] = [];
  for (const { id, node } of index.nodes.values()) {
    const about = (node.about ?? []).filter((one) => records.has(one));
    if (about.length === 0 || !reasoning.connected(id)) continue;
    for (const one of about) contexts.add(one);
    const found = about.flatMap((one) => records.get(one)?.kind ?? []);
    if (found.length === 0) continue;
    kinds.push(...found);
    by.push(id);
  }
  return {
    kinds,
    contexts: [...contexts].sort(compareIdentifiers),
    by: by.sort(compareIdentifiers),
  };
}
