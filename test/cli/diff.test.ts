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

describe('what asks less than usual', () => {
  /** The maxAgeDays of product.md is 90; a case may set its own. */
  const lenient = (name: string, days: number) => {
    const file = JSON.parse(writeCase(sketch(BEFORE)));
    file.meta.parameters = { maxAgeDays: days };
    program.write(name, JSON.stringify(file));
  };
  const LINE = "the case's own parameters ask less than review: maxAgeDays 400 instead of 90";

  test('is told of the side that it is in force on, in every format', () => {
    lenient('b.case.json', 400);
    expect(diff('a.case.json', 'b.case.json', ...DAY).stdout).toContain(
      `\n  profile review, as of 2026-06-01\n  only after: ${LINE}\n`,
    );
    expect(diff('b.case.json', 'a.case.json', ...DAY).stdout).toContain(`  only before: ${LINE}\n`);
    const markdown = diff('a.case.json', 'b.case.json', '--format', 'markdown', ...DAY).stdout;
    expect(markdown).toContain(`\n\nonly after: ${LINE}\n\n`);
    const html = diff('a.case.json', 'b.case.json', '--format', 'html', ...DAY).stdout;
    expect(html).toContain(`Only after: ${LINE.replace("'", '&#39;')}.`);
    const json = JSON.parse(diff('a.case.json', 'b.case.json', '--format', 'json', ...DAY).stdout);
    expect(json.before).not.toHaveProperty('weakened');
    expect(json.after.weakened).toMatchObject([{ by: 'case', than: 'review' }]);
  });

  test('is told where it is in force on both sides and nothing differs', () => {
    lenient('b.case.json', 400);
    expect(diff('b.case.json', 'b.case.json', ...DAY).stdout).toBe(
      `b.case.json → b.case.json\n  profile review, as of 2026-06-01\n  ${LINE}\n  No difference in what is said or what follows from it.\n`,
    );
  });
});

describe('HTML', () => {
  const html = (...files: string[]) => {
    const { status, stdout, stderr } = diff(...files, '--format', 'html', ...DAY);
    expect(stderr).toBe('');
    return { status, stdout };
  };

  test('one page: nothing runs, nothing is fetched, and it is for light, dark and paper', () => {
    const { status, stdout } = html('a.case.json', 'b.case.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(stdout).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(stdout).not.toMatch(/<script|<link|<img|<iframe| src=| on\w+=|url\(|@import|https?:/i);
    expect([...stdout.matchAll(/href="([^"]*)"/g)].every(([, to = '']) => to[0] === '#')).toBe(
      true,
    );
    for (const media of ['(prefers-color-scheme: dark)', '@media print']) {
      expect(stdout).toContain(media);
    }
  });

  test('it says what Markdown says', () => {
    const { stdout } = html('a.case.json', 'b.case.json');
    const markdown = diff('a.case.json', 'b.case.json', '--format', 'markdown', ...DAY).stdout;
    const words = (text: string) =>
      text
        .replace(/<style>[\s\S]*<\/style>/, '')
        .replace(/<details>.*|<\/details>|<[^>]*>|&#8203;|\\|\*\*/g, '')
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .split('\n')
        .map((line) => line.replace(/^- /, '').trim())
        .filter((line) => line !== '');
    const items = words(markdown.slice(markdown.indexOf('**Verdicts')));
    expect(items.length).toBeGreaterThan(8);
    expect(words(stdout)).toEqual(expect.arrayContaining(items));
    expect(stdout).toContain('<del>cannot</del><ins>does not</ins>');
  });

  test('words of the case are words, whatever they look like', () => {
    const file = JSON.parse(writeCase(sketch(BEFORE)));
    file.nodes.G1.text = '<img src=x onerror=alert(1)> & "quoted" </li></main><script>x</script>';
    program.write('evil.case.json', JSON.stringify(file));
    const { stdout } = html('a.case.json', 'evil.case.json');
    expect(stdout).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(stdout).not.toMatch(/<img|<script/);
    expect(stdout.match(/<\/main>/g)).toHaveLength(1);
  });

  test('no difference is one sentence, exit status 0; every row of many is there', () => {
    const same = html('a.case.json', 'a.case.json');
    expect(same.status).toBe(0);
    expect(same.stdout).toContain('No difference in what is said or what follows from it.');
    const lines = Array.from({ length: 300 }, (_, i) => `  G${i + 2} "A claim, number ${i}"`);
    program.write(
      'many.case.json',
      writeCase(sketch(`case {profile: review}\nG1 "Top"\n${lines.join('\n')}`)),
    );
    const { stdout } = html('a.case.json', 'many.case.json');
    for (let i = 0; i < 300; i += 1) expect(stdout).toContain(`“A claim, number ${i}”`);
  });
});
