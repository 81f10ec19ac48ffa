// An analysis that stays in step with a case as it is edited: a rule is asked again only where something
// has changed that it read the last time (model/trackedIndex.ts). The findings are those of `analyse`.
// To note what is read takes half as long again as to read it: where most is to be asked, the answer comes
// first, and the notes are taken when there is time.
import type { Patch } from 'immer';
import type { Case } from '../model/case.ts';
import { CaseIndex } from '../model/index.ts';
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

type Options = Omit<AnalysisOptions, 'keep'>;

export class LiveAnalysis {
  readonly index: TrackedIndex;
  /** Of the same case; nothing is noted in it. */
  readonly plain: CaseIndex;
  private found = new Map<string, Found>();
  /** Of every rule what it made last, whether or not that still holds. */
  private readonly made = new Map<string, MadeFindings>();
  /** By what all rules were asked. */
  private question = '';
  private fresh = true;
  /** How many rules were asked in the last analysis. */
  private rules: number | undefined;

  constructor(c: Case) {
    this.index = new TrackedIndex(c);
    this.plain = new CaseIndex(c);
  }

  /** The case as it is now. */
  get case(): Case {
    return this.index.plainCase;
  }

  /** Moves on to `next`, which differs from the case by these patches. */
  update(next: Case, patches: readonly Patch[]): void {
    const isStale = this.index.moveOn(next, patches);
    this.plain.update(next, patches);
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

  /** Whether anything can be kept: a case that keeps patterns has a second index, without notes. */
  get keeps(): boolean {
    return argumentIndex(this.plain) === this.plain;
  }

  /** Of most rules it is not known what they have read, so that they must be asked in any case. */
  get isMostlyUnknown(): boolean {
    return this.rules === undefined || 2 * this.found.size < this.rules;
  }

  /**
   * The analysis, a rule at a step (analyse.ts). Between the steps the case must not move on; an
   * analysis that is not run to its end leaves what it has found.
   */
  *steps(options: Options): Generator<undefined, Analysis> {
    this.begin(options);
    this.dropDoubtful();
    return yield* this.counted(this.index, options, (rule, run) => this.keep(rule, run));
  }

  /** The same without notes of what is read: sooner done, and the next time all is asked again. */
  *stepsAtOnce(options: Options): Generator<undefined, Analysis> {
    this.begin(options);
    const { isDoubtful } = this.index;
    return yield* this.counted(this.plain, options, (rule, run) => {
      const known = this.found.get(rule.id);
      if (known && !(isDoubtful && known.reads.asked.size > 0)) return known.findings;
      return this.make(rule, run);
    });
  }

  private begin(options: Options): void {
    const question = questionOf(this.plain.case, options);
    if (question === this.question && this.keeps) return;
    this.question = question;
    this.forget();
  }

  private *counted(
    index: CaseIndex,
    options: Options,
    keep: NonNullable<AnalysisOptions['keep']>,
  ): Generator<undefined, Analysis> {
    let rules = 0;
    const counting: typeof keep = (rule, run) => {
      rules += 1;
      return keep(rule, run);
    };
    const analysis = yield* analysisSteps(index, { ...options, keep: counting });
    this.rules = rules;
    return analysis;
  }

  private keep(rule: Rule, run: (make: MakeFinding) => readonly Finding[]): readonly Finding[] {
    const known = this.found.get(rule.id);
    if (known) return known.findings;
    const reads = new Reads();
    const findings = noting(reads, () => this.make(rule, run));
    this.found.set(rule.id, { findings, reads });
    return findings;
  }

  /** What says the same as before is the same object. */
  private make(rule: Rule, run: (make: MakeFinding) => readonly Finding[]): readonly Finding[] {
    const made = new MadeFindings();
    const findings = run(made.maker(this.made.get(rule.id)));
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
function questionOf(c: Case, options: Options): string {
  const { rules, ...others } = options;
  return JSON.stringify([others, parametersOf(options.profile, c), rules?.map(({ id }) => id)]);
}
