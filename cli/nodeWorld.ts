// The surroundings of a real process.
import fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Output, World } from './world.ts';

/** The built program lies two folders below its home, in dist/cli. */
const HOME = '../..';

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
    home: fileURLToPath(new URL(HOME, import.meta.url)),
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // A reader that has gone (`| head`) is no fault of ours, and nobody is left to be told of it.
  stream.on('error', () => {});
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true };
}
