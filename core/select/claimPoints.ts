// The labels of assurance claim points by what they stand on (GSN 1:5.2), in the order of their names.
import type { AssuranceClaimPoint } from '../generated/case.types.ts';
import type { CaseIndex } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';

export interface ClaimPoints {
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  /** By the goal whose whole inference is meant (1:5.3.5). */
  readonly inferences: ReadonlyMap<string, readonly string[]>;
}

/** Once per version of the case. */
export function claimPoints(index: CaseIndex): ClaimPoints {
  return index.memo('claimPoints', () => {
    const [links, nodes, inferences] = [group(), group(), group()];
    for (const [id, acp] of index.case.acps) {
      const { link, node, inference } = acp.on;
      const host = index.links.get(link ?? '')?.link.from ?? node ?? inference;
      const label = labelOf(index, id, acp, host);
      if (link !== undefined) add(links, link, label);
      if (node !== undefined) add(nodes, node, label);
      if (inference !== undefined) add(inferences, inference, label);
    }
    for (const map of [links, nodes, inferences]) {
      for (const labels of map.values()) labels.sort(compareLabels);
    }
    return { links, nodes, inferences };
  });
}

/** "ACP1", or "ACP1[Confidence]" where it is argued in another module (1:5.2.3). */
function labelOf(
  index: CaseIndex,
  id: string,
  { name, argument }: AssuranceClaimPoint,
  host: string | undefined,
): string {
  const { nodes, modules } = index.case;
  const own = nodes.get(host ?? '')?.module;
  const module = argument?.module ?? nodes.get(argument?.goal ?? '')?.module;
  if (module === undefined || module === own) return name || id;
  return `${name || id}[${modules.get(module)?.name ?? module}]`;
}

function group(): Map<string, string[]> {
  return new Map();
}

function add(map: Map<string, string[]>, id: string, label: string): void {
  const list = map.get(id);
  if (list) list.push(label);
  else map.set(id, [label]);
}

function compareLabels(a: string, b: string): number {
  return compareIdentifiers(a, b) || (a < b ? -1 : 1);
}
