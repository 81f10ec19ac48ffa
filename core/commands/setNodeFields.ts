// Sets any field that the schema gives an element of its kind; an empty value removes the field.

import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { kindName, withArticle } from '../model/kinds.ts';
import { nodeName } from '../model/lookup.ts';
import { fields, id } from './args.ts';
import { defineCommand } from './command.ts';
import { mayLeave, typingKey } from './parts/fieldSets.ts';
import { rename } from './parts/following.ts';
import { mayStore, setFields, settled, withFields } from './parts/form.ts';
import { mayFindNode } from './parts/lookups.ts';
import { cycle } from './parts/mayConnect.ts';
import { mayMark } from './parts/mayMark.ts';
import { restsOn } from './parts/restsOn.ts';
import { maySay } from './setText.ts';
import { ALLOWED, allOf, type Verdict } from './verdict.ts';

/** What an element is; other commands change these, or none does. */
const FIXED = { kind: undefined, module: undefined, identifier: 'setIdentifier' } as const;

export const setNodeFields = defineCommand({
  id: 'setNodeFields',
  args: { node: id, fields },
  label: ({ case: c }, args) =>
    `Edit ${Object.keys(args.fields).join(', ')} of ${nodeName(c, args.node)}`,
  may: ({ index }, args) => {
    const entry = index.nodes.get(args.node);
    if (!entry) return mayFindNode(index, args.node);
    const { node } = entry;
    const what = withArticle(kindName(node.kind));
    return allOf(
      mayLeave(FIXED, args.fields, what),
      mayMark(index, entry, args.fields),
      mayStore('nodes', withFields(node, settled('nodes', node, args.fields)), what),
      mayRepeat(index, entry, args.fields.origin),
      args.fields.origin === undefined ? maySay(index, entry, args.fields.text) : ALLOWED,
    );
  },
  mergeKey: (args) => typingKey(`node ${args.node}`, args.fields),
  run: (draft, args, { index }) => {
    const node = index.case.nodes.get(args.node);
    const drafted = draft.nodes.get(args.node);
    if (node && drafted) setFields(drafted, settled('nodes', node, args.fields));
    const origin = typeof args.fields.origin === 'string' && index.nodes.get(args.fields.origin);
    // It bears the identifier of what it repeats (GSN Table 1:4-1).
    if (origin) rename(draft, index, args.node, origin.node.identifier);
    return undefined;
  },
});

/** An away element may not repeat what rests on it: that closes a circle like a link does. */
function mayRepeat(index: CaseIndex, entry: NodeEntry, origin: unknown): Verdict {
  const repeated = typeof origin === 'string' ? index.nodes.get(origin) : undefined;
  return repeated && restsOn(index, repeated, entry) ? cycle(index, repeated, entry) : ALLOWED;
}
