// Faults of support, of mismatch between claim and evidence, of proxies and of wording, each brought
// alone into the whole case that is in order: all findings of all severities, by the conditions of
// rules.md 3.1, 3.2, 3.6, 3.15, 3.18 and STR-01. What follows at a pathway by definition is named.
import { expect, test } from '@jest/globals';
import { BASE, changed, findingsOf } from './wholeCase.ts';

type Change = readonly [string, string];

const LAST = 'systemVersions SV-4';
const HONEYPOTS = 'evidence E-2 {title: honeypots';
const RANGE = 'evidence E-1 {title: fine-tuned cyber range';
const FILTER = 'mitigations M-90 {text: output filter, kind: api-filter, availableOn: 2026-04-01';

const listed = (text: string) =>
  findingsOf(text).map(({ rule, severity, at }) => `${rule} ${severity} ${at[0] ?? 'case'}`);
const before = new Set(listed(BASE));

/** What the changes bring. */
const told = (...changes: readonly Change[]) =>
  listed(changed(...changes))
    .filter((one) => !before.has(one))
    .sort();

test.each<[string, string[], ...Change[]]>([
  [
    'catastrophe is no longer defined',
    ['WF-08 warning G1'],
    [
      '  ~ C1 "Catastrophe: more than 50 deaths or damage over one billion dollars" {defines: [catastrophe]}\n',
      '',
    ],
  ],
  [
    'the claim is repeated below itself',
    ['SUP-04 warning G90'],
    [
      'G8 "Open-ended search found only listed problems"',
      'G8 "Open-ended search found only listed problems"\n          G90 "The open-ended search found only the listed problems"\n            Sn4',
    ],
  ],
  [
    'evidence for show',
    ['SUP-06 info E-90'],
    [LAST, `evidence E-90 {title: bias benchmark}\n${LAST}`],
  ],
  ['research instead of a method', ['SUP-07 error E-1'], [RANGE, `${RANGE}, trl: 3`]],
  [
    'a technique as evidence',
    ['TYP-05 error M-90'],
    ['-> E-1\n', '-> E-1 M-90\n'],
    [LAST, `${FILTER}}\n${LAST}`],
  ],
  ['asked nicely', ['TYP-07 warning G4'], ['adversarial: true, ', '']],
  [
    'on another distribution',
    ['TYP-07 warning G4'],
    ['distribution: deployment, searchCoverage', 'distribution: proxy, searchCoverage'],
  ],
  [
    'benefit as support',
    ['TYP-08 error G90'],
    [
      LAST,
      `link supportedBy S1 -> G90\nG90 "Customers gain" {argumentKind: benefit}\n  Sn4\n${LAST}`,
    ],
  ],
  [
    'good will inside the control line',
    ['TYP-09 error G90'],
    [
      '          Sn1 "Fine-tuned cyber range" -> E-1',
      '          Sn1 "Fine-tuned cyber range" -> E-1\n          G90 "It does not resist" {argumentKind: alignment-training}\n            Sn4',
    ],
  ],
  [
    'a trusted monitor that nobody tested',
    ['TYP-11 error M-90'],
    ['-> E-1\n', '-> E-1 M-90\n'],
    [LAST, `${FILTER}, evaluatedBy: [E-5], trusted: true}\n${LAST}`],
  ],
  [
    'an advisor is believed',
    ['TYP-12 error G9'],
    [
      'G9 "Understanding would reveal what the evaluations miss"',
      'G9 "The advisor would reveal what the evaluations miss" {argumentKind: deference, lineOfDefence: propensity}',
    ],
  ],
  [
    'experts alone',
    ['TYP-13 warning G7'],
    [
      'saturated"',
      'saturated" {declaredStrength: 2, strengthReason: three methods found the same list}',
    ],
  ],
  [
    'strong for no reason',
    ['STR-01 warning G9'],
    ['evaluations miss"', 'evaluations miss" {declaredStrength: 2}'],
  ],
  [
    'a proxy that nobody argues',
    ['PRX-01 error E-1'],
    [RANGE, `${RANGE}, proxyFor: attack on infrastructure`],
  ],
  [
    'under the streetlight',
    ['PRX-02 warning G7'],
    ['evidence E-1 {', 'evidence E-1 {measurementReason: targets-claim, '],
    ['evidence E-2 {', 'evidence E-2 {measurementReason: targets-claim, '],
    ['evidence E-3 {', 'evidence E-3 {measurementReason: targets-claim, '],
    ['evidence E-4 {', 'evidence E-4 {measurementReason: cost, '],
    ['evidence E-5 {', 'evidence E-5 {measurementReason: targets-claim, '],
    ['evidence E-6 {', 'evidence E-6 {measurementReason: targets-claim, '],
    ['evidence E-10 {', 'evidence E-10 {measurementReason: targets-claim, '],
  ],
  [
    'a threshold without meaning',
    ['PRX-03 warning K-1'],
    [', harmMapping: at one range in five a small group could take a plant down', ''],
  ],
  [
    'a test that can be gamed',
    ['PRX-04 warning E-2'],
    [HONEYPOTS, `${HONEYPOTS}, gamingRisk: high`],
  ],
  [
    'the usual as a reason',
    ['TXT-02 warning G3'],
    ['strengthReason: wide margin on every range', 'strengthReason: industry best practice'],
  ],
  [
    'a promise that the policy does not make',
    ['TXT-03 warning G7'],
    [
      'G7 "Hazard identification was structured and saturated"',
      'G7 "Hazard identification will be repeated every quarter"',
    ],
    [
      'evalEveryDays: 90}',
      'evalEveryDays: 90, clauses: [{id: a, text: We intend to repeat hazard identification every quarter., modality: intend}]}',
    ],
  ],
  [
    'a claim of never, without condition',
    ['TXT-04 warning G3'],
    [
      'could not run a damaging attack even if it tried',
      'is never able to run a damaging attack on the grid',
    ],
  ],
  [
    'a name for two questions',
    ['TXT-05 info Sn1'],
    ['Sn1 "Fine-tuned cyber range"', 'Sn1 "Safety evaluation on the cyber range"'],
  ],
  [
    'effective, full stop',
    ['TXT-06 info G7'],
    ['Hazard identification was structured and saturated', 'Hazard identification was effective'],
  ],
  [
    'praise',
    ['TXT-07 info G7'],
    ['Hazard identification was structured', 'World-class hazard identification was structured'],
  ],
  [
    'others do it anyway',
    ['TXT-08 warning J1'],
    [
      'The list was compared with three external ones and with incident records',
      'Other labs would release such a model anyway',
    ],
  ],
])('%s', (_name, expected, ...changes) => {
  const found = told(...changes);
  // UNK-04 follows wherever the answer on unknown unknowns loses its strength.
  expect(found.filter((one) => !one.startsWith('UNK-04'))).toEqual(expected);
});

test('a blank of a draft tells what is missing of its story; past drafting SUP-02 tells the blank', () => {
  const blank: Change = ['saturated"\n          Sn4 "Hazard workshops" -> E-4', 'saturated" <>'];
  const other: Change = [
    'systemVersions SV-4',
    'link supportedBy G8 -> Sn4\nSn4 "Hazard workshops" -> E-4\nsystemVersions SV-4',
  ];
  expect(told(blank, other).filter((one) => /SUP-0[25]/.test(one))).toEqual(['SUP-02 blocker G7']);
  const early: Change = ['maturity: reviewed', 'maturity: draft'];
  const open: Change = ['value: deploy-restricted', "value: deploy-restricted, on: '2026-07-01'"];
  const draft = told(early, open, blank, other);
  expect(draft.filter((one) => /SUP-0[25]/.test(one))).toEqual(['SUP-05 warning G7']);
  // Who has decided to deploy has no draft.
  expect(told(early, blank, other).filter((one) => /SUP-0[25]/.test(one))).toEqual([
    'SUP-02 blocker G7',
  ]);
});
