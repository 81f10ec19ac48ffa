// The naive oracle of the reasoning core, put together: every answer about a case as a list of plain
// lines, and the same list from a Reasoning, so that two lists can be compared and read.
import type { Case } from '../../../core/model/case.ts';
import type { Reasoning, ReasoningSettings } from '../../../core/reasoning/types.ts';
import { challengeEffect, challengeStands } from './naiveChallenge.ts';
import {
  criterionApproved,
  judged,
  quorumMet,
  stale,
  usable,
  type World,
} from './naiveEvidence.ts';
import { connected, critical, loadBearing, needed, pathwayCritical, roots } from './naiveNeeded.ts';
import { declared, strength } from './naiveStrength.ts';
import { evidenceOf, inherited, own, pathwayStrategies } from './naiveStructure.ts';
import {
  independent,
  justification,
  shared,
  sharedAssumptions,
  sharedEvidence,
  sharedLabels,
  soleEvaluator,
  sufficient,
  weakestOfLine,
} from './naiveSufficiency.ts';
import { bothUndeveloped, support } from './naiveSupport.ts';
import { seen } from './naiveWords.ts';

const CARRYING = new Set([
  'goal',
  'strategy',
  'solution',
  'awayGoal',
  'awaySolution',
  'moduleReference',
  'contractReference',
]);

const list = (ids: Iterable<string>) => [...ids].sort().join(' ');

/** Pathways of the case and those that strategies name without their being there. */
function pathwayIds(c: Case): string[] {
  const named = [...c.nodes.values()].flatMap((node) =>
    node.kind === 'strategy' && node.pathway !== undefined ? [node.pathway] : [],
  );
  return [...new Set([...c.pathways.keys(), ...named])];
}

/** What the oracle says. */
export function naiveAnswers(c: Case, settings: ReasoningSettings): string[] {
  const w: World = { c, settings, ignoreOpen: false, known: new Map() };
  const lines: string[] = [`roots: ${list(roots(w))}`];
  const say = (id: string, question: string, answer: unknown) =>
    lines.push(`${id} ${question}: ${answer}`);
  for (const [id, { kind }] of c.nodes) {
    say(id, 'connected', connected(w, id));
    if (kind === 'assumption') say(id, 'loadBearing', loadBearing(w, id));
    if (!CARRYING.has(kind)) continue;
    say(id, 'support', support(w, id));
    say(id, 'needed', needed(w, id));
    say(id, 'E', list(evidenceOf(c, id)));
    say(id, 'own', list(own(c, id)));
    if (kind !== 'goal' && kind !== 'awayGoal') continue;
    say(id, 'critical', critical(w, id));
    say(id, 'declared', declared(w, id));
    say(id, 'strength', strength(w, id));
  }
  for (const [id, { kind }] of c.links) {
    if (kind !== 'challenges') continue;
    say(id, 'stands', challengeStands(w, id));
    say(id, 'effect', challengeEffect(w, id));
  }
  for (const id of c.evidence.keys()) {
    say(id, 'judged', judged(w, id));
    say(id, 'stale', stale(w, id).length > 0);
    say(id, 'usable', usable(w, id));
  }
  for (const id of c.criteria.keys()) say(id, 'approved', criterionApproved(w, id));
  for (const id of c.approvals.keys()) say(id, 'quorum', quorumMet(w, id));
  for (const id of pathwayIds(c)) sayPathway(w, id, say);
  return lines;
}

function sayPathway(
  w: World,
  id: string,
  say: (id: string, question: string, answer: unknown) => void,
): void {
  say(id, 'strategies', list(pathwayStrategies(w.c, id)));
  say(id, 'critical', pathwayCritical(w, id));
  say(id, 'sufficient', sufficient(w, id));
  const contested = !sufficient(w, id) && sufficient({ ...w, ignoreOpen: true }, id);
  say(id, 'contestedOnly', contested);
  say(id, 'undeveloped', bothUndeveloped(w, id));
  const control = weakestOfLine(w, id, 'control');
  const propensity = weakestOfLine(w, id, 'propensity');
  say(id, 'strengths', `${control.value} ${propensity.value}`);
  say(id, 'justification', justification(w, id));
  say(id, 'independent', independent(w, id));
  const [c] = control.goals;
  const [p] = propensity.goals;
  // Where several goals are the weakest, which of them is shown is a matter of order.
  if (control.goals.length > 1 || propensity.goals.length > 1) return;
  say(id, 'lines', `${c} ${p}`);
  if (c === undefined || p === undefined) return;
  say(id, 'sharedEvidence', list(sharedEvidence(w, c, p)));
  say(id, 'sharedLabels', list(sharedLabels(w, c, p)));
  say(id, 'sharedAssumptions', list(sharedAssumptions(w, c, p)));
  say(id, 'soleEvaluator', soleEvaluator(w, c, p));
  say(id, 'common', list(shared(inherited(w.c, c), inherited(w.c, p))));
}

/** The questions of `lines`, asked of a Reasoning. */
export function answersOf(r: Reasoning, lines: readonly string[]): string[] {
  return lines.map((line) => {
    const [subject = ''] = line.split(':');
    const [id = '', question = ''] = subject.split(' ');
    return `${subject}: ${ask(r, id, question)}`;
  });
}

function ask(r: Reasoning, id: string, question: string): unknown {
  switch (question) {
    case '':
      return list(r.roots());
    case 'connected':
      return r.connected(id);
    case 'loadBearing':
      return r.loadBearing(id);
    case 'support':
      return r.support(id).status;
    case 'needed':
      return r.needed(id);
    case 'E':
      return list(r.evidenceOf(id));
    case 'own':
      return list(r.ownAssumptions(id));
    case 'declared':
      return r.declared(id);
    case 'strength':
      return r.strength(id).value;
    case 'stands':
      return r.challengeStands(id);
    case 'effect':
      return r.challengeEffect(id);
    case 'judged':
      return r.judged(id);
    case 'stale':
      return r.staleness(id).length > 0;
    case 'usable':
      return r.usable(id).yes;
    case 'approved':
      return r.criterionApproved(id).yes;
    case 'quorum':
      return r.quorumMet(id).yes;
    case 'critical':
      return r.index.case.nodes.has(id) ? r.critical(id) : r.pathwayCritical(id);
    case 'strategies':
      return list(r.pathwayStrategies(id));
    default:
      return askPathway(r, id, question);
  }
}

function askPathway(r: Reasoning, id: string, question: string): unknown {
  const s = r.sufficiency(id);
  const i = r.independence(id);
  switch (question) {
    case 'sufficient':
      return s.sufficient;
    case 'contestedOnly':
      return s.contestedOnly;
    case 'undeveloped':
      return s.undeveloped;
    case 'strengths':
      return `${s.controlStrength} ${s.propensityStrength}`;
    case 'justification':
      return i.justification;
    case 'lines':
      return `${s.control} ${s.propensity}`;
    case 'independent':
      return i.independent;
    case 'sharedEvidence':
      return list(i.sharedEvidence);
    case 'sharedLabels':
      return list(i.sharedLabels.map(({ kind, label }) => `${kind} ${seen(label)}`));
    case 'sharedAssumptions':
      return list(i.sharedAssumptions);
    case 'soleEvaluator':
      return i.reasons.some(({ code }) => code === 'evaluator');
    case 'common':
      return list(i.common);
    default:
      throw new Error(`no such question: ${question}`);
  }
}
