// What an element says. An away element repeats its origin (GSN v3 Table 1:4-1): without a text of its
// own it follows the origin's. One that has a text, as some files do, shows that, and drift is a finding.
import type { Case } from './case.ts';
import type { CaseIndex, NodeEntry } from './index.ts';
import { originOf } from './lookup.ts';

/** The statement shown for the element, in markdown; '' where there is none. */
export function statementOf(index: CaseIndex, { node }: Pick<NodeEntry, 'node'>): string {
  if (node.text !== undefined || !('origin' in node)) return node.text ?? '';
  const next = index.nodes.get(node.origin);
  return (next && originOf(index, next)?.node.text) ?? '';
}

/** The same of a case without an index; loops of origins end. */
export function statementIn(c: Case, id: string): string {
  const seen = new Set<string>();
  for (let at = c.nodes.get(id), own = id; at && !seen.has(own); ) {
    if (at.text !== undefined || !('origin' in at)) return at.text ?? '';
    seen.add(own);
    own = at.origin;
    at = c.nodes.get(own);
  }
  return '';
}

/** The same by id; '' where the case has no such element. */
export function statementAt(index: CaseIndex, id: string): string {
  const entry = index.nodes.get(id);
  return entry ? statementOf(index, entry) : '';
}
