// Long lists of one rule in the text of `check`.
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

test('forty of one rule are told one by one; of more, ten, and how many there are', () => {
  const told = (file: string) =>
    run(['check', file, '--fail-on', 'never']).stdout.match(/^ {2}warning TXT-01 /gm)?.length;
  write('few.case.json', silent(40));
  write('many.case.json', silent(41));
  expect(told('few.case.json')).toBe(40);
  expect(told('many.case.json')).toBe(10);
  const { stdout } = run(['check', 'many.case.json', '--fail-on', 'never']);
  expect(stdout).toContain('  … and 31 more of TXT-01; --format json has them all\n');
  expect(stdout).toMatch(/41 warnings/);
  const json = JSON.parse(
    run(['check', 'many.case.json', '--format', 'json', '--fail-on', 'never']).stdout,
  );
  expect(json.findings.filter(({ rule }: { rule: string }) => rule === 'TXT-01')).toHaveLength(41);
});
