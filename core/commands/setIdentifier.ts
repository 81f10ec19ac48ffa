// Changes the identifier that people see. Its internal id, and so every reference, stays.
import { nodeName } from '../model/lookup.ts';
import { id, text } from './args.ts';
import { defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { mayIdentify } from './parts/identifiers.ts';
import { mayFindNode } from './parts/lookups.ts';
import { allOf } from './verdict.ts';

export const setIdentifier = defineCommand({
  id: 'setIdentifier',
  args: { node: id, identifier: text },
  label: ({ case: c }, { node, identifier }) => `Rename ${nodeName(c, node)} to ${identifier}`,
  may: ({ index }, args) => {
    const node = index.nodes.get(args.node)?.node;
    if (!node) return mayFindNode(index, args.node);
    const own = { id: args.node, kind: node.kind, module: node.module };
    return allOf(
      node.identifier === args.identifier
        ? { allowed: true }
        : mayIdentify(index, own, args.identifier),
      mayStore('nodes', { ...node, identifier: args.identifier }, 'this element'),
    );
  },
  run: (draft, { node, identifier }) => {
    const drafted = draft.nodes.get(node);
    if (drafted) drafted.identifier = identifier;
    return undefined;
  },
});
