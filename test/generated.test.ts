// What is committed in core/generated is what the schemas (and the font) give today.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { root } from '../scripts/root.mjs';

const fresh = mkdtempSync(join(tmpdir(), 'warrant-generated-'));
afterAll(() => rmSync(fresh, { recursive: true }));

test('core/generated is fresh: `npm run generate` would change nothing', () => {
  execFileSync(process.execPath, [join(root, 'scripts/generate.mjs'), '--out', fresh]);
  const committed = join(root, 'core/generated');
  expect(readdirSync(committed).sort()).toEqual(readdirSync(fresh).sort());
  for (const file of readdirSync(fresh)) {
    const same = readFileSync(join(committed, file)).equals(readFileSync(join(fresh, file)));
    expect({ file, same }).toEqual({ file, same: true });
  }
}, 60_000);

test('validators are plain code: no eval, no imports, no CommonJS', () => {
  const validators = readdirSync(join(root, 'core/generated')).filter((f) => f.endsWith('.js'));
  expect(validators).toContain('case.validate.js');
  for (const file of validators) {
    const code = readFileSync(join(root, 'core/generated', file), 'utf8');
    expect(code).not.toMatch(/\beval\s*\(|new Function|\brequire\s*\(|^import /m);
  }
});
