// The kinds of faults that `npm run bench:faults` plants, at one place each. What a
// kind expects is read from the catalogue (rules.md); that 150 kinds and 95 % is asked of the analyser here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { enableMapSet } from 'immer';
import type { Profile } from '../../core/analyser/profile.ts';
import { RULES } from '../../core/generated/rules.ts';
import { cleanCases } from '../../scripts/faults/cleanCases.ts';
import { FAULTS } from '../../scripts/faults/kinds.ts';
import {
  analysed,
  type CleanCase,
  noiseOf,
  type Planted,
  plantAll,
  profileOf,
} from '../../scripts/faults/measure.ts';
import { root } from '../../scripts/root.mjs';

enableMapSet();

const rules = new Set(RULES.map(({ id }) => id));
const clean = cleanCases();
const [sound = { name: '', case: undefined as never, today: '' } satisfies CleanCase] = clean;

/** The profile of a case without a rule. */
function without(one: CleanCase, rule: string): Profile {
  const profile = profileOf(one);
  return { ...profile, rules: { ...profile.rules, [rule]: {} } };
}

function right(planted: readonly Planted[]): number {
  return planted.filter(({ found }) => found === 'right').length / planted.length;
}

test('there are at least 150 kinds, each with an id of its own', () => {
  const ids = FAULTS.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(150);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test.each(['README.md', 'CHANGELOG.md'])('%s counts them', (file) => {
  const counts = readFileSync(join(root, file), 'utf8').match(/\d+ kinds of faults\b/g);
  expect(counts).toEqual([`${FAULTS.length} kinds of faults`]);
});

test.each(FAULTS.map((fault) => [fault.id, fault] as const))(
  '%s says what is wrong, and is expected of rules that exist',
  (_, { about, expects }) => {
    expect(about).toMatch(/^[A-Z].*\.$/);
    expect(expects.length).toBeGreaterThan(0);
    expect(expects.filter((rule) => !rules.has(rule))).toEqual([]);
  },
);

test.each(clean.map((one) => [one.name, one] as const))(
  'nothing is said above info of %s',
  (_, one) => {
    expect(noiseOf(analysed(one)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  },
);

/** What no fault of a case brings about: how the report is made, a rule that crashes, the day that is asked for. */
const NO_FAULT_OF_A_CASE = ['REP-01', 'REP-02', 'SYS-01', 'SYS-02'];

test('every other rule has a kind that expects it', () => {
  const expected = new Set(FAULTS.flatMap(({ expects }) => expects));
  expect([...rules].filter((rule) => !expected.has(rule)).sort()).toEqual(NO_FAULT_OF_A_CASE);
});

test('no kind is content with more than two rules', () => {
  expect(FAULTS.filter(({ expects }) => expects.length > 2).map(({ id }) => id)).toEqual([]);
});

describe('one of each kind, in the first case that has a place for it', () => {
  const planted: Planted[] = [];
  beforeAll(() => {
    const left = new Set(FAULTS);
    for (const one of clean) {
      const found = plantAll(one, [...left], { sites: 1 });
      for (const { fault } of found) left.delete(fault);
      planted.push(...found);
    }
  }, 120_000);

  test('each kind has a place', () => {
    const there = new Set(planted.map(({ fault }) => fault.id));
    expect(FAULTS.filter(({ id }) => !there.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('at least 95 % are found by the right rule, and none is passed over', () => {
    expect(right(planted)).toBeGreaterThanOrEqual(0.95);
    const not = planted.filter(({ found }) => found !== 'right');
    expect(not.map(({ fault, site, said }) => `${fault.id} at ${site}: ${said}`)).toEqual([]);
  });
});

test.each([
  ['GOV-03', 'the sound example'],
  ['EVI-02', 'the sound example'],
  ['UNK-01', 'the sound example'],
  ['ASM-02', 'the sound example'],
  ['UNK-03', 'the same in modules'],
  ['GSN-MOD-1', 'a case with contracts'],
  ['GSN-TPL-3', 'a template argument with its data'],
  ['GSN-ACP-3', 'a case with open challenges and claim points'],
  ['REP-08', 'the sound example, reported to the AI Office'],
])('without %s, the kinds that only it finds are not found in %s', (rule, name) => {
  const one = clean.find((some) => some.name === name) ?? sound;
  const its = FAULTS.filter(({ expects }) => expects.length === 1 && expects[0] === rule);
  expect(its.length).toBeGreaterThan(0);
  expect(right(plantAll(one, its, { sites: 1 }))).toBe(1);
  expect(right(plantAll(one, its, { sites: 1, profile: without(one, rule) }))).toBe(0);
});
