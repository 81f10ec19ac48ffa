// An analysis that stays in step with a case as it is edited: a rule is asked again only where something
// has changed that it read the last time (model/trackedIndex.ts). The findings are those of `analyse`.
import type { Patch } from 'immer';
import type { Case } from '../model/case.ts';
import { noting, Reads } from '../model/reads.ts';
import { TrackedIndex } from '../model/trackedIndex.ts';
import { type Analysis, type AnalysisOptions, analysisSteps } from './analyse.ts';
import { argumentIndex } from './ask/argumentIndex.ts';
import type { Finding } from './finding.ts';
import { MadeFindings } from './madeBefore.ts';
import { parametersOf } from './profile.ts';
import type { Rule } from './rule.ts';
import type { MakeFinding } from './toFinding.ts';

interface Found {
  readonly findings: readonly Finding[];
  readonly reads: Reads;
}

export class LiveAnalysis {
  readonly index: TrackedIndex;
  private found = new Map<string, Found>();
  /** Of every rule what it made last, whether or not that still holds. */
  private readonly made = new Map<string, MadeFindings>();
  /** By what all rules were asked. */
  private question = '';
  private fresh = true;

  constructor(c: Case) {
    this.index = new TrackedIndex(c);
  }

  /** The case as it is now. */
  get case(): Case {
    return this.index.plainCase;
  }

  /** Moves on to `next`, which differs from the case by these patches. */
  update(next: Case, patches: readonly Patch[]): void {
    const isStale = this.index.moveOn(next, patches);
    for (const [rule, { reads }] of this.found) if (isStale(reads)) this.found.delete(rule);
    if (this.found.size > 0) this.fresh = false;
  }

  /** Rules that are not asked again as things stand. */
  get kept(): ReadonlySet<string> {
    this.dropDoubtful();
    return new Set(this.found.keys());
  }

  /** A rule that asked the reasoning is kept only while all its questions are answered as before. */
  private dropDoubtful(): void {
    const asked = new Set<string>();
    for (const { reads } of this.found.values()) for (const one of reads.asked) asked.add(one);
    const changed = this.index.changedAnswers(asked);
    if (changed.size === 0) return;
    for (const [rule, { reads }] of this.found) {
      for (const one of reads.asked) if (changed.has(one)) this.found.delete(rule);
    }
  }

  /** Since everything was asked last, nothing has been kept through an edit. */
  get isFresh(): boolean {
    return this.fresh;
  }

  /** Every rule is asked again. */
  forget(): void {
    this.found = new Map();
    this.index.forget();
    this.fresh = true;
  }

  /**
   * The analysis, a rule at a step (analyse.ts). Between the steps the case must not move on; an
   * analysis that is not run to its end leaves what it has found.
   */
  *steps(options: Omit<AnalysisOptions, 'keep'>): Generator<undefined, Analysis> {
    const { index } = this;
    const question = questionOf(index.plainCase, options);
    // A case that keeps patterns has a second index, in which nothing is noted.
    if (question !== this.question || argumentIndex(index) !== index) {
      this.question = question;
      this.forget();
    }
    this.dropDoubtful();
    return yield* analysisSteps(index, { ...options, keep: (rule, run) => this.keep(rule, run) });
  }

  private keep(rule: Rule, run: (make: MakeFinding) => readonly Finding[]): readonly Finding[] {
    const known = this.found.get(rule.id);
    if (known) return known.findings;
    const reads = new Reads();
    const made = new MadeFindings();
    const make = made.maker(this.made.get(rule.id));
    const findings = noting(reads, () => run(make));
    this.found.set(rule.id, { findings, reads });
    this.made.set(rule.id, made);
    return findings;
  }
}

/** Whether two analyses say the same, word for word. */
export function sameFindings(a: Analysis, b: Analysis): boolean {
  return (
    a.findings.length === b.findings.length &&
    a.findings.every((one, i) => isSame(one, b.findings[i]))
  );
}

/** Findings that say the same are mostly one object (madeBefore.ts). */
function isSame(a: Finding, b: Finding | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Everything besides the case that findings depend on. */
function questionOf(c: Case, options: Omit<AnalysisOptions, 'keep'>): string {
  const { rules, ...others } = options;
  return JSON.stringify([others, parametersOf(options.profile, c), rules?.map(({ id }) => id)]);
}
