// declared(g) and str(g) of README.md here: what the author states, cut by every cap, and no step
// stronger than what carries it.
import type { Strength } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { isGoalLike } from '../model/kinds.ts';
import { originOf } from '../model/lookup.ts';
import { type CapQuestions, capReason, capsOf } from './caps.ts';
import type { Independence } from './independence.ts';
import type { LineOfDefence } from './lines.ts';
import { names, reasonOf } from './sentences.ts';
import type { Line } from './structure.ts';
import {
  carried,
  eachChildOnce,
  type Judgement,
  nthBest,
  type OfReferents,
  SUPPORTED,
  statusAt,
} from './support.ts';
import { type Cap, type StrengthAnswer, SUPPORT_ORDER } from './types.ts';
import { saysNothing } from './words.ts';

/** What strength adds to a judgement. */
export interface Weighing extends Judgement, CapQuestions {
  strengthOf(nodeId: string): Strength;
  /** What a strategy or a reference carries; `UNSTATED` where nothing below states a strength. */
  carried(nodeId: string): number;
  /** A line of defence as it counts; to be asked when its goals are judged. */
  line(pathwayId: string, line: Line): LineOfDefence;
  /** Of the goals on which the lines of the pathway rest. */
  independence(pathwayId: string): Independence;
}

/** More than any strength, so that it caps nothing. */
export const UNSTATED = 255;

/** The cap of each status, in SUPPORT_ORDER: Contested 1, below it 0. */
const SUPPORT_CAP = [0, 0, 0, 1, UNSTATED] as const;

export function supportCap(status: number): number {
  return SUPPORT_CAP[status] ?? 0;
}

/**
 * The author's 0..3; 2 and more only with a reason, otherwise 1 ('TBD' is none). An away goal states its
 * origin's.
 */
export function declaredStrength(index: CaseIndex, goalId: string): Strength {
  const goal = statedGoal(index, index.nodes.get(goalId));
  const declared = goal?.declaredStrength ?? 0;
  return declared >= 2 && saysNothing(goal?.strengthReason) ? 1 : declared;
}

function statedGoal(index: CaseIndex, entry: NodeEntry | undefined) {
  if (!entry || !isGoalLike(entry.node.kind)) return undefined;
  const node = originOf(index, entry)?.node;
  return node?.kind === 'goal' ? node : undefined;
}

/** str(g); 0 for what is no goal. */
export function strengthOf(entry: NodeEntry, status: number, w: Weighing): Strength {
  const limit = supportCap(status);
  if (entry.node.kind === 'awayGoal') {
    const origin = w.base.structure.origin(entry);
    return Math.min(limit, origin ? w.strengthOf(origin.id) : 0) as Strength;
  }
  if (entry.node.kind !== 'goal') return 0;
  let value = Math.min(w.declared(entry.id), limit);
  if (value === 0) return 0;
  for (const cap of capsOf(w, entry.id)) value = Math.min(value, cap.limit);
  return Math.min(value, stepLimit(entry, w)) as Strength;
}

/** The supporters of a goal are one inference: the weakest of them that states a strength. */
function stepLimit(entry: NodeEntry, w: Weighing): number {
  let weakest: number = UNSTATED;
  for (const link of entry.supportedBy) weakest = Math.min(weakest, carriedAt(link, w));
  return weakest;
}

/**
 * all: the weakest child that states a strength; any: the strongest; atLeast n: the n-th strongest,
 * or the weakest where fewer state one; two lines: no cap. An unsatisfiable n carries nothing.
 */
export function carriedBy(entry: NodeEntry, w: Weighing): number {
  const { node } = entry;
  if ('target' in node) return carriedByReference(entry, w);
  if (node.kind !== 'strategy' || node.combinator === 'twoLines') return UNSTATED;
  if (node.combinator !== 'any' && node.combinator !== 'atLeast') return stepLimit(entry, w);
  const all = eachChildOnce(entry.supportedBy, (link) => carriedAt(link, w));
  const n = node.combinator === 'any' ? 1 : node.n;
  if (n === undefined || n > all.length) return all.length === 0 ? UNSTATED : 0;
  const given = all.filter((value) => value !== UNSTATED);
  return given.length === 0 ? UNSTATED : (nthBest(given, Math.min(n, given.length)) ?? 0);
}

/** A reference is as strong as the weakest of what it stands for. */
function carriedByReference(entry: NodeEntry, w: Weighing): number {
  const { structure } = w.base;
  let weakest = w.referents(structure.referents(entry)).strength;
  for (const link of structure.supportLinks(entry)) {
    weakest = Math.min(weakest, carriedAt(link, w));
  }
  return weakest;
}

/** The weakest of these elements; to be asked when all of them are judged. */
export function weakestOf(referents: readonly NodeEntry[], w: Weighing): OfReferents {
  let [status, strength] = [SUPPORTED, UNSTATED];
  for (const referent of referents) {
    status = Math.min(status, carried(w.status(referent.id)));
    strength = Math.min(strength, statedValue(referent, w));
  }
  return { status, strength };
}

/** What the supporter brings at this link: no more than its support there allows. */
function carriedAt(link: LinkEntry, w: Weighing): number {
  const { to } = link;
  const value = to ? statedValue(to, w) : UNSTATED;
  return value === UNSTATED ? UNSTATED : Math.min(value, supportCap(statusAt(link, w)));
}

function statedValue(entry: NodeEntry, w: Weighing): number {
  if (entry.node.kind === 'strategy' || 'target' in entry.node) return w.carried(entry.id);
  const states = statedGoal(w.base.index, entry)?.declaredStrength !== undefined;
  return states ? w.strengthOf(entry.id) : UNSTATED;
}

/** The answer with its caps below what is declared, lowest first. */
export function strengthAnswer(goalId: string, w: Weighing): StrengthAnswer {
  const { index } = w.base;
  const declared = w.declared(goalId);
  const value = w.strengthOf(goalId);
  const caps: Cap[] = [];
  const add = (by: string, limit: number, message: string, at: readonly string[]) => {
    if (limit < declared) {
      caps.push({ by, limit: limit as Strength, reason: reasonOf(by, message, at) });
    }
  };
  const name = names(index.case, [goalId]);
  const status = w.status(goalId);
  add('support', supportCap(status), `${name} is ${SUPPORT_ORDER[status]}`, [goalId]);
  const given = index.nodes.get(goalId);
  const subject = (given && originOf(index, given)?.id) ?? goalId;
  for (const { rule, limit } of capsOf(w, subject)) {
    const reason = capReason(rule, w, subject);
    if (limit < declared && reason) caps.push({ by: rule, limit, reason });
  }
  const repeated = given ? w.base.structure.originChain(given) : [];
  const other = repeated.find(({ node }) => !isGoalLike(node.kind));
  if (other) {
    const message = `${name} repeats ${names(index.case, [other.id])}, which is no goal`;
    add('step', 0, message, [goalId, other.id]);
  }
  const entry = index.nodes.get(subject);
  const limit = entry ? stepLimit(entry, w) : 0;
  const carriers = (entry?.supportedBy ?? [])
    .filter((link) => carriedAt(link, w) === limit)
    .map((link) => link.link.to ?? link.id);
  add('step', limit, `${name} is carried by ${names(index.case, carriers)} of ${limit}`, [
    goalId,
    ...carriers,
  ]);
  return { declared, value, caps: caps.sort((a, b) => a.limit - b.limit) };
}
