// sup(x) of README.md here: the base status by kind, then what challenges, marks and assumptions make
// of it. Statuses are numbers here, their places in SUPPORT_ORDER.
import type { Solution, Strategy } from '../model/case.ts';
import type { LinkEntry, NodeEntry } from '../model/index.ts';
import { isContextual } from '../model/kinds.ts';
import { bearsWeight } from './bearing.ts';
import { CONTESTS, DEFEATS, type Effect, NONE } from './challenges.ts';
import { citedEvidence } from './evidence.ts';
import type { Foundations } from './foundations.ts';

export const DEFEATED = 0;
export const UNSUPPORTED = 1;
export const UNDEVELOPED = 2;
export const CONTESTED = 3;
export const SUPPORTED = 4;

/** What is known while the elements are judged, dependencies first. */
export interface Judgement {
  readonly base: Foundations;
  status(nodeId: string): number;
  /** The same by the number of the element. */
  statusOf(number: number): number;
  /** The weakest of what references to one module stand for: of support and of strength. */
  referents(referents: readonly NodeEntry[]): OfReferents;
  /** The worst effect of these challenges, as far as open ones count in this judgement. */
  effect(challengedBy: readonly LinkEntry[]): Effect;
  /** The status that the sufficiency of the pathway gives a strategy with two lines. */
  twoLines(pathwayId: string): number;
}

/** What a reference may count for, however many references there are. */
export interface OfReferents {
  readonly status: number;
  readonly strength: number;
}

/** The status without the challenges, marks and assumptions at the element itself. */
export function baseStatus(entry: NodeEntry, number: number, j: Judgement): number {
  const { node } = entry;
  if (node.kind === 'solution') return solutionStatus(node, entry, j.base);
  if (node.kind === 'strategy') return strategyStatus(node, entry, number, j);
  // What is only stated carries nothing.
  if (isContextual(node.kind)) return UNSUPPORTED;
  if ('origin' in node) {
    const origin = j.base.structure.origin(entry);
    return origin ? j.status(origin.id) : UNSUPPORTED;
  }
  const links = j.base.structure.supportLinks(entry);
  if ('target' in node)
    return Math.min(referenceStatus(entry, node.target, j), weakestAt(links, j));
  return links.length === 0 ? statusOfNone(entry) : weakestBelow(entry, number, j);
}

/** The weakest of the module's public goals, or of the claims that a contract takes from elsewhere. */
function referenceStatus(entry: NodeEntry, moduleId: string, j: Judgement): number {
  const { structure, index } = j.base;
  if (!index.case.modules.has(moduleId)) return UNSUPPORTED;
  const referents = structure.referents(entry);
  const argued = structure.argued(entry);
  if (referents.length === 0 && argued.length === 0) return statusOfNone(entry);
  let weakest = j.referents(referents).status;
  // A claim that the contract does not argue yet has nothing to carry it.
  for (const claim of argued) {
    if (claim.supportedBy.length === 0) weakest = Math.min(weakest, statusOfNone(claim));
  }
  return weakest;
}

function weakestAt(links: readonly LinkEntry[], j: Judgement): number {
  let weakest = SUPPORTED;
  for (const link of links) weakest = Math.min(weakest, statusAt(link, j));
  return weakest;
}

/** The weakest of what supports the element; by numbers where no link is harmed. */
function weakestBelow(entry: NodeEntry, number: number, j: Judgement): number {
  const { plain, children } = j.base.structure;
  if (plain[number] !== 1) return weakestAt(entry.supportedBy, j);
  let weakest = SUPPORTED;
  const end = children.starts[number + 1] ?? 0;
  for (let i = children.starts[number] ?? 0; i < end; i += 1) {
    weakest = Math.min(weakest, carried(j.statusOf(children.targets[i] ?? 0)));
  }
  return weakest;
}

/**
 * A usable record with an approved criterion, if it has one, supports; an active record that fails
 * refutes. A citation that names nothing is no record that could be used.
 */
function solutionStatus(node: Solution, entry: NodeEntry, base: Foundations): number {
  if ((node.cites ?? []).length === 0) {
    return base.settings.family === 'gsn' ? SUPPORTED : UNSUPPORTED;
  }
  const { evidence } = base.index.case;
  let status = UNSUPPORTED;
  for (const id of citedEvidence(base.index.case, entry)) {
    const record = evidence.get(id);
    if (record?.result === 'fail' && (record.status ?? 'active') === 'active') return UNSUPPORTED;
    if (bearsWeight(base, id)) status = SUPPORTED;
  }
  return status;
}

function strategyStatus(node: Strategy, entry: NodeEntry, number: number, j: Judgement): number {
  if (entry.supportedBy.length === 0) return statusOfNone(entry);
  if (node.combinator === 'twoLines') return j.twoLines(node.pathway ?? '');
  if (node.combinator !== 'any' && node.combinator !== 'atLeast') {
    return weakestBelow(entry, number, j);
  }
  const statuses = eachChildOnce(entry.supportedBy, (link) => statusAt(link, j));
  return nthBest(statuses, node.combinator === 'any' ? 1 : node.n) ?? UNSUPPORTED;
}

function statusOfNone({ node }: NodeEntry): number {
  const waits =
    ('undeveloped' in node && node.undeveloped) ||
    node.uninstantiated ||
    ('toBeSupportedByContract' in node && node.toBeSupportedByContract);
  return waits ? UNDEVELOPED : UNSUPPORTED;
}

/**
 * The values at the links, one for each child: a child linked twice still is one of `n`, and counts
 * as at its worst link. Dangling links count apart.
 */
export function eachChildOnce(
  links: readonly LinkEntry[],
  valueAt: (link: LinkEntry) => number,
): number[] {
  const values = new Map<NodeEntry | string, number>();
  for (const link of links) {
    const child = link.to ?? link.link.to ?? link.id;
    const value = valueAt(link);
    values.set(child, Math.min(value, values.get(child) ?? value));
  }
  return [...values.values()];
}

/** The n-th highest; undefined where n is missing or there are fewer. */
export function nthBest(values: readonly number[], n: number | undefined): number | undefined {
  return n === undefined || n < 1 ? undefined : [...values].sort((a, b) => b - a)[n - 1];
}

/**
 * What a status is worth above: what rests on something defeated has lost its support, but is not
 * itself defeated, which only a judgement makes it (GSN 2:11.3.4.4, 2:11.4.2).
 */
export function carried(status: number): number {
  return Math.max(status, UNSUPPORTED);
}

/** What the supporter counts for at this link. Nothing there, or a defeated link: Unsupported. */
export function statusAt(entry: LinkEntry, j: Judgement): number {
  const status = entry.to ? carried(j.status(entry.to.id)) : UNSUPPORTED;
  const effect = entry.link.defeated ? DEFEATS : j.effect(entry.challengedBy);
  if (effect === DEFEATS) return Math.min(status, UNSUPPORTED);
  return effect === CONTESTS ? Math.min(status, CONTESTED) : status;
}

/** The status after the element's own mark, challenges and assumptions. */
export function modifiedStatus(entry: NodeEntry, status: number, j: Judgement): number {
  const { structure } = j.base;
  let worst = ownEffect(entry, j);
  for (const claim of structure.argued(entry)) worst = Math.max(worst, ownEffect(claim, j));
  if (worst === DEFEATS) return DEFEATED;
  let result = worst === CONTESTS ? Math.min(status, CONTESTED) : status;
  for (const assumption of structure.assumptionsOf(entry)) {
    const effect = assumptionEffect(assumption, j);
    if (effect === DEFEATS) result = Math.min(result, UNSUPPORTED);
    if (effect === CONTESTS) result = Math.min(result, CONTESTED);
  }
  return result;
}

/** What its own mark and the challenges against it do to the element. */
function ownEffect({ node, challengedBy }: NodeEntry, j: Judgement): number {
  return node.defeated ? DEFEATS : j.effect(challengedBy);
}

/**
 * What an assumption does to what it is attached to: violated (by its status, a defeated mark or a
 * sustained challenge) or contested. An away assumption shares the fate of what it repeats.
 */
export function assumptionEffect(assumption: NodeEntry, j: Judgement): Effect {
  let worst: Effect = NONE;
  for (const { node, challengedBy } of j.base.structure.originChain(assumption)) {
    if (node.kind === 'assumption' && node.status === 'violated') return DEFEATS;
    const effect = node.defeated ? DEFEATS : j.effect(challengedBy);
    if (effect > worst) worst = effect;
  }
  return worst;
}
