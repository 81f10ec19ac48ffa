// `check --verify-artefacts` as a user runs it, with real files, links and hostile paths. Digests are
// made by Node's crypto, another implementation than the one under test.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const secret = join(dirname(program.folder), 'secret.txt');

interface Artefact {
  readonly path?: string;
  readonly url?: string;
  readonly sha256?: string;
  readonly bytes?: number;
}

function writeWith(file: string, artefacts: readonly Artefact[], more = ''): void {
  const list = artefacts.map((one) => JSON.stringify(one)).join(', ');
  program.write(
    file,
    writeCase(
      sketch(
        `case {profile: review, frozenOn: '2026-06-01'}\nG1 "Top"\n  Sn1 -> E-1\n` +
          `evidence E-1 {title: run, artefacts: [${list}]${more}}`,
      ),
    ),
  );
}

interface Json {
  readonly findings: readonly { rule: string; severity: string; message: string; path: string }[];
  readonly artefacts?: { readonly summary: Record<string, number>; readonly checks: unknown[] };
}

function verified(file: string, ...more: string[]) {
  const ran = program.run(['check', file, '--verify-artefacts', '--format', 'json', ...more]);
  const json: Json = JSON.parse(ran.stdout);
  return {
    ...ran,
    artefacts: json.artefacts,
    found: json.findings.filter(({ rule }) => rule === 'EVI-16'),
  };
}

beforeAll(() => {
  program.write('cases/logs/run.eval', 'abc');
  writeFileSync(secret, 'outside');
  symlinkSync(secret, join(program.folder, 'cases/logs/link.txt'));
  symlinkSync(dirname(program.folder), join(program.folder, 'cases/up'));
  symlinkSync('logs/run.eval', join(program.folder, 'cases/within.eval'));
  symlinkSync('round.txt', join(program.folder, 'cases/round.txt'));
});

test('the file that was cited: no finding, and the count says that it was compared', () => {
  writeWith('cases/good.case.json', [{ path: 'logs/run.eval', sha256: sha256('abc'), bytes: 3 }]);
  const { found, artefacts } = verified('cases/good.case.json');
  expect(found).toEqual([]);
  expect(artefacts?.summary).toMatchObject({ matched: 1, contradicted: 0 });
});

test('another file: a blocker with both digests, in text, JSON and SARIF; without asking, nothing', () => {
  writeWith('cases/bad.case.json', [{ path: 'logs/run.eval', sha256: sha256('xyz') }]);
  const { found, status } = verified('cases/bad.case.json', '--fail-on', 'blocker');
  expect(status).toBe(1);
  expect(found).toMatchObject([{ severity: 'blocker', path: '/evidence/E-1/artefacts/0' }]);
  expect(found[0]?.message).toContain(sha256('abc'));
  expect(found[0]?.message).toContain(sha256('xyz'));
  const text = program.run(['check', 'cases/bad.case.json', '--verify-artefacts']).stdout;
  expect(text).toMatch(/^ {2}blocker EVI-16 E-1: "logs\/run\.eval" /m);
  expect(text).toMatch(/^ {2}artefacts: 0 as cited, 1 not the file cited$/m);
  const sarif = JSON.parse(
    program.run(['check', 'cases/bad.case.json', '--verify-artefacts', '--format', 'sarif']).stdout,
  );
  const results: { ruleId: string; level: string }[] = sarif.runs[0].results;
  expect(results.filter(({ ruleId }) => ruleId === 'EVI-16')).toMatchObject([{ level: 'error' }]);
  const unasked = program.run(['check', 'cases/bad.case.json', '--format', 'json']).stdout;
  expect(unasked).not.toContain('EVI-16');
  expect(JSON.parse(unasked)).not.toHaveProperty('artefacts');
});

test('evidence whose artefact is another file supports nothing any more', () => {
  const fresh = `, evalType: formal, result: pass, date: '2026-05-01'`;
  writeWith('cases/used.case.json', [{ path: 'logs/run.eval', sha256: sha256('xyz') }], fresh);
  const unsupported = (...options: string[]) =>
    JSON.parse(
      program.run(['check', 'cases/used.case.json', '--format', 'json', ...options]).stdout,
    ).findings.some(({ rule }: { rule: string }) => rule === 'SUP-01');
  expect(unsupported()).toBe(false);
  expect(unsupported('--verify-artefacts')).toBe(true);
});

test('links and paths that leave the folder are findings, and their files are not opened', () => {
  const digest = sha256('outside'); // were they opened, they would match
  const paths = ['logs/link.txt', '../../secret.txt', 'up/secret.txt', secret];
  writeWith(
    'cases/out.case.json',
    paths.map((path) => ({ path, sha256: digest })),
  );
  const { found, artefacts } = verified('cases/out.case.json');
  expect(artefacts?.summary).toMatchObject({ outside: 4, matched: 0 });
  expect(found.map(({ severity }) => severity)).toEqual(paths.map(() => 'warning'));
});

test('the folder is that of the case file itself, its own links resolved', () => {
  writeWith('cases/good.case.json', [{ path: 'logs/run.eval', sha256: sha256('abc') }]);
  mkdirSync(join(program.folder, 'elsewhere'), { recursive: true });
  symlinkSync('../cases/good.case.json', join(program.folder, 'elsewhere/linked.case.json'));
  expect(verified('elsewhere/linked.case.json').artefacts?.summary.matched).toBe(1);
});

test('missing, a folder, a circle of links, a pipe, no permission: told, and nothing hangs', () => {
  program.write('cases/locked.txt', 'x');
  chmodSync(join(program.folder, 'cases/locked.txt'), 0);
  spawnSync('mkfifo', [join(program.folder, 'cases/pipe')]);
  const digest = sha256('x');
  const paths = ['gone.eval', 'logs', 'round.txt', 'logs/run.eval/x', 'pipe'];
  writeWith(
    'cases/odd.case.json',
    paths.map((path) => ({ path, sha256: digest })),
  );
  const { found, artefacts } = verified('cases/odd.case.json');
  expect(artefacts?.summary).toMatchObject({ matched: 0, contradicted: 0, missing: 2, noFile: 2 });
  expect(found).toHaveLength(5);
  if (process.getuid?.() === 0) return; // nothing is locked for root
  writeWith('cases/locked.case.json', [{ path: 'locked.txt', sha256: digest }]);
  expect(verified('cases/locked.case.json').artefacts?.summary.unreadable).toBe(1);
});

test('links inside the folder are followed; an address and a file without digest are counted', () => {
  writeWith('cases/mixed.case.json', [
    { path: 'within.eval', sha256: sha256('abc') },
    { url: 'https://example.org/report.pdf' },
    { path: 'logs/run.eval' },
  ]);
  const { found, artefacts } = verified('cases/mixed.case.json');
  expect(found).toEqual([]);
  expect(artefacts?.summary).toMatchObject({ matched: 1, address: 1, noDigest: 1 });
});

test('a file of 64 MB is streamed', () => {
  const size = 64 << 20;
  program.write('cases/huge.bin', '');
  truncateSync(join(program.folder, 'cases/huge.bin'), size);
  const digest = sha256(Buffer.alloc(size));
  writeWith('cases/huge.case.json', [{ path: 'huge.bin', sha256: digest, bytes: size }]);
  const script = ['check', 'cases/huge.case.json', '--verify-artefacts', '--format', 'json'];
  const ran = program.run(script, { env: { NODE_OPTIONS: '--max-old-space-size=48' } });
  expect(JSON.parse(ran.stdout).artefacts.summary.matched).toBe(1);
});

test('standard input has no folder', () => {
  writeWith('cases/in.case.json', []);
  const ran = program.run(['check', '-', '--verify-artefacts'], {
    input: program.read('cases/in.case.json'),
  });
  expect([ran.status, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toMatch(/^warrant: --verify-artefacts: .* name the file\.\n$/);
});
