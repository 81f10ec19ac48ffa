// Changes the identifier that people see. Its internal id, and so every reference, stays; away elements
// that repeat it follow, and so do links of texts.
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { nodeName, originOf } from '../model/lookup.ts';
import { id, text } from './args.ts';
import { defineCommand } from './command.ts';
import { renameAll } from './parts/following.ts';
import { mayStore } from './parts/form.ts';
import { mayIdentify } from './parts/identifiers.ts';
import { mayFindNode } from './parts/lookups.ts';
import { ALLOWED, allOf, refused, type Verdict } from './verdict.ts';

export const setIdentifier = defineCommand({
  id: 'setIdentifier',
  args: { node: id, identifier: text },
  label: ({ case: c }, { node, identifier }) => `Rename ${nodeName(c, node)} to ${identifier}`,
  may: ({ index }, args) => {
    const entry = index.nodes.get(args.node);
    if (!entry) return mayFindNode(index, args.node);
    const { node } = entry;
    const own = { id: args.node, kind: node.kind, module: node.module };
    return allOf(
      node.identifier === args.identifier ? ALLOWED : mayIdentify(index, own, args.identifier),
      mayDiffer(index, entry, args.identifier),
      mayStore('nodes', { ...node, identifier: args.identifier }, 'this element'),
    );
  },
  run: (draft, { node, identifier }, { index }) => {
    renameAll(draft, index, new Map([[node, identifier]]));
    return undefined;
  },
});

/** An away element bears its origin's identifier and no other (GSN Table 1:4-1). */
function mayDiffer(index: CaseIndex, entry: NodeEntry, identifier: string): Verdict {
  if (!('origin' in entry.node)) return ALLOWED;
  const origin = originOf(index, entry);
  if (!origin || origin.node.identifier === identifier) return ALLOWED;
  return refused(
    'away',
    `Not possible: ${nodeName(index.case, entry.id)} bears the identifier of ${nodeName(index.case, origin.id)}, which it repeats; rename that (GSN Table 1:4-1).`,
  );
}
