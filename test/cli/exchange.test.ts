// `import` and `export` as a user runs them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { root } from '../../scripts/root.mjs';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { run, write, read } = program;

const fixtures = join(root, 'test/fixtures/gsn2x');

test.each(readdirSync(fixtures))(
  '%s: in, checked, drawn, out; twice the same; original left alone',
  (name) => {
    const text = readFileSync(join(fixtures, name), 'utf8');
    write(name, text);
    const quiet = { status: 0, stdout: '', stderr: '' };
    const told =
      name === 'layers.gsn.yaml'
        ? 'warrant: layers.gsn.yaml: G1: acp ACP2 is neither on the element, nor on one of its relations, nor on all support of a goal; kept as an attribute.\n'
        : '';
    const imported = { ...quiet, stderr: told };
    expect(run(['import', name, '-o', 'in.case.json'])).toEqual(imported);
    expect(run(['import', name, '--from', 'gsn2x', '-o', 'again.case.json'])).toEqual(imported);
    expect(read('again.case.json')).toBe(read('in.case.json'));
    expect(run(['fmt', 'in.case.json', '--check'])).toEqual(quiet);
    expect(run(['check', 'in.case.json', '--fail-on', 'never']).status).toBe(0);
    expect(run(['export', 'in.case.json', '--to', 'gsn2x', '-o', 'out.yaml'])).toEqual(quiet);
    expect(Object.keys(parse(read('out.yaml')))).toEqual(Object.keys(parse(text)));
    expect(run(['export', 'in.case.json', '--to', 'svg', '-o', 'out.svg'])).toEqual(quiet);
    expect(read('out.svg')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(read(name)).toBe(text);
  },
);

test('losses on standard error, exit status 0', () => {
  write('twice.yaml', 'G1: {supportedBy: [Sn1, Sn1]}\nSn1: {}');
  const { status, stderr } = run(['import', 'twice.yaml', '-o', 'twice.case.json']);
  expect([status, stderr]).toEqual([
    0,
    'warrant: twice.yaml: G1: supportedBy names "Sn1" twice; kept once.\n',
  ]);
  write('rich.case.json', writeCase(sketch('G1 "a" {lineOfDefence: control}')));
  const out = run(['export', 'rich.case.json', '--to', 'gsn2x', '-o', 'rich.yaml']);
  expect([out.status, out.stderr]).toEqual([
    0,
    'warrant: rich.case.json: gsn2x has no "lineOfDefence" for one element.\n',
  ]);
});

test('several modules: into a folder, or one by name', () => {
  write('two.case.json', writeCase(sketch('G1 "Top"\nmodule Sub\nG1 "Below"\nmodule sub\nG2')));
  expect(run(['export', 'two.case.json', '--to', 'svg', '-o', 'drawings']).status).toBe(0);
  expect(readdirSync(join(program.folder, 'drawings')).sort()).toEqual([
    'Main.svg',
    'Sub.svg',
    'architecture.svg',
    'sub-2.svg', // not sub.svg, which some systems hold for the same
  ]);
  const all = run(['export', 'two.case.json', '--to', 'gsn2x', '-o', 'files']);
  expect([all.status, all.stderr]).toEqual([
    0,
    'warrant: two.case.json: Written under another identifier, because gsn2x wants each once in all files (1): Sub/G1 as G1_2.\n',
  ]);
  expect(readdirSync(join(program.folder, 'files')).sort()).toEqual([
    'Main.gsn.yaml',
    'Sub.gsn.yaml',
    'sub-2.gsn.yaml',
  ]);
  expect(parse(read('files/Main.gsn.yaml'))).toEqual({
    module: { name: 'Main', uses: ['Sub.gsn.yaml', 'sub-2.gsn.yaml'] },
    G1: { text: 'Top' },
  });
  const one = ['export', 'two.case.json', '-o', 'one.yaml', '--to', 'gsn2x'];
  expect(run([...one, '--module', 'Sub']).status).toBe(0);
  expect(parse(read('one.yaml'))).toEqual({ module: { name: 'Sub' }, G1: { text: 'Below' } });
  expect(run([...one, '--module', 'Subb']).stderr).toMatch(
    /no module "Subb"; did you mean "Sub"\?/,
  );
});

test('a drawing bears the stamp while a blocker stands, except in the GSN profiles (REP-01)', () => {
  // WF-03, circular support, is a blocker in every profile (rules.md 3.1).
  write(
    'circle.case.json',
    writeCase(sketch('case {profile: review}\nG1\n  G2\nlink supportedBy G2 -> G1')),
  );
  const draw = (...more: string[]) => {
    expect(run(['export', 'circle.case.json', '--to', 'svg', '-o', 'c.svg', ...more]).status).toBe(
      0,
    );
    return read('c.svg');
  };
  expect(draw()).toContain('INADEQUATE TO ENSURE SAFETY');
  expect(draw('--profile', 'gsn-strict')).not.toContain('INADEQUATE');
});

describe('unusable: exit status 2, one line, nothing written', () => {
  const good = 'G1: {}';
  test.each<[string, string[], string | undefined, RegExp]>([
    ['no output', ['import', 'bad.yaml'], good, /import needs -o/],
    [
      'onto itself',
      ['import', 'bad.yaml', '-o', './bad.yaml'],
      good,
      /\.\/bad\.yaml: the output would overwrite the input/,
    ],
    [
      'into nowhere',
      ['import', 'bad.yaml', '-o', 'no/where.case.json'],
      good,
      /^warrant: no\/where\.case\.json: there is no such file or folder/,
    ],
    ['onto a folder', ['import', 'bad.yaml', '-o', '.'], good, /^warrant: \.: this is a folder/],
    [
      'unknown ending',
      ['import', 'bad.txt', '-o', 'o'],
      good,
      /the ending does not tell the format; give --from \(gsn2x, inspect, lm-eval, csv\)/,
    ],
    [
      'later format',
      ['import', 'bad.yaml', '--from', 'sacm', '-o', 'o'],
      good,
      /--from sacm comes in a later release/,
    ],
    [
      'no format',
      ['import', 'bad.yaml', '--from', 'gsn3x', '-o', 'o'],
      good,
      /did you mean "gsn2x"\?/,
    ],
    [
      'uses that is no list',
      ['import', 'bad.yaml', '-o', 'o'],
      'module: {name: a, uses: b}\nG1: {}',
      /^warrant: bad\.yaml: At module\.uses: /,
    ],
    [
      'a second file that is not there',
      ['import', 'bad.yaml', 'none.yaml', '-o', 'o'],
      good,
      /^warrant: none\.yaml: there is no such file or folder/,
    ],
    [
      'a second file of another kind',
      ['import', 'bad.yaml', 'other.txt', '-o', 'o'],
      good,
      /other\.txt: the ending does not tell the format/,
    ],
    [
      'broken YAML',
      ['import', 'bad.yaml', '-o', 'o'],
      'G1: [',
      /^warrant: bad\.yaml: It is no YAML .* at line 1, column 6/,
    ],
    [
      'a million keys',
      ['import', 'bad.yaml', '-o', 'o'],
      `{${'k: 1, '.repeat(600_000)}}`,
      /More than 1000000 keys and values/,
    ],
    [
      'export of nothing',
      ['export', 'bad.case.json', '--to', 'svg', '-o', 'o'],
      undefined,
      /bad\.case\.json: there is no such file/,
    ],
    ['export nowhere', ['export', 'bad.yaml', '--to', 'svg'], good, /export needs -o/],
    ['export to nothing', ['export', 'bad.yaml', '-o', 'o'], good, /export needs --to/],
    [
      'export later',
      ['export', 'bad.yaml', '--to', 'sacm', '-o', 'o'],
      good,
      /--to sacm comes in a later release/,
    ],
    [
      'export of YAML',
      ['export', 'bad.yaml', '--to', 'svg', '-o', 'o'],
      good,
      /bad\.yaml: Expected a value but found "G1" at line 1/,
    ],
  ])('%s', (_, args, content, message) => {
    if (content !== undefined) write(args[1] ?? '', content);
    const before = program.list();
    const { status, stdout, stderr } = run(args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^warrant: [^\n]*\n$/);
    expect([status, stdout, program.list()]).toEqual([2, '', before]);
    if (content !== undefined) expect(read(args[1] ?? '')).toBe(content);
  });
});

describe('registers as CSV', () => {
  const RECORDS = `
    G1 "Top"
      ~ A1 "Kept" {owner: PE-01}
    evidence E-2 {title: "=1+1", systemVersion: SV-1}
    evidence E-10 {title: "a, b"}
    systemVersions SV-1 {name: One}
    people PE-01 {name: Ada}
  `;

  test('a folder with a file for each that has rows', () => {
    write('facts.case.json', writeCase(sketch(RECORDS)));
    const quiet = { status: 0, stdout: '', stderr: '' };
    expect(run(['export', 'facts.case.json', '--to', 'csv', '-o', 'facts'])).toEqual(quiet);
    expect(readdirSync(join(program.folder, 'facts')).sort()).toEqual([
      'assumptions.csv',
      'evidence.csv',
      'people.csv',
      'systemVersions.csv',
    ]);
    const [head = '', first = '', second = ''] = read('facts/evidence.csv').split('\r\n');
    expect(head).toMatch(/^Id,Title,Kind of evaluation,/);
    expect(first).toMatch(/^E-2,'=1\+1,.*SV-1: One/);
    expect(second).toMatch(/^E-10,"a, b",/);
  });

  test('one of them, by id or title, as a file', () => {
    write('facts.case.json', writeCase(sketch(RECORDS)));
    for (const name of ['systemVersions', 'system versions']) {
      const args = ['export', 'facts.case.json', '--to', 'csv', '--register', name, '-o', 'sv.csv'];
      expect(run(args)).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(read('sv.csv')).toMatch(/^Id,Name,[\s\S]*\r\nSV-1,One,[^\n]*\r\n$/);
    }
    const empty = ['export', 'facts.case.json', '--to', 'csv', '--register', 'waivers'];
    expect(run([...empty, '-o', 'none.csv']).status).toBe(0);
    expect(read('none.csv')).toBe('Id,Rule,Reason,Owner,Until,Approved by,Used by\r\n');
  });

  test('what does not go together, or is not there, is told', () => {
    write('facts.case.json', writeCase(sketch(RECORDS)));
    write('bare.case.json', writeCase(sketch('G1 "Top"')));
    const told = (file: string, ...more: string[]) => {
      const { status, stderr } = run(['export', file, '-o', 'out.csv', ...more]);
      return `${status} ${stderr}`;
    };
    expect(told('facts.case.json', '--to', 'csv', '--register', 'evidenc')).toMatch(
      /^2 .*no register "evidenc"; did you mean "evidence"\?\n$/,
    );
    expect(told('facts.case.json', '--to', 'svg', '--register', 'evidence')).toMatch(
      /^2 .*--register goes with --to csv\.\n$/,
    );
    expect(told('facts.case.json', '--to', 'csv', '--module', 'Main')).toMatch(/^2 .*--module/);
    expect(told('bare.case.json', '--to', 'csv')).toMatch(/^2 bare|^2 .*no records/);
    expect(
      told('facts.case.json', '--to', 'csv', '--register', 'evidence', '-o', 'facts.case.json'),
    ).toMatch(/^2 .*overwrite the input/);
  });
});
