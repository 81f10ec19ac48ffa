// The limits of an import in bytes, with small numbers; and where files have a folder in common.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { circleIn, commonFolder } from '../../cli/fileGraph.ts';
import { gatherFiles } from '../../cli/gatherFiles.ts';
import { nodeWorld } from '../../cli/nodeWorld.ts';
import { gsn2xImporter } from '../../core/exchange/importers/gsn2x.ts';

const folder = mkdtempSync(join(tmpdir(), 'warrant-gather-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const world = { ...nodeWorld(), cwd: folder };
const limits = { files: 3, uses: 3, bytes: 100 };
const gather = (...files: string[]) => gatherFiles(world, files, gsn2xImporter, limits);

test('bytes are counted over all files', async () => {
  writeFileSync(join(folder, 'a.yaml'), `G1: {text: ${'a'.repeat(50)}}`);
  writeFileSync(join(folder, 'b.yaml'), `G2: {text: ${'b'.repeat(50)}}`);
  expect((await gather('a.yaml')).files).toHaveLength(1);
  await expect(gather('a.yaml', 'b.yaml')).rejects.toThrow(/^The files together are larger than/);
});

test('files and names are counted, whoever names them', async () => {
  for (const name of ['1', '2', '3', '4']) writeFileSync(join(folder, `${name}.yaml`), 'G1: {}');
  await expect(gather('1.yaml', '2.yaml', '3.yaml', '4.yaml')).rejects.toThrow(
    'More than 3 files; import fewer at a time.',
  );
  writeFileSync(join(folder, 'u.yaml'), 'module: {name: U, uses: [a, b, c, d]}');
  await expect(gather('u.yaml')).rejects.toThrow(
    'The files use more than 3 others; import fewer at a time.',
  );
});

test('the folder that paths have in common', () => {
  expect(commonFolder(['/a/b/x.yaml', '/a/b/c/y.yaml'])).toBe('/a/b');
  expect(commonFolder(['/a/bc/x.yaml', '/a/b/y.yaml'])).toBe('/a');
  expect(commonFolder(['/x.yaml', '/a/y.yaml'])).toBe('/');
  expect(commonFolder([])).toBe('/');
});

test('a circle is found wherever it begins; two ways to one file are none', () => {
  const graph = (edges: Record<string, string[]>) => circleIn(new Map(Object.entries(edges)));
  expect(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toBeUndefined();
  expect(graph({ a: ['b'], b: ['c'], c: ['b'] })).toEqual(['b', 'c', 'b']);
  const chain = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}`, [`${i + 1}`]]));
  expect(graph(chain)).toBeUndefined();
});
