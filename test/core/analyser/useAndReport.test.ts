// Single faults about what happens after the case was written, its numbers and its report, in one whole
// case in which everything else is in order: all rules, profile `review`. Expected are exactly the
// findings of warning and above, derived from the catalogue's conditions.
import { describe, expect, test } from '@jest/globals';
import { BASE, changed, findingsOf } from './wholeCase.ts';

function told(text: string): string[] {
  return findingsOf(text)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, at }) => `${rule} ${severity} ${at[0] ?? 'case'}`)
    .sort();
}

const LAST = 'riskDomains R-1 {';

test('the whole case is in order', () => {
  expect(told(BASE)).toEqual([]);
});

describe('one fault, one finding', () => {
  test.each<[string, string[], ...(readonly [string, string])[]]>([
    [
      'a pause that a day ends',
      // K-2 ends nothing any more, so that it waits for an action of its own.
      ['RSP-01', 'RSP-03 warning I-1'],
      ['resumption: {criterion: K-2}', "resumption: {date: '2026-12-01'}"],
    ],
    [
      'a wait at a level without safeguards',
      ['LVL-11', 'RSP-01', 'RSP-04 warning I-1'],
      ['resumption: {criterion: K-2}', "resumption: {date: '2026-12-01'}"],
      [
        'criteria: [K-1], thresholdDefinedness: concrete, safeguardDefinedness: concrete',
        'criteria: [K-1], thresholdDefinedness: concrete',
      ],
    ],
    ['never drilled', ['RSP-05 warning I-1'], [", exercisedOn: '2026-03-15'", '']],
    [
      'two days of work, and a day left',
      // The forecast also says that the alert comes too late.
      ['LVL-07', 'RSP-06 error F-1'],
      [
        LAST,
        `forecasts F-1 {question: Is K-1 met?, about: K-1, intervalDates: {p10: '2026-06-02'}}\n${LAST}`,
      ],
    ],
    [
      'red for months',
      ['RSP-07 error I-1'],
      ['trigger: K-1, action', "trigger: K-1, redSince: '2026-03-01', action"],
    ],
    ['no incident route', ['RSP-09 warning case'], ['route: AI Office, clockHours: 48', '']],
    [
      'resumed before the filter was shown to work',
      ['RSP-10 blocker I-1'],
      ['trigger: K-1, action', "trigger: K-1, resumedOn: '2026-05-01', action"],
    ],
    [
      'over the budget',
      ['QNT-08 blocker case'],
      ['riskBudget: {value: 0.001', 'riskBudget: {value: 0.0001'],
    ],
    [
      'an estimate without its basis',
      ['QNT-05 warning case'],
      [", method: structured elicitation, from: H-4, on: '2026-05-02'", ''],
    ],
    [
      'nobody watches a line',
      ['DYN-01 warning P-1'],
      ['monitors M-1 {claim: G3, ', 'monitors M-1 {'],
    ],
    [
      'the field says otherwise',
      ['DYN-02 blocker M-1'],
      ['threshold: 0.1, lastValue: 0.04', 'threshold: 0.1, lastValue: 0.2'],
    ],
    [
      'it learns in use',
      ['DYN-04 warning SV-5'],
      ['onlineLearning: false', 'onlineLearning: true'],
    ],
    [
      'an argument for ever',
      ['DYN-05 error G1'],
      [", validityEnvelope: {maxEffCompute: 1.6e+26, until: '2027-01-01'}", ''],
    ],
    [
      'the model has grown out of the envelope',
      ['DYN-05 error G1'],
      ['maxEffCompute: 1.6e+26', 'maxEffCompute: 4.0e+25'],
    ],
    [
      'the first alarm is the accident',
      ['DYN-08 warning M-1'],
      [
        "lastValue: 0.04, lastOn: '2026-05-20', leading: true",
        "lastValue: 0.04, lastOn: '2026-05-20'",
      ],
      ["lastValue: 0, lastOn: '2026-05-20', leading: true", "lastValue: 0, lastOn: '2026-05-20'"],
    ],
    [
      'a redaction without a ground',
      ['REP-07 error RD-1'],
      [
        LAST,
        `redactions RD-1 {where: section 8, character: names, retainedUntil: '2031-06-01'}\n${LAST}`,
      ],
    ],
    ['no version', ['REP-09 error case'], ["version: '1.0', changelog", 'changelog']],
  ])('%s', (_, expected, ...changes) => {
    const wanted = expected.filter((one) => one.includes(' '));
    const others = expected.filter((one) => !one.includes(' '));
    const found = told(changed(...changes));
    expect(found.filter((one) => !others.some((other) => one.startsWith(other)))).toEqual(wanted);
  });

  test('the training regime has changed: the evidence of another version is told by that', () => {
    const found = told(
      changed(
        [
          'evalType: alignment-behavioural, result: pass, systemVersion: SV-5',
          'evalType: alignment-behavioural, result: pass, effCompute: 8.0e+25, systemVersion: SV-4',
        ],
        ['name: Quartz 4, family', 'name: Quartz 4, trainingSignal: [imitation], family'],
      ),
    );
    expect(found).toContain('DYN-03 error E-2');
    expect(found).not.toContain('EVI-03 error E-2');
  });
});
