// Adds an element, and the link that joins it to its parent, as one step. A challenger's link starts
// at the new element; every other link ends there.
import { structureOf } from '../analyser/ask/structure.ts';
import type { CaseNode } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import {
  isContextual,
  kindName,
  LINK_KINDS,
  type LinkKind,
  NODE_KINDS,
  type NodeKind,
} from '../model/kinds.ts';
import { nameOf } from '../model/lookup.ts';
import { fields, id, oneOf, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { mayStore, settled, withFields } from './parts/form.ts';
import { freshId } from './parts/freshId.ts';
import { mayIdentify } from './parts/identifiers.ts';
import { mayFindLink, mayFindModule, mayFindNode } from './parts/lookups.ts';
import { type End, endOf, mayConnect } from './parts/mayConnect.ts';
import { endAt, newLink } from './parts/newLink.ts';
import { proposeIdentifier } from './parts/numbering.ts';
import { mayPlace, type Place, placeLink, siblingsOf } from './parts/placement.ts';
import { ALLOWED, allOf, refused, type Verdict } from './verdict.ts';

interface AddNodeArgs extends Place {
  readonly kind: NodeKind;
  readonly text?: string | undefined;
  readonly module?: string | undefined;
  readonly identifier?: string | undefined;
  readonly parent?: string | undefined;
  readonly toLink?: string | undefined;
  readonly link?: LinkKind | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly challenge?: Readonly<Record<string, unknown>> | undefined;
}

export const addNode = defineCommand({
  id: 'addNode',
  args: {
    kind: oneOf(NODE_KINDS),
    text: optional(text),
    /** The parent's where absent, else the main module. */
    module: optional(id),
    /** The next free number where absent: G7. */
    identifier: optional(id),
    /** The element to join it to. Without parent and toLink it stands alone. */
    parent: optional(id),
    /** The link that it challenges. */
    toLink: optional(id),
    /** How it is joined; by its kind where absent. */
    link: optional(oneOf(LINK_KINDS)),
    /** A sibling link beside which its own goes. */
    before: optional(id),
    after: optional(id),
    /** More fields of the element: an away element's origin. */
    fields: optional(fields),
    /** What is known of the challenge, where it challenges: its kind. */
    challenge: optional(fields),
  },
  label: ({ case: c }, args) => {
    const target = args.parent ?? args.toLink;
    const challenges = target !== undefined && linkKindOf(args) === 'challenges';
    return challenges ? `Challenge ${nameOf(c, target)}` : `Add ${kindName(args.kind)}`;
  },
  may: (context, args) => {
    const { index } = context;
    const module = moduleOf(index, args);
    const node = newNode(index, args);
    const what = kindName(args.kind);
    if (
      args.fields &&
      ['kind', 'module', 'identifier', 'text'].some((key) => key in (args.fields ?? {}))
    ) {
      return refused(
        'wrong-arguments',
        'Kind, module, identifier and text are arguments of their own.',
      );
    }
    return allOf(
      mayFindModule(index, module),
      mayIdentify(index, { kind: args.kind, module }, node.identifier),
      mayStore('nodes', node as unknown as Record<string, unknown>, `a new ${what}`),
      mayJoin(context, args, module),
      mayDoubt(context, args),
    );
  },
  run: (draft, args, context) => {
    const node = freshId(context);
    draft.nodes.set(node, newNode(context.index, args));
    const target = targetOf(context.index, args);
    if (!target) return [node];
    const kind = linkKindOf(args);
    const order = placeLink(draft, siblingsAt(kind, target), args);
    const link = freshId(context);
    const ends =
      kind === 'challenges'
        ? { from: node, end: endAt(target) }
        : { from: target.id, end: { to: node } };
    draft.links.set(link, newLink(context, { kind, ...ends, order, challenge: args.challenge }));
    return [node, link];
  },
});

function newNode(index: CaseIndex, args: AddNodeArgs): CaseNode {
  const module = moduleOf(index, args);
  const identifier = args.identifier ?? proposal(index, args, module);
  const head = { kind: args.kind, module, identifier };
  const changes = settled('nodes', head, { ...args.fields, text: args.text });
  return withFields(head, changes) as unknown as CaseNode;
}

/** An away element bears its origin's identifier (GSN 1:4.2); any other the next number. */
function proposal(index: CaseIndex, args: AddNodeArgs, module: string): string {
  const origin = originOf(index, args);
  return origin?.node.identifier ?? proposeIdentifier(index, module, args.kind);
}

function originOf(index: CaseIndex, { fields: more }: AddNodeArgs): NodeEntry | undefined {
  return typeof more?.origin === 'string' ? index.nodes.get(more.origin) : undefined;
}

function standsFor(index: CaseIndex, args: AddNodeArgs): readonly NodeEntry[] {
  const target = args.fields?.target;
  if (args.kind === 'moduleReference' && typeof target === 'string') {
    return structureOf(index).publicGoals(target);
  }
  const origin = originOf(index, args);
  return origin ? [origin] : [];
}

function moduleOf(index: CaseIndex, args: AddNodeArgs): string {
  const target = targetOf(index, args);
  const owner = target && 'link' in target ? target.from : target;
  return args.module ?? owner?.node.module ?? index.case.main;
}

function targetOf(index: CaseIndex, args: AddNodeArgs): NodeEntry | LinkEntry | undefined {
  if (args.toLink !== undefined) return index.links.get(args.toLink);
  return args.parent === undefined ? undefined : index.nodes.get(args.parent);
}

function linkKindOf({ kind, link, toLink }: AddNodeArgs): LinkKind {
  if (link !== undefined) return link;
  if (toLink !== undefined) return 'challenges';
  return isContextual(kind) ? 'inContextOf' : 'supportedBy';
}

function siblingsAt(kind: LinkKind, target: NodeEntry | LinkEntry): readonly LinkEntry[] {
  return siblingsOf(kind, 'link' in target ? undefined : target, target);
}

/** The record of the challenge, where there is to be one. */
function mayDoubt(context: CommandContext, args: AddNodeArgs): Verdict {
  const { challenge } = args;
  if (challenge === undefined) return ALLOWED;
  if (linkKindOf(args) !== 'challenges') {
    return refused('wrong-arguments', 'Only a link that challenges says how.');
  }
  const link = newLink(context, {
    kind: 'challenges',
    from: 'x',
    end: { to: 'x' },
    order: 'a0',
    challenge,
  });
  return mayStore('links', link, 'a challenge');
}

function mayJoin(context: CommandContext, args: AddNodeArgs, module: string): Verdict {
  const { index } = context;
  const { parent, toLink } = args;
  if (parent === undefined && toLink === undefined) return ALLOWED;
  if (parent !== undefined && toLink !== undefined) {
    return refused('one-target', 'A link ends on one element or on one link (GSN 1:6.2.7).');
  }
  const target = targetOf(index, args);
  if (!target) return parent ? mayFindNode(index, parent) : mayFindLink(index, toLink ?? '');
  const kind = linkKindOf(args);
  if ('link' in target && kind !== 'challenges') {
    return refused('forbidden-connection', 'Only a challenge ends on a link (GSN 1:6.2.7).');
  }
  const own: End = { kind: args.kind, module, standsFor: standsFor(index, args) };
  const there = 'link' in target ? target : endOf(target);
  return allOf(
    'link' in there || kind === 'challenges'
      ? mayConnect(context, { kind, from: own, to: there })
      : mayConnect(context, { kind, from: there, to: own }),
    mayPlace(siblingsAt(kind, target), args),
  );
}
