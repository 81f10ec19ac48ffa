// The surroundings of a real process.
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneLine } from '../core/format/problem.ts';
import type { Output, World } from './world.ts';

export function nodeWorld(): World {
  return {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    stdin: process.stdin,
    fs,
    clock: Date.now,
    random: Math.random,
    cwd: process.cwd(),
    env: process.env,
    // The built program lies in its home's dist/cli.
    home: join(dirname(fileURLToPath(import.meta.url)), '../..'),
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // A reader that has gone (`| head`) is no fault of ours, and nobody is left to be told of it.
    if (code === 'EPIPE' || stream === process.stderr) return;
    process.stderr.write(`warrant: standard output cannot be written: ${oneLine(message)}\n`);
    // Findings that nobody can read are no success, whatever the command answers.
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}
