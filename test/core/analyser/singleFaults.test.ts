// Single faults in one whole case in which everything else is in order: all rules, profile `review`;
// expected are exactly the findings of error and above, derived from the catalogue's conditions.
import { describe, expect, test } from '@jest/globals';
import { changed, findingsOf, serious } from './wholeCase.ts';

describe('one fault, one finding', () => {
  test.each<[string, string[], ...(readonly [string, string])[]]>([
    [
      'no risk estimate',
      ['UNK-04 blocker case'],
      [
        "lower: 0.00001, upper: 0.0004, method: structured elicitation, from: H-4, on: '2026-05-02'",
        '',
      ],
    ],
    [
      'no deployment in the head',
      ['DEP-01 blocker case'],
      ['contexts: {planned: D-1, actual: D-1}, ', ''],
    ],
    ['no deployment is argued for', ['DEP-01 blocker D-1'], ['{about: [D-1], ', '{']],
    [
      'open weights instead',
      ['DEP-01 blocker D-2'],
      ['planned: D-1', 'planned: D-2'],
      [
        'deploymentContexts D-1',
        'deploymentContexts D-2 {kind: open-weights, irreversibility: cannot be recalled}\ndeploymentContexts D-1',
      ],
    ],
    [
      'open weights, argued for, and nothing on what cannot be undone',
      ['DEP-08 blocker D-1'],
      ['{kind: kyc, name: vetted access, securityLevel: 4}', '{kind: open-weights}'],
    ],
    [
      'an affordance that nobody evaluated',
      ['DEP-04 error D-1'],
      ['{kind: kyc,', '{kind: kyc, affordances: [shell],'],
    ],
    [
      'internal use that nothing covers',
      ['DEP-07 error SV-5'],
      [
        'exclusions X-1 {cell: {context: D-INT}',
        'exclusions X-1 {cell: {context: D-1, harmMode: leak}',
      ],
    ],
    [
      'an exclusion that nobody owns',
      ['COV-02 error X-1'],
      [
        'reason: argued in the case of internal use, owner: H-4,',
        'reason: argued in the case of internal use,',
      ],
    ],
    ['too little security', ['DEP-02 error D-1'], ['securityLevel: 4', 'securityLevel: 2']],
    ['an assumption loses its tag', ['ELI-08 error G3'], ['tags: [no-exploration-hacking], ', '']],
    [
      'a criterion loses its value',
      ['LVL-03 error K-1'],
      ["operator: '>=', value: 0.2, ", "operator: '>=', "],
    ],
    [
      'a level loses its policy',
      ['LVL-12 error L-2'],
      ['name: ASL-2, policyVersion: PV-1', 'name: ASL-2'],
    ],
    [
      'a newer policy version',
      ['LVL-12 error PV-1'],
      [
        'policyVersions PV-1',
        "policyVersions PV-3 {policy: PO-1, version: '3.0', date: '2026-02-24'}\npolicyVersions PV-1",
      ],
    ],
    [
      'the threshold is not stated',
      ['LVL-01 blocker L-2'],
      ['next: L-3, thresholdDefinedness: concrete', 'next: L-3'],
    ],
    [
      'an alert that has gone off',
      ['TYP-10 blocker G3'],
      ['value: 0.04, k: 8', 'value: 0.15, k: 30'],
    ],
    ['no trigger', ['RSP-01 error K-1'], ['trigger: K-1, ', '']],
    [
      'a pause without end',
      ['RSP-02 error I-1'],
      [', resumption: {criterion: K-2}', ', resumption: {}'],
      [
        'ifThens I-1',
        'ifThens I-2 {trigger: K-2, action: report, owner: H-1, deadlineDays: 2, safeguard: the board is told, efficacyEvidence: [E-7]}\nifThens I-1',
      ],
    ],
    ['nothing on unknown unknowns', ['UNK-01 blocker G1'], ['tags: [unknown-unknowns], ', '']],
    [
      'known problems only',
      ['UNK-02 error G6'],
      ['openEnded: true, ', ''],
      ['evalType: understanding', 'evalType: model-organism'],
    ],
    [
      'a weak grip on the unknown',
      ['UNK-04 blocker G6'],
      [
        'tags: [unknown-unknowns], declaredStrength: 2',
        'tags: [unknown-unknowns], declaredStrength: 1',
      ],
    ],
    [
      'used before evaluated',
      ['EVI-09 blocker SV-5'],
      ["firstInternalUse: '2026-05-04'", "firstInternalUse: '2026-01-04'"],
    ],
    [
      'a domain is forgotten',
      ['COV-01 error case'],
      ['{cell: {domain: R-3}', '{cell: {domain: R-2}'],
    ],
    [
      'a number out of nothing',
      ['QNT-02 error G6'],
      [
        'declaredStrength: 2, strengthReason: three',
        'confidence: {lower: 0.9}, declaredStrength: 2, strengthReason: three',
      ],
    ],
    [
      'a gate that needs a quorum',
      ['GOV-01 blocker K-2'],
      [
        'population: twenty ranges, definedness: concrete, setOn',
        'population: twenty ranges, definedness: intent-only, setOn',
      ],
    ],
  ])('%s', (_, expected, ...changes) => {
    expect(serious(findingsOf(changed(...changes)))).toEqual(expected);
  });

  test('what follows from a fault by the definitions is told too: prompting caps the line (ELI-02), so the pathway fails', () => {
    const findings = findingsOf(changed(['rung: sft, fineTuned: true', 'rung: prompt']));
    expect(serious(findings)).toEqual(['ELI-02 error G3', 'IND-00 blocker P-1']);
  });
});
