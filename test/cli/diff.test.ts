// `diff` as a user runs it: what follows from a change first, exit status, bad calls.

import { execFileSync } from 'node:child_process';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);

const BEFORE = `case {profile: review, systemUnderTest: V-1}
systemVersions V-1 {name: M, effCompute: 1.0e+26, configHash: c, trainingSignal: [imitation]}
G1 "The model cannot build a weapon"
  Sn1 "Run" -> E-01
evidence E-01 {title: Chemistry run, result: pass, evalType: capability, systemVersion: V-1, configHash: c, effCompute: 1.0e+26, date: "2026-05-01"}`;
/** Challenged, reworded, and the evidence older than the 90 days of rules.md 3.0. */
const AFTER = BEFORE.replace('2026-05-01', '2026-01-01')
  .replace('cannot build', 'does not build')
  .replace('evidence E-01', '! G9 "It was leaked" challenge {status: open}\nevidence E-01')
  .replace('! G9', '  ! G9');

beforeEach(() => {
  program.write('a.case.json', writeCase(sketch(BEFORE)));
  program.write('b.case.json', writeCase(sketch(AFTER)));
});

const DAY = ['--today', '2026-06-01'];
const diff = (...args: string[]) => program.run(['diff', ...args]);

test('no difference: one sentence, exit status 0', () => {
  const { status, stdout, stderr } = diff('a.case.json', 'a.case.json', ...DAY);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(
    'a.case.json → a.case.json\n  profile review, as of 2026-06-01\n  No difference in what is said or what follows from it.\n',
  );
});

test('text: verdicts, findings, claims, evidence, in this order; exit status 1', () => {
  const { status, stdout, stderr } = diff('a.case.json', 'b.case.json', ...DAY);
  expect([status, stderr]).toEqual([1, '']);
  const places = [
    '\nVerdicts\n',
    '\nFindings: ',
    '\nArgument: ',
    '\nChallenges: ',
    '\nEvidence: ',
  ].map((title) => stdout.indexOf(title));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(stdout).toContain('reworded: The model [-cannot-]{+does not+} build a weapon');
  expect(stdout).toMatch(/\n {2}\+ \w+ EVI-02 E-01: /);
  expect(stdout).toMatch(/Date: 2026-05-01 → 2026-01-01\n {6}has gone stale: 151 days old/);
  expect(stdout).not.toContain('\u001b[');
});

test('JSON: the sides, what follows and what is said, both ways', () => {
  const { stdout } = diff('a.case.json', 'b.case.json', '--format', 'json', ...DAY);
  const json = JSON.parse(stdout);
  expect(Object.keys(json)).toEqual([
    'tool',
    'files',
    'same',
    'before',
    'after',
    'verdicts',
    'findings',
    'content',
  ]);
  expect(json.before).toMatchObject({ profile: 'review', today: '2026-06-01', frozen: false });
  expect(json.content.evidence).toEqual([
    {
      table: 'evidence',
      before: { id: 'E-01', name: 'E-01', kind: 'evidence record', title: 'Chemistry run' },
      after: { id: 'E-01', name: 'E-01', kind: 'evidence record', title: 'Chemistry run' },
      changes: expect.arrayContaining([
        { what: 'field', path: 'date', label: 'Date', before: '2026-05-01', after: '2026-01-01' },
        { what: 'stale', reasons: [expect.stringContaining('151 days old')] },
      ]),
    },
  ]);
  const back = JSON.parse(diff('b.case.json', 'a.case.json', '--format', 'json', ...DAY).stdout);
  expect(back.findings.gone).toEqual(json.findings.gained);
  expect(back.findings.gained).toEqual(json.findings.gone);
});

describe('Markdown', () => {
  test('verdicts before new blockers and errors before claims', () => {
    const { stdout } = diff('a.case.json', 'b.case.json', '--format', 'markdown', ...DAY);
    expect(stdout).toMatch(/^### Safety case <code>b\.case\.json<\/code>\n/);
    const titles = [...stdout.matchAll(/^\*\*([A-Z][\w ]+)/gm)].map(([, title]) => title);
    const wanted = ['New blockers and errors', 'Argument', 'Challenges', 'Evidence'];
    expect(titles.filter((title) => wanted.includes(title ?? ''))).toEqual(wanted);
    expect(stdout).toContain('<del>cannot</del><ins>does not</ins>');
  });

  test('words of the case cannot format, link, mention or be HTML', () => {
    const evil =
      '<img src=x onerror=alert(1)> [x](http://e.example) **b** @octocat closes #12 `c` | www.e.example';
    const c = sketch(BEFORE);
    const file = JSON.parse(writeCase(c));
    file.nodes.G1.text = evil;
    file.evidence['E-01'].title = evil;
    program.write('evil.case.json', JSON.stringify(file));
    const { stdout } = diff('a.case.json', 'evil.case.json', '--format', 'markdown', ...DAY);
    expect(stdout).toContain('octocat');
    for (const raw of ['<img', '**b**', '@octocat', '#12', 'http://', 'www.e']) {
      expect(stdout).not.toContain(raw);
    }
    expect(stdout).not.toMatch(/(?<!\\)\]\(/);
  });

  test('a case that is wholly different fits into a comment', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, i) => `  G${i + 2} "${'A long claim about the model. '.repeat(8)}${i}"`,
    );
    program.write(
      'many.case.json',
      writeCase(sketch(`case {profile: review}\nG1 "Top"\n${lines.join('\n')}`)),
    );
    const { stdout } = diff('a.case.json', 'many.case.json', '--format', 'markdown', ...DAY);
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout).toMatch(/… and \d+ more/);
    expect(stdout.match(/<details>/g)?.length).toBe(stdout.match(/<\/details>/g)?.length);
  });
});

test('one side from standard input', () => {
  const { status } = program.run(['diff', '-', 'a.case.json', ...DAY], {
    input: program.read('b.case.json'),
  });
  expect(status).toBe(1);
});

test.each([
  [['a.case.json'], /^warrant: diff needs two files: /],
  [
    ['a.case.json', 'b.case.json', 'c.case.json'],
    /^warrant: diff takes two files; leave out "c\.case\.json"\.\n$/,
  ],
  [['-', '-'], /^warrant: diff reads only one case from standard input; /],
  [['a.case.json', 'nowhere.case.json'], /^warrant: nowhere\.case\.json: /],
  [
    ['a.case.json', 'b.case.json', '--format', 'html'],
    /^warrant: --format html comes in a later release; /,
  ],
  [
    ['a.case.json', 'b.case.json', '--today', '2026-02-30'],
    /^warrant: --today "2026-02-30" is no day; /,
  ],
])('unusable: %j', (args, message) => {
  const { status, stdout, stderr } = diff(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('as git difftool calls it', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: program.folder,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', 'a.case.json');
  git('commit', '--quiet', '-m', 'A case');
  program.write('a.case.json', program.read('b.case.json'));
  const tool = `"${process.execPath}" "${program.bin}" diff --today 2026-06-01`;
  const told = git('difftool', '--no-prompt', '--extcmd', tool, 'HEAD', '--', 'a.case.json');
  expect(told).toContain('reworded: The model [-cannot-]{+does not+} build a weapon');
});
