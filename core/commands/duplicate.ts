// Makes a second branch beside the first: copies of the elements and of what hangs only from them.
// What hangs elsewhere too stays one and is shared; challenges come along, so that no doubt is lost.
import { clipOf, hangsBy } from '../clip/clipOf.ts';
import { isWhole } from '../clip/roots.ts';
import { MAX_RECORDS } from '../format/limits.ts';
import type { Case } from '../model/case.ts';
import { claimPointsAt } from '../model/claimPoints.ts';
import { type CaseIndex, CaseIndex as Index, type LinkEntry, linksOf } from '../model/index.ts';
import { nodeName } from '../model/lookup.ts';
import { challengedIn, ownBranch } from '../select/ownBranch.ts';
import { ids } from './args.ts';
import { type CaseDraft, type CommandContext, defineCommand } from './command.ts';
import { freshId } from './parts/freshId.ts';
import { endAt, newLink } from './parts/newLink.ts';
import { proposeRecordId } from './parts/numbering.ts';
import { placeLink, siblingsOf } from './parts/placement.ts';
import { type NewIds, plant } from './parts/planting.ts';
import { recordCount } from './parts/recordCount.ts';
import { ALLOWED, refused } from './verdict.ts';

export const duplicate = defineCommand({
  id: 'duplicate',
  args: {
    /** Elements of one module, each with its branch. */
    ids,
  },
  label: ({ case: c }, args) => {
    const [first, ...others] = args.ids;
    if (first === undefined || others.length > 0) return `Duplicate ${args.ids.length} elements`;
    return `Duplicate ${nodeName(c, first)}`;
  },
  may: ({ index }, args) => {
    if (args.ids.length === 0) return refused('nothing', 'Select an element to duplicate.');
    const missing = args.ids.find((id) => !index.nodes.has(id));
    if (missing !== undefined) {
      return refused('no-such-element', `There is no element "${missing}" in this case.`);
    }
    const modules = new Set(args.ids.map((id) => index.nodes.get(id)?.node.module));
    if (modules.size > 1) {
      return refused('other-module', 'Duplicate elements of one module at a time.');
    }
    if (recordCount(index.case) + mostMade(index, args.ids) <= MAX_RECORDS) return ALLOWED;
    return refused('too-many', 'A case holds at most 100,000 elements, links and records.');
  },
  run: (draft, args, context) => {
    const { index } = context;
    const copied = ownBranch(index, args.ids);
    const clip = clipOf(index, copied);
    const module = index.nodes.get(args.ids[0] ?? '')?.node.module ?? index.case.main;
    const without = new Set(
      [...new Index(clip).links.values()].filter((link) => !isWhole(link)).map(({ id }) => id),
    );
    const made = plant(draft, context, { clip, module, without });
    share(draft, context, copied, made);
    const tops = args.ids.filter((id) => !isBelow(index, id, copied));
    for (const id of tops) hang(draft, context, id, made);
    const first = tops.map((id) => made.get(id) ?? id);
    const others = [...copied].map((id) => made.get(id) ?? id).filter((id) => !first.includes(id));
    return [...first, ...others];
  },
});

/** How many records a copy makes at most: three times what there is, which is counted only near the limit. */
function mostMade(index: CaseIndex, starts: readonly string[]): number {
  const all = recordCount(index.case);
  if (4 * all <= MAX_RECORDS) return 3 * all;
  const copied = ownBranch(index, starts);
  const clip = clipOf(index, copied);
  const links = [...copied].flatMap((id) => {
    const entry = index.nodes.get(id);
    return entry ? linksOf(entry).map((link) => link.id) : [];
  });
  const most = new Set([...links, ...clip.links.keys()]).size;
  return copied.size + most + clip.acps.size + starts.length;
}

/** Hangs from another of the copied elements. */
function isBelow(index: CaseIndex, id: string, copied: ReadonlySet<string>): boolean {
  const entry = index.nodes.get(id);
  const up = entry && [...entry.supports, ...entry.contextOf];
  return (
    up?.some(({ from }) => from && copied.has(from.id)) === true ||
    entry?.challenges.some((link) => copied.has(challengedIn(link) ?? '')) === true
  );
}

/** Links from copies to what is shared, and from shared challengers to the copies. */
function share(
  draft: CaseDraft,
  context: CommandContext,
  copied: ReadonlySet<string>,
  made: NewIds,
): void {
  for (const id of copied) {
    const entry = context.index.nodes.get(id);
    for (const link of entry ? linksOf(entry) : []) {
      const { from, to } = link;
      if (!from || !to || copied.has(from.id) === copied.has(to.id)) continue;
      const down = copied.has(from.id) && link.link.kind !== 'challenges';
      const doubt = copied.has(to.id) && link.link.kind === 'challenges';
      if (down) {
        const twin = addCopy(draft, context, link, { from: made.get(from.id) ?? '' });
        copyClaimPoints(draft, context, link.id, twin);
        for (const doubt of link.challengedBy) {
          const own = doubt.link.from;
          addCopy(draft, context, doubt, { from: made.get(own) ?? own, toLink: twin });
        }
      }
      if (doubt) addCopy(draft, context, link, { to: made.get(to.id) ?? '' });
    }
    for (const link of [...(entry?.supportedBy ?? []), ...(entry?.inContextOf ?? [])]) {
      for (const doubt of link.challengedBy) {
        const twin = made.get(link.id);
        if (twin === undefined || made.has(doubt.id)) continue;
        addCopy(draft, context, doubt, { toLink: twin });
      }
    }
  }
}

function addCopy(
  draft: CaseDraft,
  context: CommandContext,
  { link }: LinkEntry,
  ends: { from?: string; to?: string; toLink?: string },
): string {
  const copy = JSON.parse(JSON.stringify({ ...link, ...ends })) as typeof link;
  const id = freshId(context);
  draft.links.set(id, copy);
  return id;
}

/** Confidence that is argued in a step is argued in its copy too, under a name of its own. */
function copyClaimPoints(
  draft: CaseDraft,
  { index }: CommandContext,
  link: string,
  twin: string,
): void {
  for (const id of claimPointsAt(index).get(link) ?? []) {
    const acp = index.case.acps.get(id);
    if (!acp) continue;
    const { name: _name, ...rest } = JSON.parse(JSON.stringify(acp)) as typeof acp;
    draft.acps.set(freeName(draft, index.case), { ...rest, on: { link: twin } });
  }
}

/** The next number that neither the case nor what this copy has made so far bears. */
function freeName(draft: CaseDraft, c: Case): string {
  for (let number = Number(proposeRecordId(c, 'acps').slice(3)); ; number += 1) {
    if (!draft.acps.has(`ACP${number}`)) return `ACP${number}`;
  }
}

/** Hangs the copy beside the original, by the same kind of link. */
function hang(draft: CaseDraft, context: CommandContext, id: string, made: NewIds): void {
  const entry = context.index.nodes.get(id);
  const up = entry && hangsBy(entry);
  const target = up && (up.to ?? up.toLink);
  if (!up?.from || !target) return;
  const { kind } = up.link;
  const own = made.get(id) ?? '';
  const order = placeLink(draft, siblingsOf(kind, up.from, target), { after: up.id });
  const ends =
    kind === 'challenges'
      ? { from: own, end: endAt(target) }
      : { from: up.from.id, end: { to: own } };
  draft.links.set(freshId(context), newLink(context, { kind, ...ends, order }));
}
