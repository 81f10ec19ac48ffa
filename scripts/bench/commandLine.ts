// Measures the command line as its user meets it: whole processes, start-up included.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeCase } from '../../core/format/canonical.ts';
import { syntheticCase } from './syntheticCase.ts';

const ROUNDS = 5;

/** Prints the median of whole processes; needs a build. Run from the project's folder. */
export function benchCommandLine(print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-bench-'));
  try {
    const file = join(folder, 'thousand.case.json');
    writeFileSync(file, writeCase(syntheticCase(1_000)));
    print('command line: whole process, ms, median');
    print(`  check, 1,000 nodes   ${timeOf(['check', file, '--fail-on', 'never'], ROUNDS)}`);
    print(`  report, 1,000 nodes  ${timeOf(['report', file, '-o', join(folder, 'out.pdf')], 1)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOf(args: readonly string[], rounds: number): string {
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['bin/warrant.mjs', ...args]);
    if (status !== 0) return `failed: ${String(stderr).trim()}`;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return (times[Math.floor(rounds / 2)] ?? Number.NaN).toFixed(0);
}
