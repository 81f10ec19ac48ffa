// Assurance claim points (GSN 1:5): what each stands on, what it is called, and what it may stand on.
// Edit-time legality and the linter both ask here. Judges no argument.
import type { AssuranceClaimPoint, Case } from './case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from './index.ts';
import { isGoalLike, kindName, type NodeKind, withArticle } from './kinds.ts';

/** One thing that an assurance claim point stands on. */
export type ClaimPlace =
  | { readonly kind: 'link'; readonly link: LinkEntry }
  | { readonly kind: 'inference'; readonly goal: NodeEntry }
  | { readonly kind: 'node'; readonly node: NodeEntry };

type On = AssuranceClaimPoint['on'];

/** What is referred to, not claimed (GSN 1:5.2.2). */
const ARTEFACTS: ReadonlySet<NodeKind> = new Set([
  'solution',
  'context',
  'awaySolution',
  'awayContext',
]);

/** Its identifier as people read it: the name, else the record's id (GSN 1:5.2.3). */
export function claimPointName(c: Case, id: string): string {
  return c.acps.get(id)?.name?.trim() || id;
}

/** "ACP1", or "ACP1[Confidence]" where another module argues it (GSN 1:5.2.3). */
export function claimPointLabel(index: CaseIndex, id: string): string {
  const { case: c } = index;
  const name = claimPointName(c, id);
  const acp = c.acps.get(id);
  if (!acp) return name;
  const [place] = placesOf(index, acp.on);
  const module =
    index.nodes.get(acp.argument?.goal ?? '')?.node.module ?? acp.argument?.module ?? undefined;
  if (module === undefined || (place && module === moduleOf(place))) return name;
  return `${name}[${c.modules.get(module)?.name ?? module}]`;
}

/** The ids that it names as its place, existing or not: one, unless the file is at fault. */
export function placeIds(on: On): readonly string[] {
  return [on.link, on.inference, on.node].filter((id) => id !== undefined);
}

/** What it stands on, as far as that exists: one, unless the file is at fault. */
export function placesOf({ nodes, links }: CaseIndex, on: On): readonly ClaimPlace[] {
  const link = links.get(on.link ?? '');
  const goal = nodes.get(on.inference ?? '');
  const node = nodes.get(on.node ?? '');
  return [
    ...(link ? [{ kind: 'link', link } as const] : []),
    ...(goal ? [{ kind: 'inference', goal } as const] : []),
    ...(node ? [{ kind: 'node', node } as const] : []),
  ];
}

/** The element at which a claim point is drawn: the upper end of a relation. */
export function holderOf(place: ClaimPlace): NodeEntry | undefined {
  if (place.kind === 'link') return place.link.from ?? place.link.to;
  return place.kind === 'inference' ? place.goal : place.node;
}

/** The module in which a claim point stands. */
export function moduleOf(place: ClaimPlace): string | undefined {
  return holderOf(place)?.node.module;
}

/** Ids of the claim points by what they stand on: an element's own, a link's, a goal's inference's. */
export function claimPointsAt(index: CaseIndex): ReadonlyMap<string, readonly string[]> {
  return index.memo('claimPointsAt', () => {
    const found = new Map<string, string[]>();
    for (const [id, { on }] of index.case.acps) {
      for (const at of new Set(placeIds(on))) found.set(at, [...(found.get(at) ?? []), id]);
    }
    return found;
  });
}

/** Why no claim point may stand there, as a sentence with its section; undefined where one may. */
export function whyNoClaimPoint(place: ClaimPlace): string | undefined {
  if (place.kind === 'link') {
    if (place.link.link.kind !== 'challenges') return undefined;
    return 'An assurance claim point stands on a SupportedBy or an InContextOf relation, not on a challenge (GSN Table 1:5-1).';
  }
  if (place.kind === 'inference') {
    const { kind } = place.goal.node;
    if (isGoalLike(kind)) return undefined;
    return `An inference leads to a goal, and this is ${withArticle(kindName(kind))}; a strategy’s own is the relation from its goal (GSN 1:5.3.3).`;
  }
  const { kind } = place.node.node;
  if (ARTEFACTS.has(kind)) return undefined;
  return `Of elements, only those that refer to an artefact, a solution or a context, bear an assurance claim point, and this is ${withArticle(kindName(kind))} (GSN Table 1:5-2).`;
}

/** Why a claim point that may stand there is ambiguous; undefined where it is clear. */
export function whyAmbiguous(place: ClaimPlace): 'belowStrategy' | 'oneOfSeveral' | undefined {
  if (place.kind !== 'link' || place.link.link.kind !== 'supportedBy') return undefined;
  const { from } = place.link;
  if (from?.node.kind === 'strategy') return 'belowStrategy';
  return from && from.supportedBy.length > 1 ? 'oneOfSeveral' : undefined;
}
