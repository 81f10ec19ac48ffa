// An organisation's folder at the command line, and what the outputs say of what is in force.
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram, type Program } from './program.ts';

let program: Program;

const acme = {
  formatVersion: 1,
  id: 'acme',
  title: 'Acme',
  description: 'What Acme asks.',
  family: 'ai',
  extends: 'review',
  rules: { 'SUP-03': 'off', 'ASM-02': 'error' },
  options: { 'TXT-01': { mostWords: 90 } },
  parameters: { quorum: 3 },
};
const release = {
  ...acme,
  id: 'acme-release',
  title: 'R',
  extends: 'acme',
  rules: {},
  options: {},
};

beforeAll(() => {
  program = openProgram();
  program.write('org/profiles/acme.profile.json', JSON.stringify(acme));
  program.write('org/profiles/release.profile.json', JSON.stringify(release));
  program.write(
    'org/templates/acme-base.case.json',
    writeCase(sketch('case {title: Base, profile: acme}\nG1 "Safe"')),
  );
  program.write(
    'own.case.json',
    writeCase(sketch('case {profile: acme, parameters: {maxAgeDays: 400}}\nG1 "Safe"')),
  );
});

afterAll(() => program.remove());

const run = (...args: string[]) => program.run(args);
const check = (...args: string[]) =>
  run('check', 'own.case.json', '--today', '2026-06-01', ...args);

test('a case that names an own profile: not known without the folder, used with it', () => {
  const without = check();
  expect(without).toMatchObject({ status: 2, stdout: '' });
  expect(without.stderr).toMatch(
    /^warrant: own\.case\.json: At \/meta\/profile: "acme" is no profile of this program; .*\n$/,
  );
  const { stdout, status, stderr } = check('--organisation', 'org');
  expect([status, stderr]).toEqual([1, '']);
  const [first, , weaker, own] = stdout.split('\n');
  expect(first).toBe(
    'own.case.json: profile acme (profiles/acme.profile.json, extends review), as of 2026-06-01',
  );
  expect(weaker).toBe(
    '  weaker than review: SUP-03 off instead of warning, TXT-01 mostWords 90 instead of 60',
  );
  expect(own).toBe("  the case's own parameters ask less than acme: maxAgeDays 400 instead of 90");
});

test('the folder by the environment; JSON and SARIF say what is in force', () => {
  const env = { WARRANT_ORGANISATION: 'org' };
  const args = ['check', 'own.case.json', '--today', '2026-06-01', '--format'];
  const json = JSON.parse(program.run([...args, 'json'], { env }).stdout);
  expect(json).toMatchObject({
    profile: 'acme',
    profileFile: 'profiles/acme.profile.json',
    extends: 'review',
    parameters: { quorum: 3, maxAgeDays: 400 },
  });
  expect(json.weakened.map((one: { by: string; than: string }) => [one.by, one.than])).toEqual([
    ['profile', 'review'],
    ['case', 'acme'],
  ]);
  const sarif = JSON.parse(program.run([...args, 'sarif'], { env }).stdout);
  expect(sarif.runs[0].properties).toMatchObject({ profile: 'acme', weakened: json.weakened });
});

test('rules: levels, options, parameters, and what differs from the profile below', () => {
  const { stdout } = run('rules', '--profile', 'acme', '--organisation', 'org');
  expect(stdout).toContain(
    'profile acme (profiles/acme.profile.json, extends review): Acme\n  What Acme asks.\n',
  );
  expect(stdout).toContain(
    '  other than review:\n    ASM-02 error instead of warning\n    SUP-03 off instead of warning (asks less)\n',
  );
  expect(stdout).toMatch(/^TXT-01 .*\n\s+option mostWords 90: /m);
  const json = JSON.parse(
    run('rules', '--profile', 'acme', '--organisation', 'org', '--format', 'json').stdout,
  );
  expect(json).toMatchObject({
    profile: 'acme',
    extends: 'review',
    parameters: { quorum: 3 },
    differs: { from: 'review' },
  });
});

test('a profile file may extend another of its folder', () => {
  const { stdout, status } = check('--profile', 'org/profiles/release.profile.json');
  expect(status).not.toBe(2);
  expect(stdout).toMatch(/profile acme-release \(.*, extends acme\)/);
});

test('templates and new take those of the organisation', () => {
  expect(run('templates', '--organisation', 'org').stdout).toMatch(/^acme-base: Base/m);
  const made = run(
    'new',
    '--template',
    'acme-base',
    '--organisation',
    'org',
    '-o',
    'new.case.json',
  );
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(program.read('new.case.json')).meta.profile).toBe('acme');
});

test.each<[string, string[], RegExp]>([
  [
    'a folder that is not there',
    ['--organisation', 'nowhere'],
    /^warrant: --organisation nowhere: .*\.\n$/,
  ],
  ['a file', ['--organisation', 'own.case.json'], /this is a file; name the folder\.\n$/],
  [
    'a folder with nothing of it',
    ['--organisation', 'empty'],
    /there is no profiles\/\*\.profile\.json/,
  ],
  [
    'a broken profile that is asked for',
    ['--organisation', 'bad', '--profile', 'broken'],
    /^warrant: --profile "broken" cannot be used: .*broken\.profile\.json: .*line 1, column \d+.*\n$/,
  ],
  [
    'a link out of the folder',
    ['--organisation', 'linked', '--profile', 'secret'],
    /this is a link out of the folder and is not opened; copy the file\.\n$/,
  ],
])('refuses %s: one line, exit status 2', (_what, args, line) => {
  program.write('empty/readme.txt', '');
  program.write('bad/profiles/broken.profile.json', '{');
  program.write('linked/profiles/a.profile.json', JSON.stringify(acme));
  program.write('secret.profile.json', JSON.stringify({ ...acme, id: 'secret' }));
  try {
    symlinkSync(
      join(program.folder, 'secret.profile.json'),
      join(program.folder, 'linked/profiles/b.profile.json'),
    );
  } catch {
    // It is there from the test before.
  }
  const ran = check(...args);
  expect(ran.status).toBe(2);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(line);
  expect(ran.stderr.split('\n')).toHaveLength(2);
});

test('two profiles of one name: a case is judged by neither', () => {
  program.write('twice/profiles/a.profile.json', JSON.stringify(acme));
  program.write('twice/profiles/b.profile.json', JSON.stringify({ ...acme, rules: {} }));
  const { status, stdout, stderr } = check('--organisation', 'twice', '--profile', 'acme');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^warrant: --profile "acme" cannot be used: .*so that neither is used; /);
  expect(check('--organisation', 'twice')).toMatchObject({ status: 2, stdout: '' });
});

const withPipes = process.platform === 'win32' ? test.skip : test;
withPipes('a pipe in the folder is not waited for', () => {
  program.write('piped/profiles/a.profile.json', JSON.stringify(acme));
  execFileSync('mkfifo', [join(program.folder, 'piped/profiles/b.profile.json')]);
  const { status, stderr } = check('--organisation', 'piped');
  expect(status).toBe(2);
  expect(stderr).toMatch(/b\.profile\.json: this is a pipe or a device and is not opened; .*\n$/);
});

test('what is broken and not asked for is told, and the rest works', () => {
  writeFileSync(join(program.folder, 'org/profiles/zz.profile.json'), '{');
  const { status, stderr } = check('--organisation', 'org');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^warrant: .*zz\.profile\.json: .*\n$/);
});
