// `import` of logs and `evidence add` as a user runs them. Figures: 45 of 102 and 0 of 50 (the check
// values of confidence.md 4.3), and what test/fixtures/*/README.md says of the files.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { root } from '../../scripts/root.mjs';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { run, write, read } = program;
const fixtures = join(root, 'test/fixtures');

beforeAll(() => {
  cpSync(join(fixtures, 'inspect'), join(program.folder, 'logs'), { recursive: true });
  mkdirSync(join(program.folder, 'logs/deeper'));
  cpSync(join(fixtures, 'lm-eval/results.json'), join(program.folder, 'logs/deeper/results.json'));
});

function caseIn(file: string): Case {
  const opened = readCase(read(file));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.case;
}

const CUT = 'logs/cut-off.eval: The file is no complete zip archive';

describe('import', () => {
  test('tables in a folder of logs are told, and read when asked for', () => {
    mkdirSync(join(program.folder, 'mixed'));
    cpSync(join(fixtures, 'lm-eval/results.json'), join(program.folder, 'mixed/results.json'));
    writeFileSync(join(program.folder, 'mixed/scores.csv'), 'task,value\nreading,0.5\n');
    const both = run(['import', 'mixed', '-o', 'mixed.case.json']);
    expect(both.status).toBe(0);
    expect(both.stderr).toContain(
      'warrant: mixed: 1 table (.csv, .tsv) passed over; name them, or give --from csv.\n',
    );
    const tables = run(['import', 'mixed', '--from', 'csv', '-o', 'tables.case.json']);
    expect([tables.status, caseIn('tables.case.json').evidence.size]).toEqual([0, 1]);
    expect(tables.stderr).not.toContain('passed over');
  });

  test('a folder: what can be read becomes evidence, the rest is told; twice the same bytes', () => {
    const { status, stdout, stderr } = run(['import', 'logs', '-o', 'all.case.json']);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`warrant: ${CUT}`);
    expect(stderr).toContain(
      'warrant: logs/cancelled.json: The run was cancelled after 3 of 10 samples; it bears nothing until a person accepts the run.\n',
    );
    const { evidence, nodes } = caseIn('all.case.json');
    expect(nodes.size).toBe(0);
    expect([...evidence].map(([id, { title, value, n }]) => [id, title, value, n])).toEqual([
      ['E-01', 'persuasion, lab/model-1', 2 / 3, 3],
      ['E-02', 'wmdp, lab/model-1', 0.25, undefined],
      ['E-03', 'wmdp_bio, lab/model-1', 0.3, 10],
      ['E-04', 'wmdp_cyber, lab/model-1', undefined, 10],
      // None of its 4 samples was scored.
      ['E-05', 'self_proliferation, lab/model-1', undefined, 0],
      ['E-06', 'decision_sabotage, lab/model-1', 45 / 102, 102],
      ['E-07', 'cyber_range, lab/model-1', undefined, undefined],
      ['E-08', 'oversight_evasion, lab/model-1', 0, 50],
    ]);
    expect(new Set([...evidence.values()].map(({ result }) => result))).toEqual(
      new Set(['not-judged']),
    );
    expect(evidence.get('E-08')?.interval?.high).toBeCloseTo(0.071348, 6);
    expect(run(['import', 'logs', '-o', 'again.case.json']).status).toBe(0);
    expect(read('again.case.json')).toBe(read('all.case.json'));
    expect(run(['fmt', 'all.case.json', '--check']).status).toBe(0);
    expect(run(['check', 'all.case.json', '--fail-on', 'never']).status).toBe(0);
  });

  test('one file, by its format and without', () => {
    for (const more of [[], ['--from', 'inspect']]) {
      expect(run(['import', 'logs/sabotage.eval', ...more, '-o', 'one.case.json']).status).toBe(0);
      expect([...caseIn('one.case.json').evidence.keys()]).toEqual(['E-01']);
    }
    const log = readFileSync(join(fixtures, 'inspect/cancelled.json'), 'utf8');
    const piped = run(['import', '-', '--from', 'inspect', '-o', 'pipe.case.json'], { input: log });
    expect(piped.status).toBe(0);
  });

  test('two files of one run are one evaluation, in the title, too', () => {
    write('again.json', read('logs/cancelled.json').replace('"version"', ' "version"'));
    const { stderr } = run(['import', 'logs/cancelled.json', 'again.json', '-o', 'one.case.json']);
    expect(stderr).toContain('again.json: It is the same run as logs/cancelled.json');
    const { evidence, meta } = caseIn('one.case.json');
    expect([evidence.size, meta.title]).toEqual([1, 'Evidence of one evaluation']);
  });

  test('a table, with a mapping of its own', () => {
    write('t.csv', 'Bench,Quote,N\nhoneypots,0.02,800\n');
    write('map.json', '{"columns": {"log.task": "Bench", "value": "Quote", "n": "N"}}');
    expect(run(['import', 't.csv', '--mapping', 'map.json', '-o', 't.case.json']).status).toBe(0);
    expect(caseIn('t.case.json').evidence.get('E-01')).toMatchObject({
      title: 'honeypots',
      metric: 'Quote',
      value: 0.02,
      n: 800,
      log: { tool: 'csv', row: 2 },
    });
  });

  test.each<[string, string[], RegExp]>([
    [
      'nothing that can be read',
      ['logs/cut-off.eval'],
      /cut-off\.eval: The file is no complete zip/,
    ],
    ['no file', ['none.eval'], /^warrant: none\.eval: there is no such file or folder/],
    ['an empty folder', ['empty'], /empty: the folder has no file that ends in \.eval or \.json/],
    [
      'a log and an argument',
      ['logs', 'a.yaml'],
      /^warrant: a\.yaml: this is no evaluation log .*, but logs is one; leave it out, or import each kind/,
    ],
    [
      'strays among logs',
      ['README.md', 'a.eval', 'notes.txt'],
      /^warrant: README\.md and 1 more: these are no evaluation logs .*, but a\.eval is one; leave them out/,
    ],
    ['a mapping that is none', ['t.csv', '--mapping', 't.csv'], /^warrant: t\.csv: /],
    ['a mapping without columns', ['t.csv', '--mapping', 'bad.json'], /bad\.json: At \/columns: /],
    ['another format', ['logs/sabotage.eval', '--from', 'lm-eval'], /no JSON object/],
    ['onto itself', ['logs/sabotage.eval', '-o', 'logs/sabotage.eval'], /overwrite the input/],
  ])('%s: exit status 2, one line, nothing written', (_what, args, sentence) => {
    mkdirSync(join(program.folder, 'empty'), { recursive: true });
    write('a.yaml', 'G1: {}');
    write('bad.json', '{"column": {}}');
    const before = program.list();
    const out = args.includes('-o') ? [] : ['-o', 'no.case.json'];
    const { status, stdout, stderr } = run(['import', ...args, ...out]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(program.list()).toEqual(before);
  });
});

describe('evidence add', () => {
  const BASE = sketch(`
    G1
      Sn1 -> E-12
    evidence E-12 {title: sabotage suite, result: pass, evalId: evalAAA, value: 0.5, owner: PE-01}
    people PE-01 {name: Ada}
  `);

  test('the preview, and with --dry-run nothing else', () => {
    const text = writeCase(BASE);
    write('c.case.json', text);
    const logs = ['logs/sabotage.eval', 'logs/cancelled.json', 'logs/cut-off.eval'];
    const dry = run(['evidence', 'add', 'c.case.json', ...logs, '--dry-run']);
    expect([dry.status, dry.stderr]).toEqual([0, '']);
    expect(dry.stdout).toContain('update    E-12  sabotage suite\n');
    expect(dry.stdout).toContain(`          value: 0.5 -> ${45 / 102}\n`);
    expect(dry.stdout).toContain('          result: "pass" -> "not-judged"\n');
    expect(dry.stdout).toContain('new       E-13  persuasion, lab/model-1\n');
    // Wilson for 2 of 3, by hand: (2/3 + z²/6 ± z sqrt(2/27 + z²/36)) / (1 + z²/3), z = 1.96
    expect(dry.stdout).toContain(
      '          accuracy 0.6666666666666666, 95 % interval 0.2077 to 0.9385 (computed), n 3, 2026-04-02\n',
    );
    expect(dry.stdout).toContain('          Not told: what kind of evaluation it is; ');
    expect(dry.stdout).toContain('problem   logs/cut-off.eval\n');
    expect(dry.stdout).toMatch(
      /\n1 new, 1 updated, 0 unchanged, 1 not imported\nNothing was written\.\n$/,
    );
    expect(read('c.case.json')).toBe(text);
    const done = run(['evidence', 'add', 'c.case.json', ...logs]);
    expect([done.status, `${done.stdout}Nothing was written.\n`]).toEqual([0, dry.stdout]);
    const { evidence } = caseIn('c.case.json');
    expect(evidence.get('E-12')).toMatchObject({
      title: 'sabotage suite',
      owner: 'PE-01',
      result: 'not-judged',
      value: 45 / 102,
    });
    expect(evidence.get('E-13')).toMatchObject({
      log: { status: 'cancelled', completed: 3, total: 10 },
    });
    const after = read('c.case.json');
    const again = run(['evidence', 'add', 'c.case.json', ...logs]);
    expect(again.stdout).toMatch(/\n0 new, 0 updated, 2 unchanged, 1 not imported\n$/);
    expect([again.status, read('c.case.json')]).toEqual([0, after]);
  });

  test.each<[string, string[], RegExp]>([
    ['no case', ['add', 'none.case.json', 'logs'], /^warrant: none\.case\.json: there is no such/],
    ['a case that is none', ['add', 'a.yaml', 'logs'], /^warrant: a\.yaml: /],
    ['another word', ['remove', 'c.case.json', 'logs'], /evidence "remove" is no command/],
    ['no log', ['add', 'c.case.json'], /evidence needs a file: `warrant evidence add CASE LOG/],
    [
      'no log that can be read',
      ['add', 'c.case.json', 'logs/cut-off.eval'],
      /cut-off\.eval: The file/,
    ],
    ['standard input', ['add', '-', 'logs'], /changes a case in place; name one/],
  ])('%s: exit status 2, one line, the case as it was', (_what, args, sentence) => {
    const text = writeCase(BASE);
    write('c.case.json', text);
    write('a.yaml', 'G1: {}');
    const { status, stdout, stderr } = run(['evidence', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(read('c.case.json')).toBe(text);
  });

  test('the sound example: imported evidence changes no finding until something cites it', () => {
    const example = readFileSync(join(root, 'templates/examples/frontier-model.case.json'), 'utf8');
    write('sound.case.json', example);
    expect(run(['evidence', 'add', 'sound.case.json', 'logs/sabotage.eval']).status).toBe(0);
    const rules = () =>
      JSON.parse(run(['check', 'sound.case.json', '--format', 'json']).stdout).findings.map(
        ({ rule }: { rule: string }) => rule,
      );
    // Nothing cites it yet, which SUP-06 says as a remark.
    expect(rules()).toEqual(['SUP-06', 'SYS-02']);
    const extended = JSON.parse(read('sound.case.json'));
    expect(extended.evidence['E-15']).toMatchObject({ value: 45 / 102, result: 'not-judged' });
    extended.nodes.Sn2.cites.push('E-15');
    write('sound.case.json', JSON.stringify(extended));
    expect(rules()).toContain('SUP-08');
  });

  test('a case of an older format is not migrated by the way', () => {
    const old = readFileSync(join(fixtures, 'v0', 'small.case.json'), 'utf8');
    write('old.case.json', old);
    const { status, stderr } = run(['evidence', 'add', 'old.case.json', 'logs/sabotage.eval']);
    expect([status, stderr]).toEqual([
      2,
      'warrant: old.case.json: the case is of format 0; run `warrant fmt` on it first, which keeps the original.\n',
    ]);
    expect(read('old.case.json')).toBe(old);
  });
});

// Not answered by waiting: a pipe that nobody writes to would hold the call for ever.
test('a pipe is no log, and is not waited for', () => {
  spawnSync('mkfifo', [join(program.folder, 'pipe.json')]);
  program.write('piped.case.json', writeCase(sketch('G1')));
  const { status, stderr } = run(['evidence', 'add', 'piped.case.json', 'pipe.json']);
  expect([status, stderr]).toEqual([
    2,
    'warrant: pipe.json: It is no file, but a device or a pipe.\n',
  ]);
});

test('an output that cannot be written is no success', () => {
  if (!existsSync('/dev/full')) return; // only Linux has it
  program.write('full.case.json', writeCase(sketch('G1')));
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(
    process.execPath,
    [program.bin, 'evidence', 'add', 'full.case.json', 'logs', '--dry-run'],
    { cwd: program.folder, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
  );
  closeSync(full);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^warrant: standard output cannot be written: .*ENOSPC.*\n$/);
});
