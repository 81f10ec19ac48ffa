// Profiles: what they inherit, tolerate and refuse, and whose parameters count.
import { describe, expect, test } from '@jest/globals';
import {
  levelOf,
  parametersOf,
  resolveProfile,
  shippedProfile,
  shippedProfiles,
} from '../../../core/analyser/profile.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { profileOf, review, run } from './engine.ts';

describe('profiles', () => {
  const file = { formatVersion: 1, id: 'own', title: 'Own', family: 'ai', rules: {} } as const;

  test('extending keeps what is not overridden, case by case', () => {
    const rules = { 'SUP-01': { default: 'off' }, 'WF-05': 'info' } as const;
    const own = resolveProfile({ ...file, extends: 'review', rules });
    expect(levelOf(own, 'SUP-01')).toBe('off');
    expect(levelOf(own, 'SUP-01', 'critical')).toBe('blocker');
    expect(levelOf(own, 'WF-05')).toBe('info');
    expect(levelOf(own, 'WF-03')).toBe('blocker');
  });

  test('a draft is told more quietly what is missing, and keeps every blocker', () => {
    const draft = shippedProfile('draft');
    if (!draft) throw new Error('no draft');
    expect(levelOf(draft, 'WF-09')).toBe('warning');
    for (const [id, cases] of Object.entries(review().rules)) {
      for (const [name, level] of Object.entries(cases)) {
        if (level === 'blocker')
          expect([id, name, levelOf(draft, id, name)]).toEqual([id, name, level]);
      }
    }
  });

  // rules.md: EVI-10 "W (E for EU)", COV-06 "E (profile EU)", REP-03 "E (profile)", REP-08 "E (EU)",
  // REP-04 "I … in a public profile"; templates.md: SB 53 asks for a public transparency report.
  test.each([
    [
      'eu-model-report',
      { 'EVI-10': 'error', 'COV-06': 'error', 'REP-03': 'error', 'REP-08': 'error' },
    ],
    ['sb53', { 'REP-03': 'error', 'REP-04': 'info' }],
  ])('%s asks what its instrument asks, and all else as a review does', (id, own) => {
    const profile = shippedProfile(id);
    if (!profile) throw new Error(`no ${id}`);
    for (const [rule, cases] of Object.entries(review().rules)) {
      const asked = (own as Record<string, string>)[rule];
      expect([rule, profile.rules[rule]]).toEqual([rule, asked ? { default: asked } : cases]);
    }
  });

  test('every shipped profile says what it is for', () => {
    expect(shippedProfiles().map(({ id }) => id)).toEqual([
      'gsn-strict',
      'gsn-lenient',
      'draft',
      'review',
      'release-gate',
      'eu-model-report',
      'sb53',
    ]);
    for (const { id } of shippedProfiles()) {
      expect(shippedProfile(id)?.description).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('lenient tolerates two connections with a warning, strict does not', () => {
    const c = sketch('G1\n  S1\n    S2\n      Sn1');
    const levels = ['gsn-strict', 'gsn-lenient', 'review'].map((id) => {
      const profile = shippedProfile(id);
      const found = profile ? run(c, profile).findings : [];
      return found.filter(({ rule }) => rule === 'WF-01').map(({ severity }) => severity);
    });
    expect(levels).toEqual([
      ['error', 'error'],
      ['warning', 'warning'],
      ['error', 'error'],
    ]);
  });

  test('what is unknown or circular is refused with a sentence', () => {
    expect(() => resolveProfile({ ...file, extends: 'nobody' })).toThrow(
      'the profile extends "nobody", which is not known',
    );
    expect(() => resolveProfile({ ...file, id: 'review', extends: 'draft' })).toThrow(
      'the profile extends itself ("review" extends "draft" extends "review"); remove one "extends".',
    );
  });

  test("parameters: the product's, the profile's, the case's own", () => {
    const own = profileOf({}, { parameters: { maxAgeDays: 60, computeFactor: 3 } });
    const c = sketch('case {parameters: {computeFactor: 2}}\nG1');
    expect(parametersOf(own, c)).toMatchObject({ maxAgeDays: 60, computeFactor: 2, quorum: 2 });
  });
});
