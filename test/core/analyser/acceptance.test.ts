// The acceptance fixtures of the rule catalogue (3.21), as changes to one whole case in which everything
// else is in order, and then single faults: all rules, profile `review`; expected are exactly the
// findings of error and above, derived from the catalogue's conditions.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../core/analyser/finding.ts';
import { BASE, changed, findingsOf, serious } from './wholeCase.ts';

const rules = (findings: readonly Finding[]) => new Set(findings.map(({ rule }) => rule));

/** An evaluation beside the one that carries the control line, so that the line stands without it. */
const spare = (fields: string): readonly [string, string][] => [
  ['-> E-1\n', '-> E-1 E-8\n'],
  [
    'evidence E-2 {',
    `evidence E-8 {title: second range, evalType: capability, result: pass, disposed: tuned weights deleted, elicitation: {rung: sft, ftBudgetFraction: 0.01, containment: a sealed range}, ${fields}}\nevidence E-2 {`,
  ],
];

const INDEPENDENCE = /\n {8}G5 .*\n.*Sn3 .*/;

describe('acceptance fixtures', () => {
  test('two moderate lines, disjoint evidence, justified and approved: none of IND-*, nor anything else', () => {
    expect(findingsOf(BASE).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('two moderate lines, one shared honeypot evidence, justified and approved', () => {
    const findings = findingsOf(changed(['-> E-1\n', '-> E-1\n          Sn2\n']));
    expect(serious(findings)).toEqual(['IND-00 blocker P-1', 'IND-02 error P-1']);
    expect(rules(findings)).toContain('IND-03');
    // Its dataset is named.
    expect(rules(findings)).toContain('IND-05');
  });

  test('the same without dataset and grader: no IND-05', () => {
    const findings = findingsOf(
      changed(
        ['-> E-1\n', '-> E-1\n          Sn2\n'],
        [', graders: [human panel], datasets: [honeypot set]', ''],
      ),
    );
    expect(serious(findings)).toEqual(['IND-00 blocker P-1', 'IND-02 error P-1']);
    expect(rules(findings)).toContain('IND-03');
    expect(rules(findings)).not.toContain('IND-05');
  });

  test('one vendor behind both lines: they suffice, and IND-05 says so', () => {
    const findings = findingsOf(
      changed(
        ['title: fine-tuned cyber range, ', 'title: fine-tuned cyber range, vendor: Acme, '],
        ['title: honeypots, ', 'title: honeypots, vendor: Acme, '],
      ),
    );
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['IND-05 warning']);
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
        ['value: deploy-restricted', "value: deploy-restricted, on: '2026-07-01'"],
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

  test('the same assumption at both lines: IND-04, and the pathway fails', () => {
    const assumption =
      'A9 "Logs are complete" {justification: checked against the billing, owner: H-4, falsifier: a session that is billed and not logged, status: holds}';
    const findings = findingsOf(
      changed(
        ['          Sn1 "Fine-tuned', `          ~ ${assumption}\n          Sn1 "Fine-tuned`],
        ['          Sn2 "Honeypots"', '          ~ A9\n          Sn2 "Honeypots"'],
      ),
    );
    expect(serious(findings)).toEqual(['IND-00 blocker P-1', 'IND-04 error P-1']);
    // One fault, one finding: IND-04 says of the one pathway all that IND-03 would.
    expect(rules(findings)).not.toContain('IND-03');
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
    expect(findings[0]?.message).toContain('Effective compute is missing');
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
    expect(serious(findings)).toEqual(['LVL-01 blocker L-4']);
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
    expect(serious(findings)).toEqual(['EVI-13 error G4']);
    expect(findings[0]?.message).toContain('0 of 50 bounds the rate at 5.8 %');
    expect(findings[0]?.message).toContain('2995 trials');
  });
});
