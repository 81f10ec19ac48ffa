// indep(c,p) of rules.md 3.0: the evidence of the two lines is disjoint, nothing common carries it,
// and somebody has argued so and had it approved.
import type { Case, Evidence } from '../model/case.ts';
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { isGoalLike } from '../model/kinds.ts';
import { originOf } from '../model/lookup.ts';
import { repeatedBy, tagsOf } from './caps.ts';
import { DEFEATS } from './challenges.ts';
import { soleEvaluatorOf } from './evaluators.ts';
import { eachSuccessor, flood } from './graph.ts';
import { neededFrom } from './needed.ts';
import { missingValue, names, reasonOf } from './sentences.ts';
import type { Weighing } from './strength.ts';
import { remember } from './structure.ts';
import type { IndependenceAnswer, Reason, SharedLabel } from './types.ts';

type Goals = readonly NodeEntry[];

/**
 * Whether the goals that are the lines are independent. Where several tie for a line, all of them
 * must be: their evidence and assumptions are taken together.
 */
export function independenceOf(
  pathwayId: string,
  control: Goals,
  propensity: Goals,
  w: Weighing,
): Omit<IndependenceAnswer, 'common'> {
  const c = w.base.index.case;
  const ofControl = evidenceBelow(control, w);
  const ofPropensity = evidenceBelow(propensity, w);
  const inPropensity = new Set(ofPropensity);
  const sharedEvidence = ofControl.filter((id) => inPropensity.has(id));
  const sharedLabels = sharedLabelsOf(c, ofControl, ofPropensity);
  const sharedAssumptions = sharedAssumptionsOf(control, propensity, w);
  const evaluator = soleEvaluatorOf(c, evidenceOfEach(control, w), evidenceOfEach(propensity, w));
  const argued = justificationOf(pathwayId, w);
  const both = control.filter((goal) => propensity.includes(goal)).map(({ id }) => id);

  const reasons: Reason[] = [];
  const add = (code: string, message: string, at: readonly string[]) => {
    if (at.length > 0) reasons.push(reasonOf(code, message, at));
  };
  if (control.length === 0 || propensity.length === 0) {
    reasons.push(missingValue('line', 'line of defence', [pathwayId]));
  }
  add('sameGoal', `${names(c, both)} is both lines`, both);
  add('evidence', `both lines rest on ${names(c, sharedEvidence)}`, sharedEvidence);
  for (const { kind, label, control: a, propensity: b } of sharedLabels) {
    add(kind, `both lines share the ${kind} ${label}`, [...new Set([...a, ...b])].sort());
  }
  add('assumption', `both lines fall if ${names(c, sharedAssumptions)} fails`, sharedAssumptions);
  if (evaluator) reasons.push(evaluator.reason);
  if (argued.state !== 'approved') reasons.push(argued.reason);
  return {
    independent: reasons.length === 0,
    sharedEvidence,
    sharedLabels,
    sharedAssumptions,
    soleEvaluator: evaluator?.name,
    justification: argued.state,
    justifiedBy: argued.by,
    reasons,
  };
}

function evidenceOfEach(goals: Goals, w: Weighing): readonly (readonly string[])[] {
  return goals.map((goal) => evidenceBelow([goal], w));
}

function evidenceBelow(goals: Goals, w: Weighing): string[] {
  return idsBelow(goals, (node) => w.base.evidence.from(node), w);
}

function idsBelow(goals: Goals, below: (node: number) => Iterable<string>, w: Weighing): string[] {
  const ids = new Set<string>();
  for (const goal of goals) for (const id of below(w.base.structure.number(goal.id))) ids.add(id);
  return [...ids].sort();
}

const LABELS = [
  ['group', (e: Evidence) => e.independenceGroups],
  ['dataset', (e: Evidence) => e.datasets],
  ['grader', (e: Evidence) => e.graders],
] as const;

function sharedLabelsOf(
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): SharedLabel[] {
  const shared: SharedLabel[] = [];
  for (const [kind, labelsOf] of LABELS) {
    const byLabel = (ids: readonly string[]) => {
      const found = new Map<string, string[]>();
      for (const id of ids) {
        for (const label of new Set(labelsOf(c.evidence.get(id) ?? { title: '' }))) {
          remember(found, label, (): string[] => []).push(id);
        }
      }
      return found;
    };
    const ofControl = byLabel(control);
    const ofPropensity = byLabel(propensity);
    for (const label of [...ofControl.keys()].filter((l) => ofPropensity.has(l)).sort()) {
      shared.push({
        kind,
        label,
        control: ofControl.get(label) ?? [],
        propensity: ofPropensity.get(label) ?? [],
      });
    }
  }
  return shared;
}

/**
 * Assumptions in own(c) and own(p) that are attached to what one of the lines needs, with that line
 * taken as the top.
 */
function sharedAssumptionsOf(control: Goals, propensity: Goals, w: Weighing): string[] {
  const { structure, assumptions } = w.base;
  const own = (goals: Goals) => idsBelow(goals, (node) => assumptions.from(node), w);
  const ofPropensity = new Set(own(propensity));
  const shared = new Set(own(control).filter((id) => ofPropensity.has(id)));
  if (shared.size === 0) return [];
  const bearing = new Set<string>();
  for (const goals of [control, propensity]) {
    const needed = neededFrom(
      goals.map(({ id }) => structure.number(id)),
      w,
    );
    structure.entries.forEach((entry, node) => {
      if (needed[node] !== 1) return;
      for (const a of structure.assumptionsOf(entry)) bearing.add(structure.assumptionId(a));
    });
  }
  return [...shared].filter((id) => bearing.has(id)).sort();
}

/**
 * A goal or justification tagged `independence` attached to the strategy, subject of an approval
 * whose quorum is met; where several strategies name the pathway, at each of them. One that is
 * defeated, by its mark or a sustained challenge, justifies nothing.
 */
function justificationOf(pathwayId: string, w: Weighing) {
  const { index, structure } = w.base;
  const by = new Set<string>();
  const states = structure.pathwayStrategies(pathwayId).map((strategy) => {
    const found = [...strategy.supportedBy, ...strategy.inContextOf].flatMap(({ to }) =>
      to && arguesIndependence(index, to) ? [to] : [],
    );
    for (const { id } of found) by.add(id);
    if (found.length === 0) return 'missing';
    return found.some((entry) => isApproved(entry, w)) ? 'approved' : 'unapproved';
  });
  const state =
    states.length === 0 || states.includes('missing')
      ? 'missing'
      : states.includes('unapproved')
        ? 'unapproved'
        : 'approved';
  const ids = [...by].sort();
  const reason =
    state === 'missing'
      ? reasonOf('justification', 'nothing at the strategy argues that the lines are independent', [
          ...structure.pathwayStrategies(pathwayId).map(({ id }) => id),
        ])
      : reasonOf('justification', `${names(index.case, ids)} is not approved by a quorum`, ids);
  return { state, by: ids, reason } as const;
}

function arguesIndependence(index: CaseIndex, entry: NodeEntry): boolean {
  const { kind } = entry.node;
  if ('origin' in entry.node && !repeatedBy(index, entry)) return false;
  const may = isGoalLike(kind) || kind === 'justification' || kind === 'awayJustification';
  return may && tagsOf(index, entry).includes('independence');
}

function isApproved(entry: NodeEntry, w: Weighing): boolean {
  const { approved, structure } = w.base;
  const origin = originOf(structure.index, entry);
  const defeated = structure
    .originChain(entry)
    .some(({ node, challengedBy }) => node.defeated || w.effect(challengedBy) === DEFEATS);
  return !defeated && (approved.has(entry.id) || (origin !== undefined && approved.has(origin.id)));
}

/** Assumptions above both lines, which both inherit: shown, no bridge. */
export function commonAssumptions(control: Goals, propensity: Goals, w: Weighing): string[] {
  const { structure } = w.base;
  const above = (goals: Goals) => {
    const numbers = goals.map(({ id }) => structure.number(id));
    const marks = flood(structure.entries.length, numbers, (node, visit) => {
      eachSuccessor(w.base.above, node, visit);
    });
    for (const number of numbers) marks[number] = 0;
    return marks;
  };
  const [aboveControl, abovePropensity] = [above(control), above(propensity)];
  const common = new Set<string>();
  structure.entries.forEach((entry, node) => {
    if (aboveControl[node] !== 1 || abovePropensity[node] !== 1) return;
    for (const a of structure.assumptionsOf(entry)) common.add(structure.assumptionId(a));
  });
  return [...common].sort();
}
