// The window prints the same name and version as the package.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { TOOL } from '../../renderer/tool.ts';
import { root } from '../../scripts/root.mjs';

test('the tool in reports is the package', () => {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(TOOL).toBe(`${name} ${version}`);
});
