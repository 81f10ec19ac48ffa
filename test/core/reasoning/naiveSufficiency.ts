// The naive oracle of the reasoning core: the two lines of a pathway, independence, sufficiency.
import type { Evidence, Strength } from '../../../core/model/case.ts';
import type { Support } from '../../../core/reasoning/types.ts';
import { linkDefeated, nodeDefeated } from './naiveChallenge.ts';
import { quorumMet, type World } from './naiveEvidence.ts';
import { loadBearingUnder } from './naiveNeeded.ts';
import { strength, supportCap } from './naiveStrength.ts';
import {
  evidenceOf,
  type Line,
  lineGoals,
  linksFrom,
  originChain,
  own,
  pathwayStrategies,
  resolve,
  stepsToLines,
  tagsOf,
} from './naiveStructure.ts';
import { lowest, support, valueOverLink } from './naiveSupport.ts';
import { samePerson, sameStatement, seen, wordless } from './naiveWords.ts';

/** What the line counts as for the pathway: its support, and that over each step from a twoLines strategy. */
export function lineStatus(w: World, pathway: string, goal: string): Support {
  const values = [support(w, goal)];
  for (const step of stepsToLines(w.c, pathway, [goal])) {
    values.push(valueOverLink(w, step.id, step.link));
  }
  return lowest(values);
}

export function lineStrength(w: World, pathway: string, goal: string): Strength {
  return Math.min(strength(w, goal), supportCap(lineStatus(w, pathway, goal))) as Strength;
}

/** "(several: the weakest; none: strength 0)": all goals that are the weakest, and their strength. */
export function weakestOfLine(w: World, pathway: string, line: Line) {
  const all = lineGoals(w.c, pathway, line).map((id) => ({
    id,
    value: lineStrength(w, pathway, id),
  }));
  const value = all.length === 0 ? 0 : Math.min(...all.map((one) => one.value));
  const goals = all.filter((one) => one.value === value).map(({ id }) => id);
  return { goals, value: value as Strength };
}

/** suff(pathway) := str(c)=3 or str(p)=3 or (str(c)>=2 and str(p)>=2 and indep(c,p)) */
export function sufficient(w: World, pathway: string): boolean {
  const c = weakestOfLine(w, pathway, 'control').value;
  const p = weakestOfLine(w, pathway, 'propensity').value;
  return c === 3 || p === 3 || (c >= 2 && p >= 2 && independent(w, pathway));
}

/** indep(c,p), of every pair where several goals are the weakest. */
export function independent(w: World, pathway: string): boolean {
  const control = weakestOfLine(w, pathway, 'control').goals;
  const propensity = weakestOfLine(w, pathway, 'propensity').goals;
  if (control.length === 0 || propensity.length === 0) return false;
  if (justification(w, pathway) !== 'approved') return false;
  return control.every((c) =>
    propensity.every(
      (p) =>
        // One goal is no two lines.
        c !== p &&
        sharedEvidence(w, c, p).length === 0 &&
        sharedLabels(w, c, p).length === 0 &&
        sharedAssumptions(w, c, p).length === 0 &&
        !soleEvaluator(w, c, p),
    ),
  );
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((id) => b.has(id)).sort();
}

/** "E(c)∩E(p)=∅", a run that is recorded twice being one evidence: both its ids. */
export function sharedEvidence(w: World, c: string, p: string): string[] {
  const found = new Set<string>();
  for (const a of evidenceOf(w.c, c)) {
    for (const b of evidenceOf(w.c, p)) if (isSameRun(w, a, b)) found.add(a).add(b);
  }
  return [...found].sort();
}

function isSameRun(w: World, a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [w.c.evidence.get(a), w.c.evidence.get(b)];
  // formats.md 6: run_id alone is shared by all tasks of a run; a file may hold several tasks.
  const apart = (one = '', other = '') =>
    seen(one) !== '' && seen(other) !== '' && seen(one) !== seen(other);
  const run = seen(first?.runId);
  if (run !== '' && run === seen(second?.runId) && !apart(first?.taskId, second?.taskId))
    return true;
  const place = (log: Evidence['log']) => `${log?.task ?? ''} ${log?.row ?? ''}`;
  const log = first?.logDigest;
  if (log && log === second?.logDigest && !apart(place(first?.log), place(second?.log)))
    return true;
  const files = (e: Evidence | undefined) =>
    (e?.artefacts ?? []).map(({ sha256 }) => sha256).filter((one) => !!one);
  const all = (e: Evidence | undefined) => [e?.logDigest, ...files(e)].filter((one) => !!one);
  return (
    files(first).some((one) => all(second).includes(one)) ||
    files(second).some((one) => all(first).includes(one))
  );
}

/** "groups, datasets and graders disjoint", as a reader reads them */
export function sharedLabels(w: World, c: string, p: string): string[] {
  const fields = {
    group: 'independenceGroups',
    dataset: 'datasets',
    grader: 'graders',
  } as const;
  return Object.entries(fields).flatMap(([kind, field]) => {
    const labels = (goal: string) =>
      new Set(
        [...evidenceOf(w.c, goal)].flatMap((e) => (w.c.evidence.get(e)?.[field] ?? []).map(seen)),
      );
    return shared(labels(c), labels(p)).map((label) => `${kind} ${label}`);
  });
}

/**
 * "no load-bearing assumption in own(c)∩own(p)"; load-bearing "with the line itself taken as the
 * top". Unfavourable: of either line, and one stated twice in the same words is one.
 */
export function sharedAssumptions(w: World, c: string, p: string): string[] {
  const [ofC, ofP] = [[...own(w.c, c)], [...own(w.c, p)]];
  const text = (id: string) => w.c.nodes.get(id)?.text;
  const same = (a: string, b: string) => a === b || sameStatement(text(a), text(b));
  const bears = (a: string) => loadBearingUnder(w, [c], a) || loadBearingUnder(w, [p], a);
  const all = [...new Set([...ofC, ...ofP])].sort();
  return all.filter((a) => {
    const both = ofC.some((one) => same(one, a)) && ofP.some((one) => same(one, a));
    return both && all.some((one) => same(one, a) && bears(one));
  });
}

/** "not one and the same evaluator for all of both"; an evaluator not stated may be the same. */
export function soleEvaluator(w: World, c: string, p: string): boolean {
  const [ofC, ofP] = [evidenceOf(w.c, c), evidenceOf(w.c, p)];
  // "E(g) = ∅ never satisfies 'every e in E(g)'"
  if (ofC.size === 0 || ofP.size === 0) return false;
  const all = [...ofC, ...ofP].map((id) => {
    const { person, org } = w.c.evidence.get(id)?.evaluator ?? {};
    const said = org ?? w.c.people.get(person ?? '')?.org;
    return { person, org: said === undefined ? undefined : seen(said) };
  });
  return !all.some((a) =>
    all.some((b) => {
      if (a.person !== undefined && b.person !== undefined) {
        return !samePerson(w.c, a.person, b.person);
      }
      return a.org !== undefined && b.org !== undefined && a.org !== b.org;
    }),
  );
}

/** Goals and justifications tagged independence, supporting the strategy or in its context. */
function independenceClaims(w: World, strategy: string): string[] {
  const attached = [
    ...linksFrom(w.c, strategy, 'supportedBy'),
    ...linksFrom(w.c, strategy, 'inContextOf'),
  ]
    // What a defeated link attaches is not attached.
    .filter((step) => !linkDefeated(w, step.id))
    .map(({ link }) => link.to ?? '');
  return attached.filter((id) => {
    const kind = w.c.nodes.get(id)?.kind;
    const repeated = w.c.nodes.get(resolve(w.c, id) ?? '');
    const origin = repeated?.kind;
    if (wordless(repeated?.text)) return false;
    const goal = (kind === 'goal' || kind === 'awayGoal') && origin === 'goal';
    const justification = kind === 'justification' || kind === 'awayJustification';
    const may = goal || (justification && origin === 'justification');
    return may && tagsOf(w.c, id).includes('independence');
  });
}

/**
 * "a goal or justification tagged independence attached to that strategy, subject of an Approval
 * whose quorum is met"; of each strategy, where several name the pathway.
 */
export function justification(w: World, pathway: string): 'approved' | 'unapproved' | 'missing' {
  const strategies = pathwayStrategies(w.c, pathway);
  const claims = strategies.map((s) => independenceClaims(w, s));
  if (claims.length === 0 || claims.some((one) => one.length === 0)) return 'missing';
  // An away element is its origin: approved as either, and not if either is defeated.
  const approved = (claim: string) => {
    const chain = originChain(w.c, claim);
    // By every approval of it: a refused one is not made good by another beside it.
    const approvals = [...w.c.approvals].filter(([, { subject }]) => chain.includes(subject));
    const voted = approvals.length > 0 && approvals.every(([id]) => quorumMet(w, id));
    return voted && !chain.some((at) => nodeDefeated(w, at));
  };
  return claims.every((one) => one.some(approved)) ? 'approved' : 'unapproved';
}
