// What the reasoning core answers. Rules, report and window ask only this; each answer has reasons.
import type { AnalysisParameters, Strength } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import type { JudgedVote } from './votes.ts';

/** Computed support, lowest first (README.md here). Never written to the file. */
export const SUPPORT_ORDER = [
  'defeated',
  'unsupported',
  'undeveloped',
  'contested',
  'supported',
] as const;

export type Support = (typeof SUPPORT_ORDER)[number];

/** Why an answer is what it is. */
export interface Reason {
  /** Stable short name, such as `age`, `compute`, `openChallenge`, `missing`. */
  readonly code: string;
  /** A sentence with the values compared and the parameter used. */
  readonly message: string;
  /** Ids of the nodes, links and records concerned. */
  readonly at: readonly string[];
  /** The absent field, where the answer is unfavourable because of one. */
  readonly missing?: string;
}

export interface SupportAnswer {
  readonly status: Support;
  readonly reasons: readonly Reason[];
}

/**
 * What keeps an element from being Supported. The reasons of its support say the same; here what is
 * below it is named by ids alone, for whoever follows it down.
 */
export interface Lack {
  /** The reasons that lie in the element and in the steps that carry it. */
  readonly own: readonly Reason[];
  /** What supports it and is not Supported. */
  readonly below: readonly string[];
  /** What it stands for and is not Supported: one and the same list for all references to a module. */
  readonly standsFor: readonly string[];
}

export interface Cap {
  /** A rule's id (`TYP-02`), `support`, or `step` (the step is no stronger than what carries it). */
  readonly by: string;
  readonly limit: Strength;
  readonly reason: Reason;
}

export interface StrengthAnswer {
  /** What the author declares; >= 2 only with a reason. */
  readonly declared: Strength;
  /** declared, cut by every cap. */
  readonly value: Strength;
  /** The caps below `declared`, lowest first. */
  readonly caps: readonly Cap[];
}

/** What evidence of both lines bears. */
export interface Shared<K> {
  readonly kind: K;
  readonly label: string;
  /** Evidence of the control line, of the propensity line. */
  readonly control: readonly string[];
  readonly propensity: readonly string[];
}

export type SharedLabel = Shared<'group' | 'dataset' | 'grader'>;
export type SharedCause = Shared<'modelOrganism' | 'vendor'>;

/** One run, by the records of it under either line. */
export interface SharedRun {
  readonly control: readonly string[];
  readonly propensity: readonly string[];
}

export interface IndependenceAnswer {
  readonly independent: boolean;
  /** E(c) and E(p) both contain these. */
  readonly sharedEvidence: readonly string[];
  /** The same apart for each run: two records of one run, or of one file, are one evidence. */
  readonly sharedRuns: readonly SharedRun[];
  readonly sharedLabels: readonly SharedLabel[];
  /** Common causes that weaken independence and do not break it (IND-05). */
  readonly sharedCauses: readonly SharedCause[];
  /** Load-bearing assumptions in own(c) and own(p). */
  readonly sharedAssumptions: readonly string[];
  /** The one evaluator of all evidence of both lines, if there is only one. */
  readonly soleEvaluator: string | undefined;
  /** Whether a goal or justification tagged `independence` stands at the strategy, and is approved. */
  readonly justification: 'approved' | 'unapproved' | 'missing';
  readonly justifiedBy: readonly string[];
  /** Assumptions that both lines inherit: shown, not a bridge. */
  readonly common: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface SufficiencyAnswer {
  readonly sufficient: boolean;
  /** It fails, but would hold with open challenges ignored. */
  readonly contestedOnly: boolean;
  /** Both lines are undeveloped. */
  readonly undeveloped: boolean;
  /** The goals that are the lines; undefined where there is none. */
  readonly control: string | undefined;
  readonly propensity: string | undefined;
  readonly controlStrength: Strength;
  readonly propensityStrength: Strength;
  /** All goals of either line, and those on which it rests: the weakest, several where they tie. */
  readonly lines: Readonly<
    Record<'control' | 'propensity', { all: readonly string[]; weakest: readonly string[] }>
  >;
  readonly independence: IndependenceAnswer;
  readonly reasons: readonly Reason[];
}

export interface YesNo {
  readonly yes: boolean;
  /** Why not (or, where it is yes and that needs saying, why). */
  readonly reasons: readonly Reason[];
}

/** How an approval stands. Everything but `passed` counts as failed. */
export interface ApprovalAnswer {
  /** suspect: what was voted on has changed since. */
  readonly state: 'passed' | 'failed' | 'suspect';
  /** Persons whose votes for it count. */
  readonly votesFor: number;
  readonly quorum: number;
  /** Each vote, and what keeps it from counting. */
  readonly votes: readonly JudgedVote[];
  readonly reasons: readonly Reason[];
}

export interface ReasoningSettings {
  /** gsn: a solution's text is its reference. ai: missing values never pass. */
  readonly family: 'gsn' | 'ai';
  readonly parameters: Required<AnalysisParameters>;
  /** YYYY-MM-DD; core has no clock. */
  readonly today: string;
  /** Evidence with an artefact whose digest contradicts the file; known only where files were checked. */
  readonly contradicted?: ReadonlySet<string>;
}

/**
 * What E(g) holds, in one linear pass for all elements. Evidence without an `evalType` counts as
 * none of the kinds asked for: it never lifts a cap.
 */
export interface EvidenceSummary {
  /** E(g) is not empty. */
  readonly any: boolean;
  /** Some of a stated type other than safeguard-redteam and model-organism. */
  readonly beyondRedTeam: boolean;
  /** Some of a stated type other than expert-elicitation. */
  readonly beyondExperts: boolean;
  /** Some usable understanding evidence. */
  readonly understanding: boolean;
  /** Some capability evidence elicited by fine-tuning (rung sft or above, and fineTuned not false). */
  readonly fineTuned: boolean;
  /** Some of a stated type other than capability, capability-noCoT and uplift-study. */
  readonly beyondCapability: boolean;
}

/** Answers about one version of one case. Ids that name nothing get the unfavourable answer. */
export interface Reasoning {
  readonly index: CaseIndex;
  readonly settings: ReasoningSettings;
  /** sup(x) of a node (solutions, goals, strategies, references, away elements). */
  support(nodeId: string): SupportAnswer;
  lack(nodeId: string): Lack;
  /** A challenge that stands: open or investigating (a missing status counts as open), itself not defeated. */
  challengeStands(linkId: string): boolean;
  /** What a challenge does: nothing, contests or defeats its target. */
  challengeEffect(linkId: string): 'none' | 'contests' | 'defeats';
  declared(goalId: string): Strength;
  strength(goalId: string): StrengthAnswer;
  sufficiency(pathwayId: string): SufficiencyAnswer;
  independence(pathwayId: string): IndependenceAnswer;
  /** Empty: fresh. */
  staleness(evidenceId: string): readonly Reason[];
  /**
   * The days after which evidence of its type is too old, and what says so; undefined where days do not
   * age it.
   */
  ageLimit(evidenceId: string): { readonly days: number; readonly from: string } | undefined;
  usable(evidenceId: string): YesNo;
  judged(evidenceId: string): boolean;
  /** A criterion: concrete, and its quorum met if it asks one. */
  criterionApproved(criterionId: string): YesNo;
  approval(approvalId: string): ApprovalAnswer;
  /** An approval: valid votes for (eligible, no conflict, on what is there now, once each) >= quorum. */
  quorumMet(approvalId: string): YesNo;
  /** Root goals in identifier order: not only challenging, not named by an ACP. */
  roots(): readonly string[];
  /** Whether the element is on a path (support, context, challenge, ACP) to a root. */
  connected(nodeId: string): boolean;
  needed(nodeId: string): boolean;
  critical(goalId: string): boolean;
  pathwayCritical(pathwayId: string): boolean;
  /** Strategies with `twoLines` that name the pathway. */
  pathwayStrategies(pathwayId: string): readonly string[];
  /** E(g): evidence ids reachable by supportedBy and cites (mitigations through evaluatedBy). */
  evidenceOf(nodeId: string): ReadonlySet<string>;
  evidenceSummary(nodeId: string): EvidenceSummary;
  /** own(g): assumptions attached to g or below g. */
  ownAssumptions(nodeId: string): ReadonlySet<string>;
  loadBearing(assumptionId: string): boolean;
}
