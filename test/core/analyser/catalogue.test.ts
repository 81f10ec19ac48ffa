// The catalogue holds together: files, profiles, examples and texts agree (rules.md, head and 3.22).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { shippedProfile, shippedProfiles } from '../../../core/analyser/profile.ts';
import { type Rule, SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { root } from '../../../scripts/root.mjs';

/** rules.md 3.1 to 3.20 with the GSN rules of their own: how many each family has. */
const FAMILIES: Readonly<Record<string, number>> = {
  WF: 11,
  SUP: 10,
  LVL: 15,
  EVI: 16,
  ELI: 10,
  TYP: 14,
  UNK: 6,
  DEF: 7,
  ASM: 9,
  COV: 7,
  DEP: 8,
  GOV: 12,
  RSP: 10,
  PRX: 5,
  DYN: 8,
  TXT: 8,
  REP: 10,
  STR: 1,
};

/** Families whose numbers do not run from 1 without a gap. */
const OTHERS = `
  IND-00 IND-01 IND-02 IND-03 IND-04 IND-05 IND-06 QNT-01 QNT-02 QNT-03 QNT-04 QNT-05 QNT-06 QNT-07 QNT-08 QNT-09
  GSN-ID-1 GSN-UNDEV-1 GSN-PAT-1 GSN-PAT-2 GSN-TPL-1 GSN-TPL-2 GSN-TPL-3
  GSN-MOD-1 GSN-MOD-2 GSN-MOD-3 GSN-MOD-4 GSN-MOD-5 GSN-MOD-6 GSN-MOD-7 GSN-MOD-8 GSN-MOD-9
  GSN-ACP-1 GSN-ACP-2 GSN-ACP-3 GSN-DIA-2 GSN-DIA-3
  WAV-01 WAV-02 SYS-01 SYS-02`
  .trim()
  .split(/\s+/);

const CATALOGUE = Object.entries(FAMILIES)
  .flatMap(([family, count]) =>
    Array.from({ length: count }, (_, i) => `${family}-${String(i + 1).padStart(2, '0')}`),
  )
  .concat(OTHERS);

/** Structure and notation only (product.md, Profiles), and EVI-16: it speaks only where it is asked to. */
const STRUCTURAL = `
  WF-01 WF-02 WF-03 WF-04 WF-05 WF-07 WF-09 WF-11 TXT-01
  GSN-ID-1 GSN-UNDEV-1
  GSN-MOD-1 GSN-MOD-2 GSN-MOD-3 GSN-MOD-4 GSN-MOD-5 GSN-MOD-6 GSN-MOD-7 GSN-MOD-8 GSN-MOD-9
  GSN-ACP-1 GSN-ACP-2 GSN-ACP-3 GSN-DIA-2 GSN-DIA-3
  GSN-PAT-1 GSN-PAT-2 GSN-TPL-1 GSN-TPL-2 GSN-TPL-3
  EVI-16 SYS-01 SYS-02`
  .trim()
  .split(/\s+/);

const ids = RULES.map(({ id }) => id);
const each = RULES.map((rule) => [rule.id, rule] as const);

test('the catalogue is exactly the 208 rules of the design, each once', () => {
  expect([...ids].sort()).toEqual([...CATALOGUE].sort());
  expect(ids).toHaveLength(208);
});

test.each(['README.md', 'CHANGELOG.md'])('%s counts them', (file) => {
  const counts = readFileSync(join(root, file), 'utf8').match(/\d+ rules\b/g);
  expect(counts).toEqual([`${RULES.length} rules`]);
});

test('each file is named by the id of its rule and holds one of the catalogue', () => {
  const files = readdirSync(join(root, 'core/analyser/rules'));
  expect(files).toHaveLength(RULES.length);
  for (const id of ids) {
    expect(files.filter((file) => file.startsWith(`${id}-`))).toHaveLength(1);
  }
  for (const file of files) expect(file).toMatch(/^[A-Z]+(-[A-Z]+)?-\d+-[a-z0-9-]+\.ts$/);
});

test('the review profile knows every rule, and every profile only rules that exist', () => {
  expect(Object.keys(shippedProfile('review')?.rules ?? {}).sort()).toEqual([...ids].sort());
  for (const { id } of shippedProfiles()) {
    const known = Object.keys(shippedProfile(id)?.rules ?? {});
    expect(known.filter((rule) => !ids.includes(rule))).toEqual([]);
  }
});

test('the gsn profiles run the structural rules only', () => {
  for (const id of ['gsn-strict', 'gsn-lenient']) {
    expect(Object.keys(shippedProfile(id)?.rules ?? {}).sort()).toEqual([...STRUCTURAL].sort());
  }
});

describe.each(each)('%s', (id, rule) => {
  test('says what, why, on which basis, when not, and what to do', () => {
    expect(rule.basis.length).toBeGreaterThan(0);
    for (const text of [rule.title, rule.why, rule.whenNotToUse, rule.remedy]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
    const sentences = rule.why.split(/[.?!](?:\s|$)/).filter((sentence) => sentence !== '');
    expect(sentences.length).toBeGreaterThanOrEqual(2);
  });

  test('has examples, good and bad, or is embodied elsewhere', () => {
    const { good, bad } = rule.examples;
    const least = rule.embodiedBy === undefined ? 2 : 0;
    expect(good.length).toBeGreaterThanOrEqual(least);
    expect(bad.length).toBeGreaterThanOrEqual(least);
    const names = [...good, ...bad].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const example of bad) expect(example.expect.length).toBeGreaterThan(0);
  });

  test('every message is in a bad example, and every message of an example exists', () => {
    const used = new Set(rule.examples.bad.flatMap((bad) => bad.expect.map((one) => one.message)));
    if (rule.embodiedBy === undefined) {
      expect([...used].sort()).toEqual(Object.keys(rule.messages).sort());
    }
  });

  test('its severity cases are those that the profiles name, and each is shown', () => {
    const cases = Object.keys(rule.cases ?? {});
    const named = shippedProfiles().flatMap((profile) => {
      const level = profile.rules[id];
      return typeof level === 'object' ? Object.keys(level) : [];
    });
    const others = new Set(named.filter((name) => name !== 'default'));
    expect([...others].sort()).toEqual(cases.sort());
    const review = shippedProfile('review')?.rules[id] ?? {};
    const shown = shownSeverities(rule);
    for (const name of cases) expect(shown).toContain(review[name] ?? review.default);
  });

  test('a heuristic is never told above warning', () => {
    if (!rule.heuristic) return;
    for (const { id: profile } of shippedProfiles()) {
      for (const level of Object.values(shippedProfile(profile)?.rules[id] ?? {})) {
        expect(['off', 'info', 'warning']).toContain(level);
      }
    }
  });

  test('what it yields to exists', () => {
    for (const other of rule.yieldsTo ?? []) expect(ids).toContain(other);
  });
});

function shownSeverities(rule: Rule): Severity[] {
  const shown = rule.examples.bad.flatMap((bad) => bad.expect.flatMap((one) => one.severity ?? []));
  return SEVERITIES.filter((severity) => shown.includes(severity));
}
