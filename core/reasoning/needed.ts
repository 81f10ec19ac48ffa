// needed(x) of README.md here: structural, top down, linear. Where the others already suffice, a child
// is not needed; while nothing suffices, all are.
import type { NodeEntry } from '../model/index.ts';
import { isContextual } from '../model/kinds.ts';
import { originOf } from '../model/lookup.ts';
import { tagsOf } from './caps.ts';
import { eachSuccessor, flood, reached } from './graph.ts';
import type { Weighing } from './strength.ts';
import { remember, type Structure, twoLinesPathway } from './structure.ts';
import { SUPPORTED, statusAt } from './support.ts';

/**
 * Marks (1), by number, what is needed when these are the top: supporters, what references stand
 * for, and what stands in context of any of these. With the roots as tops it is needed(x); with a
 * line of defence as top it is what loadBearing(a) asks in indep and IND-04.
 */
export function neededFrom(tops: Iterable<number>, w: Weighing): Uint8Array {
  return flood(w.base.structure.children.size, tops, neededBy(w));
}

/** The same as a set: of a line of defence, which is a small part of a case. */
export function allNeededFrom(tops: Iterable<number>, w: Weighing): ReadonlySet<number> {
  return reached(tops, neededBy(w));
}

function neededBy(w: Weighing) {
  const { structure, supporters } = w.base;
  return (node: number, visit: (target: number) => void) => {
    const entry = structure.entry(node);
    const spared = entry ? sparedChildren(entry, w) : NOBODY;
    if (spared.size === 0) eachSuccessor(supporters, node, visit);
    else {
      eachSuccessor(supporters, node, (child) => {
        if (!spared.has(structure.entry(child))) visit(child);
      });
    }
    if (!entry) return;
    eachContext(entry, structure, visit);
    for (const claim of structure.argued(entry)) eachContext(claim, structure, visit);
  };
}

function eachContext(
  { inContextOf }: NodeEntry,
  structure: Structure,
  visit: (target: number) => void,
): void {
  for (const { to } of inContextOf) {
    if (to && isContextual(to.node.kind)) visit(structure.number(to.id));
  }
}

const NOBODY: ReadonlySet<NodeEntry | undefined> = new Set();

/** The children that the others suffice without. */
function sparedChildren(entry: NodeEntry, w: Weighing): ReadonlySet<NodeEntry | undefined> {
  const { node } = entry;
  if (node.kind !== 'strategy') return NOBODY;
  if (node.combinator === 'twoLines') return sparedByLines(entry, node.pathway ?? '', w);
  const n = node.combinator === 'any' ? 1 : node.combinator === 'atLeast' ? node.n : undefined;
  return n === undefined ? NOBODY : sparedByCount(entry, n, w);
}

/**
 * any, at least n: a child is spared while n of the others are Supported. One that argues pathways
 * is spared only by those that argue them too: the decision is about each pathway.
 */
function sparedByCount(entry: NodeEntry, n: number, w: Weighing) {
  const supported = new Set<NodeEntry>();
  const failing = new Set<NodeEntry>();
  for (const link of entry.supportedBy) {
    if (!link.to) continue;
    (statusAt(link, w) === SUPPORTED ? supported : failing).add(link.to);
  }
  for (const child of failing) supported.delete(child);
  const spared = new Set<NodeEntry | undefined>();
  const counts = new Map<string, number>();
  for (const child of [...supported, ...failing]) {
    const own = pathwaysOf(child, w);
    const enough = remember(counts, JSON.stringify(own), () => {
      let count = 0;
      for (const other of supported) {
        const theirs = pathwaysOf(other, w);
        if (own.every((id) => theirs.includes(id))) count += 1;
      }
      return count;
    });
    if (enough >= n + (supported.has(child) ? 1 : 0)) spared.add(child);
  }
  return spared;
}

/** What it argues: by `about` (an away goal also by what it repeats) or as the pathway's strategy. */
function pathwaysOf(entry: NodeEntry, { base: { index } }: Weighing): readonly string[] {
  const repeated = originOf(index, entry)?.node.about ?? [];
  const found = new Set(
    [...(entry.node.about ?? []), ...repeated].filter((id) => index.case.pathways.has(id)),
  );
  const lines = twoLinesPathway(entry);
  if (lines !== undefined) found.add(lines);
  if (entry.node.kind === 'strategy' && entry.node.pathway) found.add(entry.node.pathway);
  return [...found].sort();
}

/**
 * Two lines: one line of strength 3 spares the other, and the independence condition, which is
 * needed only while neither line is 3. Any other condition (completeness) is always needed: it
 * never supports, so no strength of the lines stands in for it.
 */
function sparedByLines(entry: NodeEntry, pathwayId: string, w: Weighing) {
  const { index } = w.base;
  const control = w.line(pathwayId, 'control');
  const propensity = w.line(pathwayId, 'propensity');
  const spared = new Set<NodeEntry | undefined>();
  if (control.strength < 3 && propensity.strength < 3) return spared;
  const lines = new Set([...control.all, ...propensity.all]);
  for (const { to } of entry.supportedBy) {
    if (to && !lines.has(to) && tagsOf(index, to).includes('independence')) spared.add(to);
  }
  if (propensity.strength === 3) for (const goal of control.all) spared.add(goal);
  if (control.strength === 3) for (const goal of propensity.all) spared.add(goal);
  if (propensity.strength < 3) for (const goal of control.all) spared.delete(goal);
  if (control.strength < 3) for (const goal of propensity.all) spared.delete(goal);
  return spared;
}
