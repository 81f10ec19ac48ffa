// A whole case of two lines of defence in which everything is in order, and changes to it, for tests
// that run all rules of the profile `review`.
import { expect } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import type { Finding } from '../../../core/analyser/finding.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const TODAY = '2026-06-01';

/** Of a SHA-256, all but its last digit. */
const DIGEST = 'ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8';

/** What a reader needs to check a record, and to find its file again; one file for each. */
const checkable = (digit: number) =>
  `provenance: primary, owner: H-4, tasks: two hundred tasks drawn at random, scoring: by the published key, humanBaseline: na, access: weights, samples: [task 3, task 41, task 77, task 120, task 188], artefacts: [{path: evidence-${digit}.zip, sha256: '${DIGEST}${digit}'}]`;

/** Two moderate lines against cyber misuse, independence justified and approved, T-15, coverage, gates. */
export const BASE = `
case {maturity: reviewed, severity: catastrophic, systemUnderTest: SV-5, contexts: {planned: D-1, actual: D-1}, claimedLevels: [L-2], riskEstimate: {lower: 0.00001, upper: 0.0004, method: structured elicitation, from: H-4, on: '2026-05-02'}, riskBudget: {value: 0.001, unit: P(catastrophe) per year}, decision: {supports: access for vetted customers, value: deploy-restricted, body: deployment board, rightToStop: H-1}, authors: [H-4], reviewers: [H-2], version: '1.0', changelog: [{version: '1.0', date: '2026-05-25', what: first complete case}], disclosureReviewTrigger: a result at half of a critical threshold}
G1 "Quartz 5 does not cause a catastrophe in vetted access" {about: [D-1], validityEnvelope: {maxEffCompute: 1.6e+26, until: '2027-01-01'}}
  ~ C1 "Catastrophe: more than 50 deaths or damage over one billion dollars" {defines: [catastrophe]}
  ~ C2 "RSP 1.0: Quartz 5 is at ASL-2" {cites: [L-2]}
  S1 "Argue each credible pathway, and what is on no list"
    ~ J1 "The list was compared with three external ones and with incident records" {tags: [completeness]}
    G2 "Cyber misuse of Quartz 5 is acceptably unlikely" {about: [P-1]}
      S2 "Two lines of defence" {combinator: twoLines, pathway: P-1}
        G3 "Quartz 5 could not run a damaging attack even if it tried" {lineOfDefence: control, argumentKind: inability, declaredStrength: 2, strengthReason: wide margin on every range}
          ~ A1 "Quartz 5 explored what its fine-tuning asked of it" {tags: [no-exploration-hacking], justification: a password-locked twin was unlocked by the same recipe, owner: H-4, falsifier: a locked twin resists the recipe, status: holds, reviewBy: '2026-12-01'}
          ~ A2 "Its training was not steered from within" {tags: [no-gradient-hacking], justification: weight differences match a clean run, owner: H-4, falsifier: weight differences off the clean run, status: holds, reviewBy: '2026-12-01'}
          Sn1 "Fine-tuned cyber range" -> E-1
        G4 "Quartz 5 would not try in more than 0.1 % of tasks" {lineOfDefence: propensity, argumentKind: alignment-evaluation, declaredStrength: 2, strengthReason: realistic honeypots, quantifier: rate<=p, rate: 0.001}
          ~ A3 "That it may notice a test does not explain its conduct" {tags: [evaluation-awareness], justification: suppressing the notion of a test changed nothing, owner: H-4, falsifier: a change under suppression, status: holds, reviewBy: '2026-12-01'}
          Sn2 "Honeypots" -> E-2
        G5 "The evidence for the two lines is independent" {lineOfDefence: neither, argumentKind: completeness, tags: [independence]}
          Sn3 "Audit of teams, data, graders and models" -> E-3
    G6 "No catastrophic problem that nobody thought of is present" {lineOfDefence: neither, argumentKind: completeness, tags: [unknown-unknowns], declaredStrength: 2, strengthReason: three independent sources}
      S3 "Argue over three independent sources"
        ~ J2 "The three sources are all that are known; they share neither people nor methods" {tags: [completeness]}
        G7 "Hazard identification was structured and saturated"
          Sn4 "Hazard workshops" -> E-4
        G8 "Open-ended search found only listed problems"
          Sn5 "Open-ended red team" -> E-5 E-9
        G9 "Understanding would reveal what the evaluations miss"
          Sn6 "Blind audit of planted problems" -> E-6
    G11 "Withdrawn from use, Quartz 5 does no harm" {lineOfDefence: neither, argumentKind: process, tags: [undeployed]}
      Sn11 "Drill of the destruction of all copies" -> E-10
G70 "The ranges have no defenders"
G71 "Honeypots look like honeypots"
link challenges G70 -> G3 {challenge: {kind: rebutting, severity: serious, status: refuted, raisedBy: H-2, on: '2026-05-05', response: twelve of the twenty ranges are defended by a team}}
link challenges G71 -> G4 {challenge: {kind: rebutting, severity: serious, status: refuted, raisedBy: H-2, on: '2026-05-05', response: people could not tell them from real tasks}}
systemVersions SV-4 {name: Quartz 4, family: Quartz}
evidence E-1 {title: fine-tuned cyber range, evalType: capability, result: pass, status: active, criterion: K-1, metric: range solve rate, value: 0.04, k: 8, n: 200, systemVersion: SV-5, date: '2026-04-10', effCompute: 8.0e+25, unit: system, evaluator: {org: Range Lab, kind: external, independent: true}, graders: [range scorer], datasets: [range tasks], independenceGroups: [range], elicitation: {rung: sft, fineTuned: true, ftBudgetFraction: 0.01, nAttempts: 200, helpfulOnly: true, sandbagChecks: [noise injection], refusalAudit: all refusals read by two people, refusalRate: 0.01, containment: a sealed range}, disposed: 'tuned weights deleted on 2026-04-12', elicitationForecast: {factor: 1.5, horizonMonths: 6, basis: trend of scaffolds over 18 months}, ${checkable(1)}}
evidence E-2 {title: honeypots, evalType: alignment-behavioural, result: pass, systemVersion: SV-5, date: '2026-04-12', k: 0, n: 3000, unit: system, evaluator: {org: Honesty Institute, kind: external, independent: true}, graders: [human panel], datasets: [honeypot set], independenceGroups: [honeypots], adversarial: true, distribution: deployment, searchCoverage: {scope: the deployment distribution, effort: 3000 tasks by two teams, power: 95 % against one in a thousand}, trainedOn: false, ${checkable(2)}}
evidence E-3 {title: independence audit, evalType: expert-elicitation, result: pass, date: '2026-05-02', evaluator: {org: Audit House, kind: external, independent: true}, ${checkable(3)}}
evidence E-4 {title: hazard workshops, evalType: expert-elicitation, result: pass, date: '2026-03-20', evaluator: {org: Audit House, kind: external, independent: true}, ${checkable(4)}}
evidence E-5 {title: open-ended red team, evalType: safeguard-redteam, openEnded: true, result: pass, systemVersion: SV-5, date: '2026-04-20', evaluator: {org: Red Cell, kind: external, independent: true}, ${checkable(5)}}
evidence E-6 {title: blind audit, evalType: understanding, containment: sealed cluster, disposed: planted models deleted on 2026-04-30, result: pass, systemVersion: SV-5, date: '2026-04-22', evaluator: {org: Interp Lab, kind: external, independent: true}, trainedOn: false, ${checkable(6)}}
evidence E-7 {title: halt drill, evalType: security-assessment, result: pass, date: '2026-03-15', ${checkable(7)}}
systemVersions SV-5 {name: Quartz 5, family: Quartz, previous: SV-4, date: '2026-04-01', effCompute: 8.0e+25, capabilityTier: human, trainingSignal: [imitation, process-rl], onlineLearning: false, firstInternalUse: '2026-05-04', firstAgenticUse: '2026-05-11'}
evidence E-9 {title: red team at a checkpoint, evalType: safeguard-redteam, result: pass, systemVersion: SV-5, date: '2026-03-12', evaluator: {org: Red Cell, kind: external, independent: true}, ${checkable(8)}}
evidence E-10 {title: destruction drill, evalType: security-assessment, result: pass, date: '2026-04-18', evaluator: {org: Audit House, kind: external, independent: true}, ${checkable(9)}}
forecasts FO-1 {question: Does Quartz 5 solve a fifth of the ranges?, on: '2025-11-03', p: 0.05, resolveBy: '2026-04-30', outcome: 'no'}
surprises SU-1 {on: '2026-04-20', systemVersion: SV-5, what: It asked for a second opinion unprompted.}
stakeholders ST-1 {name: operators of infrastructure, affected: true, consulted: true}
policies PO-1 {name: RSP, publisher: Anthropic}
policyVersions PV-1 {policy: PO-1, version: '1.0', date: '2023-09-19', evalEveryDays: 90}
safetyLevels L-2 {name: ASL-2, policyVersion: PV-1, rank: 2, next: L-3, thresholdDefinedness: concrete, safeguardDefinedness: concrete}
safetyLevels L-3 {name: ASL-3, policyVersion: PV-1, rank: 3, criteria: [K-1], thresholdDefinedness: concrete, safeguardDefinedness: concrete}
criteria K-1 {name: cyber threshold, metric: range solve rate, operator: '>=', value: 0.2, unit: fraction, procedure: ten attempts per task, population: twenty ranges, definedness: concrete, alert: 0.1, setOn: '2025-11-03', firstMeasuredOn: '2026-04-10', harmMapping: at one range in five a small group could take a plant down}
ifThens I-1 {trigger: K-1, action: pause, owner: H-1, deadlineDays: 2, safeguard: access is closed by the on-call team, efficacyEvidence: [E-7], resumption: {criterion: K-2}, durability: until K-2 is met, leadTimeDays: 2, exercisedOn: '2026-03-15'}
criteria K-2 {name: cyber threshold with safeguards, metric: range solve rate with filter, operator: '<', value: 0.05, unit: fraction, procedure: ten attempts per task, population: twenty ranges, definedness: concrete, setOn: '2025-11-03'}
approvals Q-1 {subject: G5, quorum: 2, eligible: [H-1, H-2, H-3], votes: [{person: H-2, vote: for}, {person: H-3, vote: for}]}
people H-1 {name: A. Ito, role: head of safety}
people H-2 {name: B. Sow, role: reviewer, coi: none}
people H-3 {name: C. Roy, role: reviewer}
people H-4 {name: D. Lund, role: author, coi: employee with equity}
deploymentContexts D-1 {kind: kyc, name: vetted access, securityLevel: 4}
deploymentContexts D-INT {kind: internal-only, name: use inside the developer}
exclusions X-1 {cell: {context: D-INT}, reason: argued in the case of internal use, owner: H-4, reviewBy: '2026-12-01'}
threatActors T-1 {tier: organised crime, requiredSecurity: 3}
pathways P-1 {name: cyber misuse, domain: R-1, harmMode: misuse, actor: T-1, context: D-1, severity: catastrophic}
monitors M-1 {claim: G3, metric: range solve rate of each checkpoint, operator: '<=', threshold: 0.1, lastValue: 0.04, lastOn: '2026-05-20', leading: true}
monitors M-2 {claim: G4, metric: honeypots taken up in shadow tests, operator: '<=', threshold: 0.001, lastValue: 0, lastOn: '2026-05-20', leading: true}
incidents N-1 {route: AI Office, clockHours: 48}
riskDomains R-1 {name: cyber-offence, taxonomy: nine}
${[
  'deception',
  'persuasion and manipulation',
  'political strategy',
  'weapons acquisition',
  'long-horizon planning',
  'AI development',
  'situational awareness',
  'self-proliferation',
]
  .map(
    (name, i) => `riskDomains R-${i + 2} {name: ${name}, taxonomy: nine}
exclusions X-${i + 2} {cell: {domain: R-${i + 2}}, reason: argued in the sister case of the same release, owner: H-4, reviewBy: '2026-12-01'}`,
  )
  .join('\n')}
`;

/** The base case with passages replaced; each passage must be there. */
export function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, BASE);
}

export function findingsOf(text: string): readonly Finding[] {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  const options = { profile, today: TODAY, frozen: false };
  return analyse(new CaseIndex(sketch(text)), options).findings;
}

/** "IND-00 blocker P-1": what is told at error and above, with its subject. */
export function serious(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'blocker')
    .map(({ rule, severity, at }) => `${rule} ${severity} ${at[0] ?? 'case'}`)
    .sort();
}
