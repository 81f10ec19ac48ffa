// The direction of dependencies and the rules of the house, each shown to bite
// on test/fixtures/architecture-bad, a tree in which every file breaks one of them.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../scripts/root.mjs';
import { cycles, impure, misnamed, tooLong } from './support/houseRules.ts';
import { electronByValue, forbiddenImports } from './support/layers.ts';

const bad = join(root, 'test/fixtures/architecture-bad');
const layers = ['core', 'cli', 'renderer', 'electron'];

function notData(folder: string): string[] {
  const templates = join(folder, 'templates');
  if (!existsSync(templates)) return [];
  const entries = readdirSync(templates, { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      // What users copy into their own repositories (test/templates/ci.test.ts) is not of the program.
      .filter((file) => !/\.(json|md)$|^templates\/ci\/[\w-]+\.(ya?ml|sh)$/.test(file))
  );
}

test('imports go in one direction', () => {
  expect(forbiddenImports(root)).toEqual([]);
});

test('every import that goes another way is found', () => {
  expect(forbiddenImports(bad)).toEqual([
    'cli/run.ts -> ../renderer/App.tsx: renderer is out of bounds',
    'cli/run.ts -> electron: not among the dependencies',
    'core/usesCli.ts -> ../cli/run.ts: cli is out of bounds',
    'core/usesElectronLater.ts -> ../electron/main.ts: electron is out of bounds',
    'core/usesNode.ts -> fs/promises: no Node here',
    'core/usesNode.ts -> node:fs: no Node here',
    'core/usesNothing.ts -> ./nowhere.ts: no such file',
    'core/usesReact.ts -> react: not on the list of packages',
    'core/usesSchema.ts -> ../schemas/case.schema.json: schemas is out of bounds',
    'core/usesTypeOfRenderer.ts -> ../renderer/App.tsx: renderer is out of bounds',
    'core/usesTypeOfRenderer.ts -> ../renderer/App.tsx: renderer is out of bounds',
    'core/usesUnknown.ts -> (not a plain string): not on the list of packages',
    'electron/main.ts -> ../renderer/usesNode.ts: renderer is out of bounds',
    'renderer/App.tsx -> ../cli/run.ts: cli is out of bounds',
    'renderer/App.tsx -> ../electron/main.ts: electron is out of bounds',
    'renderer/usesNode.ts -> fast-check: not among the dependencies',
    'renderer/usesNode.ts -> node:path: no Node here',
  ]);
});

test('only the composition roots load Electron', () => {
  expect(electronByValue(root)).toEqual([]);
  expect(electronByValue(bad)).toEqual(['electron/usesElectron.ts']);
});

test('files of core do not load each other in circles', () => {
  expect(cycles(root)).toEqual([]);
  expect(cycles(bad)).toEqual([
    'core/model/cycleA.ts -> core/model/cycleB.ts -> core/model/cycleA.ts',
    'core/viaGenerated.ts -> core/generated/list.ts -> core/viaGenerated.ts',
  ]);
});

test('core asks neither clock nor chance nor where the machine stands', () => {
  expect(impure(root)).toEqual([]);
  expect(impure(bad)).toEqual([
    'core/impure.ts: Date.now',
    'core/impure.ts: new Date()',
    'core/impure.ts: Math.random',
    'core/impure.ts: an alias of Math',
    'core/impure.ts: Date()',
    'core/impure.ts: .getHours()',
    'core/impure.ts: localeCompare',
    'core/impure.ts: toLocaleString',
  ]);
});

test('no file has more than 300 lines', () => {
  expect(tooLong(root, [...layers, 'scripts'])).toEqual([]);
  expect(tooLong(bad, layers)).toEqual(['core/tooLong.ts has 301 lines']);
});

test('files are named in camelCase', () => {
  expect(misnamed(root, [...layers, 'scripts'])).toEqual([]);
  expect(misnamed(bad, layers)).toEqual(['core/Bad_name.ts']);
});

test('templates are data', () => {
  expect(notData(root)).toEqual([]);
  expect(notData(bad)).toEqual(['templates/code.ts']);
});
