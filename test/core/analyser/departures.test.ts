// What weakens an analysis is told: an organisation's profile against the shipped one, a case's own
// parameters against its profile. Which way a parameter is weaker follows from what rules.md 3.0 does with it.
import { describe, expect, test } from '@jest/globals';
import {
  baseOf,
  caseDepartures,
  departureWords,
  profileDepartures,
  weakenedLines,
  weakenings,
} from '../../../core/analyser/departures.ts';
import { type Profile, shippedProfile } from '../../../core/analyser/profile.ts';
import { profileLibrary } from '../../../core/analyser/profileLibrary.ts';
import { readProfile } from '../../../core/analyser/readProfile.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { review, run } from './engine.ts';

function own(change: object): Profile {
  const file = { formatVersion: 1, id: 'acme', title: 'Acme', family: 'ai', extends: 'review' };
  const read = readProfile(JSON.stringify({ ...file, rules: {}, ...change }), 'acme.profile.json');
  if (!read.ok) throw new Error(read.problem.message);
  const resolved = profileLibrary().resolve(read.own);
  if (!resolved.ok) throw new Error(resolved.problem.message);
  return resolved.profile;
}

const told = (profile: Profile) => {
  const base = baseOf(profile);
  if (!base) throw new Error('no base');
  return profileDepartures(profile, base, RULES).map((one) => [departureWords(one), one.weaker]);
};

test('levels, cases, options, parameters, tolerances and family, each with its direction', () => {
  expect(told(own({ rules: { 'SUP-03': 'off', 'WF-10': 'warning' } }))).toEqual([
    ['SUP-03 off instead of warning', true],
    ['WF-10 warning instead of info', false],
  ]);
  const cases = { default: 'error', critical: 'error', notNeeded: 'info' };
  expect(told(own({ rules: { 'SUP-01': cases } }))).toEqual([
    ['SUP-01 critical error instead of blocker', true],
  ]);
  expect(
    told(own({ options: { 'TXT-01': { mostWords: 90 }, 'SUP-03': { children: 2 } } })),
  ).toEqual([
    ['SUP-03 children 2 instead of 3', false],
    ['TXT-01 mostWords 90 instead of 60', true],
  ]);
  expect(told(own({ options: { 'LVL-15': { ignore: ['ASL-1'] } } }))).toEqual([
    ['LVL-15 ignore ["ASL-1"] instead of []', true],
  ]);
  const terms = RULES.find(({ id }) => id === 'WF-08')?.options?.terms?.default as string[];
  const [, , ...fewer] = terms;
  expect(told(own({ options: { 'WF-08': { terms: fewer } } }))[0]?.[1]).toBe(true);
  expect(told(own({ options: { 'WF-08': { terms: [...terms, 'harm'] } } }))[0]?.[1]).toBe(false);
  expect(told(own({ options: { 'REP-03': { contents: 'sb53' } } }))).toEqual([
    ['REP-03 contents "sb53" instead of "none"', false],
  ]);
  expect(told(own({ tolerates: ['strategy-supportedBy-strategy'] }))).toEqual([
    ['strategy-supportedBy-strategy tolerated instead of refused', true],
  ]);
  expect(told(own({ family: 'gsn' }))).toEqual([['family gsn instead of ai', true]]);
});

test.each([
  ['computeFactor', 8, 2],
  ['maxAgeDays', 400, 30],
  ['ftBudget', 0.001, 0.05],
  ['quorum', 1, 3],
  ['modelReportMaxAgeDays', 400, 90],
  ['confFloor', 0.99, 0.5],
  ['levelLeadDays', 10, 365],
  ['waiverMaxDays', 3650, 30],
])('%s: %d asks less, %d does not', (name, less, more) => {
  const of = (value: number) =>
    profileDepartures(own({ parameters: { [name]: value } }), review(), RULES);
  expect(of(less).map(({ weaker }) => weaker)).toEqual([true]);
  expect(of(more).map(({ weaker }) => weaker)).toEqual([false]);
});

describe("the case's own parameters", () => {
  const weak = sketch(
    'case {parameters: {maxAgeDays: 400, quorum: 3, maxAgeDaysByType: {capability: 365}}}\nG1',
  );

  test('against its profile, kinds of evidence against the age for all', () => {
    expect(caseDepartures(review(), weak).map((one) => [departureWords(one), one.weaker])).toEqual([
      ['maxAgeDays 400 instead of 90', true],
      ['quorum 3 instead of 2', false],
      ['maxAgeDays of capability 365 instead of 90', true],
    ]);
  });

  test('a kind that the profile sets stays where the case sets another', () => {
    const profile = own({ parameters: { maxAgeDaysByType: { capability: 30 } } });
    const c = sketch('case {parameters: {maxAgeDaysByType: {formal: 10}}}\nG1');
    expect(run(c, profile).parameters.maxAgeDaysByType).toEqual({ capability: 30, formal: 10 });
  });

  test('are told with every analysis, and only what asks less', () => {
    expect(weakenedLines(run(weak, review()).weakened)).toEqual([
      "the case's own parameters ask less than review: maxAgeDays 400 instead of 90, maxAgeDays of capability 365 instead of 90",
    ]);
    expect(run(sketch('case {parameters: {quorum: 3}}\nG1'), review()).weakened).toEqual([]);
  });
});

test('an own profile is held against the shipped one below it, or the one of its kind', () => {
  const off = own({ rules: { 'SUP-03': 'off' } });
  expect(weakenings(off, sketch('G1'), RULES)).toMatchObject([{ by: 'profile', than: 'review' }]);
  const alone = own({
    extends: undefined,
    rules: { 'UNK-01': 'blocker', 'UNK-04': 'blocker', 'REP-01': 'blocker' },
  });
  const [line = ''] = weakenedLines(weakenings(alone, sketch('G1'), RULES));
  expect(line).toMatch(/^weaker than review: .*, and \d+ more$/);
});

test('what shipped profiles make of each other is known, and not told with an analysis', () => {
  const draft = shippedProfile('draft');
  if (!draft) throw new Error('no draft');
  expect(weakenings(draft, sketch('G1'), RULES)).toEqual([]);
  expect(baseOf(draft)?.id).toBe('review');
});
