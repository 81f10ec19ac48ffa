// Adds an away element: it repeats an element of another module, whose identifier it bears and whose
// text it follows (GSN Table 1:4-1). An origin that is not public yet becomes so in the same step.
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { isVisibleModule } from '../model/interfaces.ts';
import { isContextual, kindName, LINK_KINDS, type LinkKind } from '../model/kinds.ts';
import { nodeName, originOf } from '../model/lookup.ts';
import { awayKind, directRepeaters } from '../model/repeaters.ts';
import { addNode } from './addNode.ts';
import { id, oneOf, optional } from './args.ts';
import { type Call, type CommandContext, defineCommand } from './command.ts';
import { connect } from './connect.ts';
import { mayFindNode } from './parts/lookups.ts';
import { isPublic, mayPublish, publish } from './parts/publishing.ts';
import { mayChangeWholes } from './parts/wholes.ts';
import { ALLOWED, allOf, refused, type Verdict } from './verdict.ts';

interface Args {
  readonly origin: string;
  readonly parent?: string | undefined;
  readonly toLink?: string | undefined;
  readonly module?: string | undefined;
  readonly link?: LinkKind | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export const addAway = defineCommand({
  id: 'addAway',
  args: {
    /** The element that it repeats; of an away element, what that repeats. */
    origin: id,
    /** What it supports, bounds or challenges; it stands alone where neither is given. */
    parent: optional(id),
    toLink: optional(id),
    /** Where it lies without a parent; the main module where absent. */
    module: optional(id),
    link: optional(oneOf(LINK_KINDS)),
    before: optional(id),
    after: optional(id),
  },
  label: (index, args) => {
    const origin = rootOf(index, args.origin);
    const what = origin ? kindName(awayKind(origin.node.kind) ?? origin.node.kind) : 'away element';
    const name = nodeName(index.case, origin?.id ?? args.origin);
    const also = origin && !isPublic(index, origin) ? ', and make it public' : '';
    return `Add ${what} ${name}${also}`;
  },
  may: (context, args) => {
    const { index } = context;
    const origin = rootOf(index, args.origin);
    if (!origin) return mayFindNode(index, index.nodes.has(args.origin) ? '' : args.origin);
    const name = nodeName(index.case, origin.id);
    if (awayKind(origin.node.kind) === undefined || 'target' in origin.node) {
      const kind = kindName(origin.node.kind);
      return refused(
        'no-away-kind',
        `Not possible: ${name} is a ${kind}; there is no away ${kind} (GSN 1:4.2).`,
      );
    }
    const module = moduleOf(index, args);
    if (origin.node.module === module) {
      return refused(
        'same-module',
        `Not possible: ${name} lies in this module itself; connect it instead.`,
      );
    }
    if (!isVisibleModule(index, origin.node.module, module)) {
      return refused(
        'hidden',
        `Not possible: ${name} lies in a module that is private to a contract (GSN 1:4.7.4).`,
      );
    }
    const call = callOf(index, args, origin);
    if (!call) {
      return refused('duplicate', `Not possible: ${name} is repeated here already.`);
    }
    return allOf(delegate(context, call).may, mayBecomePublic(index, origin));
  },
  run: (draft, args, context) => {
    const origin = rootOf(context.index, args.origin);
    const call = origin && callOf(context.index, args, origin);
    if (!origin || !call) return undefined;
    if (!isPublic(context.index, origin)) publish(draft, origin.id);
    const made = delegate(context, call).run(draft);
    return call.command === connect.id ? [String(call.args.to ?? call.args.from), ...made] : made;
  },
});

function rootOf(index: CaseIndex, origin: string): NodeEntry | undefined {
  const entry = index.nodes.get(origin);
  return entry && originOf(index, entry);
}

function moduleOf(index: CaseIndex, { parent, toLink, module }: Args): string {
  const owner = index.nodes.get(parent ?? '') ?? index.links.get(toLink ?? '')?.from;
  return owner?.node.module ?? module ?? index.case.main;
}

/**
 * A new element; or a link to the one that repeats the origin in this module already, since two with
 * one identifier and one origin could not be told apart. Undefined where that would stand alone.
 */
function callOf(index: CaseIndex, args: Args, origin: NodeEntry): Call | undefined {
  const module = moduleOf(index, args);
  const kind = awayKind(origin.node.kind) ?? 'awayGoal';
  const { parent, toLink, link, before, after } = args;
  const place = { before, after };
  const twin = directRepeaters(index, origin.id).find(
    ({ node }) => node.module === module && node.kind === kind,
  );
  if (!twin) {
    const fields = { origin: origin.id };
    const where = parent === undefined && toLink === undefined ? { module } : { parent, toLink };
    return addNode.call({ kind, fields, link, ...where, ...place });
  }
  if (parent === undefined && toLink === undefined) return undefined;
  const as = link ?? (toLink === undefined ? naturalLink(kind) : 'challenges');
  if (as === 'challenges') {
    const end = parent === undefined ? { toLink } : { to: parent };
    return connect.call({ kind: as, from: twin.id, ...end, ...place });
  }
  return connect.call({ kind: as, from: parent ?? '', to: twin.id, ...place });
}

function naturalLink(kind: NodeEntry['node']['kind']): LinkKind {
  return isContextual(kind) ? 'inContextOf' : 'supportedBy';
}

function delegate(context: CommandContext, { command, args }: Call) {
  const used = command === connect.id ? connect : addNode;
  const given = Object.fromEntries(
    Object.entries(args).filter(([, value]) => value !== undefined),
  ) as typeof args;
  return {
    may: used.may(context, given),
    run: (draft: Parameters<typeof used.run>[0]) => used.run(draft, given, context),
  };
}

function mayBecomePublic(index: CaseIndex, origin: NodeEntry): Verdict {
  if (isPublic(index, origin)) return ALLOWED;
  const { module } = origin.node;
  return allOf(
    mayPublish(index, origin, module),
    mayChangeWholes(index, { moved: new Set(), module, published: [origin.id] }),
  );
}
