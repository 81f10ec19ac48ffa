// Which line of which profile gives a severity, and which options and parameters are in force.
import { describe, expect, test } from '@jest/globals';
import {
  levelOf,
  type Profile,
  shippedProfile,
  shippedProfiles,
} from '../../../core/analyser/profile.ts';
import { profileLibrary } from '../../../core/analyser/profileLibrary.ts';
import type { ProfileFile } from '../../../core/generated/profile.types.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { levelLine, optionsOf, parametersInForce } from '../../../core/rulePages/ruleInForce.ts';
import { profileOf, ruleOf } from '../analyser/engine.ts';

describe('the line that gives a severity', () => {
  test('is the one by which the profile judges: every rule, case and shipped profile', () => {
    for (const { id } of shippedProfiles()) {
      const profile = shippedProfile(id) as Profile;
      for (const rule of RULES) {
        for (const one of ['default', ...Object.keys(rule.cases ?? {})]) {
          const line = levelLine(id, rule.id, one);
          expect(line?.level ?? 'off').toBe(levelOf(profile, rule.id, one));
        }
      }
    }
  });

  test('names the profile that says so, though another extends it', () => {
    // release-gate makes WF-04 an error (rules.md 3.1), review has it as a warning.
    expect(levelLine('release-gate', 'WF-04', 'default')?.profile).toBe(
      shippedProfile('release-gate')?.title,
    );
    expect(levelLine('release-gate', 'UNK-01', 'default')?.profile).toBe(
      shippedProfile('review')?.title,
    );
    expect(levelLine('review', 'SUP-01', 'critical')).toMatchObject({
      level: 'blocker',
      key: 'SUP-01, critical',
    });
  });

  test('an organisation’s own line, else the line of the profile that it extends', () => {
    const file = {
      ...{ formatVersion: 1, id: 'acme', title: 'Acme', family: 'ai', extends: 'review' },
      rules: { 'ASM-02': 'blocker' },
    } as ProfileFile;
    const text = JSON.stringify(file);
    const { fileOf, find } = profileLibrary([{ name: 'acme.profile.json', text, file }]);
    expect(levelLine('acme', 'ASM-02', 'default', fileOf)).toEqual({
      level: 'blocker',
      profile: 'Acme',
      key: 'ASM-02',
    });
    // Review says it of SUP-01 where it is critical (rules.md 3.3); Acme says nothing of it.
    expect(levelLine('acme', 'SUP-01', 'critical', fileOf)).toEqual({
      level: 'blocker',
      profile: shippedProfile('review')?.title,
      key: 'SUP-01, critical',
    });
    for (const { id, cases } of RULES) {
      for (const one of ['default', ...Object.keys(cases ?? {})]) {
        const level = levelLine('acme', id, one, fileOf)?.level ?? 'off';
        expect([id, one, level]).toEqual([id, one, levelOf(find('acme') as Profile, id, one)]);
      }
    }
  });

  test('is none where the profile does not know the rule', () => {
    expect(levelLine('gsn-strict', 'UNK-01', 'default')).toBeUndefined();
    expect(levelLine('nobody', 'UNK-01', 'default')).toBeUndefined();
  });
});

test('options: the rule’s own, or the profile’s', () => {
  const rule = ruleOf('X-01', [], {
    options: { a: { default: 1, about: 'A.' }, b: { default: 2, about: 'B.' } },
  });
  const profile = profileOf({ 'X-01': { default: 'error' } }, { options: { 'X-01': { b: 5 } } });
  expect(optionsOf(profile, rule)).toEqual([
    { name: 'a', about: 'A.', value: 1, from: 'product' },
    { name: 'b', about: 'B.', value: 5, from: 'profile' },
  ]);
});

describe('parameters', () => {
  const profile = profileOf({}, { parameters: { maxAgeDays: 60, quorum: 2 } });

  test('those that differ, with where they come from; the case has the last word', () => {
    // 2 is the usual quorum: it does not differ, whoever says it.
    expect(parametersInForce(profile, { computeFactor: 2, maxAgeDays: 30 })).toEqual([
      { name: 'computeFactor', about: '', value: 2, from: 'case' },
      { name: 'maxAgeDays', about: '', value: 30, from: 'case' },
    ]);
    expect(parametersInForce(profile, undefined).map(({ from }) => from)).toEqual(['profile']);
  });

  test('of a rule: those of which its texts speak', () => {
    const rule = ruleOf('X-01', [], { remedy: 'Within computeFactor.' });
    expect(parametersInForce(profile, undefined, rule)).toEqual([
      { name: 'computeFactor', about: '', value: 4, from: 'product' },
    ]);
  });
});
