// The naive oracle of the reasoning core: records. Clauses of rules.md 3.0 are quoted where they are
// embodied. Nothing is indexed or shared with core/reasoning; slowness is no fault here.
import { digestOfBallot } from '../../../core/format/digest.ts';
import type { Approval, Case, Criterion, Evidence, Vote } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import type { ReasoningSettings } from '../../../core/reasoning/types.ts';
import { blank, samePerson, seen } from './naiveWords.ts';

/**
 * A case, how it is judged, and whether open challenges are ignored (for twoLines). `known` remembers
 * answers, the only shortcut here.
 */
export interface World {
  readonly c: Case;
  readonly settings: ReasoningSettings;
  readonly ignoreOpen: boolean;
  readonly known: Map<string, unknown>;
}

/** `compute()`, once for each question in each world. */
export function once<T>(w: World, question: string, compute: () => T): T {
  const key = `${w.ignoreOpen} ${question}`;
  if (!w.known.has(key)) w.known.set(key, compute());
  return w.known.get(key) as T;
}

/** judged(e) := e.result in {pass, fail}; an imported log is `not-judged` until a criterion judges it */
export function judged(w: World, evidenceId: string): boolean {
  const result = w.c.evidence.get(evidenceId)?.result;
  return result === 'pass' || result === 'fail';
}

// --- votes ------------------------------------------------------------------------------------

/** GOV-02: "voter not eligible, … or vote on another version hash" makes a vote invalid. */
function onThis(c: Case, approval: Approval, vote: Vote): boolean {
  // "lists empty" is the default of an absent list: nobody is eligible.
  const eligible = (approval.eligible ?? []).includes(vote.person);
  // GOV-11: a changed subject voids its approval; a vote on no stated version is on none of them.
  // "named reviewers": a vote of nobody on record is nobody's.
  const named = !blank(c.people.get(vote.person)?.name);
  return eligible && named && vote.digest !== undefined && vote.digest === approval.digest;
}

/** "valid votes for >= quorum", each person counting once. */
export function quorumMet(w: World, approvalId: string): boolean {
  const approval = w.c.approvals.get(approvalId);
  if (!approval) return false;
  // A new index each time: what is there now, not what was there when somebody first asked.
  const now = digestOfBallot(new CaseIndex(w.c), approval);
  if (approval.digest === undefined || approval.digest !== now) return false;
  const votes = (approval.votes ?? []).filter((vote) => onThis(w.c, approval, vote));
  // GOV-02: "conflicted". Unfavourable: who voted for and also otherwise has not approved.
  const others = votes.filter((v) => v.vote !== 'for' || !blank(v.conflict));
  const valid = votes.filter(
    (v) => isCast(w, v) && !others.some((other) => samePerson(w.c, other.person, v.person)),
  );
  const found = valid.flatMap(({ person }) => w.c.people.get(person) ?? []);
  let votesFor = 0;
  for (const name of new Set(found.map((person) => seen(person.name)))) {
    // Who states no organisation may be any other of the name.
    const orgs = found.filter((one) => seen(one.name) === name).map((one) => seen(one.org));
    votesFor += Math.max(1, new Set(orgs.filter((org) => org !== '')).size);
  }
  return votesFor >= (approval.quorum ?? w.settings.parameters.quorum);
}

/** A vote of a day to come, or of no day, is not cast. */
function isCast(w: World, { vote, on }: Vote): boolean {
  if (vote !== 'for') return false;
  return on === undefined || (isDay(on) && on <= w.settings.today);
}

/** approved(k) := k.definedness = concrete and (k asks no quorum, or valid votes for >= quorum). */
export function criterionApproved(w: World, criterionId: string): boolean {
  const criterion: Criterion | undefined = w.c.criteria.get(criterionId);
  if (criterion?.definedness !== 'concrete') return false;
  const all = [...w.c.approvals].filter(([, { subject }]) => subject === criterionId);
  // "asks no quorum": neither by naming an approval, nor by being what one is about.
  if (criterion.approval === undefined) return all.every(([id]) => quorumMet(w, id));
  const approval = w.c.approvals.get(criterion.approval);
  // Votes on something else are no votes for this criterion.
  return approval?.subject === criterionId && all.every(([id]) => quorumMet(w, id));
}

// --- staleness --------------------------------------------------------------------------------

export type StaleReason =
  | 'nothing'
  | 'future'
  | 'overstated'
  | 'compute'
  | 'age'
  | 'version'
  | 'config'
  | 'signal';

/**
 * "expert-elicitation, formal, precedent/continuity and forecast age only by expiry;
 * security-assessment also by days."
 */
function asked(e: Evidence): readonly StaleReason[] {
  switch (e.evalType) {
    case 'expert-elicitation':
    case 'formal':
    case 'precedent/continuity':
    case 'forecast':
      return ['future'];
    case 'security-assessment':
      return ['future', 'age'];
    default:
      // An absent evalType gets the unfavourable answer: everything is asked.
      return ['future', 'overstated', 'compute', 'age', 'version', 'config', 'signal'];
  }
}

/** stale(e) := any of (each its own reason). Empty: fresh. */
export function stale(w: World, evidenceId: string): readonly StaleReason[] {
  const e = w.c.evidence.get(evidenceId);
  if (!e) return ['nothing'];
  const tests = {
    nothing: () => false,
    future: () => isDay(e.date) && e.date > w.settings.today,
    overstated: () => overstated(w, e),
    compute: () => computeOutgrown(w, e),
    age: () => tooOld(w, e),
    version: () => aboutAnotherVersion(w, e),
    config: () => otherConfiguration(w, e),
    signal: () => otherTrainingSignal(w, e),
  };
  return asked(e).filter((reason) => tests[reason]());
}

function systemUnderTest(w: World) {
  const id = w.c.meta.systemUnderTest;
  return { id, version: id === undefined ? undefined : w.c.systemVersions.get(id) };
}

function versionOf(w: World, e: Evidence) {
  return e.systemVersion === undefined ? undefined : w.c.systemVersions.get(e.systemVersion);
}

/** "ratio >= computeFactor"; ratio = SUT.effCompute / e's. "effCompute is e's own, else its version's." */
function computeOutgrown(w: World, e: Evidence): boolean {
  const now = systemUnderTest(w).version?.effCompute;
  const then = e.effCompute ?? versionOf(w, e)?.effCompute;
  if (now === undefined || then === undefined) return true;
  return !(now / then < w.settings.parameters.computeFactor);
}

/** EVI-01: at least computeFactor times what its own version has. */
function overstated(w: World, e: Evidence): boolean {
  const has = versionOf(w, e)?.effCompute;
  if (e.effCompute === undefined || has === undefined || e.effCompute === has) return false;
  return e.effCompute >= w.settings.parameters.computeFactor * has;
}

/** "age > maxAgeDays (a parameter per evalType …)" */
function tooOld(w: World, e: Evidence): boolean {
  if (!isDay(e.date)) return true;
  const { maxAgeDays, maxAgeDaysByType } = w.settings.parameters;
  const limits =
    e.evalType === undefined
      ? [maxAgeDays, ...Object.values(maxAgeDaysByType)]
      : [maxAgeDaysByType[e.evalType] ?? maxAgeDays];
  // EVI-02: "or the policy's own interval, if shorter"
  const age = (Date.parse(w.settings.today) - Date.parse(e.date)) / 86_400_000;
  return age > Math.min(...limits, ...policyIntervals(w));
}

/** Of the policy versions in force, and of those whose levels the case claims. */
function policyIntervals(w: World): number[] {
  const claimed = (w.c.meta.claimedLevels ?? []).map(
    (level) => w.c.safetyLevels.get(level)?.policyVersion,
  );
  return [...w.c.policyVersions].flatMap(([id, { supersededBy, evalEveryDays }]) => {
    const binds = supersededBy === undefined || claimed.includes(id);
    return binds && evalEveryDays !== undefined ? [evalEveryDays] : [];
  });
}

/** A day of the calendar: 2026-02-30 is none, and counts as missing. */
export function isDay(text: string | undefined): text is string {
  const time = Date.parse(text ?? '');
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * "systemVersion not in okVersions(SUT) = SUT and each version from which a Continuity record
 * meeting all five criteria leads to SUT"
 */
function aboutAnotherVersion(w: World, e: Evidence): boolean {
  const sut = systemUnderTest(w).id;
  if (sut === undefined || e.systemVersion === undefined) return true;
  const ok = new Set([sut]);
  for (const record of w.c.continuities.values()) {
    const met = (['1', '2', '3', '4', '5'] as const).every((n) => record.criteria?.[n] === true);
    if (record.to === sut && met) ok.add(record.from);
  }
  return !ok.has(e.systemVersion);
}

/** "configHash differs from SUT's (asked where SUT has one)" */
function otherConfiguration(w: World, e: Evidence): boolean {
  const wanted = systemUnderTest(w).version?.configHash;
  return !blank(wanted) && e.configHash !== wanted;
}

/** "trainingSignal of its version differs from SUT's" */
function otherTrainingSignal(w: World, e: Evidence): boolean {
  // "Defaults, not missing: … lists empty"
  const now = systemUnderTest(w).version?.trainingSignal ?? [];
  const then = versionOf(w, e)?.trainingSignal ?? [];
  return now.some((s) => !then.includes(s)) || then.some((s) => !now.includes(s));
}

/**
 * usable(e) := result = pass and status = active and today <= expiry (or none) and not stale(e)
 * and no artefact digest contradicts and (no log or its run is in order or accepted)
 */
export function usable(w: World, evidenceId: string): boolean {
  const e = w.c.evidence.get(evidenceId);
  if (!e) return false;
  // "Defaults, not missing: evidence status active"
  const active = (e.status ?? 'active') === 'active';
  const inTime = e.expiry === undefined || (isDay(e.expiry) && w.settings.today <= e.expiry);
  const contradicted = w.settings.contradicted?.has(evidenceId) === true;
  const fresh = stale(w, evidenceId).length === 0;
  return e.result === 'pass' && active && inTime && fresh && !contradicted && runInOrder(w, e.log);
}

/** formats.md 6: status success, all completed, not invalidated, unless a person accepts it. */
function runInOrder(w: World, log: Evidence['log']): boolean {
  if (!log) return true;
  const { status, completed, total, invalidated, accepted } = log;
  const { by = '', on = '', reason = '' } = accepted ?? {};
  const said = [by, reason].every((text) => text.trim() !== '');
  if (said && isDay(on) && on <= w.settings.today) return true;
  if (invalidated || (status ?? 'success') !== 'success') return false;
  if (status !== undefined)
    return completed !== undefined && completed === Math.max(completed, total ?? Infinity);
  return (completed ?? total ?? 0) >= (total ?? 0);
}
