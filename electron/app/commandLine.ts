// Which files a command line names, and what a second instance hands to the first. Chromium may
// reorder and add to a second instance's arguments, so paths travel as data.
import { isAbsolute, resolve } from 'node:path';
import { path as isPath, isPlain } from './payloads.ts';

const MAX_FILES = 50;

/**
 * @param argv of the process
 * @param packaged in development the second argument is the program itself
 * @param cwd what relative paths begin at
 * @returns absolute paths
 */
export function filesNamed(argv: readonly string[], packaged: boolean, cwd: string): string[] {
  const given = argv.slice(packaged ? 1 : 2);
  const end = given.indexOf('--');
  const before = (end < 0 ? given : given.slice(0, end)).filter((word) => !word.startsWith('-'));
  const after = end < 0 ? [] : given.slice(end + 1);
  return [...before, ...after]
    .filter((word) => word !== '')
    .slice(0, MAX_FILES)
    .map((word) => resolve(cwd, word));
}

/** What a second instance sends. */
export function launchData(files: readonly string[]): { readonly files: readonly string[] } {
  return { files };
}

/** The files that a second instance sent; any process of this user may send anything. */
export function filesOfLaunch(data: unknown): readonly string[] {
  if (!isPlain(data, ['files']) || !Array.isArray(data.files)) return [];
  return data.files.slice(0, MAX_FILES).filter((file) => isPath(file) && isAbsolute(file));
}
