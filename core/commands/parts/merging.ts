// An away element that gives way to what it repeats, because both come to lie in one module: what it
// says beyond that is carried over, and nothing is lost without a word.
import type { CaseNode } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { nodeName } from '../../model/lookup.ts';
import { statementOf } from '../../model/statement.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

/** What only an away element has, or what its stand-in keeps of its own. */
const OWN = new Set([
  'kind',
  'module',
  'identifier',
  'text',
  'origin',
  'originModule',
  'target',
  'pinnedVersion',
  'public',
]);

/** Whether `away` can give way to `target` without anything being lost. */
export function mayMerge(index: CaseIndex, away: NodeEntry, target: NodeEntry): Verdict {
  const name = nodeName(index.case, away.id);
  const other = nodeName(index.case, target.id);
  const { text } = away.node;
  if ('origin' in away.node && text !== undefined && text !== statementOf(index, target)) {
    return refused(
      'drifted',
      `Not possible: ${name} has a text of its own that differs from that of ${other} (GSN Table 1:4-1); settle that first.`,
    );
  }
  if (away.node.defeated && !target.node.defeated) {
    return refused(
      'defeated',
      `Not possible: ${name} is recorded as defeated, and ${other} is not.`,
    );
  }
  const record = target.node as unknown as Readonly<Record<string, unknown>>;
  const lost = Object.entries(away.node).find(
    ([field, value]) => !OWN.has(field) && field in record && !same(record[field], value),
  );
  if (!lost) return ALLOWED;
  return refused(
    'differs',
    `Not possible: ${name} and ${other} differ in "${lost[0]}"; settle that first.`,
  );
}

/** The fields that the target takes over. */
export function carriedOver(away: CaseNode, target: CaseNode): Record<string, unknown> {
  const fresh = Object.entries(away).filter(
    ([field, value]) => !OWN.has(field) && !(field in target) && value !== undefined,
  );
  return Object.fromEntries(fresh);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
