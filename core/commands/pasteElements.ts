// Pastes a copied piece of an argument: below an element, or as an argument of its own. What comes
// from a clipboard is held to the schema like a file; links that GSN forbids are left out and named.
import { closingLinks } from '../clip/circles.ts';
import { isWhole, type Root, rootsOf } from '../clip/roots.ts';
import { MAX_RECORDS } from '../format/limits.ts';
import { validateCase } from '../generated/case.validate.js';
import { type Case, caseFromFile } from '../model/case.ts';
import { claimPointName } from '../model/claimPoints.ts';
import { connectionLegality } from '../model/connections.ts';
import { CaseIndex } from '../model/index.ts';
import { isContextual, type LinkKind, type NodeKind } from '../model/kinds.ts';
import { linkName, nodeName } from '../model/lookup.ts';
import { type Fields, fields, id, optional } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { freshId } from './parts/freshId.ts';
import { mayFindModule, mayFindNode } from './parts/lookups.ts';
import { endOf, mayConnect } from './parts/mayConnect.ts';
import { listedNames } from './parts/naming.ts';
import { newLink } from './parts/newLink.ts';
import { mayPlace, type Place, placeLinks, siblingsOf } from './parts/placement.ts';
import { changedRecords, differingRecords, plant, unargued } from './parts/planting.ts';
import { recordCount } from './parts/recordCount.ts';
import { ALLOWED, allOf, refused, type Verdict } from './verdict.ts';

interface PasteArgs extends Place {
  readonly elements: Fields;
  readonly parent?: string | undefined;
  readonly module?: string | undefined;
}

export const pasteElements = defineCommand({
  id: 'pasteElements',
  args: {
    /** The piece as a case file (clip/clipOf.ts). */
    elements: fields,
    /** What its roots go below, each by the link it hung by if that is legal. */
    parent: optional(id),
    /** The parent's where absent, else the main module. */
    module: optional(id),
    /** A link of the parent beside which they go. */
    before: optional(id),
    after: optional(id),
  },
  label: (_index, { elements }) => {
    const nodes = Object.values((elements.nodes ?? {}) as Record<string, { identifier: string }>);
    return nodes.length === 1 ? `Paste ${nodes[0]?.identifier}` : `Paste ${nodes.length} elements`;
  },
  may: (context, args) => {
    const { index } = context;
    const clip = clipIn(args.elements);
    if (!clip) {
      return refused('wrong-form', 'What was copied is no part of an argument that can be pasted.');
    }
    if (clip.nodes.size === 0) return refused('nothing', 'There is no element to paste.');
    if (recordCount(clip) + recordCount(index.case) > MAX_RECORDS) {
      return refused('too-many', 'A case holds at most 100,000 elements, links and records.');
    }
    if (args.parent !== undefined && !index.nodes.has(args.parent)) {
      return mayFindNode(index, args.parent);
    }
    const module = mayFindModule(index, moduleOf(context, args));
    return module.allowed
      ? allOf(mayHang(context, args, clip), losses(context, args, clip))
      : module;
  },
  run: (draft, args, context) => {
    const clip = clipIn(args.elements);
    if (!clip) return undefined;
    const piece = new CaseIndex(clip);
    const module = moduleOf(context, args);
    const without = linksWithout(context, piece, module);
    const ids = plant(draft, context, { clip, module, without });
    const roots = rootsOf(piece).map((root) => ({ ...root, id: ids.get(root.entry.id) ?? '' }));
    const parent = context.index.nodes.get(args.parent ?? '');
    for (const kind of ['supportedBy', 'inContextOf', 'challenges'] as const) {
      const own = roots.filter((root) => parent && joint(context, args, clip, root).kind === kind);
      const siblings = siblingsOf(kind, parent, parent);
      const place = mayPlace(siblings, args).allowed ? args : {};
      const keys = own.length > 0 ? placeLinks(draft, siblings, place, own.length) : [];
      for (const [i, root] of own.entries()) {
        const [from, to] = kind === 'challenges' ? [root.id, args.parent] : [args.parent, root.id];
        const link = { kind, from: from ?? '', end: { to: to ?? '' }, order: keys[i] ?? '' };
        draft.links.set(freshId(context), newLink(context, link));
      }
    }
    const first = new Set(roots.map((root) => root.id));
    const others = [...clip.nodes.keys()].map((one) => ids.get(one) ?? one);
    return [...first, ...others.filter((one) => !first.has(one))];
  },
});

/** The piece that the argument describes; undefined where the schema refuses it. */
function clipIn(elements: unknown): Case | undefined {
  return validateCase(elements) ? caseFromFile(elements) : undefined;
}

function moduleOf({ index }: CommandContext, args: PasteArgs): string {
  return args.module ?? index.nodes.get(args.parent ?? '')?.node.module ?? index.case.main;
}

/** Links of the piece that cannot come along: an end is missing, or GSN forbids them here. */
function linksWithout(context: CommandContext, piece: CaseIndex, module: string): Set<string> {
  const contractModule = context.index.case.modules.get(module)?.contract === true;
  const setting = { contractModule, tolerates: context.tolerates };
  const without = closingLinks(piece);
  for (const entry of piece.links.values()) {
    const { link, from, to } = entry;
    const legal =
      isWhole(entry) &&
      from &&
      connectionLegality(link.kind, from.node.kind, to?.node.kind ?? 'link', setting) !==
        'forbidden';
    if (!legal) without.add(entry.id);
  }
  // A challenge goes with the link that it challenges.
  for (let more = true; more; ) {
    more = false;
    for (const { id: own, toLink } of piece.links.values()) {
      if (!toLink || !without.has(toLink.id) || without.has(own)) continue;
      without.add(own);
      more = true;
    }
  }
  return without;
}

/** How a root is joined to the parent: as it hung, else by its nature; the first that is legal. */
function joint(
  context: CommandContext,
  args: PasteArgs,
  clip: Case,
  { entry, hung }: Root,
): { readonly kind: LinkKind; readonly verdict: Verdict } {
  const { index } = context;
  const parent = index.nodes.get(args.parent ?? '');
  const [nature, other] = natures(entry.node.kind);
  const kinds = hung === 'challenges' ? [hung] : [...new Set([hung ?? nature, nature, other])];
  const standsFor = [...clip.nodes.values()].flatMap((node) =>
    'origin' in node ? (index.nodes.get(node.origin) ?? []) : [],
  );
  const own = { kind: entry.node.kind, module: moduleOf(context, args), standsFor };
  const answers = kinds.map((kind) => {
    if (!parent) return { kind, verdict: ALLOWED };
    const there = endOf(parent);
    const ends = kind === 'challenges' ? { from: own, to: there } : { from: there, to: own };
    return { kind, verdict: mayConnect(context, { kind, ...ends }) };
  });
  const fallback = { kind: nature, verdict: ALLOWED };
  return answers.find(({ verdict }) => verdict.allowed) ?? answers[0] ?? fallback;
}

function natures(kind: NodeKind): readonly [LinkKind, LinkKind] {
  return isContextual(kind) ? ['inContextOf', 'supportedBy'] : ['supportedBy', 'inContextOf'];
}

function mayHang(context: CommandContext, args: PasteArgs, clip: Case): Verdict {
  if (args.parent === undefined) return ALLOWED;
  const { index } = context;
  const parent = index.nodes.get(args.parent);
  const roots = rootsOf(new CaseIndex(clip));
  const links = [...(parent?.supportedBy ?? []), ...(parent?.inContextOf ?? [])];
  for (const root of roots) {
    const { verdict } = joint(context, args, clip, root);
    if (verdict.allowed) continue;
    const name = `${root.entry.node.identifier} cannot go below ${nodeName(index.case, args.parent)}`;
    return refused(verdict.because, `${name}: ${verdict.message}`);
  }
  return mayPlace(links, args);
}

/** What does not come along, or not as it was, as a warning. */
function losses(context: CommandContext, args: PasteArgs, clip: Case): Verdict {
  const piece = new CaseIndex(clip);
  const parts: string[] = [];
  const left = [...linksWithout(context, piece, moduleOf(context, args))].filter((link) => {
    const entry = piece.links.get(link);
    return entry && isWhole(entry);
  });
  if (left.length > 0) {
    const names = listedNames(left.map((link) => linkName(clip, link)));
    parts.push(`GSN forbids ${names} here, left out.`);
  }
  const differing = differingRecords(clip, context.index.case);
  if (differing.length > 0) {
    const others = differing.length === 1 ? 'another record' : 'other records';
    parts.push(
      `${listedNames(differing)} came under a new id: this case has ${others} of that id.`,
    );
  }
  const changed = changedRecords(clip, context.index.case);
  if (changed.length > 0) {
    const [is, own] = changed.length === 1 ? ['is', 'one'] : ['are', 'ones'];
    parts.push(
      `${listedNames(changed)} ${is} not as copied; this case’s own ${own} stand${changed.length === 1 ? 's' : ''}.`,
    );
  }
  const alone = unargued(clip, context.index.case).map((acp) => claimPointName(clip, acp));
  if (alone.length > 0) {
    parts.push(`What argues ${listedNames(alone)} in the other case does not come along.`);
  }
  const challengers = rootsOf(piece).filter(({ hung }) => hung === 'challenges');
  if (args.parent === undefined && challengers.length > 0) {
    const names = listedNames(challengers.map(({ entry }) => entry.node.identifier));
    parts.push(`${names} no longer challenges anything here.`);
  }
  return parts.length === 0 ? ALLOWED : { allowed: true, warning: parts.join(' ') };
}
