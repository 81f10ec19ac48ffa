// `check --baseline`: only what is new fails; and `--format markdown`.
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);

/** WF-07 (a dangling end) is an error, WF-04 (two roots) a warning in gsn-strict (rules.md 3.1). */
const ONE = 'case {profile: gsn-strict}\nG1 "Top"\n  Sn1\nlink supportedBy G1 -> G99\nG2\n  Sn2';
const TWO = `${ONE}\nlink supportedBy G2 -> G98`;

const check = (...args: string[]) => program.run(['check', ...args, '--today', '2026-06-01']);
const baselineOf = (name: string, ...files: string[]) =>
  program.write(name, check(...files, '--format', 'json').stdout);

beforeEach(() => {
  program.write('a.case.json', writeCase(sketch(ONE)));
  program.write('b.case.json', writeCase(sketch(ONE)));
  baselineOf('base.json', 'a.case.json');
});

test('what is known does not fail, and is counted; what is new does', () => {
  const same = check('a.case.json', '--baseline', 'base.json');
  expect(same.status).toBe(0);
  expect(same.stdout).not.toContain('WF-07');
  expect(same.stdout).toContain(
    '0 blockers, 1 error, 1 warning, 0 info; 0 waived; 2 known from the baseline, 0 new, 0 gone',
  );
  program.write('a.case.json', writeCase(sketch(TWO)));
  const more = check('a.case.json', '--baseline', 'base.json');
  expect(more.status).toBe(1);
  expect(more.stdout).toContain('  error WF-07 G2->G98: ');
  expect(more.stdout).not.toContain('G1->G99: ');
  expect(more.stdout).toContain('2 known from the baseline, 1 new, 0 gone');
});

test('what is mended is gone', () => {
  program.write('a.case.json', writeCase(sketch(ONE.replace('link supportedBy G1 -> G99\n', ''))));
  expect(check('a.case.json', '--baseline', 'base.json').stdout).toContain(
    '1 known from the baseline, 0 new, 1 gone',
  );
});

test('JSON says of each finding whether it is new', () => {
  program.write('a.case.json', writeCase(sketch(TWO)));
  const json = JSON.parse(
    check('a.case.json', '--baseline', 'base.json', '--format', 'json').stdout,
  );
  const states = json.findings.map((one: { at: string[]; baseline: string }) => [
    one.at[0],
    one.baseline,
  ]);
  expect(states).toEqual([
    ['G1->G99', 'known'],
    ['G2->G98', 'new'],
    ['G1', 'known'],
  ]);
  expect(json.baseline).toEqual({ new: 1, known: 2, absent: 0 });
});

test('several files: each is compared with its own, a copy of one is new', () => {
  baselineOf('both.json', 'a.case.json', 'b.case.json');
  expect(check('./b.case.json', 'a.case.json', '--baseline', 'both.json').status).toBe(0);
  const copied = check('a.case.json', 'b.case.json', '--baseline', 'base.json');
  expect(copied.status).toBe(1);
  expect(copied.stdout).toContain(
    '2 files: 0 blockers, 2 errors, 2 warnings, 0 info; 0 waived; 2 known from the baseline, 2 new, 0 gone',
  );
});

/** Two cases whose elements bear the same names, and so the same fingerprints. */
test('a baseline of another case is refused: it would silence the findings of this one', () => {
  program.write('other.case.json', writeCase({ ...sketch(ONE), id: 'other' }));
  const { status, stdout, stderr } = check('other.case.json', '--baseline', 'base.json');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    'warrant: other.case.json: The baseline base.json is of "sketch" (a.case.json), and this is the case "other"; give a baseline that was written for this case.\n',
  );
  const renamed = check('b.case.json', '--baseline', 'base.json');
  expect(renamed.status).toBe(0);
});

test('of several, too; and one that does not say its case is known by the name of the file', () => {
  baselineOf('both.json', 'a.case.json', 'b.case.json');
  program.write('b.case.json', writeCase({ ...sketch(ONE), id: 'other' }));
  const both = check('a.case.json', 'b.case.json', '--baseline', 'both.json');
  expect(both.status).toBe(2);
  expect(both.stderr).toContain('is of "sketch" (b.case.json), and this is the case "other"');
  const { caseId: _dropped, ...older } = JSON.parse(
    check('a.case.json', '--format', 'json').stdout,
  );
  program.write('older.json', JSON.stringify(older));
  expect(check('a.case.json', '--baseline', 'older.json').status).toBe(0);
  expect(check('b.case.json', '--baseline', 'older.json').stderr).toContain(
    'is of a case whose id it does not say (a.case.json)',
  );
});

test('a known blocker is printed and does not fail', () => {
  program.write('c.case.json', writeCase(sketch('case {profile: review}\nG1 "Top"')));
  baselineOf('blocked.json', 'c.case.json');
  const { status, stdout } = check('c.case.json', '--baseline', 'blocked.json');
  expect(status).toBe(0);
  expect(stdout).toMatch(/ {2}blocker UNK-01 G1: .*\(known from the baseline\)/);
});

test('a finding that has become worse is new', () => {
  const milder = JSON.parse(program.read('base.json'));
  milder.findings[0].severity = 'warning';
  program.write('milder.json', JSON.stringify(milder));
  expect(check('a.case.json', '--baseline', 'milder.json').status).toBe(1);
});

test('a fingerprint under another rule is not what was known', () => {
  const other = JSON.parse(program.read('base.json'));
  for (const one of other.findings) one.rule = 'SUP-03';
  program.write('other.json', JSON.stringify(other));
  expect(check('a.case.json', '--baseline', 'other.json').status).toBe(1);
});

test('a finding whose waiver has lapsed is new', () => {
  const waived = JSON.parse(program.read('base.json'));
  waived.findings[0].waived = 'W-01';
  program.write('lapsed.json', JSON.stringify(waived));
  expect(check('a.case.json', '--baseline', 'lapsed.json').status).toBe(1);
});

describe('a baseline that is none: one sentence, exit status 2', () => {
  const finding = {
    rule: 'WF-07',
    severity: 'error',
    message: 'm',
    at: [],
    path: '',
    fingerprint: '0123456789abcdef',
  };
  const tool = { name: 'warrant', version: '0.1.0' };
  test.each([
    ['no JSON', '{"tool": ', /line 1/],
    [
      'of another tool',
      JSON.stringify({ tool: { name: 'eslint' }, findings: [] }),
      /another tool, "eslint"/,
    ],
    ['SARIF', JSON.stringify({ version: '2.1.0', runs: [] }), /SARIF/],
    ['without findings', JSON.stringify({ tool }), /\/findings: a list of findings is missing/],
    [
      'an unknown rule',
      JSON.stringify({ tool, findings: [{ ...finding, rule: 'WF-77' }] }),
      /\/findings\/0\/rule: "WF-77" is no rule of this program/,
    ],
    [
      'no severity',
      JSON.stringify({ tool, findings: [{ ...finding, severity: 'bad' }] }),
      /"bad" is no severity/,
    ],
    [
      'no fingerprint',
      JSON.stringify({ tool, findings: [{ ...finding, fingerprint: 'x' }] }),
      /"x" is no fingerprint/,
    ],
    [
      'a file that is no name',
      JSON.stringify({ tool, findings: [{ ...finding, file: 5 }] }),
      /\/findings\/0\/file: 5 is no name of a file/,
    ],
    ['no finding', JSON.stringify({ tool, findings: [7] }), /\/findings\/0: this is no finding/],
  ])('%s', (_name, text, message) => {
    program.write('bad.json', text);
    const { status, stdout, stderr } = check('a.case.json', '--baseline', 'bad.json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^warrant: bad\.json: /);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('there is no such file', () => {
    expect(check('a.case.json', '--baseline', 'nowhere.json')).toMatchObject({
      status: 2,
      stdout: '',
    });
  });
});

describe('--format markdown', () => {
  test('says where less is asked than usual', () => {
    const text = 'case {profile: gsn-strict}\nG1\n  Sn1 -> E-1\nevidence E-1 {title: run}';
    program.write('ai.case.json', writeCase(sketch(text)));
    expect(check('ai.case.json', '--format', 'markdown').stdout).toMatch(
      /ai\.case\.json<\/code>: structure and notation only, .*: evidence records \(1\)/,
    );
  });

  test('a row for each file, errors seen, warnings folded away', () => {
    const { status, stdout } = check('a.case.json', 'b.case.json', '--format', 'markdown');
    expect(status).toBe(1);
    expect(stdout).toContain(
      '| <code>a.case.json</code> | gsn-strict | 2026-06-01 | 0 | 1 | 1 | 0 | 0 |',
    );
    expect(stdout).toMatch(
      /\*\*Errors of <code>a\.case\.json<\/code>: 1\*\*\n\n- WF-07 G1-&gt;G99: /,
    );
    expect(stdout).toMatch(/<details><summary>show 1<\/summary>\n\n- WF-04 G1, G2: /);
  });

  test('words of the case are words', () => {
    const file = JSON.parse(writeCase(sketch(ONE)));
    file.nodes.G1.identifier = '<b>@octocat</b> | ![x](http://e.example)';
    program.write('evil.case.json', JSON.stringify(file));
    const { stdout } = check('evil.case.json', '--format', 'markdown');
    expect(stdout).toContain('octocat');
    expect(stdout).not.toMatch(/<b>|@octocat|!\[x\]|http:\/\/|(?<!\\)\]\(/);
  });

  test('ten thousand findings fit into a comment', () => {
    const links = Array.from({ length: 10_000 }, (_, i) => `link supportedBy G1 -> Gone${i}`);
    program.write('many.case.json', writeCase(sketch(`${ONE}\n${links.join('\n')}`)));
    const { stdout } = check('many.case.json', '--format', 'markdown');
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout).toMatch(/… and \d+ more/);
  });
});
