// stale(e), usable(e), judged(e): rules.md 3.0 and EVI-01 to EVI-03; limits of domain.md.
import { describe, expect, test } from '@jest/globals';
import { ask, codes, E, type Options, SYSTEM } from './ask.ts';

function stale(fields: string, more = '', options: Options = {}) {
  return ask(E('E1', fields) + more, options).staleness('E1');
}

describe('compute: ratio >= computeFactor', () => {
  test('the sentence carries the values, the ratio and the parameter', () => {
    const r = ask(`systemVersions V2 {name: Model 2, effCompute: 8.1e25}${E('E1')}`);
    expect(r.staleness('E1')).toEqual([
      {
        code: 'compute',
        message:
          'evaluated at 2e25 FLOP, the system is at 8.1e25 = 4.05 times; ' +
          'the limit is 4 times (compute factor)',
        at: ['E1'],
      },
    ]);
  });

  test('4 times is stale, just below is not; the factor is a parameter', () => {
    expect(codes(stale('effCompute: 5.0e24'))).toEqual(['compute']);
    expect(stale('effCompute: 5.1e24')).toEqual([]);
    expect(codes(stale('effCompute: 9e24', '', { parameters: { computeFactor: 2 } }))).toEqual([
      'compute',
    ]);
  });

  test("the evidence's own figure, else its version's", () => {
    expect(stale('effCompute: ABSENT')).toEqual([]);
    const older = 'systemVersions V1 {name: Model 1, effCompute: 1.0e24}';
    expect(codes(stale('effCompute: ABSENT, systemVersion: V1', older))).toContain('compute');
  });

  test('missing on either side never passes', () => {
    const bare = '\nsystemVersions V2 {name: Model 2}';
    expect(stale('effCompute: ABSENT', bare)).toMatchObject([
      { code: 'compute', missing: 'effCompute', message: 'effective compute of E1 is missing' },
    ]);
    expect(stale('', bare)).toMatchObject([{ code: 'compute', missing: 'effCompute' }]);
  });
});

describe('age: today - date > maxAgeDays', () => {
  // 2026-06-01 minus 90 days is 2026-03-03: 28 days of March, 30 of April, 31 of May, 1.
  test('90 days old: fresh; 91: stale', () => {
    expect(stale('date: 2026-03-03')).toEqual([]);
    expect(stale('date: 2026-03-02')).toMatchObject([
      { code: 'age', message: '91 days old on 2026-06-01; the limit is 90 days (allowed age)' },
    ]);
  });

  test('a parameter per evalType', () => {
    const options = { parameters: { maxAgeDaysByType: { 'control-eval': 10 } } };
    expect(codes(stale('', '', options))).toEqual(['age']);
    expect(stale('evalType: capability', '', options)).toEqual([]);
  });

  test('without an evalType the shortest limit holds', () => {
    const options = { parameters: { maxAgeDaysByType: { 'field-monitoring': 10 } } };
    expect(codes(stale('evalType: ABSENT', '', options))).toEqual(['age']);
    expect(stale('evalType: ABSENT')).toEqual([]);
  });

  test("the policy's own interval, if shorter, unless superseded", () => {
    const policy = (fields: string) => `policyVersions PV1 {policy: P, version: v1, ${fields}}`;
    expect(codes(stale('', policy('evalEveryDays: 30')))).toEqual(['age']);
    expect(stale('', policy('evalEveryDays: 31'))).toEqual([]);
    expect(stale('', policy('evalEveryDays: 300'))).toEqual([]);
    const superseded = policy('evalEveryDays: 30, supersededBy: PV2');
    expect(stale('', superseded)).toEqual([]);
    const claimed = `${superseded}
      safetyLevels L1 {name: High, policyVersion: PV1}
      case {claimedLevels: [L1]}`;
    expect(codes(stale('', claimed))).toEqual(['age']);
  });

  test.each(['ABSENT', '2026-02-30'])('a date %s is missing', (date) => {
    expect(stale(`date: ${date}`)).toMatchObject([{ code: 'age', missing: 'date' }]);
  });
});

describe('version: systemVersion in okVersions(SUT)', () => {
  const older = 'systemVersions V1 {name: Model 1, effCompute: 2e25}\n';
  const five = "'1': true, '2': true, '3': true, '4': true, '5': true";
  const led = (criteria: string, from = 'V1', to = 'V2') =>
    `continuities C1 {from: ${from}, to: ${to}, criteria: {${criteria}}}`;

  test('another version is stale', () => {
    expect(codes(stale('systemVersion: V1', older))).toEqual(['version']);
  });

  test('unless a Continuity record meeting all five criteria leads to SUT', () => {
    expect(stale('systemVersion: V1', older + led(five))).toEqual([]);
    for (const bad of [five.replace('true', 'false'), five.replace("'1': true, ", '')]) {
      expect(codes(stale('systemVersion: V1', older + led(bad)))).toEqual(['version']);
    }
    expect(codes(stale('systemVersion: V1', older + led(five, 'V2', 'V1')))).toEqual(['version']);
  });

  test('a chain of records does not lead to it', () => {
    const chain = `${older}systemVersions V0 {name: Model 0, effCompute: 2e25}\n${led(five)}
      continuities C2 {from: V0, to: V1, criteria: {${five}}}`;
    expect(codes(stale('systemVersion: V0', chain))).toEqual(['version']);
  });

  test('missing, naming nothing, or no system under test: stale', () => {
    expect(stale('systemVersion: ABSENT')).toMatchObject([
      { code: 'version', missing: 'systemVersion' },
    ]);
    expect(codes(stale('systemVersion: V9'))).toEqual(['version']);
    const r = ask(`case {systemUnderTest: V9}${E('E1')}`);
    expect(codes(r.staleness('E1'))).toContain('version');
  });
});

describe('configuration and training signal', () => {
  const system = (fields: string) => `\nsystemVersions V2 {name: M, effCompute: 2e25, ${fields}}`;

  test("configHash differs from SUT's, asked where SUT has one", () => {
    expect(stale('configHash: aaa')).toEqual([]);
    expect(stale('configHash: aaa', system('configHash: aaa'))).toEqual([]);
    expect(codes(stale('configHash: bbb', system('configHash: aaa')))).toEqual(['config']);
    expect(stale('', system('configHash: aaa'))).toMatchObject([
      { code: 'config', missing: 'configHash' },
    ]);
  });

  test("trainingSignal of its version differs from SUT's, whatever the order", () => {
    const led = `
      continuities C1 {from: V1, to: V2, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}}`;
    const older = (signals: string) =>
      `${led}\nsystemVersions V1 {name: Model 1, effCompute: 2e25, trainingSignal: [${signals}]}`;
    const now = system('trainingSignal: [imitation, outcome-rl]');
    const asked = 'systemVersion: V1';
    expect(stale(asked, older('outcome-rl, imitation') + now)).toEqual([]);
    expect(codes(stale(asked, older('imitation') + now))).toEqual(['trainingSignal']);
    // Lists default to empty: an absent list is not missing, but it differs.
    expect(codes(stale(asked, older('') + now))).toEqual(['trainingSignal']);
    expect(stale(asked, older(''))).toEqual([]);
  });
});

describe('what ages how', () => {
  const ancient = 'date: 2001-01-01, effCompute: 1, systemVersion: V9, configHash: x';

  test.each(['expert-elicitation', 'formal', 'precedent/continuity', 'forecast'])(
    '%s ages only by expiry',
    (type) => {
      expect(stale(`${ancient}, evalType: ${type}`)).toEqual([]);
      const expired = ask(E('E1', `${ancient}, evalType: ${type}, expiry: 2026-05-31`));
      expect(codes(expired.usable('E1').reasons)).toEqual(['expiry']);
    },
  );

  test('security-assessment also by days, but not with the model', () => {
    expect(codes(stale(`${ancient}, evalType: security-assessment`))).toEqual(['age']);
  });

  test('all else by everything, each its own reason', () => {
    expect(codes(stale(ancient)).sort()).toEqual(['age', 'compute', 'version']);
  });
});

describe('usable', () => {
  const usable = (fields: string, options: Options = {}) =>
    ask(E('E1', fields), options).usable('E1');

  test('result = pass and status = active and today <= expiry and not stale', () => {
    expect(usable('')).toEqual({ yes: true, reasons: [] });
    expect(usable('expiry: 2026-06-01').yes).toBe(true);
    expect(codes(usable('expiry: 2026-05-31').reasons)).toEqual(['expiry']);
    expect(codes(usable('status: superseded').reasons)).toEqual(['status']);
    expect(codes(usable('date: 2020-01-01').reasons)).toEqual(['age']);
  });

  test.each(['fail', 'inconclusive', 'not-run', 'not-judged', 'ABSENT'])(
    '%s is no pass',
    (result) => {
      expect(codes(usable(`result: ${result}`).reasons)).toEqual(['result']);
    },
  );

  test('an expiry that is no day does not pass', () => {
    expect(usable('expiry: 2026-06-31').yes).toBe(false);
  });

  test('no artefact digest contradicts', () => {
    const contradicted = new Set(['E1']);
    expect(codes(usable('', { contradicted }).reasons)).toEqual(['artefact']);
  });

  test('what names nothing is not usable and not fresh', () => {
    const r = ask(SYSTEM);
    expect(r.usable('E9').yes).toBe(false);
    expect(r.staleness('E9')).toHaveLength(1);
  });
});

test.each([
  ['pass', true],
  ['fail', true],
  ['not-judged', false],
  ['inconclusive', false],
  ['not-run', false],
  ['ABSENT', false],
])('judged: %s is %s', (result, judged) => {
  expect(ask(E('E1', `result: ${result}`)).judged('E1')).toBe(judged);
});
