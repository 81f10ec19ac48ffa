// Made-up rules and profiles, for tests of the engine.
import { type Analysis, analyse } from '../../../core/analyser/analyse.ts';
import { type Profile, shippedProfile } from '../../../core/analyser/profile.ts';
import { defineRule, type Report, type Rule } from '../../../core/analyser/rule.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';

export const TODAY = '2026-06-01';

/** A rule that reports what it is told to. */
export function ruleOf(id: string, reports: readonly Report[], more: Partial<Rule> = {}): Rule {
  return defineRule({
    id,
    title: 'T.',
    kind: 'structure',
    basis: ['test'],
    why: 'W.',
    whenNotToUse: 'N.',
    messages: { one: 'First {name:at}.', two: 'Second.' },
    remedy: 'R.',
    examples: { good: [], bad: [] },
    check: ({ report }) => {
      for (const one of reports) report(one);
    },
    ...more,
  });
}

/** A profile of the ai family with these rules only. */
export function profileOf(rules: Profile['rules'], more: Partial<Profile> = {}): Profile {
  return {
    id: 'test',
    title: 'Test',
    description: '',
    family: 'ai',
    tolerates: [],
    rules,
    options: {},
    parameters: {},
    ...more,
  };
}

/** The case analysed by the profile; with the whole catalogue where no rules are given. */
export function run(c: Case, profile: Profile, rules?: readonly Rule[], today = TODAY): Analysis {
  return analyse(new CaseIndex(c), {
    profile,
    today,
    frozen: false,
    ...(rules ? { rules } : {}),
  });
}

/** The profile `review`, whole. */
export function review(): Profile {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no review profile');
  return profile;
}
