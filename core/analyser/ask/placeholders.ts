// What an argument leans on although it is still to be filled in.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { citedLevels } from './levels.ts';
import { usedEvidence } from './usedEvidence.ts';

/**
 * How a goal or strategy that nothing supports says that it is still to come; undefined where it
 * does not, or where a contract module develops it.
 */
export function placeholderWords(index: CaseIndex, { id, node, supportedBy }: NodeEntry) {
  if (supportedBy.length > 0 || (node.kind !== 'goal' && node.kind !== 'strategy'))
    return undefined;
  if (node.undeveloped) return 'undeveloped';
  if (node.uninstantiated) return 'not instantiated';
  const waits = node.kind === 'goal' && node.toBeSupportedByContract;
  return waits && !developedByContract(index).has(id)
    ? 'left to a contract that does not develop it'
    : undefined;
}

/** A goal or strategy that is marked undeveloped and that nothing supports. */
export function isBlankMark({ node, supportedBy }: NodeEntry): boolean {
  return (
    (node.kind === 'goal' || node.kind === 'strategy') &&
    node.undeveloped === true &&
    supportedBy.length === 0
  );
}

/** Goals that an away goal in a contract module repeats and supports. */
function developedByContract(index: CaseIndex): ReadonlySet<string> {
  return index.memo('ask.developedByContract', () => {
    const developed = new Set<string>();
    for (const { node, supportedBy } of index.nodes.values()) {
      const contract = index.case.modules.get(node.module)?.contract === true;
      if (contract && 'origin' in node && supportedBy.length > 0) developed.add(node.origin);
    }
    return developed;
  });
}

/** Nodes by the criterion that they are about, or that evidence they cite is judged by. */
export function usedCriteria(index: CaseIndex): ReadonlyMap<string, readonly string[]> {
  const { criteria } = index.case;
  const used = new Map<string, Set<string>>();
  const add = (criterion: string | undefined, nodes: readonly string[]) => {
    if (criterion === undefined || !criteria.has(criterion)) return;
    const known = used.get(criterion) ?? new Set<string>();
    for (const node of nodes) known.add(node);
    used.set(criterion, known);
  };
  for (const { id, node } of index.nodes.values())
    for (const one of node.about ?? []) add(one, [id]);
  for (const { evidence, citedBy } of usedEvidence(index)) add(evidence.criterion, citedBy);
  const ids = [...used.keys()].sort(compareIdentifiers);
  return new Map(ids.map((id) => [id, [...(used.get(id) ?? [])].sort(compareIdentifiers)]));
}

/**
 * How many placeholders a case holds, in the argument or beside it: elements that are still to come,
 * criteria in use that are no test yet, and cited levels that are not defined.
 */
export function placeholderCount(index: CaseIndex): number {
  const elements = [...index.nodes.values()].filter(
    (entry) =>
      ('undeveloped' in entry.node && entry.node.undeveloped === true) ||
      placeholderWords(index, entry) !== undefined,
  );
  const criteria = [...usedCriteria(index).keys()].filter(
    (id) => index.case.criteria.get(id)?.definedness !== 'concrete',
  );
  const levels = citedLevels(index).filter(
    ({ level }) =>
      level.thresholdDefinedness !== 'concrete' || level.safeguardDefinedness !== 'concrete',
  );
  return elements.length + criteria.length + levels.length;
}
