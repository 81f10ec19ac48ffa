// `warrant seeds`: each demand with what embodies it.
import { afterAll, expect, test } from '@jest/globals';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { run } = program;

test('JSON: 169 demands, each with the rules, fields and parts that embody it', () => {
  const { status, stdout } = run(['seeds', '--format', 'json']);
  expect(status).toBe(0);
  const { demands } = JSON.parse(stdout);
  expect(demands).toHaveLength(169);
  // seeds.md 91: "R UNK-01, UNK-02".
  expect(demands[90].embodiedBy).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'rule', id: 'UNK-01' }),
      expect.objectContaining({ kind: 'rule', id: 'UNK-02' }),
    ]),
  );
});

test('text and Markdown: a row for each, and the sums', () => {
  const { stdout } = run(['seeds']);
  expect(stdout).toMatch(/^ #94 {2}Blank map is not blank territory\.\n {6}rule SUP-09\b/m);
  expect(stdout).toMatch(/\n169 demands, \d+ embodied, \d+ by a later capability\.\n$/);
  const markdown = run(['seeds', '--format', 'markdown']).stdout;
  expect(markdown.match(/^\| \d+ \| S/gm)).toHaveLength(169);
});

test('a call that is none', () => {
  const { status, stderr } = run(['seeds', 'x']);
  expect([status, stderr.trim()]).toEqual([2, 'warrant: seeds takes no file; leave out "x".']);
});
