// The five figures of a case's health, by the definitions of rules.md 3.0 (stale, concrete) and the
// rules that name what is unsupported or uncovered.
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { HEALTH_IDS, healthOf, healthText, healthWord } from '../../../core/select/health.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

function healthIn(text: string, profileId = 'review') {
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no profile');
  const index = new CaseIndex(sketch(text));
  const analysis = analyse(index, { profile, today: '2026-06-01', frozen: false });
  return { health: healthOf(index, analysis), findings: analysis.findings };
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('blockers: all of them, waived ones too, as the stamp counts them', () => {
  const { health, findings } = healthIn('G1\n  G2\n  G3');
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  expect(blockers.length).toBeGreaterThan(0);
  expect(health.blockers.count).toBe(blockers.length);
  expect(health.blockers.findings).toEqual(blockers.map(({ fingerprint }) => fingerprint));
});

describe('unsupported', () => {
  test('the claims with which it begins, not what only follows from them', () => {
    // SUP-01 reports G2 and G3; G1 only follows.
    const { health, findings } = healthIn('G1\n  S1\n    G2\n    G3');
    const told = findings.filter(({ rule }) => rule === 'SUP-01').map(({ at }) => at[0]);
    expect(told.sort()).toEqual(['G2', 'G3']);
    expect(health.unsupported.count).toBe(2);
  });

  test('a profile without such rules judges nothing: that is not zero', () => {
    expect(healthIn('G1', 'gsn-strict').health.unsupported.count).toBeUndefined();
    expect(healthIn('G1', 'gsn-strict').health.uncovered.count).toBeUndefined();
  });
});

describe('stale', () => {
  // 3.0: older than maxAgeDays (90) is stale; day 2026-06-01.
  const CASE = `
    case {systemUnderTest: M-1}
    G1
      Sn1 -> E-old E-new
    systemVersions M-1 {name: one}
    evidence E-old {title: old, evalType: capability, systemVersion: M-1, effCompute: 1, date: 2026-01-01, result: pass}
    evidence E-new {title: new, evalType: capability, systemVersion: M-1, effCompute: 1, date: 2026-05-20, result: pass}
    evidence E-unused {title: unused, evalType: capability, systemVersion: M-1, date: 2020-01-01, result: pass}
  `.replaceAll('{name: one}', '{name: one, effCompute: 1}');

  test('evidence that is used and stale, each with its reason; what is not used is not counted', () => {
    const { stale } = healthIn(CASE).health;
    expect(ids(stale.things)).toEqual(['E-old']);
    expect(stale.count).toBe(1);
    expect(stale.things[0]?.why).toMatch(/90/);
  });

  test('whatever the profile tells: several are one finding, or none', () => {
    // gsn-strict has no rule on freshness.
    expect(ids(healthIn(CASE, 'gsn-strict').health.stale.things)).toEqual(['E-old']);
  });
});

describe('undefined', () => {
  test('levels that are cited, and criteria that judge what is used, where they are not concrete', () => {
    const { health } = healthIn(`
      G1 {about: [L-1, L-2]}
        Sn1 -> E-1 E-2
      safetyLevels L-1 {name: High, thresholdDefinedness: intent-only, criteria: [K-3]}
      safetyLevels L-2 {name: Medium, thresholdDefinedness: concrete}
      safetyLevels L-9 {name: not cited, thresholdDefinedness: undefined}
      criteria K-1 {name: open, definedness: undefined}
      criteria K-2 {name: fine, definedness: concrete}
      criteria K-3 {name: of a level}
      criteria K-9 {name: not used, definedness: undefined}
      evidence E-1 {title: one, criterion: K-1}
      evidence E-2 {title: two, criterion: K-2}
    `);
    // A missing field gets its unfavourable answer: K-3 (rules.md 3.0).
    expect(ids(health.undefined.things)).toEqual(['K-1', 'K-3', 'L-1']);
    expect(health.undefined.things.map(({ why }) => why)).toEqual([
      'it is undefined',
      'it is not said to be concrete',
      'its threshold is intent-only',
    ]);
  });
});

test('uncovered: what the COV rules tell', () => {
  const { health, findings } = healthIn('G1');
  const gaps = findings.filter(({ rule }) => rule.startsWith('COV-'));
  // COV-01: none of the nine dangerous capabilities is argued or excluded (told once here).
  expect(gaps.length).toBeGreaterThan(0);
  expect(health.uncovered.count).toBe(gaps.length);
});

test('an empty case has figures too', () => {
  const { health } = healthIn('case {title: Empty}');
  expect(Object.keys(health).sort()).toEqual([...HEALTH_IDS].sort());
  expect(health.stale.count).toBe(0);
});

test('in words: what is not judged is said, and is not zero', () => {
  expect(healthText(healthIn('case {title: Empty}', 'gsn-strict').health)).toMatch(
    /^0 stale, 0 undefined; unsupported, uncovered: not judged by this profile$/,
  );
  expect(healthText(healthIn('G1').health)).toMatch(
    /^1 unsupported, 0 stale, 0 undefined, \d+ uncovered$/,
  );
});

test('the word beside a figure goes by its number, as English has it', () => {
  expect([0, 1, 2].map((n) => `${n} ${healthWord('blockers', n)}`)).toEqual([
    '0 blockers',
    '1 blocker',
    '2 blockers',
  ]);
  expect(healthWord('blockers', undefined)).toBe('blockers');
  expect(healthWord('stale', 1)).toBe('stale');
});

test('what is not needed while the other line suffices is not counted as unsupported', () => {
  const index = new CaseIndex(sketch('G1\n  S1\n    G2\n    G3'));
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  const analysis = analyse(index, { profile, today: '2026-06-01', frozen: false });
  // SUP-01, case notNeeded (rules.md 3.2): told as info, and no gap of the case.
  const findings = analysis.findings.map((one) =>
    one.rule === 'SUP-01' && one.at[0] === 'G3' ? { ...one, case: 'notNeeded' } : one,
  );
  expect(healthOf(index, { ...analysis, findings }).unsupported.count).toBe(1);
});
