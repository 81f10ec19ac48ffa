// Profile files: each fault one sentence that says what, where and how to mend it (issue: bad input), and
// what no profile may silence (rules.md, head).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { levelOf, shippedProfiles } from '../../../core/analyser/profile.ts';
import { profileLibrary } from '../../../core/analyser/profileLibrary.ts';
import { readProfile } from '../../../core/analyser/readProfile.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { root } from '../../../scripts/root.mjs';

const HEAD = { formatVersion: 1, id: 'acme', title: 'Acme', family: 'ai', extends: 'review' };

function textOf(change: object): string {
  return JSON.stringify({ ...HEAD, rules: {}, ...change }, null, 2);
}

/** The sentence of the refusal; 'fine' where there is none. */
function said(text: string, others: readonly string[] = []): string {
  const read = readProfile(text, 'acme.profile.json');
  if (!read.ok) return read.problem.message;
  const beside = others.flatMap((one, i) => {
    const other = readProfile(one, `other-${i}.profile.json`);
    return other.ok ? [other.own] : [];
  });
  const resolved = profileLibrary(beside).resolve(read.own);
  return resolved.ok ? 'fine' : resolved.problem.message;
}

test('a profile that extends a shipped one', () => {
  const read = readProfile(
    textOf({ rules: { 'SUP-03': 'error', 'SUP-01': { default: 'warning', critical: 'blocker' } } }),
    'profiles/acme.profile.json',
  );
  if (!read.ok) throw new Error(read.problem.message);
  const resolved = profileLibrary().resolve(read.own);
  if (!resolved.ok) throw new Error(resolved.problem.message);
  const { profile } = resolved;
  expect(profile).toMatchObject({
    id: 'acme',
    extends: 'review',
    shippedBase: 'review',
    file: 'profiles/acme.profile.json',
  });
  expect(levelOf(profile, 'SUP-03')).toBe('error');
  expect(levelOf(profile, 'SUP-01')).toBe('warning');
  expect(levelOf(profile, 'SUP-01', 'notNeeded')).toBe('info');
  expect(levelOf(profile, 'WF-03')).toBe('blocker');
  expect(said(textOf({ rules: { 'SUP-01': { notNeeded: 'off' } } }))).toBe('fine');
});

test.each<[string, string, RegExp]>([
  ['no JSON', '{\n  "id": acme\n}', /at line 2, column 9; /],
  ['a key twice', '{"id": "a",\n "id": "b"}', /"id".*line 2, column 2/],
  [
    'something else',
    '{"nodes": {}}',
    /^The file holds no profile: .*choose a \*\.profile\.json file\.$/,
  ],
  ['a list', '[]', /^The file holds no profile/],
  ['a newer format', textOf({ formatVersion: 2 }), /has format 2, .*update the program\.$/],
  ['no title', textOf({ title: undefined }), /^At the top .*the key "title" is missing; add it\.$/],
  [
    'an unknown key',
    textOf({ rule: {} }),
    /^At \/rule \(line 8, column 3\): unknown key "rule"; did you mean "rules"\?$/,
  ],
  [
    'a family that is none',
    textOf({ family: 'AI' }),
    /^At \/family .*: "AI" is none of gsn, ai; choose one of these\.$/,
  ],
  [
    'an id with blanks',
    textOf({ id: 'Our own' }),
    /^At \/id .*"Our own" is no name of a profile; write small letters/,
  ],
  [
    'an unknown rule',
    textOf({ rules: { 'SUP-1': 'off' } }),
    /^At \/rules\/SUP-1 \(line 8, column 5\): there is no rule "SUP-1"; did you mean "SUP-01"\?$/,
  ],
  [
    'an unknown rule in options',
    textOf({ options: { 'XYZ-77': {} } }),
    /^At \/options\/XYZ-77 .*`warrant rules` lists them\.$/,
  ],
  [
    'an unknown level',
    textOf({ rules: { 'SUP-03': 'fatal' } }),
    /^At \/rules\/SUP-03 .*"fatal" is no level; choose one of off, info, warning, error, blocker\.$/,
  ],
  [
    'an unknown case',
    textOf({ rules: { 'SUP-01': { default: 'error', crtical: 'off' } } }),
    /^At \/rules\/SUP-01\/crtical .*no severity case "crtical"; did you mean "critical"\?$/,
  ],
  [
    'cases without a default',
    textOf({ extends: undefined, rules: { 'SUP-01': { critical: 'blocker' } } }),
    /the case "default" is missing; add it/,
  ],
  [
    'wording above warning',
    textOf({ rules: { 'WF-06': 'error' } }),
    /WF-06 judges wording and is never above warning; choose one of off, info, warning\.$/,
  ],
  [
    'an unknown option',
    textOf({ options: { 'TXT-01': { words: 5 } } }),
    /^At \/options\/TXT-01\/words .*no option "words"; it has mostWords\.$/,
  ],
  [
    'an option of the wrong type',
    textOf({ options: { 'TXT-01': { mostWords: '60' } } }),
    /^At \/options\/TXT-01\/mostWords .*"60" does not fit; write a whole number from 5 to 1000\.$/,
  ],
  [
    'an option out of range',
    textOf({ options: { 'EVI-13': { confidence: 1 } } }),
    /write a number from 0\.5 to 0\.9999\.$/,
  ],
  [
    'a list of numbers',
    textOf({ options: { 'LVL-15': { ignore: [1] } } }),
    /write a list of texts\.$/,
  ],
  [
    'an unknown parameter',
    textOf({ parameters: { maxAge: 3 } }),
    /^At \/parameters\/maxAge .*unknown key "maxAge"; remove it\.$/,
  ],
  [
    'a parameter out of range',
    textOf({ parameters: { quorum: 0 } }),
    /^At \/parameters\/quorum .*0 is out of range: it must be >= 1; change it\.$/,
  ],
  [
    'a parameter of the wrong type',
    textOf({ parameters: { maxAgeDays: 'long' } }),
    /^At \/parameters\/maxAgeDays .*expected number, found "long"; change it\.$/,
  ],
  [
    'a parent that nobody knows',
    textOf({ extends: 'reveiw' }),
    /^At \/extends \(line 6, column 3\): the profile extends "reveiw", which is not known; did you mean "review"\?$/,
  ],
  [
    'the name of a shipped one',
    textOf({ id: 'review', extends: 'draft' }),
    /^At \/id .*"review" is the name of a profile of this program; choose another/,
  ],
  [
    'itself as parent',
    textOf({ extends: 'acme' }),
    /^At \/extends .*extends itself \("acme" extends "acme"\); remove one "extends"\.$/,
  ],
])('refuses %s', (_what, text, sentence) => {
  const message = said(text);
  expect(message).toMatch(sentence);
  expect(message).not.toContain('\n');
});

test('a circle through another file, and a parent beside it', () => {
  const other = (parent: string) => textOf({ id: 'base', extends: parent });
  expect(said(textOf({ extends: 'base' }), [other('acme'), textOf({})])).toMatch(
    /extends itself \("acme" extends "base" extends "acme"\)/,
  );
  expect(said(textOf({ extends: 'base' }), [other('draft')])).toBe('fine');
});

describe('what nobody may waive', () => {
  test.each(['UNK-01', 'UNK-04', 'REP-01'])('%s stays a blocker in the ai family', (rule) => {
    expect(said(textOf({ rules: { [rule]: 'warning' } }))).toMatch(
      new RegExp(
        `^At /rules/${rule} .*${rule} is "warning", and must be "blocker" in every profile`,
      ),
    );
  });

  test('leaving it out is no way round, nor is a parent', () => {
    expect(said(textOf({ extends: undefined }))).toMatch(/^At \/rules .*UNK-01 is "off"/);
    const quiet = textOf({ id: 'base', rules: { 'UNK-04': 'off' } });
    expect(said(textOf({ extends: 'base' }), [quiet])).toMatch(/UNK-04 is "off"/);
    expect(said(textOf({ family: 'gsn', extends: undefined }))).toBe('fine');
  });
});

test('anything is read or refused with one sentence, and never throws', () => {
  const values = fc.oneof(
    fc.anything(),
    fc.constantFrom('off', 'review', 3, {}, { default: 'off' }),
  );
  const files = fc.dictionary(
    fc.constantFrom(...Object.keys(HEAD), 'rules', 'options', 'parameters', 'tolerates'),
    fc.oneof(values, fc.dictionary(fc.constantFrom('SUP-01', 'TXT-01', 'quorum'), values)),
  );
  fc.assert(
    fc.property(files, (file) => {
      const text = JSON.stringify({ ...HEAD, rules: {}, ...file }) ?? '';
      expect(said(text)).toMatch(/^(fine|.*[.?])$/);
    }),
    { seed: 20260601, numRuns: 500 },
  );
});

test('two files of one name: both are told, and neither judges a case', () => {
  const own = [textOf({}), textOf({ title: 'Another' })].map((text, i) => {
    const read = readProfile(text, `${i}.profile.json`);
    if (!read.ok) throw new Error(read.problem.message);
    return read.own;
  });
  const library = profileLibrary(own);
  expect(library.find('acme')).toBeUndefined();
  expect(library.problems.map(({ name, problem }) => [name, problem.message])).toEqual([
    ['0.profile.json', expect.stringMatching(/"acme" is the profile of 1\.profile\.json, too/)],
    ['1.profile.json', expect.stringMatching(/"acme" is the profile of 0\.profile\.json, too/)],
  ]);
});

test('a long row of profiles that extend each other is refused, a short one is not', () => {
  const row = (length: number) =>
    Array.from({ length }, (_, i) => {
      const parent = i === 0 ? 'review' : `p${i - 1}`;
      const read = readProfile(textOf({ id: `p${i}`, extends: parent }), `${i}.profile.json`);
      if (!read.ok) throw new Error(read.problem.message);
      return read.own;
    });
  expect(profileLibrary(row(10)).problems).toEqual([]);
  const { problems, find } = profileLibrary(row(40));
  expect(find('p39')).toBeUndefined();
  expect(problems.at(-1)?.problem.message).toMatch(/extends more than 16 others in a row/);
});

test('a path that is as long as the file is cut short', () => {
  const text = textOf({ rules: { [`A${'B'.repeat(100_000)}-1`]: 'off' } });
  expect(said(text).length).toBeLessThan(1000);
});

test('the shipped files themselves are read', () => {
  const folder = join(root, 'templates/profiles');
  const files = readdirSync(folder);
  expect(files).toHaveLength(shippedProfiles().length);
  for (const name of files) {
    const read = readProfile(readFileSync(join(folder, name)), name);
    expect([name, read.ok ? 'fine' : read.problem.message]).toEqual([name, 'fine']);
  }
});

const OPTIONS = RULES.flatMap(({ id, options = {} }) =>
  Object.entries(options).map(([name, option]) => ({ id, name, option })),
);

test.each(OPTIONS)('option $name of $id: its default fits, and numbers have bounds', (one) => {
  const { id, name, option } = one;
  const set = (value: unknown) => said(textOf({ options: { [id]: { [name]: value } } }));
  expect(set(option.default)).toBe('fine');
  expect(set(null)).toMatch(/does not fit; write /);
  if (typeof option.default !== 'number') return;
  expect(option.min).toBeDefined();
  expect(option.weaker).toMatch(/^(higher|lower)$/);
  expect(set((option.min ?? 0) - 1)).toMatch(/does not fit; write a (whole )?number from /);
});
