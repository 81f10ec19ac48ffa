// Whether a link may stay when its ends change their module or give way to others.
import { connectionLegality, whyForbidden } from '../../model/connections.ts';
import type { LinkEntry, NodeEntry } from '../../model/index.ts';
import type { NodeKind } from '../../model/kinds.ts';
import { linkName } from '../../model/lookup.ts';
import type { CommandContext } from '../command.ts';
import { type Refused, refused } from '../verdict.ts';
import type { Redirect } from './regroup.ts';

interface Changes {
  readonly redirect: Redirect | undefined;
  /** The module of an element afterwards. */
  readonly after: (entry: NodeEntry) => string;
  /** What an element gives way to; itself for most. */
  readonly final: (entry: NodeEntry) => NodeEntry;
}

/** Why not; undefined where it may, or where GSN forbade it already. */
export function mayStay(
  { index, tolerates }: CommandContext,
  entry: LinkEntry,
  { redirect, after, final }: Changes,
): Refused | undefined {
  const { from, to, link } = entry;
  if (!from || (!to && !entry.toLink)) return undefined;
  const kindAt = (end: 'from' | 'to', node: NodeEntry): NodeKind => {
    if (redirect?.end !== end) return final(node).node.kind;
    const { at } = redirect;
    return typeof at === 'string' ? (index.nodes.get(at) ?? node).node.kind : at.kind;
  };
  const setting = (module: string) => ({
    contractModule: index.case.modules.get(module)?.contract === true,
    tolerates,
  });
  const { kind } = link;
  const [a, b] = [kindAt('from', from), to ? kindAt('to', to) : ('link' as const)];
  const now = setting(after(final(from)));
  if (connectionLegality(kind, a, b, now) !== 'forbidden') return undefined;
  const before = setting(from.node.module);
  const was = connectionLegality(kind, from.node.kind, to?.node.kind ?? 'link', before);
  if (was === 'forbidden') return undefined;
  const why = whyForbidden(kind, a, b, now);
  return refused(
    'forbidden-connection',
    `Not possible because of ${linkName(index.case, entry.id)}: ${why}`,
  );
}
