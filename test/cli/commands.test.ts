// The other commands as a user runs them: fmt, new, templates, rules, stats, report, help.
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import { RULES } from '../../core/generated/rules.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { root } from '../../scripts/root.mjs';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { run, write, read, folder } = program;
const quiet = { status: 0, stdout: '', stderr: '' };
const canonical = writeCase(sketch('case {profile: gsn-strict}\nG1 "Top"\n  Sn1'));
const untidy = JSON.stringify(JSON.parse(canonical), null, 7);

describe('fmt', () => {
  test('canonical form; --check only says so', () => {
    write('a.case.json', untidy);
    const checked = run(['fmt', 'a.case.json', '--check']);
    expect([checked.status, checked.stderr]).toEqual([1, '']);
    expect(checked.stdout).toBe('a.case.json: not in canonical form; `warrant fmt` mends it.\n');
    expect(read('a.case.json')).toBe(untidy);
    expect(run(['fmt', 'a.case.json'])).toEqual(quiet);
    expect(read('a.case.json')).toBe(canonical);
    expect(run(['fmt', 'a.case.json', '--check'])).toEqual(quiet);
  });

  test('links are followed and the mode is kept', () => {
    write('real.case.json', untidy);
    chmodSync(join(folder, 'real.case.json'), 0o640);
    symlinkSync('real.case.json', join(folder, 'link.case.json'));
    expect(run(['fmt', 'link.case.json'])).toEqual(quiet);
    expect(read('real.case.json')).toBe(canonical);
    expect(statSync(join(folder, 'real.case.json')).mode & 0o777).toBe(0o640);
  });

  test('an older format is migrated and kept; an earlier original is never overwritten', () => {
    const old = readFileSync(join(root, 'test/fixtures/v0/small.case.json'), 'utf8');
    write('old.case.json', old);
    expect(run(['fmt', 'old.case.json', '--check']).status).toBe(1);
    expect(program.list()).not.toContain('old.v0.case.json');
    const { status, stderr } = run(['fmt', 'old.case.json']);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /migrated from format 0; the original is kept as old\.v0\.case\.json\.\n$/,
    );
    expect(read('old.v0.case.json')).toBe(old);
    expect(JSON.parse(read('old.case.json')).formatVersion).toBe(1);
    const other = old.replace('Turbine controller', 'Another');
    write('old.case.json', other);
    const refused = run(['fmt', 'old.case.json']);
    expect(refused.stderr).toMatch(/old\.v0\.case\.json: there is such a file already/);
    expect([refused.status, read('old.case.json'), read('old.v0.case.json')]).toEqual([
      2,
      other,
      old,
    ]);
  });

  test('what cannot be read stays as it is', () => {
    write('bad.case.json', untidy.slice(0, -9));
    expect(run(['fmt', 'bad.case.json']).status).toBe(2);
    expect(read('bad.case.json')).toBe(untidy.slice(0, -9));
  });
});

describe('new, templates', () => {
  test('every template that is listed makes a case with an id of its own', () => {
    const { templates } = JSON.parse(run(['templates', '--format', 'json']).stdout);
    expect(templates.map(({ id }: { id: string }) => id)).toContain('blank');
    for (const { id } of templates) {
      for (const out of [`${id}-1.case.json`, `${id}-2.case.json`]) {
        expect(run(['new', '--template', id, '-o', out])).toEqual(quiet);
        expect(run(['fmt', out, '--check'])).toEqual(quiet);
      }
      const ids = [1, 2].map((n) => JSON.parse(read(`${id}-${n}.case.json`)).id);
      expect(new Set(ids).size).toBe(2);
    }
  });

  test('--set fills in; what the template does not have is refused', () => {
    const named = run(['new', '--set', 'title=A = B', '-o', 'named.case.json']);
    expect(named).toEqual(quiet);
    const made = readCase(read('named.case.json'));
    expect(made.ok && made.case.meta).toMatchObject({ title: 'A = B', profile: 'draft' });
    expect(run(['new', '--set', 'titel=x', '-o', 'x']).stderr).toMatch(/did you mean "title"\?/);
    expect(run(['new', '--set', 'title', '-o', 'x']).stderr).toMatch(/has no =; write name=value/);
  });

  test('--set fills in the placeholders of the texts', () => {
    expect(read('blank-1.case.json')).toContain('{System}');
    const set = ['--set', 'System=Turbine "7"'];
    expect(run(['new', '--template', 'blank', ...set, '-o', 'filled.case.json'])).toEqual(quiet);
    const filled = readCase(read('filled.case.json'));
    expect(filled.ok && JSON.stringify([...filled.case.nodes.values()])).toContain(
      'Turbine \\"7\\"',
    );
    expect(read('filled.case.json')).not.toContain('{System}');
  });

  test('an existing file is left alone; an unknown template is refused', () => {
    write('mine.case.json', canonical);
    const { status, stderr } = run(['new', '-o', 'mine.case.json']);
    expect([status, read('mine.case.json')]).toEqual([2, canonical]);
    expect(stderr).toMatch(/there is such a file already/);
    expect(run(['new', '--template', 'blnk', '-o', 'x']).stderr).toMatch(/did you mean "blank"\?/);
  });
});

test('rules: every rule with its severity in the profile', () => {
  const { rules, profile } = JSON.parse(
    run(['rules', '--profile', 'review', '--format', 'json']).stdout,
  );
  expect(profile).toBe('review');
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
  // rules.md 3.1: WF-11 is an error.
  expect(rules.find(({ id }: { id: string }) => id === 'WF-11').severity).toEqual({
    default: 'error',
  });
  expect(run(['rules']).stdout).toMatch(/^profile draft: Draft\n/);
});

test('rules as Markdown: every page with its drawings in it, or as files', () => {
  const markdown = run(['rules', '--format', 'markdown']).stdout;
  expect(markdown.match(/^## /gm)).toHaveLength(RULES.length);
  const drawings = markdown.match(/\]\(data:image\/svg\+xml;base64,[\w+/=]+\)/g) ?? [];
  expect(drawings.length).toBeGreaterThan(3 * RULES.length);
  expect(run(['rules', '--rule', 'sup-03', '--format', 'markdown', '-o', 'pages'])).toEqual(quiet);
  expect(read('pages/README.md')).toContain('- [SUP-03](SUP-03.md) ');
  expect(read('pages/SUP-03.md')).toContain('](SUP-03-bad-1.svg)');
  expect(read('pages/SUP-03-bad-1.svg')).toMatch(/^<svg [^>]*>\n<title>SUP-03: /);
  expect(run(['rules', '--rule', 'SUP-3']).stderr).toMatch(/did you mean "SUP-03"\?/);
  const { status, stderr } = run(['rules', '-o', 'x']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--format markdown')]);
});

test('stats as product.md has them', () => {
  const c = sketch('G1\n  ~ C1\n  G2\n    Sn1 -> E-1\n  ! G9 "no"\nevidence E-1 {title: run}');
  write('s.case.json', writeCase(c));
  const { stdout } = run(['stats', 's.case.json', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    nodes: { goal: 3, context: 1, solution: 1, strategy: 0 },
    links: { supportedBy: 2, inContextOf: 1, challenges: 1 },
    records: { evidence: 1, pathways: 0 },
    modules: 1,
    roots: ['G1'],
    depth: 3,
  });
  expect(run(['stats', 's.case.json']).stdout).toContain('roots: G1\ndepth: 3\n');
});

test('report: a PDF, the same bytes for the same day', () => {
  write('r.case.json', canonical);
  for (const out of ['r1.pdf', 'r2.pdf']) {
    expect(run(['report', 'r.case.json', '-o', out, '--today', '2026-06-01'])).toEqual(quiet);
  }
  const [one, two] = ['r1.pdf', 'r2.pdf'].map((name) => readFileSync(join(folder, name)));
  expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  expect(run(['report', 'r.case.json', '-o', 'r.html']).stderr).toMatch(/only PDF in this release/);
  expect(run(['report', 'r.case.json', '-o', 'r.pdf', '--as', 'eu']).stderr).toMatch(
    /--as comes in a later/,
  );
});

describe('help and calls that are none', () => {
  const names = [
    'check',
    'report',
    'export',
    'import',
    'new',
    'templates',
    'rules',
    'policies',
    'seeds',
    'stats',
    'fmt',
  ];

  test('--help lists the commands; each has its own page', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    for (const name of names) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
      const page = run([name, '--help']);
      expect([page.status, page.stdout.startsWith(`warrant ${name}`)]).toEqual([0, true]);
    }
  });

  test('--version is the package’s', () => {
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(run(['--version']).stdout).toBe(`${name} ${version}\n`);
  });

  test.each([
    [[], 'Give a command; `warrant --help` lists them.'],
    [['chekc'], 'There is no command "chekc"; did you mean "check"?'],
    [['--verbose'], 'There is no option "--verbose"; `warrant --help` lists them.'],
    [['__proto__'], 'There is no command "__proto__"; `warrant --help` lists them.'],
    [
      ['merge', 'a', 'b', 'c'],
      'merge comes in a later release; `warrant --help` lists what there is.',
    ],
    [['fmt', 'a', 'b'], 'fmt takes one file; leave out "b".'],
    [['rules', 'x'], 'rules takes no file; leave out "x".'],
    [['fmt', '--check=yes', 'a'], '--check takes no value; leave it out.'],
  ])('%j', (args, message) => {
    expect(run(args)).toEqual({ status: 2, stdout: '', stderr: `warrant: ${message}\n` });
  });
});
