// What an element says. An away element repeats its origin (GSN v3 Table 1:4-1): without a text of its
// own it follows the origin's. One that has a text, as some files do, shows that, and drift is a finding.
import type { CaseIndex, NodeEntry } from './index.ts';
import { originOf } from './lookup.ts';

/** The statement shown for the element, in markdown; '' where there is none. */
export function statementOf(index: CaseIndex, { node }: Pick<NodeEntry, 'node'>): string {
  if (node.text !== undefined || !('origin' in node)) return node.text ?? '';
  const next = index.nodes.get(node.origin);
  return (next && originOf(index, next)?.node.text) ?? '';
}

/** The same by id; '' where the case has no such element. */
export function statementAt(index: CaseIndex, id: string): string {
  const entry = index.nodes.get(id);
  return entry ? statementOf(index, entry) : '';
}
