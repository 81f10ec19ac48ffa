// YAML from anywhere: refused with line and column, never an exception, never for long.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gsn2xImporter } from '../../../core/exchange/importers/gsn2x.ts';
import { readYaml } from '../../../core/exchange/readYaml.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { seededIds } from '../../../core/model/ids.ts';

function refusal(text: string): string {
  const yaml = readYaml(text);
  if (yaml.ok) throw new Error('it was read');
  return yaml.problem.message;
}

test('reads what JSON could hold, aliases resolved; YAML 1.2 whatever the file claims', () => {
  expect(readYaml('a: &x [1, yes]\nb: *x\nc: ~\n2: "q"')).toEqual({
    ok: true,
    value: { a: [1, 'yes'], b: [1, 'yes'], c: null, '2': 'q' },
    losses: [],
  });
  expect(readYaml('%YAML 1.1\n---\na: yes\nb: 2026-01-01\nc: 010')).toMatchObject({
    value: { a: 'yes', b: '2026-01-01', c: 10 },
  });
});

const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`),
  )
  .join('\n');
const chain = Array.from(
  { length: 10 },
  (_, i) => `a${i + 1}: &a${i + 1} ${'['.repeat(30)}*a${i}${']'.repeat(30)}`,
).join('\n');

describe('refused', () => {
  test.each([
    ['a: 1\nb: 2\na: 3', 'The key "a" stands twice at line 3, column 1; keep one of the two.'],
    ['a: {b: 1, b: 2}', 'The key "b" stands twice at line 1, column 11; keep one of the two.'],
    ['1: a\n"1": b', /^The key "1" stands twice at line 2, column 1/],
    [
      'x:\n  __proto__: {a: 1}',
      'The key "__proto__" is not allowed at line 2, column 3; rename it.',
    ],
    ['constructor: 1', /^The key "constructor" is not allowed/],
    [
      'a: &a {b: 1}\nc: {<<: *a}',
      'The key "<<" is not allowed at line 2, column 5; write the merged keys out.',
    ],
    ['%YAML 1.1\n---\na: &a {b: 1}\nc: {<<: *a}', /^The key "<<" is not allowed/],
    [
      'a: !js/function "x"',
      'The tag "!js/function" is not read at line 1, column 17; take it out.',
    ],
    ['a: !!binary aGk=', /^The tag .* is not read at line 1/],
    ['? [a, b]\n: c', /^A key that is no plain text at line 1, column 3; name it\.$/],
    ['a: [1, 2', /^It is no YAML \(.*\) at line 1, column 9; mend the YAML there\.$/],
    ['a: 1\n b: 2', /^It is no YAML \(.*\) at line 1, column 4; mend/],
    ['a: "x', /^It is no YAML/],
    ['a: 1\n---\nb: 2', /^It is no YAML \(.*multiple documents.*\) at line \d/],
    ['a: *nowhere', 'The alias "nowhere" has no anchor before it at line 1, column 4; add one.'],
    ['a: &a [*a]', /^The alias "a" has no anchor before it at line 1, column 8/],
    [bomb, /^Aliases stand for more than can be read at line [67], column/],
    [`a0: &a0 [x]\n${chain}`, /^It is nested more than 90 deep/],
    [`${'['.repeat(91)}${']'.repeat(91)}`, /^It is nested more than 90 deep at line 1, column 91/],
    [`a: ${'['.repeat(500_000)}`, /^It is nested more than 90 deep/],
    ['- '.repeat(50_000), /^It is nested more than 90 deep/],
    [`x: ${'y'.repeat(100_001)}`, /^A text of more than 100000 characters at line 1, column 4/],
    [
      `{${Array.from({ length: 1_000_000 }, (_, i) => `k${i}: 1`).join(', ')}}`,
      /^More than 1000000 keys and values by line 1/,
    ],
  ])('%.60j', (text, message) => {
    if (typeof message === 'string') expect(refusal(text)).toBe(message);
    else expect(refusal(text)).toMatch(message);
  });
});

test('many uses of one anchor are no bomb', () => {
  const uses = Array.from({ length: 1000 }, () => '*a').join(', ');
  expect(readYaml(`a: &a {b: [1]}\nc: [${uses}]`)).toMatchObject({ ok: true });
});

test('many keys in one map take linear time: a hundred thousand are done', () => {
  const text = Array.from({ length: 100_000 }, (_, i) => `G${i}: {}`).join('\n');
  const yaml = readYaml(text);
  expect(yaml.ok && Object.keys(yaml.value as object).length).toBe(100_000);
});

test('whatever a file holds, the answer is a readable case or one line (property)', () => {
  const good =
    'module: {name: M}\nG1:\n  text: |\n    a\n    b\n  supportedBy: [&s S1, G2]\n  acp: {A: *s}\nS1: {}\nG2: {undeveloped: true}\nCG1:\n  challenges: G1 -> S1\n';
  const pieces = [
    '&a ',
    '*a',
    '!t ',
    '[',
    '{',
    '}',
    ']',
    '- ',
    ': ',
    '\n',
    '\n  ',
    '|',
    '>',
    '<<: ',
    '? ',
    '__proto__',
    '"',
    "'",
    '#',
    '%',
    '\t',
    '---\n',
    '~',
    '.inf',
    '\u0000',
    '\ud800',
    '1e400',
  ];
  const mutated = fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })),
        fc.nat(5),
      ),
      { maxLength: 5 },
    )
    .map((changes) =>
      changes.reduce((text, [where, put, cut]) => {
        const i = where % (text.length + 1);
        return text.slice(0, i) + put + text.slice(i + cut);
      }, good),
    );
  fc.assert(
    fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const result = gsn2xImporter.import([{ name: 'f.yaml', text }], { newId: seededIds(text) });
      if (result.ok) expect(readCase(writeCase(result.case))).toMatchObject({ case: result.case });
      else expect(result.problem.message).toMatch(/^[^\n\r\t]*[.?]$/);
    }),
    { numRuns: 1500 },
  );
});
