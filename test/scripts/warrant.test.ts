// The installed command, where nothing has been built.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../scripts/root.mjs';

test('says in one line what to run, and exits with 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-bin-'));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'bin/warrant.mjs')],
    {
      encoding: 'utf8',
    },
  );
  rmSync(folder, { recursive: true });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    'warrant: the program is not built yet; run `npm run build` in its folder.\n',
  );
});
