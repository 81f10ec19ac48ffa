// Makes elements from indented or bulleted text (clip/readOutline.ts): what stands deeper supports
// what it stands below, or is its context. A line is a goal unless it names its kind. What GSN forbids
// is not made: the whole is refused, with the line.
import { orderKeys } from '../model/order.ts';
import { id, optional, text } from './args.ts';
import { type CaseDraft, type CommandContext, defineCommand } from './command.ts';
import { setFields } from './parts/form.ts';
import { freshId } from './parts/freshId.ts';
import { newLink } from './parts/newLink.ts';
import { takenNumbers } from './parts/numbering.ts';
import {
  type OutlineArgs,
  type OutlinePlan,
  type PlannedLink,
  planOutline,
} from './parts/outlinePlan.ts';
import { placeLinks, siblingsOf } from './parts/placement.ts';
import { ALLOWED } from './verdict.ts';

export const pasteOutline = defineCommand({
  id: 'pasteOutline',
  args: {
    text,
    /** What the lines at the top go below. */
    parent: optional(id),
    /** The one line at the top gives its text to this element; the others go below it. */
    into: optional(id),
    /** The parent's where absent, else the main module. */
    module: optional(id),
    /** A link of the parent beside which they go. */
    before: optional(id),
    after: optional(id),
  },
  label: () => 'Paste outline',
  may: (context, args) => {
    const plan = planOutline(context, args);
    return 'allowed' in plan ? plan : ALLOWED;
  },
  run: (draft, args, context) => {
    const plan = planOutline(context, args);
    if ('allowed' in plan) return undefined;
    const ids = addElements(draft, args, context, plan);
    addLinks(draft, args, context, plan.links, ids);
    const tops = plan.items.flatMap(({ item }, at) => (item.parent === undefined ? [at] : []));
    return [...new Set([...tops.map((at) => ids[at] ?? ''), ...ids])];
  },
});

/** The id of each line's element; a line that names an earlier one has that one's. */
function addElements(
  draft: CaseDraft,
  { into }: OutlineArgs,
  context: CommandContext,
  { items, module }: OutlinePlan,
): string[] {
  const numbers = takenNumbers(context.index, module);
  const given = items.map(({ item, twin }) => {
    const own = twin === undefined ? item.identifier : undefined;
    return own !== undefined && numbers.takes(own) ? own : undefined;
  });
  const ids: string[] = [];
  for (const [at, { item, kind, twin }] of items.entries()) {
    const known = twin === undefined ? (at === 0 ? into : undefined) : ids[twin];
    const own = known ?? freshId(context);
    ids.push(own);
    if (twin !== undefined) continue;
    const words = { text: item.text === '' ? undefined : item.text };
    const drafted = draft.nodes.get(own);
    if (drafted && item.text !== '') setFields(drafted, words);
    if (drafted) continue;
    const identifier = given[at] ?? numbers.identifier(kind);
    const node = { kind, module, identifier, ...(item.text === '' ? {} : { text: item.text }) };
    draft.nodes.set(own, node as Parameters<typeof draft.nodes.set>[1]);
  }
  return ids;
}

function addLinks(
  draft: CaseDraft,
  args: OutlineArgs,
  context: CommandContext,
  links: readonly PlannedLink[],
  ids: readonly string[],
): void {
  const groups = new Map<string, PlannedLink[]>();
  const above = (link: PlannedLink) =>
    (link.above === undefined ? args.parent : ids[link.above]) ?? '';
  for (const link of links) {
    const key = `${link.kind} ${above(link)}`;
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    const up = first && context.index.nodes.get(above(first));
    const siblings = up ? siblingsOf(first.kind, up, up) : [];
    const beside = args.before ?? args.after;
    const place = siblings.some(({ id: one }) => one === beside) ? args : {};
    const count = group.length;
    const keys = up ? placeLinks(draft, siblings, place, count) : orderKeys(count);
    for (const [i, link] of group.entries()) {
      const [owner, own] = [above(link), ids[link.below] ?? ''];
      const [from, to] = link.kind === 'challenges' ? [own, owner] : [owner, own];
      const made = newLink(context, { kind: link.kind, from, end: { to }, order: keys[i] ?? '' });
      draft.links.set(freshId(context), made);
    }
  }
}
