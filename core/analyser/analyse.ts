// Runs a profile's rules over a case. No I/O, no clock. A rule that throws becomes a finding (SYS-01).
import type { ArtefactCheck } from '../artefacts/types.ts';
import { verificationOf } from '../artefacts/verify.ts';
import { RULES } from '../generated/rules.ts';
import type { AnalysisParameters, Case } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { reason } from '../reasoning/reason.ts';
import type { Reasoning, ReasoningSettings } from '../reasoning/types.ts';
import { argumentIndex } from './ask/argumentIndex.ts';
import { type Weakened, weakenings } from './departures.ts';
import type { Finding } from './finding.ts';
import { merged, sortedFindings } from './order.ts';
import { levelOf, type Profile, parametersOf, shippedFile } from './profile.ts';
import type { Report, Rule, RuleContext, Severity } from './rule.ts';
import { type MakeFinding, toFinding } from './toFinding.ts';
import { inForce, judgeWaivers, type WaiverJudgement } from './waivers.ts';
import { withoutYielded } from './yields.ts';

export interface AsOf {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The day is the case's `frozenOn`, not the clock's or the caller's. */
  readonly frozen: boolean;
}

/** The day of an analysis: as asked, else the case's frozen day, else the clock's. */
export function asOf(c: Case, asked: string | undefined, clock: string): AsOf {
  if (asked !== undefined) return { today: asked, frozen: false };
  if (c.meta.frozenOn !== undefined) return { today: c.meta.frozenOn, frozen: true };
  return { today: clock, frozen: false };
}

export interface AnalysisOptions extends AsOf {
  readonly profile: Profile;
  /** Ids of the profiles at hand, beside those of the program. */
  readonly profiles?: readonly string[];
  /** The catalogue where absent. */
  readonly rules?: readonly Rule[];
  /** What was found of the files beside the case, where somebody asked for it. */
  readonly artefacts?: readonly ArtefactCheck[];
  /** What a rule finds, where that is known without asking it (live.ts). */
  readonly keep?: (
    rule: Rule,
    run: (make: MakeFinding) => readonly Finding[],
  ) => readonly Finding[];
}

export type Summary = Readonly<Record<Severity | 'waived', number>>;

export interface Analysis extends AsOf {
  readonly profile: Profile;
  readonly parameters: Required<AnalysisParameters>;
  /** Worst first, then by rule and place. */
  readonly findings: readonly Finding[];
  /** Waived findings count under `waived` only, except blockers, which count under both. */
  readonly summary: Summary;
  /** What asks less than it would without an organisation's profile or the case's own parameters. */
  readonly weakened: readonly Weakened[];
  readonly reasoning: Reasoning;
}

/** Every finding of the profile's rules. Does not throw, whatever the case holds. */
export function analyse(index: CaseIndex, options: AnalysisOptions): Analysis {
  const steps = analysisSteps(index, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same, one rule at a step, so that a worker can hear an edit between them. The index must not be
 * moved on before the last step: an analysis that an edit overtakes is thrown away.
 */
export function* analysisSteps(
  index: CaseIndex,
  options: AnalysisOptions,
): Generator<undefined, Analysis> {
  const { profile, today, frozen } = options;
  const parameters = parametersOf(profile, index.case);
  const settings: ReasoningSettings = {
    family: profile.family,
    parameters,
    today,
    ...(options.artefacts ? { contradicted: verificationOf(options.artefacts).contradicted } : {}),
  };
  const reasoning = reason(index, settings);
  const rules = (options.rules ?? RULES).filter(({ id }) => profile.rules[id] !== undefined);
  const findings: Finding[] = [];
  const argument = argumentIndex(index);
  const aside = argument === index ? reasoning : reason(argument, settings);
  const run = (rule: Rule, waivers: RuleContext['waivers'], make = toFinding) => {
    // Structure is judged everywhere; what a case argues is not in the patterns that it keeps.
    const [at, asked] = rule.kind === 'structure' ? [index, reasoning] : [argument, aside];
    return runRule(rule, index.case, at, asked, { waivers, make, options });
  };
  const { keep = (_rule, ask) => ask(toFinding) } = options;
  for (const rule of rules) {
    if (rule.afterOthers) continue;
    for (const finding of keep(rule, (make) => run(rule, NONE, make))) findings.push(finding);
    yield undefined;
  }
  const spoke = whoSpoke(findings, rules, options);
  const mostDays = parameters.waiverMaxDays;
  const waivers = judgeWaivers(index, { today, mostDays, ...spoke, findings });
  for (const rule of rules) if (rule.afterOthers) findings.push(...run(rule, waivers));
  const waiverOf = inForce(waivers);
  const told = merged(withoutYielded(findings, rules)).map((finding) => {
    const waived = waiverOf(finding);
    return waived === undefined ? finding : { ...finding, waived };
  });
  return {
    profile,
    parameters,
    today,
    frozen,
    findings: told,
    summary: summarise(told),
    weakened: weakenings(profile, index.case, RULES),
    reasoning,
  };
}

const NONE: RuleContext['waivers'] = new Map<string, WaiverJudgement>();

/** Which rules there are, and which of them had their say, so that their silence means something. */
function whoSpoke(
  findings: readonly Finding[],
  rules: readonly Rule[],
  { profile, artefacts }: AnalysisOptions,
) {
  const crashes = findings.filter(({ rule }) => rule === CRASHED.id);
  const failed = new Set(crashes.map(({ data }) => data?.rule));
  const known = new Set([...RULES, ...rules].map(({ id }) => id));
  const spoke = new Set(
    rules.filter(({ id }) => isOn(profile, id) && !failed.has(id)).map(({ id }) => id),
  );
  if (!artefacts?.length) spoke.delete(FILES_READ);
  return {
    isRule: (rule: string) => known.has(rule),
    spoke: (rule: string) => spoke.has(rule),
  };
}

/** Speaks only where the files beside the case were read. */
const FILES_READ = 'EVI-16';

function isOn(profile: Profile, rule: string): boolean {
  return Object.values(profile.rules[rule] ?? {}).some((level) => level !== 'off');
}

interface Ground {
  readonly waivers: RuleContext['waivers'];
  readonly make: MakeFinding;
  readonly options: AnalysisOptions;
}

/** @param whole what findings are named by, whatever part of it the rule looks at */
function runRule(
  rule: Rule,
  whole: Case,
  index: CaseIndex,
  reasoning: Reasoning,
  { waivers, make, options }: Ground,
): Finding[] {
  const { profile, today, frozen, artefacts = [], profiles = [] } = options;
  const found: Finding[] = [];
  const isKnown = (id: string) =>
    id === profile.id || profiles.includes(id) || shippedFile(id) !== undefined;
  const add = (source: Rule, report: Report) => {
    const level = levelOf(profile, source.id, report.case);
    if (level !== 'off') found.push(make(source, whole, report, level));
  };
  try {
    rule.check({
      case: index.case,
      index,
      reasoning,
      today,
      frozen,
      tolerates: profile.tolerates,
      profile: { id: profile.id, title: profile.title, isKnown },
      artefacts,
      waivers,
      options: { ...defaultsOf(rule), ...profile.options[rule.id] },
      report: (report) => add(rule, report),
    });
    return sortedFindings(found);
  } catch (error) {
    const data = { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
    const crash: Report = { at: [], message: 'crashed', data, key: rule.id };
    // What it said before the crash stands: a blocker must not vanish with it.
    return [...sortedFindings(found), make(CRASHED, whole, crash, 'error')];
  }
}

/** Stands in for SYS-01, so that a crash is told even where a profile forgets that rule. */
const CRASHED: Pick<Rule, 'id' | 'messages'> = {
  id: 'SYS-01',
  messages: { crashed: 'Rule {rule} failed ({error}); nothing is known about its subject.' },
};

function defaultsOf(rule: Rule): Record<string, unknown> {
  const options = Object.entries(rule.options ?? {});
  return Object.fromEntries(options.map(([name, option]) => [name, option.default]));
}

function summarise(findings: readonly Finding[]): Summary {
  const counts = { blocker: 0, error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of findings) {
    if (waived !== undefined) counts.waived += 1;
    if (waived === undefined || severity === 'blocker') counts[severity] += 1;
  }
  return counts;
}
