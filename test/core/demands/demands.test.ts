// Every demand of the source discussions is embodied, or its row names the capability that will.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { demands, orphans, SOURCES } from '../../../core/demands/demands.ts';
import { DEMAND_TAGS } from '../../../core/generated/demands.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { root } from '../../../scripts/root.mjs';

const all = demands();

test('there are 169, numbered without a gap, each from a known discussion', () => {
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 169 }, (_, i) => i + 1));
  for (const { from, text } of all) {
    expect(from.length).toBeGreaterThan(0);
    for (const source of from) expect(Object.keys(SOURCES)).toContain(source);
    expect(text).toMatch(/^["“\p{Lu}\d].*\S$/u);
  }
});

test('none is an orphan', () => {
  expect(orphans().map(({ number, text }) => `#${number} ${text}`)).toEqual([]);
});

test('tags and rules name only demands that exist, and files that are there', () => {
  const known = new Set(all.map(({ number }) => number));
  for (const { demands: numbers, file } of DEMAND_TAGS) {
    expect(numbers.filter((number) => !known.has(number))).toEqual([]);
    expect({ file, there: existsSync(join(root, file)) }).toEqual({ file, there: true });
  }
  for (const { id, basis } of RULES) {
    const wrong = basis.filter((one) => /^#/.test(one) && !known.has(Number(one.slice(1))));
    expect({ id, wrong }).toEqual({ id, wrong: [] });
  }
});

test('a tagged field is one of the schema', () => {
  for (const { kind, id, file } of DEMAND_TAGS) {
    if (kind !== 'field') continue;
    const [record = '', field] = id.split('.');
    const { $defs } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    expect($defs[record]).toBeDefined();
    if (field !== undefined) expect($defs[record].properties[field]).toBeDefined();
  }
});

// Three rows read by hand against the design: the kinds of what embodies them.
test.each([
  [1, ['rule TYP-03', 'field Goal.lineOfDefence', 'template T-14']],
  [91, ['rule UNK-01', 'rule UNK-02', 'template T-15']],
  [97, ['rule REP-01', 'report stamp']],
])('#%i is embodied by %j', (number, expected) => {
  const found = all[number - 1]?.embodiedBy.map(({ kind, id }) => `${kind} ${id}`) ?? [];
  expect(found).toEqual(expect.arrayContaining(expected));
});
