// `check` as a user runs it: output, exit status, limits, and originals left alone (product.md).
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);

/** WF-07 (a dangling end) is an error, WF-04 (two roots) a warning in gsn-strict (rules.md 3.1). */
const faulty = writeCase(
  sketch('case {profile: gsn-strict}\nG1 "Top"\n  Sn1\nlink supportedBy G1 -> G99\nG2\n  Sn2'),
);
const sound = writeCase(sketch('case {profile: gsn-strict}\nG1 "Top"\n  Sn1'));
const frozen = writeCase(
  sketch('case {profile: gsn-strict, frozenOn: "2026-02-03"}\nG1 "Top"\n  Sn1'),
);

beforeEach(() => {
  program.write('faulty.case.json', faulty);
  program.write('sound.case.json', sound);
  program.write('frozen.case.json', frozen);
});

const check = (...args: string[]) => program.run(['check', ...args]);

test('text: the profile with its parameters, the day, a line for each finding, counts', () => {
  const { status, stdout, stderr } = check('faulty.case.json', '--today', '2026-06-01');
  const lines = stdout.split('\n');
  expect(lines[0]).toBe('faulty.case.json: profile gsn-strict, as of 2026-06-01');
  expect(lines[1]).toMatch(/^ {2}parameters: computeFactor 4, maxAgeDays 90, /);
  expect(lines[2]).toMatch(/^ {2}error WF-07 G1->G99: ./);
  expect(lines[3]).toMatch(/^ {2}warning WF-04 G1, G2: ./);
  expect(lines[4]).toBe('  0 blockers, 1 error, 1 warning, 0 info; 0 waived');
  expect([status, stderr]).toEqual([1, '']);
  expect(program.read('faulty.case.json')).toBe(faulty);
});

test('the day: asked, or frozen and said so, or the clock’s', () => {
  expect(check('frozen.case.json').stdout).toMatch(
    /profile gsn-strict, as of 2026-02-03, the day the case is frozen on\n/,
  );
  expect(check('frozen.case.json', '--today=2026-06-01').stdout).toMatch(/as of 2026-06-01\n/);
  const before = new Date().toISOString().slice(0, 10);
  const { today, frozen } = JSON.parse(check('sound.case.json', '--format', 'json').stdout);
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(today);
  expect(frozen).toBe(false);
});

test('JSON as product.md has it', () => {
  const { status, stdout } = check('faulty.case.json', '--format', 'json', '--today', '2026-06-01');
  const json = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(json).toMatchObject({
    tool: { name: 'warrant' },
    profile: 'gsn-strict',
    parameters: { computeFactor: 4, maxAgeDays: 90 },
    today: '2026-06-01',
    summary: { blocker: 0, error: 1, warning: 1, info: 0, waived: 0 },
  });
  expect(json.findings.map(Object.keys)).toEqual(
    [0, 1].map(() => ['rule', 'severity', 'message', 'at', 'path', 'fingerprint']),
  );
  expect(json.findings[0]).toMatchObject({
    rule: 'WF-07',
    severity: 'error',
    at: ['G1->G99'],
    path: expect.stringMatching(/^\/links\/G1-G99(\/to)?$/),
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
});

test('several files: each finding says whose it is, the summary is the sum', () => {
  const { status, stdout } = check('faulty.case.json', 'frozen.case.json', '--format', 'json');
  const json = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(json.profile).toBe('gsn-strict');
  expect(json.today).toBeNull();
  expect(new Set(json.findings.map(({ file }: { file: string }) => file))).toContain(
    'faulty.case.json',
  );
  expect(json.summary.error).toBe(1);
  expect(
    json.files.map(({ file, frozen }: { file: string; frozen: boolean }) => [file, frozen]),
  ).toEqual([
    ['faulty.case.json', false],
    ['frozen.case.json', true],
  ]);
});

test('SARIF 2.1.0: levels, places in the file, fingerprints, the rule of each result', () => {
  program.write('my cases/faulty.case.json', faulty);
  const { status, stdout } = check('my cases/faulty.case.json', '--format', 'sarif');
  const sarif = JSON.parse(stdout);
  expect([status, sarif.version, sarif.runs.length]).toEqual([1, '2.1.0', 1]);
  const [run] = sarif.runs;
  expect(run.tool.driver.name).toBe('warrant');
  const [error, warning] = run.results;
  const line = faulty.split('\n').findIndex((text) => text.includes('"G1-G99"')) + 1;
  const { physicalLocation, logicalLocations } = error.locations[0];
  expect(error).toMatchObject({ ruleId: 'WF-07', level: 'error' });
  expect(run.tool.driver.rules[error.ruleIndex].id).toBe('WF-07');
  expect(physicalLocation.artifactLocation.uri).toBe('my%20cases/faulty.case.json');
  expect(physicalLocation.region.startLine).toBeGreaterThanOrEqual(line);
  expect(physicalLocation.region.startLine).toBeLessThanOrEqual(line + 5);
  expect(logicalLocations).toEqual([{ fullyQualifiedName: 'G1->G99' }]);
  expect(error.partialFingerprints['warrant/v1']).toMatch(/^[0-9a-f]{16}$/);
  expect(warning).toMatchObject({ ruleId: 'WF-04', level: 'warning' });
});

describe('--fail-on', () => {
  test.each([
    ['never', 0],
    ['blocker', 0],
    ['error', 1],
    ['warning', 1],
    ['info', 1],
  ])('%s: %i', (severity, status) => {
    expect(check('faulty.case.json', '--fail-on', severity).status).toBe(status);
  });

  test('a sound case is fine', () => {
    expect(check('sound.case.json', '--fail-on', 'info').status).toBe(0);
  });
});

test('--profile: by name, or from a file that extends one', () => {
  const own = { formatVersion: 1, id: 'own', title: 'Own', family: 'gsn', extends: 'gsn-strict' };
  program.write('own.profile.json', JSON.stringify({ ...own, rules: { 'WF-07': 'info' } }));
  const { stdout, status } = check('faulty.case.json', '--profile', 'own.profile.json');
  expect(stdout).toMatch(/: profile own \(own\.profile\.json, extends gsn-strict\), /);
  expect(stdout).toMatch(/\n {2}info WF-07 /);
  expect(status).toBe(0);
  expect(check('faulty.case.json', '--profile', 'review').stdout).toMatch(/: profile review, /);
});

test('standard input', () => {
  const { stdout, status } = program.run(['check', '-'], { input: faulty });
  expect(stdout).toMatch(/^standard input: profile gsn-strict/);
  expect(status).toBe(1);
});

test('words of a case cannot steer a terminal', () => {
  // The dangling link is told by the name of the goal that it starts from.
  program.write(
    'evil.case.json',
    faulty.replace('"identifier": "G1"', '"identifier": "G\\u001b[2J\\nx"'),
  );
  const { stdout } = check('evil.case.json');
  expect(stdout).toContain('error WF-07 G\\u001b[2J\\u000ax->G99: ');
  expect(stdout).not.toContain('\u001b');
});

test('colour only at a terminal: none in a pipe', () => {
  expect(check('faulty.case.json').stdout).not.toContain('\u001b[');
});

test('a ladder of 500 layers of two goals, each supporting both of the next, is checked', () => {
  const lines = [
    'case {profile: gsn-strict}',
    'G0 "Top"',
    'link supportedBy G0 -> G1a',
    'link supportedBy G0 -> G1b',
  ];
  for (let layer = 1; layer <= 500; layer += 1) lines.push(`G${layer}a`, `G${layer}b`);
  for (let layer = 1; layer < 500; layer += 1) {
    for (const from of 'ab') {
      for (const to of 'ab') lines.push(`link supportedBy G${layer}${from} -> G${layer + 1}${to}`);
    }
  }
  lines.push('Sn1', 'link supportedBy G500a -> Sn1', 'link supportedBy G500b -> Sn1');
  program.write('ladder.case.json', writeCase(sketch(lines.join('\n'))));
  const { status, stdout } = check('ladder.case.json', '--fail-on', 'info');
  expect([status, stdout.trim().split('\n').at(-1)?.trim()]).toEqual([
    0,
    '0 blockers, 0 errors, 0 warnings, 0 info; 0 waived',
  ]);
  const stats = program.run(['stats', 'ladder.case.json', '--format', 'json']);
  // The top, one goal of each layer, the solution.
  expect(JSON.parse(stats.stdout)).toMatchObject({ depth: 502, roots: ['G0'] });
});
