// Schemas spread over files become one, and what cannot be followed is refused by name.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bundleSchema, readSchemas } from '../../scripts/generate/bundleSchema.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warrant-schemas-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, schema: object): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ $id: `https://example.org/${path}`, ...schema }));
}

function bundle(path: string) {
  return bundleSchema(readSchemas(folder), join(folder, path));
}

test('definitions are gathered from other files, recursive ones too, sorted by name', () => {
  write('top.schema.json', { properties: { a: { $ref: 'parts/tree.schema.json#/$defs/Tree' } } });
  write('parts/tree.schema.json', {
    $defs: {
      Tree: { items: { $ref: '#/$defs/Tree' }, title: { $ref: 'text.schema.json#/$defs/Text' } },
      Unused: {},
    },
  });
  write('parts/text.schema.json', { $defs: { Text: { type: 'string' } } });
  expect(bundle('top.schema.json')).toEqual({
    $id: 'https://example.org/top.schema.json',
    properties: { a: { $ref: '#/$defs/Tree' } },
    $defs: {
      Text: { type: 'string' },
      Tree: { items: { $ref: '#/$defs/Tree' }, title: { $ref: '#/$defs/Text' } },
    },
  });
});

test('a reference that leads nowhere', () => {
  write('top.schema.json', { properties: { a: { $ref: '#/$defs/Absent' } } });
  expect(() => bundle('top.schema.json')).toThrow('"#/$defs/Absent" leads nowhere');
});

test('two definitions of one name', () => {
  write('top.schema.json', {
    properties: { a: { $ref: '#/$defs/A' }, b: { $ref: 'other.schema.json#/$defs/A' } },
    $defs: { A: { type: 'string' } },
  });
  write('other.schema.json', { $defs: { A: { type: 'number' } } });
  expect(() => bundle('top.schema.json')).toThrow('$defs/A stands in');
});

test('an $id that does not say where the file is', () => {
  write('top.schema.json', { $id: 'https://example.org/elsewhere.schema.json' });
  expect(() => bundle('top.schema.json')).toThrow('its $id must end in /top.schema.json');
});
