// The acceptance fixtures of the rule catalogue (3.21), as changes to one whole case in which everything
// else is in order. All rules, profile `review`; expected are exactly the findings of error and above.
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import type { Finding } from '../../../core/analyser/finding.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const TODAY = '2026-06-01';

/** Two moderate lines against cyber misuse, independence justified and approved, T-15, coverage, gates. */
const BASE = `
case {maturity: reviewed, severity: catastrophic, systemUnderTest: SV-5, contexts: {planned: D-1, actual: D-1}, claimedLevels: [L-2], riskEstimate: {lower: 0.00001, upper: 0.0004}, riskBudget: {value: 0.001, unit: P(catastrophe) per year}, decision: {supports: access for vetted customers, value: deploy-restricted, body: deployment board, rightToStop: H-1}, authors: [H-4], reviewers: [H-2]}
G1 "Quartz 5 does not cause a catastrophe in vetted access" {about: [D-1]}
  ~ C1 "Catastrophe: more than 50 deaths or damage over one billion dollars" {defines: [catastrophe]}
  ~ C2 "RSP 1.0: Quartz 5 is at ASL-2" {cites: [L-2]}
  S1 "Argue each credible pathway, and what is on no list"
    ~ J1 "The list was compared with three external ones and with incident records"
    G2 "Cyber misuse of Quartz 5 is acceptably unlikely" {about: [P-1]}
      S2 "Two lines of defence" {combinator: twoLines, pathway: P-1}
        G3 "Quartz 5 could not run a damaging attack even if it tried" {lineOfDefence: control, argumentKind: inability, declaredStrength: 2, strengthReason: wide margin on every range}
          ~ A1 "Quartz 5 explored what its fine-tuning asked of it" {tags: [no-exploration-hacking], justification: a password-locked twin was unlocked by the same recipe, owner: H-4, falsifier: a locked twin resists the recipe, status: holds}
          ~ A2 "Its training was not steered from within" {tags: [no-gradient-hacking], justification: weight differences match a clean run, owner: H-4, falsifier: weight differences off the clean run, status: holds}
          Sn1 "Fine-tuned cyber range" -> E-1
        G4 "Quartz 5 would not try in more than 0.1 % of tasks" {lineOfDefence: propensity, argumentKind: alignment-evaluation, declaredStrength: 2, strengthReason: realistic honeypots, quantifier: rate<=p, rate: 0.001}
          Sn2 "Honeypots" -> E-2
        G5 "The evidence for the two lines is independent" {lineOfDefence: neither, argumentKind: completeness, tags: [independence]}
          Sn3 "Audit of teams, data, graders and models" -> E-3
    G6 "No catastrophic problem that nobody thought of is present" {lineOfDefence: neither, argumentKind: completeness, tags: [unknown-unknowns], declaredStrength: 2, strengthReason: three independent sources}
      S3 "Argue over three independent sources"
        ~ J2 "The three sources are all that are known; they share neither people nor methods" {tags: [completeness]}
        G7 "Hazard identification was structured and saturated"
          Sn4 "Hazard workshops" -> E-4
        G8 "Open-ended search found only listed problems"
          Sn5 "Open-ended red team" -> E-5
        G9 "Understanding would reveal what the evaluations miss"
          Sn6 "Blind audit of planted problems" -> E-6
systemVersions SV-4 {name: Quartz 4, family: Quartz}
systemVersions SV-5 {name: Quartz 5, family: Quartz, previous: SV-4, effCompute: 8.0e+25, capabilityTier: human, trainingSignal: [imitation, process-rl], firstInternalUse: '2026-05-04', firstAgenticUse: '2026-05-11'}
evidence E-1 {title: fine-tuned cyber range, evalType: capability, result: pass, status: active, criterion: K-1, metric: range solve rate, value: 0.04, k: 8, n: 200, systemVersion: SV-5, date: '2026-04-10', effCompute: 8.0e+25, unit: system, evaluator: {org: Range Lab, kind: external, independent: true}, graders: [range scorer], datasets: [range tasks], independenceGroups: [range], elicitation: {rung: sft, fineTuned: true, ftBudgetFraction: 0.01, nAttempts: 200, helpfulOnly: true, sandbagChecks: [noise injection]}}
evidence E-2 {title: honeypots, evalType: alignment-behavioural, result: pass, systemVersion: SV-5, date: '2026-04-12', k: 0, n: 3000, unit: system, evaluator: {org: Honesty Institute, kind: external, independent: true}, graders: [human panel], datasets: [honeypot set], independenceGroups: [honeypots], adversarial: true, distribution: deployment, searchCoverage: {scope: the deployment distribution, effort: 3000 tasks by two teams, power: 95 % against one in a thousand}}
evidence E-3 {title: independence audit, evalType: expert-elicitation, result: pass, date: '2026-05-02', evaluator: {org: Audit House, kind: external, independent: true}}
evidence E-4 {title: hazard workshops, evalType: expert-elicitation, result: pass, date: '2026-03-20', evaluator: {org: Audit House, kind: external, independent: true}}
evidence E-5 {title: open-ended red team, evalType: safeguard-redteam, openEnded: true, result: pass, systemVersion: SV-5, date: '2026-04-20', evaluator: {org: Red Cell, kind: external, independent: true}}
evidence E-6 {title: blind audit, evalType: understanding, result: pass, systemVersion: SV-5, date: '2026-04-22', evaluator: {org: Interp Lab, kind: external, independent: true}}
evidence E-7 {title: halt drill, evalType: security-assessment, result: pass, date: '2026-03-15'}
policies PO-1 {name: RSP, publisher: Anthropic}
policyVersions PV-1 {policy: PO-1, version: '1.0', date: '2023-09-19', evalEveryDays: 90}
safetyLevels L-2 {name: ASL-2, policyVersion: PV-1, rank: 2, next: L-3, thresholdDefinedness: concrete, safeguardDefinedness: concrete}
safetyLevels L-3 {name: ASL-3, policyVersion: PV-1, rank: 3, criteria: [K-1], thresholdDefinedness: concrete, safeguardDefinedness: concrete}
criteria K-1 {name: cyber threshold, metric: range solve rate, operator: '>=', value: 0.2, unit: fraction, procedure: ten attempts per task, population: twenty ranges, definedness: concrete, alert: 0.1, setOn: '2025-11-03', firstMeasuredOn: '2026-04-10'}
ifThens I-1 {trigger: K-1, action: pause, owner: H-1, deadlineDays: 2, safeguard: access is closed by the on-call team, efficacyEvidence: [E-7], resumption: {criterion: K-2}, leadTimeDays: 2, exercisedOn: '2026-03-15'}
criteria K-2 {name: cyber threshold with safeguards, metric: range solve rate with filter, operator: '<', value: 0.05, unit: fraction, procedure: ten attempts per task, population: twenty ranges, definedness: concrete, setOn: '2025-11-03'}
approvals Q-1 {subject: G5, quorum: 2, eligible: [H-1, H-2, H-3], votes: [{person: H-2, vote: for}, {person: H-3, vote: for}]}
people H-1 {name: A. Ito, role: head of safety}
people H-2 {name: B. Sow, role: reviewer}
people H-3 {name: C. Roy, role: reviewer}
people H-4 {name: D. Lund, role: author}
deploymentContexts D-1 {kind: kyc, name: vetted access, securityLevel: 4}
threatActors T-1 {tier: organised crime, requiredSecurity: 3}
pathways P-1 {name: cyber misuse, domain: R-1, harmMode: misuse, actor: T-1, context: D-1, severity: catastrophic}
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
function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, BASE);
}

function findingsOf(text: string): readonly Finding[] {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  const options = { profile, today: TODAY, frozen: false };
  return analyse(new CaseIndex(sketch(text)), options).findings;
}

/** "IND-00 blocker P-1": what is told at error and above. */
function serious(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'blocker')
    .map(({ rule, severity, at }) => `${rule} ${severity} ${at.join(' ')}`)
    .sort();
}

const rules = (findings: readonly Finding[]) => new Set(findings.map(({ rule }) => rule));

/** An evaluation beside the one that carries the control line, so that the line stands without it. */
const spare = (fields: string): readonly [string, string][] => [
  ['-> E-1\n', '-> E-1 E-8\n'],
  [
    'evidence E-2 {',
    `evidence E-8 {title: second range, evalType: capability, result: pass, elicitation: {rung: sft}, ${fields}}\nevidence E-2 {`,
  ],
];

const INDEPENDENCE = /\n {8}G5 .*\n.*Sn3 .*/;

describe('acceptance fixtures', () => {
  test('two moderate lines, disjoint evidence, justified and approved: none of IND-*, nor anything else', () => {
    expect(findingsOf(BASE).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('two moderate lines, one shared honeypot evidence, justified and approved', () => {
    const findings = findingsOf(changed(['-> E-1\n', '-> E-1 E-2\n']));
    expect(serious(findings)).toEqual(['IND-00 blocker P-1', 'IND-02 error P-1']);
    expect(rules(findings)).toContain('IND-03');
  });

  test('strong control line, propensity undeveloped: no blocker, no error', () => {
    const findings = findingsOf(
      changed(
        [
          'declaredStrength: 2, strengthReason: wide margin',
          'declaredStrength: 3, strengthReason: wide margin',
        ],
        [
          'G4 "Quartz 5 would not try in more than 0.1 % of tasks"',
          'G4 "Quartz 5 would not try" <>',
        ],
        ['\n          Sn2 "Honeypots" -> E-2', ''],
      ),
    );
    expect(serious(findings)).toEqual([]);
  });

  test('the independence goal supported, both lines not: IND-00', () => {
    const findings = findingsOf(
      changed(
        ['maturity: reviewed', 'maturity: draft'],
        ['even if it tried"', 'even if it tried" <>'],
        ['in more than 0.1 % of tasks"', 'in more than 0.1 % of tasks" <>'],
        ['\n          Sn1 "Fine-tuned cyber range" -> E-1', ''],
        ['\n          Sn2 "Honeypots" -> E-2', ''],
      ),
    );
    expect(serious(findings)).toEqual(['IND-00 blocker P-1']);
  });

  test('an assumption on the top goal, inherited by both lines: no IND-04', () => {
    const assumption =
      'A9 "Quartz 5 cannot tell tests from use" {tags: [evaluation-awareness], justification: probes find no such feature, owner: H-4, falsifier: a probe that fires, status: holds}';
    const findings = findingsOf(changed(['  ~ C1 "', `  ~ ${assumption}\n  ~ C1 "`]));
    expect(serious(findings)).toEqual([]);
  });

  test('evidence without effective compute: EVI-01, "missing"', () => {
    const findings = findingsOf(
      changed(
        ...spare("systemVersion: SV-4, date: '2026-04-10'"),
        [
          'policies PO-1',
          "continuities Y-1 {from: SV-4, to: SV-5, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}, referenceReportDate: '2026-04-01'}\npolicies PO-1",
        ],
        [
          'name: Quartz 4, family: Quartz',
          'name: Quartz 4, family: Quartz, trainingSignal: [imitation, process-rl]',
        ],
      ),
    );
    expect(serious(findings)).toEqual(['EVI-01 error E-8']);
    expect(findings[0]?.message).toContain('effCompute is missing');
  });

  test('a goal without any evidence: SUP-01 and no TYP', () => {
    const goal =
      'G10 "Quartz 5 would not help an attacker" {lineOfDefence: propensity, declaredStrength: 3, strengthReason: it is trained to refuse}';
    const findings = findingsOf(changed(['    G6 "', `    ${goal}\n    G6 "`]));
    expect(serious(findings)).toEqual(['SUP-01 blocker G10']);
  });

  test('two moderate lines, disjoint evidence, no written justification: IND-01, IND-00', () => {
    const text = BASE.replace(INDEPENDENCE, '').replace('subject: G5', 'subject: G6');
    expect(text).not.toContain('G5 "');
    expect(serious(findingsOf(text))).toEqual(['IND-00 blocker P-1', 'IND-01 error P-1']);
  });

  test('a goal cites ASL-4 under RSP 1.0: LVL-01', () => {
    const findings = findingsOf(
      changed(
        ['about: [D-1]', 'about: [D-1, L-4]'],
        [
          'safetyLevels L-2',
          'safetyLevels L-4 {name: ASL-4, policyVersion: PV-1, rank: 4, thresholdDefinedness: undefined, safeguardDefinedness: undefined}\nsafetyLevels L-2',
        ],
      ),
    );
    expect(serious(findings)).toEqual(['LVL-01 blocker L-4 G1']);
  });

  const critical = (action: string) =>
    changed(
      ['claimedLevels: [L-2]', 'claimedLevels: [L-2, L-9]'],
      [
        'safetyLevels L-2',
        'safetyLevels L-9 {name: Critical, policyVersion: PV-2, rank: 4, criteria: [K-9], thresholdDefinedness: concrete, safeguardDefinedness: undefined}\nsafetyLevels L-2',
      ],
      [
        'policyVersions PV-1',
        "policies PO-2 {name: Preparedness Framework, publisher: OpenAI}\npolicyVersions PV-2 {policy: PO-2, version: '2', date: '2025-04-15'}\npolicyVersions PV-1",
      ],
      [
        'criteria K-2',
        "criteria K-9 {name: automated exploit chain, metric: zero-day chains, operator: '>=', value: 1, unit: chains, procedure: hardened targets, population: ten targets, definedness: concrete, setOn: '2025-04-15'}\ncriteria K-2",
      ],
      [
        'ifThens I-1',
        `ifThens I-9 {trigger: K-9, action: ${action}, owner: H-1, deadlineDays: 1, safeguard: all training stops, efficacyEvidence: [E-7], resumption: {criterion: K-2}}\nifThens I-1`,
      ],
    );

  test('the model is at Critical, safeguards undefined: LVL-11', () => {
    expect(serious(findingsOf(critical('stop')))).toEqual(['LVL-11 blocker L-9']);
  });

  test('the same without a halt action: RSP-01 as well', () => {
    expect(serious(findingsOf(critical('investigate')))).toEqual([
      'LVL-11 blocker L-9',
      'RSP-01 error L-9',
    ]);
  });

  test('an evaluation 90 days old: nothing; 91 days: EVI-02', () => {
    const of = (date: string) =>
      findingsOf(changed(...spare(`systemVersion: SV-5, date: '${date}'`)));
    expect(serious(of('2026-03-03'))).toEqual([]);
    expect(serious(of('2026-03-02'))).toEqual(['EVI-02 error E-8']);
  });

  test('0 of 50 defections, claimed rate at most 0.1 %: EVI-13 (upper bound 5.8 %)', () => {
    const findings = findingsOf(changed(['k: 0, n: 3000', 'k: 0, n: 50']));
    expect(serious(findings)).toEqual(['EVI-13 error G4 E-2']);
    expect(findings[0]?.message).toContain('0 of 50 bounds the rate at 5.8 %');
    expect(findings[0]?.message).toContain('2995 trials');
  });
});
