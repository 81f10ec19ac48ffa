// Sets an element's statement. An empty one is removed: "no text" is one state, and a finding. An away
// element says what its origin says; only a text of its own that it came with can be dropped.
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { nodeName, originOf } from '../model/lookup.ts';
import { id, text } from './args.ts';
import { defineCommand } from './command.ts';
import { mayStore, setFields, withFields } from './parts/form.ts';
import { mayFindNode } from './parts/lookups.ts';
import { ALLOWED, allOf, refused, type Verdict } from './verdict.ts';

export const setText = defineCommand({
  id: 'setText',
  args: { node: id, text },
  label: ({ case: c }, { node }) => `Edit text of ${nodeName(c, node)}`,
  may: ({ index }, args) => {
    const entry = index.nodes.get(args.node);
    if (!entry) return mayFindNode(index, args.node);
    const stored = withFields(entry.node, textOf(args));
    return allOf(maySay(index, entry, args.text), mayStore('nodes', stored, 'this element'));
  },
  mergeKey: ({ node }) => `text ${node}`,
  run: (draft, args) => {
    const node = draft.nodes.get(args.node);
    if (node) setFields(node, textOf(args));
    return undefined;
  },
});

function textOf({ text: value }: { readonly text: string }) {
  return { text: value === '' ? undefined : value };
}

/** Whether an element may have this text of its own. */
export function maySay(index: CaseIndex, entry: NodeEntry, said: unknown): Verdict {
  if (!('origin' in entry.node) || typeof said !== 'string' || said === '') return ALLOWED;
  const origin = originOf(index, entry);
  if (!origin) return ALLOWED;
  const name = nodeName(index.case, origin.id);
  return refused(
    'away',
    `Not possible: ${nodeName(index.case, entry.id)} repeats ${name} and says what that says (GSN Table 1:4-1); edit the text of ${name}.`,
  );
}
