// Where the marks of the modular extension may be set (GSN v3 Table 1:4-1, 1:4.7.3): what GSN-MOD-5, -7
// and -8 tell of a file, an edit is refused.
import type { CaseNode } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isContractModule } from '../../model/interfaces.ts';
import { nodeName } from '../../model/lookup.ts';
import type { Fields } from '../args.ts';
import { ALLOWED, allOf, refused, type Verdict } from '../verdict.ts';
import { mayPublish } from './publishing.ts';

/** Whether these fields may be set, as far as they are marks. Taking one away always is. */
export function mayMark(index: CaseIndex, entry: NodeEntry, fields: Fields): Verdict {
  const sets = (mark: string) => fields[mark] === true && !has(entry.node, mark);
  return allOf(
    sets('public') ? mayPublish(index, entry, entry.node.module) : ALLOWED,
    sets('toBeSupportedByContract') ? mayWait(index, entry) : ALLOWED,
    sets('toBeSupportedByContract') || sets('undeveloped')
      ? mayBoth(index, entry, fields)
      : ALLOWED,
  );
}

function mayWait(index: CaseIndex, { id, node }: NodeEntry): Verdict {
  if (!isContractModule(index, node.module)) return ALLOWED;
  const name = nodeName(index.case, id);
  const why = `${name} lies in a contract module, where nothing waits for a contract`;
  return refused('misplaced-mark', `${why} (GSN Table 1:4-1).`);
}

/** The two exclude each other, unless one goes in the same edit. */
function mayBoth(index: CaseIndex, { id, node }: NodeEntry, fields: Fields): Verdict {
  const after = (mark: string) => (mark in fields ? fields[mark] === true : has(node, mark));
  if (!after('undeveloped') || !after('toBeSupportedByContract')) return ALLOWED;
  const name = nodeName(index.case, id);
  return refused(
    'misplaced-mark',
    `${name} cannot be both undeveloped and to be supported by contract; take one mark away first (GSN Table 1:4-1).`,
  );
}

function has(node: CaseNode, mark: string): boolean {
  return (node as unknown as Fields)[mark] === true;
}
