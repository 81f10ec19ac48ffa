// The packaging configuration: valid for electron-builder's own schema, every file it names is there,
// and the fuses are those of Electron's checklist. Packing itself needs Electron's program.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { root } from '../../scripts/root.mjs';

const text = (file: string) => readFileSync(join(root, file), 'utf8');
const config = parse(text('electron-builder.yml'));
const program = JSON.parse(text('package.json'));

function faults(given: unknown): string[] {
  const schema = JSON.parse(text('node_modules/app-builder-lib/scheme.json'));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(given);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('electron-builder takes it', () => {
  expect(faults(config)).toEqual([]);
});

test('a mistake would be found', () => {
  expect(faults({ ...config, electronFuses: { runAsNodes: false } })).not.toEqual([]);
  expect(faults({ ...config, asar: 'yes' })).not.toEqual([]);
});

test('three systems, nothing published', () => {
  expect([config.linux.target, config.mac.target, config.win.target]).toEqual([
    ['AppImage', 'deb'],
    ['dmg'],
    ['nsis'],
  ]);
  expect(config.publish).toBeNull();
});

test('the icon is a square PNG, large enough for every system', () => {
  const png = readFileSync(join(root, config.icon));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
});

test('what is packed is what the build makes, and the program begins at the built main process', async () => {
  const { electronConfig } = await import('../../scripts/viteConfigs.mjs');
  expect(program.main).toBe('dist/electron/main.cjs');
  expect(electronConfig('main').build?.outDir).toBe(join(root, 'dist/electron'));
  expect(config.files).toEqual([
    'dist/build.json',
    'dist/electron/**',
    'dist/renderer/**',
    'package.json',
    '!node_modules/**',
  ]);
  for (const name of ['main', 'preload'])
    expect(existsSync(join(root, `electron/${name}.ts`))).toBe(true);
  // Packages are made where a build does not take them away.
  expect(config.directories.output).not.toMatch(/^dist/);
  expect(text('.gitignore')).toContain(`${config.directories.output}/`);
});

test('the fuses (19 of the checklist)', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(config.asar).toBe(true);
});

test('no system makes Warrant the program for all JSON', () => {
  expect(config.fileAssociations).toBeUndefined();
  expect(config.win.fileAssociations).toBeUndefined();
  expect(config.mac.fileAssociations).toMatchObject([{ ext: 'json', rank: 'Alternate' }]);
  expect(config.linux.fileAssociations).toMatchObject([{ ext: 'case.json' }]);
});
