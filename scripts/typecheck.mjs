// `npm run typecheck`: the compiler once per folder, each with what that folder may name
// (core neither DOM nor Node). A folder without sources yet is passed over.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run.mjs';

const folders = ['core', 'cli', 'renderer', 'electron', 'scripts', 'test'];
let sound = true;
for (const folder of folders) {
  if (!existsSync(join(root, folder, 'tsconfig.json'))) continue;
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  if (!files.some((file) => /\.(tsx?|mjs)$/.test(file))) continue;
  if (!runNode('node_modules/typescript/bin/tsc', ['-p', folder])) {
    console.error(`Types do not fit in ${folder}/.`);
    sound = false;
  }
}
process.exitCode = sound ? 0 : 1;
