// indep(c,p) of README.md here: the evidence of the two lines is disjoint, nothing common carries it,
// and somebody has argued so and had it approved.
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { isGoalLike } from '../model/kinds.ts';
import { repeatedBy, tagsOf } from './caps.ts';
import { DEFEATS } from './challenges.ts';
import { soleEvaluatorOf } from './evaluators.ts';
import { eachSuccessor, reached } from './graph.ts';
import { allNeededFrom } from './needed.ts';
import { listed, missingValue, names, reasonOf } from './sentences.ts';
import { recordsOf, runWords, sharedCausesOf, sharedLabelsOf, sharedRunsOf } from './sharing.ts';
import type { Weighing } from './strength.ts';
import type { IndependenceAnswer, Reason } from './types.ts';
import { saysNothing, wordsKey } from './words.ts';

type Goals = readonly NodeEntry[];

export type Independence = Omit<IndependenceAnswer, 'common'>;

/**
 * Whether the goals that are the lines are independent. Where several tie for a line, all of them
 * must be: their evidence and assumptions are taken together.
 */
export function independenceOf(pathwayId: string, w: Weighing): Independence {
  const c = w.base.index.case;
  const control = w.line(pathwayId, 'control').weakest;
  const propensity = w.line(pathwayId, 'propensity').weakest;
  const ofControl = evidenceBelow(control, w);
  const ofPropensity = evidenceBelow(propensity, w);
  const sharedRuns = sharedRunsOf(c, ofControl, ofPropensity);
  const sharedEvidence = [...new Set(sharedRuns.flatMap(recordsOf))].sort();
  const sharedLabels = sharedLabelsOf(c, ofControl, ofPropensity);
  const sharedAssumptions = sharedAssumptionsOf(control, propensity, w);
  const evaluator = soleEvaluatorOf(
    c,
    control.length === 1 ? [ofControl] : evidenceOfEach(control, w),
    propensity.length === 1 ? [ofPropensity] : evidenceOfEach(propensity, w),
  );
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
  const runs = listed(sharedRuns.map((run) => runWords(c, run)));
  add('evidence', `both lines rest on ${runs}`, sharedEvidence);
  for (const { kind, label, control: a, propensity: b } of sharedLabels) {
    add(kind, `both lines share the ${kind} ${label}`, [...new Set([...a, ...b])].sort());
  }
  add('assumption', `both lines fall if ${names(c, sharedAssumptions)} fails`, sharedAssumptions);
  if (evaluator) reasons.push(evaluator.reason);
  if (argued.state !== 'approved') reasons.push(argued.reason);
  return {
    independent: reasons.length === 0,
    sharedEvidence,
    sharedRuns,
    sharedLabels,
    sharedCauses: sharedCausesOf(c, ofControl, ofPropensity),
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

/**
 * Assumptions in own(c) and own(p) that are attached to what one of the lines needs, with that line
 * taken as the top. Two that say the same are one, under whatever ids.
 */
function sharedAssumptionsOf(control: Goals, propensity: Goals, w: Weighing): string[] {
  const { structure, assumptions } = w.base;
  const own = (goals: Goals) => idsBelow(goals, (node) => assumptions.from(node), w);
  const { nodes } = w.base.index.case;
  const said = (id: string) => saidBy(nodes.get(id)?.text, id);
  const [ofControl, ofPropensity] = [own(control), own(propensity)];
  const both = new Set(ofPropensity.map(said));
  const shared = new Set(ofControl.map(said).filter((words) => both.has(words)));
  if (shared.size === 0) return [];
  const bearing = new Set<string>();
  for (const goals of [control, propensity]) {
    const tops = goals.map(({ id }) => structure.number(id));
    for (const node of allNeededFrom(tops, w)) {
      const entry = structure.entry(node);
      for (const a of entry ? structure.assumptionsOf(entry) : []) {
        bearing.add(said(structure.assumptionId(a)));
      }
    }
  }
  const ids = [...new Set([...ofControl, ...ofPropensity])];
  return ids.filter((id) => shared.has(said(id)) && bearing.has(said(id))).sort();
}

/** Two assumptions with the same key are one; one that says nothing is only itself. */
export function saidBy(text: string | undefined, id: string): string {
  return wordsKey(text) || `id ${id}`;
}

/**
 * A goal or justification tagged `independence` attached to the strategy, subject of an approval
 * whose quorum is met; where several strategies name the pathway, at each of them. One that is
 * defeated, by its mark or a sustained challenge, justifies nothing, and one that only a defeated
 * link attaches is not attached.
 */
function justificationOf(pathwayId: string, w: Weighing) {
  const { index, structure } = w.base;
  const by = new Set<string>();
  const states = structure.pathwayStrategies(pathwayId).map((strategy) => {
    const found = [...strategy.supportedBy, ...strategy.inContextOf].flatMap((link) =>
      link.to && !isLinkDefeated(link, w) && arguesIndependence(index, link.to) ? [link.to] : [],
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

function isLinkDefeated({ link, challengedBy }: LinkEntry, w: Weighing): boolean {
  return link.defeated !== undefined || w.effect(challengedBy) === DEFEATS;
}

/** Without a word it argues nothing, whatever its tags. */
function arguesIndependence(index: CaseIndex, entry: NodeEntry): boolean {
  const { kind } = entry.node;
  const repeated = repeatedBy(index, entry);
  if ('origin' in entry.node && !repeated) return false;
  if (saysNothing((repeated ?? entry).node.text)) return false;
  const may = isGoalLike(kind) || kind === 'justification' || kind === 'awayJustification';
  return may && tagsOf(index, entry).includes('independence');
}

/** By all approvals of it and of what it repeats, of which there must be one. */
function isApproved(entry: NodeEntry, w: Weighing): boolean {
  const chain = w.base.structure.originChain(entry);
  const defeated = chain.some(
    ({ node, challengedBy }) => node.defeated || w.effect(challengedBy) === DEFEATS,
  );
  const verdicts = chain.flatMap(({ id }) => w.base.approved.get(id) ?? []);
  return !defeated && verdicts.length > 0 && verdicts.every((met) => met);
}

/** Assumptions above both lines, which both inherit: shown, no bridge. */
export function commonAssumptions(control: Goals, propensity: Goals, w: Weighing): string[] {
  const { structure } = w.base;
  const above = (goals: Goals) => {
    const numbers = goals.map(({ id }) => structure.number(id));
    const found = reached(numbers, (node, visit) => eachSuccessor(w.base.above, node, visit));
    for (const number of numbers) found.delete(number);
    return found;
  };
  const [aboveControl, abovePropensity] = [above(control), above(propensity)];
  const common = new Set<string>();
  for (const node of aboveControl) {
    const entry = abovePropensity.has(node) ? structure.entry(node) : undefined;
    for (const a of entry ? structure.assumptionsOf(entry) : []) {
      common.add(structure.assumptionId(a));
    }
  }
  return [...common].sort();
}
