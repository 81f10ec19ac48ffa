// Waivers: who need not be told of a finding, by whom, until when. They never lift the stamp.
import { canonicalJson } from '../format/canonical.ts';
import { digestCase, digestOfSubject, digestText } from '../format/digest.ts';
import type { Waiver } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { daysBetween, isAfter } from '../reasoning/days.ts';
import { saysNothing } from '../reasoning/words.ts';
import type { Finding } from './finding.ts';
import { SEVERITIES, type Severity } from './rule.ts';

const ABOUT_WAIVERS = 'it is about a waiver: renew that, or withdraw it';

/** Rules that no profile lets anybody waive (rules.md, head), and why. */
export const NOT_WAIVABLE: ReadonlyMap<string, string> = new Map([
  ['UNK-01', 'silence about problems that nobody thought of is never dismissed'],
  ['UNK-04', 'a risk that cannot be estimated is a reason to hold, never a detail'],
  ['REP-01', 'while a blocker stands, every page says so'],
  ['WAV-01', ABOUT_WAIVERS],
  ['WAV-02', ABOUT_WAIVERS],
]);

/** Whether it waives, or why not. */
export type WaiverState =
  | 'inForce'
  /** Taken back, and kept because a sign-off names it. */
  | 'withdrawn'
  /** Of a rule that cannot be waived. */
  | 'forbidden'
  /** Of a rule that does not exist. */
  | 'unknown'
  /** The rule ran, and does not say this any more. */
  | 'gone'
  /** A field is missing without which a waiver is none. */
  | 'incomplete'
  /** Its last day has passed. */
  | 'expired'
  /** Given on a day that is still to come. */
  | 'toCome'
  /** Its last day is so far off that it is no end. */
  | 'tooLong'
  /** The rule does not apply here, so that nothing is there to be waived. */
  | 'idle'
  /** What it concerns has changed. */
  | 'changed'
  /** The finding has become more severe. */
  | 'worse';

export interface WaiverJudgement {
  readonly state: WaiverState;
  readonly waiver: Waiver;
  /** What it is about, where that is found now. */
  readonly finding?: Finding | undefined;
  /** In words: "a reason", "an owner". */
  readonly missing: readonly string[];
}

/**
 * Digest of what a finding concerns: each subject with all that it rests on and names; for a finding
 * about the whole case, the case without its waivers and sign-offs, which a waiver could not outlive
 * otherwise. Evidence stands with the system that it is held against: what was forgiven of it for
 * one system is not forgiven for the next.
 */
export function digestOfSubjects(index: CaseIndex, ids: readonly string[]): string {
  const c = index.case;
  if (ids.length === 0) {
    return index.memo('caseWithoutWaivers', () =>
      digestCase({ ...c, waivers: new Map(), signOffs: new Map() }),
    );
  }
  const parts = ids.map((id) => digestOfSubject(index, id) ?? id);
  const system = c.meta.systemUnderTest;
  if (system !== undefined && ids.some((id) => c.evidence.has(id))) {
    parts.push(digestOfSubject(index, system) ?? system);
  }
  return digestText(canonicalJson([...parts].sort()));
}

/** What the analysis knows that a waiver is judged by. */
export interface WaiverGround {
  /** Of all rules but those about waivers. */
  readonly findings: readonly Finding[];
  readonly today: string;
  /** The parameter waiverMaxDays. */
  readonly mostDays: number;
  /** Whether there is such a rule. */
  readonly isRule: (rule: string) => boolean;
  /** Whether the rule had its say: it applies, and did not fail. */
  readonly spoke: (rule: string) => boolean;
}

/** How each waiver of the case stands, by its id. */
export function judgeWaivers(
  index: CaseIndex,
  ground: WaiverGround,
): ReadonlyMap<string, WaiverJudgement> {
  const { waivers } = index.case;
  if (waivers.size === 0) return new Map();
  // Of findings that cannot be told apart, the worst is what a waiver must bear.
  const found = new Map<string, Finding>();
  for (const one of ground.findings) {
    const before = found.get(keyOf(one));
    if (!before || rank(one.severity) < rank(before.severity)) found.set(keyOf(one), one);
  }
  return new Map([...waivers].map(([id, one]) => [id, judge(index, one, found, ground)]));
}

/** Waivers in force by what they cover: what `waiverOf` asks. */
export function inForce(
  judged: ReadonlyMap<string, WaiverJudgement>,
): (finding: Finding) => string | undefined {
  const covered = new Map<string, string>();
  for (const [id, { state, finding }] of judged) {
    if (state !== 'inForce' || !finding) continue;
    if (!covered.has(keyOf(finding))) covered.set(keyOf(finding), id);
  }
  return covered.size === 0 ? () => undefined : (finding) => covered.get(keyOf(finding));
}

function judge(
  index: CaseIndex,
  waiver: Waiver,
  found: ReadonlyMap<string, Finding>,
  { today, mostDays, isRule, spoke }: WaiverGround,
): WaiverJudgement {
  const { rule, fingerprint = '', digest, severity, until } = waiver;
  const finding = found.get(keyOf({ rule, fingerprint }));
  const missing = missingOf(waiver);
  const is = (state: WaiverState): WaiverJudgement => ({ state, waiver, finding, missing });
  if (waiver.withdrawnOn !== undefined) return is('withdrawn');
  if (NOT_WAIVABLE.has(rule)) return is('forbidden');
  if (!isRule(rule)) return is('unknown');
  if (!finding && fingerprint !== '' && spoke(rule)) return is('gone');
  if (missing.length > 0) return is('incomplete');
  if ((daysBetween(today, until) ?? -1) < 0) return is('expired');
  if (daysOf(waiver, today) > mostDays) return is('tooLong');
  if (isAfter(waiver.on, today)) return is('toCome');
  if (!finding) return is('idle');
  if (digest !== digestOfSubjects(index, finding.ids)) return is('changed');
  if (rank(finding.severity) < rank(severity)) return is('worse');
  return is('inForce');
}

/** From its day to its last; from today where it has no day, or one that is still to come. */
export function daysOf({ on, until }: Waiver, today: string): number {
  const past = daysBetween(on, today) ?? -1;
  return daysBetween(past < 0 ? today : on, until) ?? Number.POSITIVE_INFINITY;
}

/** What a waiver must say and does not, in words. */
function missingOf(waiver: Waiver): readonly string[] {
  const missing: string[] = [];
  if (saysNothing(waiver.reason)) missing.push('a reason');
  if (saysNothing(waiver.owner)) missing.push('an owner');
  if (daysBetween(waiver.until, waiver.until) === undefined) missing.push('a last day');
  if (waiver.fingerprint === undefined) missing.push('the finding that it covers');
  if (waiver.digest === undefined) missing.push('the digest of what it concerns');
  if (waiver.severity === undefined) missing.push('the severity that was waived');
  return missing;
}

function rank(severity: Severity | undefined): number {
  return severity === undefined ? -1 : SEVERITIES.indexOf(severity);
}

function keyOf({ rule, fingerprint }: Pick<Finding, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`;
}

/** "waived by W-01 until 2026-08-30, owner CSO, approved by Board: the study ends in July". */
export function waiverWords(id: string, waiver: Waiver | undefined): string {
  if (!waiver) return `waived by ${id}`;
  const { until, owner, approver, reason } = waiver;
  const approved = saysNothing(approver) ? 'approved by nobody' : `approved by ${approver}`;
  return `waived by ${id} until ${until}, owner ${owner}, ${approved}: ${reason}`;
}
