// The examples and tests of gsn2x 4.3.2 (Copyright 2023 Jonas Wolf, MIT licence, beside them in
// test/fixtures/gsn2x-upstream), as files of one call.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Imported, SourceFile } from '../../../core/exchange/importer.ts';
import { gsn2xImporter } from '../../../core/exchange/importers/gsn2x.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { root } from '../../../scripts/root.mjs';

export const UPSTREAM = join(root, 'test/fixtures/gsn2x-upstream');

/** Files by their paths there, named as if they lay in one folder. */
export function upstream(...paths: readonly string[]): SourceFile[] {
  return paths.map((path) => ({
    name: basename(path),
    text: readFileSync(join(UPSTREAM, path), 'utf8'),
  }));
}

/** The case of the files, which is readable as it is written. */
export function importFiles(files: readonly SourceFile[]): Imported {
  const result = gsn2xImporter.import(files, { newId: seededIds('test') });
  if (!result.ok) throw new Error(result.problem.message);
  const read = readCase(writeCase(result.case));
  if (!read.ok) throw new Error(read.problem.message);
  return { ...result, case: read.case };
}

/** Why the files are no case. */
export function refusalOf(files: readonly SourceFile[]): string {
  const result = gsn2xImporter.import(files, { newId: seededIds('test') });
  if (result.ok) throw new Error('it was imported');
  return result.problem.message;
}

export const yaml = (name: string, text: string): SourceFile => ({ name, text });

const LISTS = ['supportedBy', 'inContextOf', 'defeatedRelation'];

/** One reference and a list of one are the same to gsn2x; the order of defeated relations is none. */
export function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (key === 'acp') return [key, normalAcp(item)];
    const list = LISTS.includes(key) && !Array.isArray(item) ? [item] : item;
    return [key, normal(key === 'defeatedRelation' ? [...(list as string[])].sort() : list)];
  });
  return Object.fromEntries(entries);
}

function normalAcp(acp: unknown): unknown {
  if (typeof acp !== 'object' || acp === null || Array.isArray(acp)) return acp;
  const points = Object.entries(acp).map(([name, refers]) => [name, [refers].flat().sort()]);
  return Object.fromEntries(points);
}
