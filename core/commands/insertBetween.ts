// Puts an element between another and some of what supports it: a strategy that says how. The links
// that are there keep their ids, and so their challenges; they start at the new element. A claim point
// on one of them was about the inference to the element above, and goes to the new link (GSN 1:5.3.3).
import type { LinkEntry } from '../model/index.ts';
import { kindName, type NodeKind, withArticle } from '../model/kinds.ts';
import { nodeName } from '../model/lookup.ts';
import { ids, oneOf, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { freshId } from './parts/freshId.ts';
import { mayFindLink } from './parts/lookups.ts';
import { endOf, mayConnect } from './parts/mayConnect.ts';
import { newLink } from './parts/newLink.ts';
import { proposeIdentifier } from './parts/numbering.ts';
import { placeLink } from './parts/placement.ts';
import { allOf, refused, type Verdict } from './verdict.ts';

const KINDS = ['goal', 'strategy'] as const satisfies readonly NodeKind[];

export const insertBetween = defineCommand({
  id: 'insertBetween',
  args: {
    /** Links of support from one element. */
    links: ids,
    kind: oneOf(KINDS),
    text: optional(text),
  },
  label: ({ case: c, links }, args) => {
    const from = links.get(args.links[0] ?? '')?.link.from ?? '';
    return `Insert ${withArticle(kindName(args.kind))} below ${nodeName(c, from)}`;
  },
  may: (context, args) => {
    const { index } = context;
    const missing = args.links.find((id) => !index.links.has(id));
    if (missing !== undefined) return mayFindLink(index, missing);
    const links = entriesOf(context, args.links);
    const [first] = links;
    if (!first) return refused('nothing', 'There is no support below it to insert something into.');
    const { from } = first;
    const wrong = links.find((one) => one.link.kind !== 'supportedBy' || one.from !== from);
    if (!from || wrong) {
      return refused('wrong-kind', 'Between an element and what supports it only.');
    }
    const between = { kind: args.kind, module: from.node.module };
    const below = links.map((link): Verdict => {
      if (!link.to) return allOf();
      return mayConnect(context, { kind: 'supportedBy', from: between, to: endOf(link.to) });
    });
    return allOf(
      mayConnect(context, { kind: 'supportedBy', from: endOf(from), to: between }),
      ...below,
    );
  },
  run: (draft, args, context) => {
    const links = entriesOf(context, args.links);
    const from = links[0]?.from;
    if (!from) return undefined;
    const node = freshId(context);
    const { module } = from.node;
    const identifier = proposeIdentifier(context.index, module, args.kind);
    const words = args.text ? { text: args.text } : {};
    draft.nodes.set(node, { kind: args.kind, module, identifier, ...words });
    const order = placeLink(draft, from.supportedBy, { before: links[0]?.id });
    for (const { id } of links) {
      const link = draft.links.get(id);
      if (link) link.from = node;
    }
    const own = freshId(context);
    draft.links.set(
      own,
      newLink(context, { kind: 'supportedBy', from: from.id, end: { to: node }, order }),
    );
    const moved = new Set(links.map(({ id }) => id));
    for (const [id, { on }] of context.index.case.acps) {
      const acp = on.link !== undefined && moved.has(on.link) && draft.acps.get(id);
      if (acp && args.kind === 'strategy') acp.on.link = own;
    }
    return [node, own];
  },
});

/** In order among their siblings. */
function entriesOf({ index }: CommandContext, links: readonly string[]): LinkEntry[] {
  const wanted = new Set(links);
  const all = [...wanted].flatMap((id) => index.links.get(id) ?? []);
  const from = all[0]?.from;
  const ordered = (from?.supportedBy ?? []).filter(({ id }) => wanted.has(id));
  return ordered.length === all.length ? ordered : all;
}
