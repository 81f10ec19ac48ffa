// The kinds of faults that `npm run bench:faults` plants, on the sound example, at one place each. What a
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

/** The profile `review` without a rule. */
function without(rule: string): Profile {
  const profile = profileOf(sound);
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

describe('one of each kind in the sound example', () => {
  let planted: readonly Planted[] = [];
  beforeAll(() => {
    planted = plantAll(sound, FAULTS, { sites: 1 });
  }, 60_000);

  test('each kind has a place there', () => {
    const there = new Set(planted.map(({ fault }) => fault.id));
    expect(FAULTS.filter(({ id }) => !there.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('at least 95 % are found by the right rule, and none is passed over', () => {
    expect(right(planted)).toBeGreaterThanOrEqual(0.95);
    const not = planted.filter(({ found }) => found !== 'right');
    expect(not.map(({ fault, site, said }) => `${fault.id} at ${site}: ${said}`)).toEqual([]);
  });
});

test.each(['GOV-03', 'EVI-02', 'UNK-01', 'ASM-02'])(
  'without %s, the kinds that only it finds are not found',
  (rule) => {
    const its = FAULTS.filter(({ expects }) => expects.length === 1 && expects[0] === rule);
    expect(its.length).toBeGreaterThan(0);
    expect(right(plantAll(sound, its, { sites: 1 }))).toBe(1);
    expect(right(plantAll(sound, its, { sites: 1, profile: without(rule) }))).toBe(0);
  },
);
