// Whether what a regrouping parts can still see each other: the interfaces of what lies in a contract
// are private to it (GSN 1:4.7.4).
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isVisibleModule } from '../../model/interfaces.ts';
import { nodeName } from '../../model/lookup.ts';
import { directRepeaters } from '../../model/repeaters.ts';
import { type Refused, refused } from '../verdict.ts';
import type { Regrouping } from './regroup.ts';

type Parting = Pick<Regrouping, 'moved' | 'module' | 'merged' | 'redirects'>;

/** Why not; undefined where they can. A module about to be made is seen where its host is. */
export function maySeeAll(
  index: CaseIndex,
  { moved, module, merged, redirects }: Parting,
): Refused | undefined {
  const { modules } = index.case;
  const sees = (from: string, to: string) =>
    !modules.has(from) || !modules.has(to) || isVisibleModule(index, to, from);
  const after = ({ id, node }: NodeEntry) => (moved.has(id) ? module : node.module);
  for (const id of moved) {
    const entry = index.nodes.get(id);
    if (!entry || merged.has(id)) continue;
    const origin = 'origin' in entry.node ? index.nodes.get(entry.node.origin) : undefined;
    const blind = directRepeaters(index, id).find(
      (away) => !merged.has(away.id) && !sees(after(away), module),
    );
    const unseen = origin && !sees(module, after(origin)) ? entry : blind;
    if (unseen) return notSeen(nodeName(index.case, unseen.id));
  }
  for (const { at } of redirects) {
    if (typeof at === 'string' || !('origin' in at.names)) continue;
    const origin = index.nodes.get(at.names.origin);
    if (origin && !sees(at.module, after(origin))) return notSeen(nodeName(index.case, origin.id));
  }
  return undefined;
}

function notSeen(name: string): Refused {
  return refused(
    'hidden',
    `Not possible: ${name} and what stands for it would not see each other: modules in a contract are private to it (GSN 1:4.7.4).`,
  );
}
