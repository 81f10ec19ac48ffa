import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { KNOWN_KEYS } from '../../../core/format/knownKeys.ts';
import { root } from '../../../scripts/root.mjs';

function keysIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'properties') for (const name of Object.keys(item)) found.add(name);
    keysIn(item, found);
  }
  return found;
}

test('the list is exactly the keys of the case schema', () => {
  const parts = readdirSync(join(root, 'schemas/case')).map((file) => `case/${file}`);
  const keys = new Set<string>();
  for (const file of ['case.schema.json', ...parts]) {
    keysIn(JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')), keys);
  }
  expect([...KNOWN_KEYS].sort()).toEqual([...keys].sort());
});
