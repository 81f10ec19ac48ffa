// `check` on what it cannot use: exit status 2, one line that says what, where and how to mend it.
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);

/** A dangling end (WF-07) and two roots (WF-04). */
const faulty = writeCase(
  sketch('case {profile: gsn-strict}\nG1 "Top"\n  Sn1\nlink supportedBy G1 -> G99\nG2\n  Sn2'),
);
const sound = writeCase(sketch('case {profile: gsn-strict}\nG1 "Top"\n  Sn1'));

beforeEach(() => {
  program.write('faulty.case.json', faulty);
  program.write('sound.case.json', sound);
});

const check = (...args: string[]) => program.run(['check', ...args]);

describe('unusable: exit status 2, one line, nothing on standard output', () => {
  test.each<[string, string | Uint8Array | undefined, string[], RegExp]>([
    [
      'a missing file',
      undefined,
      ['nowhere.case.json'],
      /^warrant: nowhere\.case\.json: there is no such file/,
    ],
    ['a folder', undefined, ['.'], /^warrant: \.: this is a folder, not a file/],
    ['an empty name', undefined, [''], /^warrant: "": this is a folder, not a file/],
    ['no file', undefined, [], /^warrant: check needs a file: /],
    [
      'not JSON',
      'hello',
      ['bad'],
      /^warrant: bad: Expected a value but found "hello" at line 1, column 1/,
    ],
    [
      'cut off',
      faulty.slice(0, 200),
      ['bad'],
      /^warrant: bad: The file is cut off: .* at line \d+, column \d+/,
    ],
    [
      'newer',
      '{"formatVersion": 7}',
      ['bad'],
      /^warrant: bad: At \/formatVersion \(line 1, column 2\): the file has format 7, and this program reads formats up to 1; update/,
    ],
    [
      'not UTF-8',
      Uint8Array.from([123, 0xff]),
      ['bad'],
      /^warrant: bad: Byte 0xff is no UTF-8 at line 1, column 2/,
    ],
    [
      'an unknown key',
      sound.replace('"text"', '"txet"'),
      ['bad'],
      /^warrant: bad: At \/nodes\/\w+\/txet \(line \d+, column \d+\): unknown key "txet"; did you mean "text"\?/,
    ],
    [
      'a prototype key',
      '{"__proto__": 1}',
      ['bad'],
      /^warrant: bad: The key "__proto__" is not allowed at line 1, column 2/,
    ],
    [
      'an unknown profile',
      undefined,
      ['sound.case.json', '--profile', 'gsn-strikt'],
      /^warrant: --profile "gsn-strikt" .*did you mean "gsn-strict"\?/,
    ],
    [
      'a profile that is none',
      '{"id": 5}',
      ['sound.case.json', '--profile', './bad'],
      /^warrant: \.\/bad: The file holds no profile: .*choose a \*\.profile\.json file\.\n$/,
    ],
    [
      'a day that is none',
      undefined,
      ['sound.case.json', '--today', '2026-02-30'],
      /^warrant: --today "2026-02-30" is no day/,
    ],
    [
      'an unknown option',
      undefined,
      ['sound.case.json', '--formt', 'json'],
      /^warrant: check has no option --formt; did you mean "--format"\?/,
    ],
    [
      'an unknown format',
      undefined,
      ['sound.case.json', '--format', 'jsn'],
      /^warrant: --format "jsn" .*did you mean "json"\?/,
    ],
    ['no value', undefined, ['sound.case.json', '--format'], /^warrant: --format needs a value/],
    [
      'an option as value',
      undefined,
      ['sound.case.json', '--profile', '--format'],
      /^warrant: --profile needs a value/,
    ],
    [
      'a name with escapes',
      undefined,
      ['a\u001b[31m\nb'],
      /^warrant: a\\u001b\[31m\\u000ab: there is no such file/,
    ],
  ])('%s', (_, content, args, message) => {
    if (content !== undefined) program.write('bad', content);
    const { status, stdout, stderr } = check(...args);
    expect(stderr).toMatch(message);
    expect(stderr.split('\n')).toHaveLength(2);
    expect([status, stdout]).toEqual([2, '']);
    if (typeof content === 'string') expect(program.read('bad')).toBe(content);
  });

  test('one of several: the others are analysed all the same', () => {
    const { status, stdout, stderr } = check('nowhere', 'sound.case.json');
    expect(stdout).toMatch(/^sound\.case\.json: profile/);
    expect(stderr).toMatch(/^warrant: nowhere: .*\n$/);
    expect(status).toBe(2);
  });
});
