// Logs that cannot be read: one sentence each that says what, where, and how to mend it; never a
// crash, whatever the bytes. The cases are those that the issue names under "Bad input".
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { bytesSource } from '../../../../core/exchange/evaluations/bytes.ts';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import { evalFile, header, member, pythonJson, utf8 } from '../../../support/inspectLogs.ts';
import { le, zipOf, zstdRaw } from '../../../support/zipFile.ts';
import { problemOf } from './read.ts';

const data = utf8(pythonJson(header()));
const zip = (more: object) => zipOf([member('header.json', header(), more)]);

describe('archives', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['cut off', evalFile(header()).slice(0, -30), /no complete zip archive.*get the whole file/],
    ['only the begin of one', Uint8Array.from([80, 75, 3, 4]), /no complete zip archive/],
    ['empty', zipOf([]), /no log of Inspect: among its 0 members is neither header\.json nor/],
    ['of something else', zipOf([member('a.txt', 1)]), /among its 1 members is neither/],
    ['encrypted', zip({ flags: 1 }), /header\.json in the archive is encrypted; unlock/],
    ['of an unknown method', zip({ method: 12, packed: data }), /packed by method 12; deflate/],
    [
      'with the header twice',
      evalFile(header(), [member('header.json', header())]),
      /has header\.json 2 times, so which one holds is not known/,
    ],
    ['with a wrong checksum', zip({ crc: 1 }), /header\.json in the archive is damaged/],
    [
      'with a wrong length',
      zip({ size: data.length + 1 }),
      /header\.json in the archive is damaged/,
    ],
    ['that unpacks to more than it says', zip({ size: 100 }), /unpacks to more than it announces/],
    ['that says it unpacks to 3 GB', zip({ size: 3e9 }), /than 64 MB, which no log's does/],
    ['that is no deflate', zip({ packed: utf8('nonsense') }), /is damaged/],
    ['that is no Zstandard', zip({ method: 93, packed: utf8('nonsense!') }), /is damaged/],
    [
      'that is Zstandard cut off',
      zip({ method: 93, packed: zstdRaw(data).slice(0, -5) }),
      /is damaged/,
    ],
    [
      'that is Zstandard with more than it says',
      zip({ method: 93, packed: zstdRaw(data), size: 100 }),
      /unpacks to more than it announces/,
    ],
    [
      'that wants a window of 2 GB for its Zstandard',
      zip({ method: 93, packed: Uint8Array.from([...le(0xfd2fb528, 4), 0, 168, 1, 0, 0]) }),
      /unpacks to more than it announces or than 64 MB/,
    ],
    [
      'with a header that is no JSON',
      zipOf([{ name: 'header.json', data: utf8('{"a":') }]),
      /In "header\.json", at character 5: The file is cut off/,
    ],
    [
      'with a header that is a list',
      zipOf([{ name: 'header.json', data: utf8('[]') }]),
      /no log of Inspect: it has no "eval"/,
    ],
  ])('%s', async (_what, file, sentence) => {
    expect(await problemOf(file, {}, 'a.eval')).toMatch(sentence);
  });

  test('a bomb: what is packed small is not unpacked beyond what is announced, or 64 MB', async () => {
    const blanks = new Uint8Array(65 * 1024 * 1024).fill(32);
    const part = { name: 'header.json', data: blanks, packed: deflateSync(blanks), crc: 0 };
    for (const size of [1000, blanks.length]) {
      const file = zipOf([{ ...part, size }]);
      expect(file.length).toBeLessThan(100_000);
      expect(await problemOf(file)).toMatch(/made to do harm, do not use it/);
    }
  }, 30_000);

  test('a local header that names another member', async () => {
    const file = zip({});
    const text = String.fromCharCode(...file);
    const first = text.indexOf('header.json');
    const lying = Uint8Array.from(file);
    lying.set(utf8('bummer.json'), first);
    expect(await problemOf(lying)).toMatch(/header\.json in the archive is damaged/);
  });
});

describe('JSON', () => {
  test.each<[string, string | object, RegExp]>([
    ['empty', '', /The file is empty/],
    ['no object', '[1, 2]', /begins with no JSON object/],
    ['plain text', 'hello', /begins with no JSON object/],
    [
      'cut off in a sample',
      `${pythonJson({ ...header(), samples: [1] }).slice(0, -4)}`,
      /cut off: it ends after \d+ bytes, at "samples"/,
    ],
    ['no comma', '{"version": 2 "eval": {}}', /at byte 14, expected a comma or }/],
    ['the wrong bracket', '{"samples": [{]}', /at byte 14, expected the other bracket/],
    ['more behind', '{"eval": {}} {}', /at byte 13, expected nothing more/],
    ['eval twice', '{"eval": {}, "eval": {}}', /The key "eval" stands twice/],
    ['too deep', `{"samples": ${'['.repeat(100)}${']'.repeat(100)}}`, /nested more than 100 deep/],
    ['another tool', '{"tool": 1}', /neither "eval".*nor "results"/],
    ['a broken header', '{"eval": {"task": nope}}', /In "eval", at character 9: Expected a value/],
    ['no UTF-8', '{"eval": {"task": "\u00ff"}}', /it was read/],
    ['version 3', header({ version: 3 }), /of version 3 of Inspect's format; versions 1 and 2/],
    ['a version that is a text', header({ version: 'x' }), /of version "x" of Inspect/],
  ])('%s', async (_what, file, sentence) => {
    expect(await problemOf(file)).toMatch(sentence);
  });

  test('bytes that are no UTF-8', async () => {
    const bytes = utf8(pythonJson(header()));
    bytes[bytes.indexOf(100, 60)] = 0xff;
    expect(await problemOf(bytes)).toMatch(/In "eval": Byte 0xff is no UTF-8/);
  });

  test('asked to be something that it is not', async () => {
    expect(await problemOf(header(), { from: 'lm-eval' })).toMatch(/no results/);
    expect(await problemOf('{"results": {"t": {}}, "configs": {}}', { from: 'inspect' })).toMatch(
      /no log of Inspect/,
    );
    expect(await problemOf(evalFile(header()), { from: 'lm-eval' })).toMatch(/no JSON object/);
  });
});

describe('a key twice: which one holds is not known', () => {
  const twice = '"completed_samples": 3, "completed_samples": 102';
  const doubled = pythonJson(header()).replace('"completed_samples": 102', twice);

  test('in what is read of a log', async () => {
    expect(doubled).toContain(twice);
    expect(await problemOf(doubled)).toMatch(/"completed_samples" stands twice in one object/);
    const file = zipOf([{ name: 'header.json', data: utf8(doubled) }]);
    expect(await problemOf(file, {}, 'a.eval')).toMatch(/"completed_samples" stands twice/);
  });

  test('behind a number too large, which is no value', async () => {
    const large = doubled.replace('"run_id"', '"other": 1e999, "run_id"');
    expect(await problemOf(large)).toMatch(/"completed_samples" stands twice/);
  });

  test('however it is written', async () => {
    const log = pythonJson(header()).replace('{', '{"\\u0073tatus": "cancelled",');
    expect(await problemOf(log)).toMatch(/The key "status" stands twice/);
  });
});

test('a file that shrinks while it is read, and a host that fails', async () => {
  const read = async () => new Uint8Array(1);
  expect(await readLog({ name: 'x', size: 1000, read })).toEqual({
    name: 'x',
    problem: expect.stringMatching(/became shorter|begins with no/),
  });
  const fail = async () => {
    throw new Error('disk gone');
  };
  expect(await readLog({ name: 'x', size: 1000, read: fail })).toEqual({
    name: 'x',
    problem: 'The file cannot be read (Error: disk gone); try it again.',
  });
});

const FILES = [
  evalFile(header()),
  zipOf([member('header.json', header(), { method: 93, packed: zstdRaw(data) })], { zip64: true }),
  data,
];

test('cut off at any byte: one sentence, never a run', async () => {
  for (const file of FILES) {
    for (let length = 0; length < file.length; length += 1) {
      const sentence = await problemOf(file.slice(0, length), { digest: async () => '' });
      expect([length, sentence]).toEqual([
        length,
        expect.stringMatching(/^[A-Z_"][^\n]+\.$|^header\.json [^\n]+\.$/),
      ]);
      expect(sentence).not.toMatch(/cannot be read|it was read/);
    }
  }
});

test('any byte changed: a run or one sentence, never a crash', async () => {
  const anywhere = fc.tuple(fc.constantFrom(...FILES), fc.nat(), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(anywhere, async ([file, place, byte]) => {
      const changed = Uint8Array.from(file);
      changed[place % file.length] = byte;
      const reading = await readLog(bytesSource('x', changed), { digest: async () => '' });
      if ('problem' in reading) expect(reading.problem).toMatch(/^[^\n]+\.$/);
      else expect(reading.runs).toHaveLength(1);
    }),
    { numRuns: 400 },
  );
});

test('random bytes: one sentence', async () => {
  const starts = fc.constantFrom('', 'PK', '{', '{"eval": ', 'PK\u0005\u0006');
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
      const bytes = Uint8Array.from([...utf8(start), ...rest]);
      const reading = await readLog(bytesSource('x.eval', bytes), { digest: async () => '' });
      expect(reading).toHaveProperty('problem', expect.stringMatching(/^[^\n]+\.$/));
    }),
    { numRuns: 500 },
  );
});
