// What users copy into their repositories: it parses, asks for least, and every line of it is run here in
// a repository of its own, with the program in place of the package.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { root } from '../../scripts/root.mjs';
import { openProgram } from '../cli/program.ts';

const program = openProgram();
const { folder } = program;
const ci = (file: string) => join(root, 'templates/ci', file);

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<string, { readonly permissions: object; readonly steps: readonly Step[] }>
  >;
}
const workflow: Workflow = parse(readFileSync(ci('github-workflow.yml'), 'utf8'));
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

const SOUND = 'case {profile: gsn-strict}\nG1 "Top"\n  Sn1';
const FAULTY = `${SOUND}\nlink supportedBy G1 -> G99`;
const sound = writeCase(sketch(SOUND));
const faulty = writeCase(sketch(FAULTY));

const env = {
  ...process.env,
  PATH: `${join(folder, '../bin')}:${process.env.PATH}`,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', env });

function bash(script: string, more: Readonly<Record<string, string>> = {}) {
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, ...more },
  });
}

function put(name: string, script: string): void {
  const file = join(folder, '../bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

beforeAll(() => {
  execFileSync('mkdir', ['-p', join(folder, '../bin')]);
  put('npx', `shift\nexec "${process.execPath}" "${program.bin}" "$@"`);
  put('npm', 'exit 0');
  put('gh', `echo "$@" >> "${join(folder, '../gh.log')}"`);
  git('init', '--quiet', '--initial-branch=main');
  program.write('a.case.json', sound);
  program.write('my cases/b.case.json', sound);
  git('add', '.');
  git('commit', '--quiet', '-m', 'Cases');
});
afterAll(program.remove);

const SUMMARY = join(folder, '../summary.md');
const script = (name: string) => {
  const found = steps.find((step) => step.name === name)?.run;
  if (found === undefined) throw new Error(`No step ${name}`);
  return found;
};

describe('the GitHub workflow', () => {
  test('least permissions, actions pinned by version, no secrets', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
      { contents: 'read', 'security-events': 'write' },
      { contents: 'read', 'pull-requests': 'write' },
    ]);
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/@v\d+\.\d+\.\d+$/);
    const text = readFileSync(ci('github-workflow.yml'), 'utf8');
    expect(text).not.toMatch(/secrets\.|pull_request_target/);
    // Nothing that a stranger writes is pasted into a script.
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('a sound repository passes every step of the check', () => {
    for (const { run } of workflow.jobs.check?.steps ?? []) {
      if (run === undefined) continue;
      const { status, stderr } = bash(run, { GITHUB_STEP_SUMMARY: SUMMARY });
      expect([run, status, stderr]).toEqual([run, 0, '']);
    }
    expect(JSON.parse(program.read('warrant.sarif')).runs).toHaveLength(2);
    expect(readFileSync(SUMMARY, 'utf8')).toContain('<code>my cases/b.case.json</code>');
  });

  test('errors fail the last step only, and not where the baseline knows them', () => {
    program.write('a.case.json', faulty);
    expect(bash(script('Findings for code scanning')).status).toBe(0);
    expect(bash(script('Errors and blockers fail')).status).toBe(1);
    program.write(
      'warrant-baseline.json',
      program.run(['check', 'a.case.json', 'my cases/b.case.json', '--format', 'json']).stdout,
    );
    expect(bash(script('Errors and blockers fail')).status).toBe(0);
    rmSync(join(folder, 'warrant-baseline.json'));
    git('checkout', '--quiet', '.');
  });

  test('a pull request is told what changed, in the summary and as a comment', () => {
    git('checkout', '--quiet', '-b', 'change');
    program.write('my cases/b.case.json', writeCase(sketch(SOUND.replace('Top', 'The top'))));
    program.write('new.case.json', sound);
    git('add', 'my cases', 'new.case.json');
    git('commit', '--quiet', '-m', 'A change');
    writeFileSync(SUMMARY, '');
    const { status, stderr } = bash(script('What changed in meaning'), {
      GITHUB_STEP_SUMMARY: SUMMARY,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(SUMMARY, 'utf8')).toMatch(
      /^### Safety case <code>my cases\/b\.case\.json<\/code>/,
    );
    expect(readFileSync(SUMMARY, 'utf8')).toContain('<ins>The top</ins>');
    expect(bash(script('The same as a comment'), { PULL_REQUEST: '7' }).status).toBe(0);
    expect(readFileSync(join(folder, '../gh.log'), 'utf8')).toBe(
      'pr comment 7 --body-file difference.md --edit-last --create-if-none\n',
    );
    git('checkout', '--quiet', 'main');
  });
});

describe('the git hook', () => {
  const commit = (...more: string[]) =>
    spawnSync('git', ['commit', '--quiet', '-m', 'x', ...more], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });

  beforeAll(() => {
    const hook = join(folder, '.git/hooks/pre-commit');
    copyFileSync(ci('pre-commit.sh'), hook);
    chmodSync(hook, 0o755);
  });

  test('stops a commit with an error, and says which', () => {
    program.write('my cases/b.case.json', faulty);
    git('add', 'my cases/b.case.json');
    const { status, stdout, stderr } = commit();
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('my cases/b.case.json: profile gsn-strict');
    expect(stdout + stderr).toContain('error WF-07 G1->G99: ');
    expect(stderr).toContain('The commit was stopped: ');
  });

  test('looks at what is staged, not at what lies in the folder', () => {
    program.write('my cases/b.case.json', sound);
    expect(commit().status).toBe(1);
    git('add', 'my cases/b.case.json');
    program.write('my cases/b.case.json', faulty);
    program.write('a.case.json', writeCase(sketch(SOUND.replace('Top', 'Other'))));
    git('add', 'a.case.json');
    expect(commit().status).toBe(0);
    expect(program.read('my cases/b.case.json')).toBe(faulty);
  });

  test('lets other commits, and deletions, pass', () => {
    program.write('notes.txt', 'x');
    git('add', 'notes.txt');
    git('rm', '--quiet', '--cached', 'a.case.json');
    expect(commit()).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly language: string;
  }
  const own: readonly Hook[] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
  const local: { repos: { hooks: Hook[] }[] } = parse(
    readFileSync(ci('pre-commit-config.yaml'), 'utf8'),
  );

  test.each([...own, ...local.repos.flatMap(({ hooks }) => hooks)])(
    '$id runs: $entry',
    ({ entry, files, language }) => {
      expect(language).toBe('system');
      expect('my.case.json').toMatch(new RegExp(files));
      program.write('sound.case.json', sound);
      program.write('bad.case.json', faulty.replaceAll('  ', ' '));
      expect(bash(`${entry} sound.case.json`).status).toBe(0);
      expect(bash(`${entry} sound.case.json bad.case.json`).status).toBe(1);
    },
  );
});

test('every call of the program that the notes show is understood', () => {
  program.write('my.case.json', sound);
  program.write('old.case.json', sound);
  program.write('new.case.json', sound);
  git('add', 'my.case.json');
  git('commit', '--quiet', '--no-verify', '-m', 'mine');
  program.write('more', 'x');
  git('add', 'more');
  git('commit', '--quiet', '--no-verify', '-m', 'more');
  const notes = readFileSync(ci('README.md'), 'utf8');
  const lines = [...notes.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    const { status, stderr } = bash(line);
    expect([line, status === 0 || status === 1, stderr]).toEqual([line, true, '']);
  }
});
