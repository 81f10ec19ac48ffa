#!/usr/bin/env node
// The installed command. The program is the build of cli/; this only finds it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(fileURLToPath(program))) {
  await import(program.href);
} else {
  console.error('warrant: the program is not built yet; run `npm run build` in its folder.');
  process.exitCode = 2;
}
