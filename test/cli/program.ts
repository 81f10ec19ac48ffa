// The program as a user runs it, in a folder of its own.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { currentBuild } from '../../scripts/currentBuild.mjs';
import { root } from '../../scripts/root.mjs';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  /** A folder for the files of one test file. */
  readonly folder: string;
  /** The program's file, for calls that `run` cannot make. */
  readonly bin: string;
  readonly run: (args: readonly string[], options?: RunOptions) => Ran;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly read: (file: string) => string;
  readonly list: () => string[];
  readonly remove: () => void;
}

interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** `npm test` has built the program; where tests run alone after a change, it is built here. */
export function openProgram(): Program {
  const temporary = mkdtempSync(join(tmpdir(), 'warrant-cli-'));
  const folder = join(temporary, 'work');
  mkdirSync(folder);
  const bin = currentBuild()?.cli ? join(root, 'bin/warrant.mjs') : buildInto(temporary);
  return {
    folder,
    bin,
    run: (args, { input = '', env = {} } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, ...env },
      });
      return { status, stdout, stderr };
    },
    write: (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    list: () => readdirSync(folder).sort(),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

function buildInto(home: string): string {
  for (const part of ['bin', 'templates'])
    cpSync(join(root, part), join(home, part), { recursive: true });
  cpSync(join(root, 'package.json'), join(home, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  const script = `
    const { build } = await import('vite');
    const { cliConfig } = await import(${JSON.stringify(join(root, 'scripts/viteConfigs.mjs'))});
    await build({ ...cliConfig, build: { ...cliConfig.build, outDir: process.argv[1] } });
  `;
  const args = ['--input-type=module', '-e', script, join(home, 'dist/cli')];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The command line does not build: ${stderr}`);
  return join(home, 'bin/warrant.mjs');
}
