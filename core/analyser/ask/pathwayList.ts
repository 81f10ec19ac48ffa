// Where the case lists its pathways, and whether anything says why that list is complete.

import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf, sources, targets } from '../../model/lookup.ts';
import { eachSuccessor } from '../../reasoning/graph.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { coverageOf } from '../../select/coverage/coverage.ts';
import { isArguedSomewhere } from './confidenceArguments.ts';
import { isDefeated } from './defeated.ts';
import { downFrom, upFrom, upwards } from './descent.ts';
import { structureOf } from './structure.ts';

/** These say that something else is complete: the search for the unlisted, or independence. */
const OTHER_TAGS = ['independence', 'unknown-unknowns'];

/**
 * The elements right above the uppermost goals about pathways, or above their two lines where no goal is
 * about them: there the case draws on the list. A case whose top goal is itself about its one pathway
 * lists none.
 */
export function listCarriers(index: CaseIndex, reasoning: Reasoning): readonly NodeEntry[] {
  const arguing = [...coverageOf(index, reasoning).pathways.values()].flatMap((pathway) =>
    pathway.arguedBy.flatMap((id) => {
      const entry = index.nodes.get(id);
      if (entry?.node.kind !== 'strategy') return entry ?? [];
      const goals = sources(entry.supports);
      return goals.length > 0 && goals.every((goal) => isOf(index, goal, pathway.id))
        ? goals
        : [entry];
    }),
  );
  const below = downFrom(index, new Set(arguing.flatMap(childrenOf)));
  const uppermost = arguing.filter(({ id }) => !below.has(id));
  return [...new Set(uppermost.flatMap((entry) => usersOf(index, entry)))];
}

/** The goal says that it is about the pathway; or carries its two lines alone, and is no top goal. */
function isOf(index: CaseIndex, entry: NodeEntry, pathway: string): boolean {
  const { node, supportedBy } = entry;
  if (node.about?.includes(pathway)) return true;
  const others = targets(supportedBy).filter(
    (one) => one.node.kind === 'strategy' && one.node.pathway !== pathway,
  );
  return others.length === 0 && usersOf(index, entry).length > 0;
}

/** What rests on it: directly, or on what stands for it in another module. */
function usersOf(index: CaseIndex, entry: NodeEntry): readonly NodeEntry[] {
  const structure = structureOf(index);
  const standing = new Set([entry]);
  for (const one of standing) {
    eachSuccessor(upwards(index).parents, structure.number(one.id), (number) => {
      const parent = structure.entry(number);
      if (parent && ('origin' in parent.node || 'target' in parent.node)) standing.add(parent);
    });
  }
  return [...standing].flatMap(({ supports }) => sources(supports));
}

function childrenOf({ supportedBy }: NodeEntry): string[] {
  return targets(supportedBy).map(({ id }) => id);
}

/**
 * Those of the carriers for which nothing says that the list is complete: no goal on completeness
 * beside it or above, no assurance claim point there, no justification tagged completeness at the
 * carrier or the goal right above it. What is defeated says nothing.
 */
export function unvouchedLists(
  index: CaseIndex,
  carriers: readonly NodeEntry[],
): readonly NodeEntry[] {
  const points = argumentPlaces(index);
  const above = [
    ...upFrom(
      index,
      carriers.map(({ id }) => id),
    ),
  ];
  const vouched = above.filter((id) => {
    const entry = index.nodes.get(id);
    return entry !== undefined && (isAssured(entry, points) || isArguedHere(entry, index));
  });
  const covered = downFrom(index, vouched);
  return carriers.filter(
    (one) =>
      !covered.has(one.id) &&
      ![one, ...sources(one.supports)].some((near) => isJustified(near, index)),
  );
}

function isArguedHere(entry: NodeEntry, index: CaseIndex): boolean {
  return alive(entry.supportedBy, index).some(({ node }) => {
    if (node.kind !== 'goal') return false;
    const tags = node.tags ?? [];
    if (tags.includes('completeness')) return true;
    return node.argumentKind === 'completeness' && !OTHER_TAGS.some((tag) => tags.includes(tag));
  });
}

function isJustified(entry: NodeEntry, index: CaseIndex): boolean {
  return alive(entry.inContextOf, index).some(
    ({ node }) =>
      (node.kind === 'justification' || node.kind === 'goal') &&
      node.tags?.includes('completeness') === true &&
      !saysNothing(node.text),
  );
}

/** What the links lead to, as the origin says it, without what is defeated. */
function alive(links: NodeEntry['supportedBy'], index: CaseIndex): NodeEntry[] {
  return targets(links.filter((link) => !isDefeated(index, link))).flatMap((one) => {
    const origin = originOf(index, one);
    return !origin || isDefeated(index, one) || isDefeated(index, origin) ? [] : [origin];
  });
}

function isAssured(entry: NodeEntry, points: ReadonlySet<string>): boolean {
  const { id, supportedBy, inContextOf } = entry;
  const contexts = targets(inContextOf).map((one) => one.id);
  const links = [...supportedBy, ...inContextOf].map((link) => link.id);
  return [id, ...contexts, ...links].some((one) => points.has(one));
}

/** What assurance claim points with an argument stand on. */
function argumentPlaces(index: CaseIndex): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { on, argument } of index.case.acps.values()) {
    if (!isArguedSomewhere(index, argument)) continue;
    for (const one of [on.node, on.inference, on.link]) if (one !== undefined) places.add(one);
  }
  return places;
}
