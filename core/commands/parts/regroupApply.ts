// Carries out a regrouping in a draft (regroup.ts says what it is). Every element and link that stays
// keeps its id, and so its challenges, its claim points and whatever names it.
import type { CaseNode } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { identifierPrefix } from '../../model/kinds.ts';
import { directRepeaters } from '../../model/repeaters.ts';
import type { CaseDraft, CommandContext } from '../command.ts';
import { rename } from './following.ts';
import { freshId } from './freshId.ts';
import { renameMentions } from './mentions.ts';
import { carriedOver } from './merging.ts';
import { publish, unlist } from './publishing.ts';
import { referencesTo, visitReferences } from './references.ts';
import type { Regrouping, StandIn } from './regroup.ts';

/** Gives the ids of the elements that were made. */
export function regroup(draft: CaseDraft, context: CommandContext, plan: Regrouping): string[] {
  const { index } = context;
  const { moved, module, merged } = plan;
  for (const id of moved) {
    const node = draft.nodes.get(id);
    if (node) node.module = module;
    for (const { id: away, node: record } of directRepeaters(index, id)) {
      const repeater = draft.nodes.get(away);
      if (repeater && 'originModule' in record) Object.assign(repeater, { originModule: module });
    }
  }
  for (const [id, identifier] of plan.identifiers) rename(draft, index, id, identifier);
  const made = new Map<StandIn, string>();
  for (const { link, end, at } of plan.redirects) {
    const drafted = draft.links.get(link);
    if (drafted)
      drafted[end] = typeof at === 'string' ? at : standIn(draft, context, plan, at, made);
  }
  for (const id of plan.published) publish(draft, id);
  merge(draft, index, merged);
  renameMentions(draft, index, { identifiers: plan.identifiers, moved, merged });
  tidyModules(draft, index, plan);
  tidyClaimPoints(draft, index, plan);
  return [...made.values()];
}

function standIn(
  draft: CaseDraft,
  context: CommandContext,
  plan: Regrouping,
  wanted: StandIn,
  made: Map<StandIn, string>,
): string {
  const known = made.get(wanted);
  if (known !== undefined) return known;
  const id = freshId(context);
  const { kind, module, names } = wanted;
  const identifier =
    'origin' in names
      ? (draft.nodes.get(names.origin)?.identifier ?? identifierPrefix(kind))
      : nextReference(context.index, plan, wanted, made.size);
  draft.nodes.set(id, { kind, module, identifier, ...names } as CaseNode);
  made.set(wanted, id);
  return id;
}

/** The next free number of a reference in a module, with what moves there. */
function nextReference(
  index: CaseIndex,
  { moved, module: to, identifiers }: Regrouping,
  { kind, module }: StandIn,
  madeBefore: number,
): string {
  const taken = new Set<string>();
  for (const { id, node } of index.nodes.values()) {
    const at = moved.has(id) ? to : node.module;
    if (at === module) taken.add(identifiers.get(id) ?? node.identifier);
  }
  const prefix = identifierPrefix(kind);
  for (let number = 1 + madeBefore; ; number += 1) {
    if (!taken.has(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}

/** All that names an element that gives way names what it gives way to. */
function merge(draft: CaseDraft, index: CaseIndex, merged: ReadonlyMap<string, string>): void {
  if (merged.size === 0) return;
  const { case: c } = index;
  for (const { table, id } of referencesTo(c, new Set(merged.keys()), ['nodes'])) {
    const record = table === 'meta' ? draft.meta : draft[table].get(id);
    visitReferences(table, record, ['nodes'], (value, set) => {
      const next = merged.get(value);
      if (next !== undefined) set(next);
    });
  }
  for (const [id, to] of merged) {
    const away = c.nodes.get(id);
    const target = draft.nodes.get(to);
    if (away && target) Object.assign(target, carriedOver(away, target as CaseNode));
    draft.nodes.delete(id);
  }
}

function tidyModules(draft: CaseDraft, index: CaseIndex, { moved }: Regrouping): void {
  const before = new Set([...moved].map((id) => index.nodes.get(id)?.node.module ?? ''));
  for (const module of before) unlist(draft, index.case, module, moved);
}

/** Where a confidence argument is in another module, the claim point says in which (GSN 1:5.2.3). */
function tidyClaimPoints(draft: CaseDraft, index: CaseIndex, { moved }: Regrouping): void {
  for (const [id, { on, argument }] of index.case.acps) {
    const goal = argument?.goal;
    const drafted = draft.acps.get(id);
    if (goal === undefined || !drafted?.argument) continue;
    const link = draft.links.get(on.link ?? '');
    const place = link?.from ?? on.node ?? on.inference ?? '';
    const wasAt = index.case.links.get(on.link ?? '')?.from ?? on.node ?? on.inference ?? '';
    if (!moved.has(goal) && !moved.has(place) && !moved.has(wasAt)) continue;
    const home = draft.nodes.get(drafted.argument.goal ?? '')?.module;
    if (home === draft.nodes.get(place)?.module) delete drafted.argument.module;
    else if (home !== undefined) drafted.argument.module = home;
  }
}
