// What the files are called that a case is written to: as they were when they were imported, where
// that is safe, else after their modules. Paths with `/` below one folder.
import type { Case } from '../../model/case.ts';
import { layoutOf } from './attributes.ts';

/** A case from anywhere says these names: never out of the folder, nothing hidden. */
const SEGMENT = /^[\p{L}\p{N}_][\p{L}\p{N}._ -]{0,99}$/u;
const ENDING = /\.ya?ml$/i;
const MAX_SEGMENTS = 10;

/** By id of the module, each name once, whatever capitals a file system tells apart. */
export function fileNames(c: Case, moduleIds: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  const add = (id: string, name: string) => {
    names.set(id, name);
    used.add(name.toLowerCase());
  };
  for (const id of moduleIds) {
    const { file } = layoutOf(c.modules.get(id)?.attributes);
    if (file !== undefined && isSafe(file) && !used.has(file.toLowerCase())) add(id, file);
  }
  // New ones beside the main module's, which names them.
  const [main = ''] = moduleIds;
  const folder = folderOf(names.get(main) ?? '');
  for (const id of moduleIds) {
    if (names.has(id)) continue;
    const plain = (c.modules.get(id)?.name ?? id).replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80);
    const stem = plain.replace(/^-+|-+$/g, '') || 'module';
    let name = `${folder}${stem}.gsn.yaml`;
    for (let i = 2; used.has(name.toLowerCase()); i += 1) name = `${folder}${stem}-${i}.gsn.yaml`;
    add(id, name);
  }
  return names;
}

/** With the slash at its end; empty where there is none. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isSafe(path: string): boolean {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  return (
    segments.length < MAX_SEGMENTS &&
    segments.every((segment) => SEGMENT.test(segment) && !ENDING.test(segment)) &&
    SEGMENT.test(file) &&
    ENDING.test(file)
  );
}
