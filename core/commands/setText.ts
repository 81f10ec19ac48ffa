// Sets an element's statement. An empty one is removed: "no text" is one state, and a finding.
import { nodeName } from '../model/lookup.ts';
import { id, text } from './args.ts';
import { defineCommand } from './command.ts';
import { mayStore, setFields, withFields } from './parts/form.ts';
import { mayFindNode } from './parts/lookups.ts';

export const setText = defineCommand({
  id: 'setText',
  args: { node: id, text },
  label: ({ case: c }, { node }) => `Edit text of ${nodeName(c, node)}`,
  may: ({ index }, args) => {
    const node = index.nodes.get(args.node)?.node;
    if (!node) return mayFindNode(index, args.node);
    return mayStore('nodes', withFields(node, textOf(args)), 'this element');
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
