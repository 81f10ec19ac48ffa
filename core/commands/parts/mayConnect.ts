// Whether a connection may be made: the one answer for connect, addNode and moveSubtree.
import { connectionLegality, whyForbidden } from '../../model/connections.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { indivisibleWith } from '../../model/inference.ts';
import { isPublished } from '../../model/interfaces.ts';
import { kindName, type LinkKind, type NodeKind } from '../../model/kinds.ts';
import { nameOf } from '../../model/lookup.ts';
import type { CommandContext } from '../command.ts';
import { ALLOWED, allOf, refused, type Verdict } from '../verdict.ts';
import { restsOn } from './restsOn.ts';

/** An end of a connection: a node that exists, or one about to be made. */
export interface End {
  readonly kind: NodeKind;
  readonly module: string;
  /** Undefined for a node about to be made. */
  readonly entry?: NodeEntry | undefined;
  /** What an away element or a reference about to be made stands for. */
  readonly standsFor?: readonly NodeEntry[];
}

export interface Proposal {
  readonly kind: LinkKind;
  readonly from: End;
  readonly to: End | LinkEntry;
  /** A link that is taken away at the same time: it is being moved. */
  readonly instead?: string;
}

export function endOf(entry: NodeEntry): End {
  return { kind: entry.node.kind, module: entry.node.module, entry };
}

/** Kinds, modules, duplicates and cycles, in this order. */
export function mayConnect(context: CommandContext, proposal: Proposal): Verdict {
  return allOf(
    mayBySelf(proposal),
    mayByKind(context, proposal),
    mayByModule(context, proposal),
    mayByDuplicate(context, proposal),
    mayByCycle(context, proposal),
    mayByInference(context, proposal),
  );
}

function mayBySelf({ kind, from, to }: Proposal): Verdict {
  if (from.entry === undefined || isLink(to) || to.entry !== from.entry) return ALLOWED;
  if (kind === 'challenges') return refused('self-link', 'An element may not challenge itself.');
  return refused('self-link', 'An element may not be connected to itself (GSN 1:2.2.2).');
}

function mayByKind({ index, tolerates }: CommandContext, { kind, from, to }: Proposal): Verdict {
  const target = isLink(to) ? 'link' : to.kind;
  const contractModule = index.case.modules.get(from.module)?.contract === true;
  const setting = { contractModule, tolerates };
  const legality = connectionLegality(kind, from.kind, target, setting);
  if (legality === 'allowed') return ALLOWED;
  const why = whyForbidden(kind, from.kind, target, setting);
  if (legality === 'forbidden') return refused('forbidden-connection', why);
  return { allowed: true, warning: `${why} The profile of this case tolerates it.` };
}

/** Arguments cross modules by away elements only; a challenge may also end on what is public. */
function mayByModule({ index }: CommandContext, { kind, from, to }: Proposal): Verdict {
  if (isLink(to) || from.module === to.module) return ALLOWED;
  const module = index.case.modules.get(to.module);
  const name = module?.name ?? to.module;
  if (kind !== 'challenges') {
    return refused(
      'other-module',
      `This ${kindName(to.kind)} lies in module ${name}; refer to it by an away element (GSN 1:4.2).`,
    );
  }
  if (to.entry && isPublished(index, to.entry, from.module)) return ALLOWED;
  return refused(
    'other-module',
    `This ${kindName(to.kind)} is private to module ${name}; only its public elements may be challenged from outside (GSN 1:4.2).`,
  );
}

function mayByDuplicate({ index }: CommandContext, { kind, from, to, instead }: Proposal): Verdict {
  const target = isLink(to) ? to : to.entry;
  if (!from.entry || !target) return ALLOWED;
  const twin = from.entry[kind].find(
    (link) => link.id !== instead && (link.to === target || link.toLink === target),
  );
  if (!twin) return ALLOWED;
  const [a, b] = [from.entry.id, target.id].map((id) => nameOf(index.case, id));
  const how = 'are connected like this already; a second link would say nothing more';
  return refused('duplicate', `Not possible: ${a} and ${b} ${how}.`);
}

/** One of several relations is no inference of its own; it is let through, and told (GSN-DIA-2). */
function mayByInference({ index }: CommandContext, { kind, to }: Proposal): Verdict {
  if (kind !== 'challenges' || !isLink(to) || !indivisibleWith(to)) return ALLOWED;
  const name = nameOf(index.case, to.from?.id ?? '');
  const warning = `What supports ${name} is one inference; put a strategy below ${name} and challenge that (GSN 1:6.3.12).`;
  return { allowed: true, warning };
}

/** An argument may not rest on itself, by support or by context (GSN 1:2.2.2). */
function mayByCycle({ index }: CommandContext, { kind, from, to }: Proposal): Verdict {
  if (kind === 'challenges' || isLink(to) || !from.entry) return ALLOWED;
  const above = from.entry;
  const starts = to.entry ? [to.entry] : (to.standsFor ?? []);
  const start = starts.find((one) => restsOn(index, one, above));
  return start ? cycle(index, start, above) : ALLOWED;
}

/** The refusal of a link by which `above`, on which `below` rests, would rest on `below`. */
export function cycle(index: CaseIndex, below: NodeEntry, above: NodeEntry): Verdict {
  const [a, b] = [above.id, below.id].map((id) => nameOf(index.case, id));
  const why = a === b ? `${a} is what it repeats` : `${b} rests on ${a} already`;
  return refused('cycle', `Not possible: ${why}; ${a} would support itself (GSN 1:2.2.2).`);
}

function isLink(to: End | LinkEntry): to is LinkEntry {
  return 'link' in to;
}
