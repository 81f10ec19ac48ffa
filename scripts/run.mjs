// Starting programs from scripts. Node built-ins only: it is used before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/**
 * Runs a program in the project's folder, its output shown as it comes.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {boolean} whether it ended with 0
 */
export function run(program, args, environment = {}) {
  const env = { ...process.env, ...environment };
  const result = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
  return result.status === 0;
}

/**
 * Runs a JavaScript file of an installed package, or of this project, with this Node.
 * @param {string} file path from the project's folder
 * @param {string[]} args
 * @param {Record<string, string>} [environment]
 */
export function runNode(file, args, environment) {
  return run(process.execPath, [join(root, file), ...args], environment);
}

/**
 * The first of these programs that is on the PATH.
 * @param {string[]} names
 * @returns {string | undefined} absolute path
 */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}
