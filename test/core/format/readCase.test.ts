// What can be read is read, whatever it argues; what cannot be read is refused with one sentence
// that says what, where and how to mend it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

interface Plain {
  [key: string]: Plain | string | number | boolean | null | undefined;
}

/** A small file as canonical JSON, after a change. */
function file(change: (file: Plain) => void = () => {}): string {
  const plain = JSON.parse(
    writeCase(
      sketch(`
        G1 "Top"
          ~ C1
          Sn1 -> E-1
        evidence E-1 {title: run}
      `),
    ),
  );
  change(plain);
  return canonicalJson(plain);
}

function refusal(source: string | Uint8Array): string {
  const read = readCase(source);
  if (read.ok) throw new Error('it was read');
  return read.problem.message;
}

const at = (plain: Plain, ...path: string[]): Plain =>
  path.reduce((now, key) => now[key] as Plain, plain);

test('reads what writeCase writes, from text and from bytes', () => {
  const c = sketch('G1 "Top"\n  G2 <>\n  link challenges G2 -> G1');
  const text = writeCase(c);
  const expected = { ok: true, case: c, text };
  expect(readCase(text)).toEqual(expected);
  expect(readCase(new TextEncoder().encode(text))).toEqual(expected);
  expect(readCase(`\ufeff${text}`)).toEqual(expected);
});

describe('a file that argues badly is read', () => {
  test.each([
    ['a dangling end', 'link supportedBy G1 -> G99'],
    ['a circle', 'link supportedBy Sn1 -> G1'],
    ['support of itself', 'link supportedBy G1 -> G1'],
    ['a forbidden connection', 'link inContextOf Sn1 -> G1'],
    ['a second root without text', 'G2 ""'],
    ['a challenge of nothing', 'G2\nlink challenges G2 -> nowhere'],
  ])('%s', (_, line) => {
    const c = sketch(`G1 "Top"\n  Sn1\n${line}`);
    expect(readCase(writeCase(c))).toMatchObject({ ok: true, case: c });
  });
});

describe('what does not fit the schema is refused with path, line and column', () => {
  // `@` stands for the line and column of the key named in the third place, found by splitting lines.
  test.each<[string, (plain: Plain) => void, string, string]>([
    [
      'an unknown key that is nearly known',
      (f) => Object.assign(at(f, 'nodes', 'G1'), { undevelopd: true }),
      'undevelopd',
      'At /nodes/G1/undevelopd (@): unknown key "undevelopd"; did you mean "undeveloped"?',
    ],
    [
      'an unknown key of the file itself',
      (f) => Object.assign(f, { node: {} }),
      'node',
      'At /node (@): unknown key "node"; remove it, or keep it under "attributes".',
    ],
    [
      'an unknown key like none',
      (f) => Object.assign(at(f, 'meta'), { zzzzzzzz: 1 }),
      'zzzzzzzz',
      'At /meta/zzzzzzzz (@): unknown key "zzzzzzzz"; remove it, or keep it under "attributes".',
    ],
    [
      'a key of another kind of element is not proposed',
      (f) => Object.assign(at(f, 'nodes', 'C1'), { combinatr: 'any' }),
      'combinatr',
      'At /nodes/C1/combinatr (@): unknown key "combinatr"; remove it, or keep it under "attributes".',
    ],
    [
      'a wrong type',
      (f) => Object.assign(at(f, 'evidence', 'E-1'), { title: ['x'] }),
      'title',
      'At /evidence/E-1/title (@): expected a text but found a list; change it.',
    ],
    [
      'a word that is none of the allowed',
      (f) => Object.assign(at(f, 'meta'), { maturity: 'drafd' }),
      'maturity',
      'At /meta/maturity (@): "drafd", which is none of outline, draft, reviewed, approved; did you mean "draft"?',
    ],
    [
      'a kind that does not exist',
      (f) => Object.assign(at(f, 'nodes', 'G1'), { kind: 'gaol' }),
      'G1',
      'At /nodes/G1 (@): "kind" is "gaol", which is none of goal, strategy, solution, context, assumption, justification, awayGoal, awaySolution, awayContext, awayAssumption, awayJustification, moduleReference, contractReference; did you mean "goal"?',
    ],
    [
      'a missing key',
      (f) => delete at(f, 'nodes', 'G1').identifier,
      'G1',
      'At /nodes/G1 (@): the key "identifier" is missing; add it.',
    ],
    [
      'a day that is none',
      (f) => Object.assign(at(f, 'meta'), { frozenOn: '1 May' }),
      'frozenOn',
      'At /meta/frozenOn (@): "1 May" is not written as it must be; write a day as YYYY-MM-DD.',
    ],
    [
      'an id that is none',
      (f) => Object.assign(at(f, 'evidence'), { 'E 1/2': { title: 'x' } }),
      'E 1/2',
      'At /evidence/E 1~12 (@): "E 1/2" is no id; use at most 128 letters, digits, dots, hyphens and underscores, a letter or digit first.',
    ],
  ])('%s', (_, change, key, message) => {
    const text = file(change);
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes(`"${key}": `));
    const column = (lines[line] ?? '').indexOf('"') + 1;
    expect(refusal(text)).toBe(message.replace('@', `line ${line + 1}, column ${column}`));
  });
});

describe('what is no case is refused', () => {
  test.each([
    ['[]', 'The file holds a list at line 1, and no safety case; choose a *.case.json file.'],
    ['"x"', 'The file holds "x" at line 1, and no safety case; choose a *.case.json file.'],
    ['{"version": "1.0"}', /^The file is JSON but no safety case: it has no "formatVersion"/],
    ['', 'The file is empty at line 1, column 1; choose another.'],
    [
      '{\n "formatVersion": 2}',
      'At /formatVersion (line 2, column 2): the file has format 2, and this program reads formats up to 1; update the program.',
    ],
    [
      '{"formatVersion": "1"}',
      'At /formatVersion (line 1, column 2): expected a whole number but found "1".',
    ],
    ['{"formatVersion": 0}', /^At \/formatVersion .* write 1\.$/],
    ['{"formatVersion": 1.5}', /expected a whole number but found 1\.5\.$/],
    ['{"format": 3}', /no "formatVersion"/],
    [
      '{"formatVersion":1,\n"a":{"b":1,"b":2}}',
      'The key "b" stands twice in one object at line 2, column 12; keep one of the two.',
    ],
    ['{"a":1,"\\u0061":2}', /^The key "a" stands twice/],
    [
      '{"formatVersion":1,"attributes":{"x":[{"__proto__":{}}]}}',
      'The key "__proto__" is not allowed at line 1, column 40; rename it.',
    ],
    ['{"constructor":1}', /^The key "constructor" is not allowed/],
    ['{"\\u0070rototype":1}', /^The key "prototype" is not allowed/],
  ])('%s', (text, message) => {
    if (typeof message === 'string') expect(refusal(text)).toBe(message);
    else expect(refusal(text)).toMatch(message);
  });

  test('a file that is cut off anywhere', () => {
    const text = file();
    for (let length = 1; length < text.length - 2; length += 7) {
      expect(refusal(text.slice(0, length))).toMatch(
        /^(The file is cut off|Expected a value but found "(t|tr|tru|f|fa|fal|fals)").* at line \d+, column \d+;/,
      );
    }
  });
});

describe('limits (product.md)', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`;

  test('depth 100 is read, 101 refused', () => {
    expect(refusal(nested(100))).toMatch(/no "formatVersion"/);
    expect(refusal(nested(101))).toMatch(
      /^Objects and lists are nested more than 100 deep at line 1/,
    );
    expect(refusal('['.repeat(1_000_000))).toMatch(/nested more than 100 deep/);
  });

  test('a text of 100,000 characters is read, one more refused; characters are code points', () => {
    const withText = (text: string) => file((f) => Object.assign(at(f, 'nodes', 'G1'), { text }));
    expect(readCase(withText('x'.repeat(100_000))).ok).toBe(true);
    expect(readCase(withText('😀'.repeat(100_000))).ok).toBe(true);
    expect(refusal(withText('😀'.repeat(100_001)))).toMatch(
      /^A text of more than 100000 characters at line 44/,
    );
    const deep = file((f) => Object.assign(f, { attributes: { note: 'x'.repeat(100_001) } }));
    expect(refusal(deep)).toMatch(/^A text of more than 100000 characters/);
  });

  test('100,000 records are read, one more refused', () => {
    const withNodes = (count: number) => {
      const links = Array.from({ length: count }, (_, i) => [
        `l${i}`,
        { kind: 'supportedBy', from: 'a', to: 'b', order: 'a0' },
      ]);
      return file((f) => {
        f.links = Object.fromEntries(links) as Plain;
      });
    };
    // Besides the links: one module, three elements, one record of evidence.
    expect(readCase(withNodes(99_995)).ok).toBe(true);
    expect(refusal(withNodes(99_996))).toMatch(
      /more than 100000 records altogether; split the case\.$/,
    );
  });

  test('64 MB are read as far as they go, more refused at once', () => {
    const spaces = (bytes: number) => new Uint8Array(bytes).fill(32);
    expect(refusal(spaces(64 * 1024 * 1024))).toMatch(/^The file is empty/);
    expect(refusal(spaces(64 * 1024 * 1024 + 1))).toMatch(/^The file is larger than 64 MB/);
    expect(refusal(' '.repeat(64 * 1024 * 1024 + 1))).toMatch(/^The file is larger than 64 MB/);
  });

  test('an object of a million keys gets its sentence', () => {
    const keys = Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`);
    expect(refusal(`{"formatVersion":1,${keys.join(',')}}`)).toMatch(/unknown key|missing/);
  });
});

test('whatever a file holds, the answer is a case or one line (property)', () => {
  const good = file();
  const mutated = fc
    .array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(4)), {
      maxLength: 4,
    })
    .map((changes) =>
      changes.reduce((text, [where, put, cut]) => {
        const i = where % (text.length + 1);
        return text.slice(0, i) + put + text.slice(i + cut);
      }, good),
    );
  const values = fc.json().map((json) => good.replace('"Top"', () => json));
  const keys = fc.string().map((key) => good.replace('"identifier"', () => JSON.stringify(key)));
  const bytes = fc.uint8Array();
  fc.assert(
    fc.property(fc.oneof(mutated, values, keys, bytes), (source) => {
      const read = readCase(source);
      if (read.ok) expect(readCase(writeCase(read.case))).toMatchObject({ case: read.case });
      else {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
        expect(read.problem.message).not.toMatch(/[\u0000-\u001f]|undefined$/);
        expect(read.problem.message).toMatch(/\.$|\?$/);
      }
    }),
    { numRuns: 2000 },
  );
});
