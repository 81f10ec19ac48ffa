// Findings by what they name. When some change, the lists of all that they do not concern stay the same
// arrays, so that nothing is drawn again for them.
import type { Finding } from '../../core/analyser/finding.ts';
import type { ListChange } from '../workers/listChanges.ts';

export type FindingsById = ReadonlyMap<string, readonly Finding[]>;

/** Findings by every id they name, worst first as given. */
export function findingsById(findings: readonly Finding[]): Map<string, Finding[]> {
  const byId = new Map<string, Finding[]>();
  addTo(byId, findings);
  return byId;
}

/** Adds findings that come after those that are there. */
export function addTo(byId: Map<string, Finding[]>, findings: readonly Finding[]): void {
  for (const finding of findings) {
    for (const id of idsOf(finding)) {
      const list = byId.get(id);
      if (list) list.push(finding);
      else byId.set(id, [finding]);
    }
  }
}

/** @param before,after the findings around the changes, of which `byId` has those before */
export function changedById(
  byId: FindingsById,
  before: readonly Finding[],
  changes: readonly ListChange<Finding>[],
  after: readonly Finding[],
): FindingsById {
  const gone = changes.flatMap(({ at, drop }) => before.slice(at, at + drop));
  const come = changes.flatMap(({ put }) => put);
  const ids = new Set([...gone, ...come].flatMap(idsOf));
  if (ids.size === 0) return byId;
  const left = new Set(gone);
  const about = new Set(come);
  for (const id of ids) {
    for (const one of byId.get(id) ?? []) if (!left.has(one)) about.add(one);
  }
  const lists = new Map<string, Finding[]>();
  // In the order of all findings, which is that of each list.
  for (const one of after) {
    if (!about.has(one)) continue;
    for (const id of idsOf(one)) if (ids.has(id)) push(lists, id, one);
  }
  const next = new Map(byId);
  for (const id of ids) {
    const list = lists.get(id);
    if (list) next.set(id, list);
    else next.delete(id);
  }
  return next;
}

function push(lists: Map<string, Finding[]>, id: string, one: Finding): void {
  const list = lists.get(id);
  if (list) list.push(one);
  else lists.set(id, [one]);
}

/** Each once: a finding may name an id twice. */
function idsOf({ ids }: Finding): Iterable<string> & readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
