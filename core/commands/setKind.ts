// Makes a goal a strategy, a solution a context …: its links stay, as support or as context, where
// GSN lets them; else it is refused. Fields that the new kind lacks go, and are named before.
import type { CaseNode } from '../model/case.ts';
import { connectionLegality, whyForbidden } from '../model/connections.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import {
  identifierPrefix,
  kindName,
  type LinkKind,
  type NodeKind,
  withArticle,
} from '../model/kinds.ts';
import { linkName, nodeName } from '../model/lookup.ts';
import { directRepeaters } from '../model/repeaters.ts';
import { id, oneOf } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { mayFindNode } from './parts/lookups.ts';
import { listedNames } from './parts/naming.ts';
import { proposeIdentifier } from './parts/numbering.ts';
import { placeLink, siblingsOf } from './parts/placement.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';

/** The kinds that stand for themselves; the others name something elsewhere. */
export const OWN_KINDS = [
  'goal',
  'strategy',
  'solution',
  'context',
  'assumption',
  'justification',
] as const satisfies readonly NodeKind[];

const HEAD = ['kind', 'module', 'identifier', 'text'];

export const setKind = defineCommand({
  id: 'setKind',
  args: { node: id, kind: oneOf(OWN_KINDS) },
  label: ({ case: c }, { node, kind }) =>
    `Make ${nodeName(c, node)} ${withArticle(kindName(kind))}`,
  may: (context, { node, kind }) => {
    const entry = context.index.nodes.get(node);
    if (!entry) return mayFindNode(context.index, node);
    const before = entry.node.kind;
    if (before === kind) return ALLOWED;
    if (!(OWN_KINDS as readonly NodeKind[]).includes(before)) {
      const why = `stands for something in another module; it stays ${withArticle(kindName(before))}`;
      return refused('fixed-kind', `${entry.node.identifier} ${why}.`);
    }
    const [away] = directRepeaters(context.index, node);
    if (away) {
      const name = nodeName(context.index.case, away.id);
      const what = withArticle(kindName(away.node.kind));
      return refused(
        'repeated',
        `Not possible: ${name} repeats ${entry.node.identifier} as ${what}; it cannot become ${withArticle(kindName(kind))} (GSN Table 1:4-1).`,
      );
    }
    for (const link of ties(entry)) {
      const verdict = mayKeep(context, entry, link, kind);
      if (!verdict.allowed) return verdict;
    }
    const lost = fieldsLost(entry.node, kind);
    if (lost.length === 0) return ALLOWED;
    const what = `${listedNames(lost)} of ${nodeName(context.index.case, node)}`;
    const [has, go] = lost.length === 1 ? ['that', 'goes'] : ['these', 'go'];
    const name = capital(withArticle(kindName(kind)));
    return { allowed: true, warning: `${name} does not have ${has}: ${what} ${go}.` };
  },
  run: (draft, { node, kind }, context) => {
    const { index } = context;
    const entry = index.nodes.get(node);
    if (!entry || entry.node.kind === kind) return undefined;
    const lost = new Set(fieldsLost(entry.node, kind));
    const kept = Object.entries(entry.node).filter(([field]) => !lost.has(field));
    const identifier = identifierAs(index, entry, kind);
    const next = { ...Object.fromEntries(kept), kind, identifier };
    draft.nodes.set(node, next as unknown as CaseNode);
    for (const link of ties(entry)) {
      const as = kindAs(context, entry, link, kind);
      const drafted = draft.links.get(link.id);
      if (as === undefined || as === link.link.kind || !drafted) continue;
      drafted.order = placeLink(draft, siblingsOf(as, link.from, undefined), {});
      drafted.kind = as as typeof drafted.kind;
    }
    return undefined;
  },
});

/** Links whose legality depends on the kind of this element; a challenge ends on any. */
function ties(entry: NodeEntry): LinkEntry[] {
  const { supports, contextOf, supportedBy, inContextOf, challenges } = entry;
  return [...supports, ...contextOf, ...supportedBy, ...inContextOf, ...challenges];
}

/** As what the link can stay; undefined where GSN lets it be neither. Links down keep their kind. */
function kindAs(
  { index, tolerates }: CommandContext,
  entry: NodeEntry,
  { link, from, to }: LinkEntry,
  kind: NodeKind,
): LinkKind | undefined {
  const up = to === entry && link.kind !== 'challenges';
  const source = from?.node.kind;
  if (up && source === undefined) return link.kind;
  const contractModule = index.case.modules.get(from?.node.module ?? '')?.contract === true;
  const other: LinkKind = link.kind === 'supportedBy' ? 'inContextOf' : 'supportedBy';
  const kinds: readonly LinkKind[] = up ? [link.kind, other] : [link.kind];
  const a: NodeKind = up && source ? source : kind;
  const b = up && source ? kind : (to?.node.kind ?? 'link');
  if (!up && !to && link.kind !== 'challenges') return link.kind;
  return kinds.find(
    (one) => connectionLegality(one, a, b, { contractModule, tolerates }) !== 'forbidden',
  );
}

function mayKeep(
  context: CommandContext,
  entry: NodeEntry,
  link: LinkEntry,
  kind: NodeKind,
): Verdict {
  if (kindAs(context, entry, link, kind) !== undefined) return ALLOWED;
  const { index } = context;
  const contractModule = index.case.modules.get(link.from?.node.module ?? '')?.contract === true;
  const as = link.link.kind;
  const up = link.to === entry && as !== 'challenges';
  const source: NodeKind = up ? (link.from?.node.kind ?? 'goal') : kind;
  const target = up ? kind : (link.to?.node.kind ?? 'link');
  const why = whyForbidden(as, source, target, { contractModule });
  return refused(
    'forbidden-connection',
    `Not possible because of ${linkName(index.case, link.id)}: ${why}`,
  );
}

/** Fields with a value that the schema does not give the new kind. */
function fieldsLost(node: CaseNode, kind: NodeKind): string[] {
  const head = { kind, module: node.module, identifier: node.identifier };
  return Object.entries(node).flatMap(([field, value]) => {
    if (HEAD.includes(field)) return [];
    return mayStore('nodes', { ...head, [field]: value }, 'an element').allowed ? [] : [field];
  });
}

/** G3 becomes S2; an identifier that does not tell the kind stays. */
function identifierAs(index: CaseIndex, { node }: NodeEntry, kind: NodeKind): string {
  const prefix = identifierPrefix(node.kind);
  const told =
    node.identifier.startsWith(prefix) && /^\d+$/.test(node.identifier.slice(prefix.length));
  return told ? proposeIdentifier(index, node.module, kind) : node.identifier;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
