// Long lists of one rule in the text of `check`, and all of it with --explain. By hand.
import { afterAll, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { run, write } = program;

/** So many goals that say nothing, each of which TXT-01 tells as a warning. */
function silent(goals: number): string {
  const ids = Array.from({ length: goals }, (_, i) => `G${i + 2}`);
  const text = [
    'G1 "The model is safe"',
    ...ids.map((id) => `  ${id} "TBD"\n    Sn${id} "a test"`),
  ];
  return writeCase(sketch(`case {profile: gsn-strict}\n${text.join('\n')}`));
}

const check = (...args: string[]) => run(['check', ...args, '--fail-on', 'never']).stdout;
const told = (text: string) => text.match(/^ {2}warning TXT-01 /gm)?.length;

test('a dozen of one rule are told one by one; of more, five, and where the others are', () => {
  write('few.case.json', silent(12));
  write('many.case.json', silent(20));
  write('more.case.json', silent(41));
  expect(told(check('few.case.json'))).toBe(12);
  const many = check('many.case.json');
  expect(told(many)).toBe(5);
  // G2 to G6 are told; the dozen of G7 to G18 is named, and three are left.
  expect(many).toContain(
    '  … and 15 more of TXT-01: G7, G8, G9, G10, G11, G12, G13, G14, G15, G16, G17, G18 and 3 more; --explain tells each\n',
  );
  expect(many).toMatch(/20 warnings/);
  expect(check('more.case.json')).toContain('… and 36 more of TXT-01: ');
  const json = JSON.parse(check('more.case.json', '--format', 'json'));
  expect(json.findings.filter(({ rule }: { rule: string }) => rule === 'TXT-01')).toHaveLength(41);
});

test('--explain tells each, with what to do', () => {
  write('many.case.json', silent(20));
  const text = check('many.case.json', '--explain');
  expect(told(text)).toBe(20);
  expect(text).not.toContain('more of TXT-01');
  expect(text.match(/^ {6}→ /gm)).toHaveLength(20);
});

test('a message has the leading reason and how many more; --explain and JSON have them all', () => {
  // SUP-01: three of the four supporters of S1 lack support where an at-least strategy needs three.
  const text = `case {profile: review, severity: serious}
G1 "The model is safe"
  Sn1 "one"
  Sn2 "two"
  Sn3 "three"`;
  write('reasons.case.json', writeCase(sketch(text)));
  const line = /^ {2}error SUP-01 .*$/m.exec(check('reasons.case.json'))?.[0] ?? '';
  expect(line).toContain('G1 is unsupported: Sn1 cites no evidence, and 2 more reasons.');
  const explained = check('reasons.case.json', '--explain');
  for (const id of ['Sn1', 'Sn2', 'Sn3']) {
    expect(explained).toContain(`\n      - ${id} cites no evidence\n`);
  }
  const { findings } = JSON.parse(check('reasons.case.json', '--format', 'json'));
  const found = findings.find(({ rule }: { rule: string }) => rule === 'SUP-01');
  expect(found.reasons).toEqual(['Sn1', 'Sn2', 'Sn3'].map((id) => `${id} cites no evidence`));
});
