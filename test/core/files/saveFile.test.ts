// A thousand savings on a disk that fails or stops at any step: the old document or the new one is
// readable, always; what failed is a sentence; what succeeded is there after a power cut.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { saveFile } from '../../../core/files/saveFile.ts';
import { type Fault, FaultyDisk, type Plan, Stopped } from './faultyDisk.ts';

const FILE = '/folder/a.case.json';
const OLD = 'old '.repeat(500);
const NEW = 'new '.repeat(700);
/** More steps than a saving has. */
const STEPS = 24;
const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'EDQUOT', 'EMFILE'];
const bytes = new TextEncoder().encode(NEW);

const plan: fc.Arbitrary<Plan> = fc.record({
  at: fc.nat({ max: STEPS }),
  fault: fc.constantFrom<Fault>('fail', 'halfway', 'stop'),
  code: fc.constantFrom(...CODES),
  part: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});

function diskWith(text = OLD): FaultyDisk {
  const disk = new FaultyDisk();
  disk.put(FILE, text);
  return disk;
}

const temporaries = (disk: FaultyDisk) => [...disk.files.keys()].filter((path) => path !== FILE);

describe('saving', () => {
  test('1,000 times with a fault: the old or the new document, always', async () => {
    const seen = { refused: 0, stopped: 0, saved: 0 };
    const run = async (one: Plan, exists: boolean) => {
      const disk = exists ? diskWith() : new FaultyDisk();
      disk.use(one);
      const saved = await saveFile(disk.tools(), FILE, bytes, { expects: () => true });
      const old = exists ? OLD : undefined;
      expect([old, NEW]).toContain(disk.text(FILE));
      if (one.fault === 'stop' && disk.steps > one.at) {
        seen.stopped += 1;
        disk.restart(one.part);
        expect([old, NEW]).toContain(disk.text(FILE));
        return;
      }
      disk.use(undefined);
      if (saved.ok) {
        seen.saved += 1;
        expect(disk.text(FILE)).toBe(NEW);
        disk.restart(0);
        expect(disk.text(FILE)).toBe(NEW);
        expect(temporaries(disk)).toEqual([]);
      } else {
        seen.refused += 1;
        expect(saved.why).toMatch(/^[^\n]{10,}[^.\n]$/);
        expect(saved.why).not.toMatch(/\n|at .*:\d+:\d+/);
      }
    };
    await fc.assert(fc.asyncProperty(plan, fc.boolean(), run), { numRuns: 1_000 });
    // Else the property proves nothing.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(50);
  });

  test('a fault before the renaming leaves no temporary file', async () => {
    for (let at = 0; at < STEPS; at += 1) {
      const disk = diskWith();
      disk.use({ at, fault: 'halfway', code: 'ENOSPC', part: 0.3 });
      const saved = await saveFile(disk.tools(), FILE, bytes);
      if (!saved.ok) expect(temporaries(disk)).toEqual([]);
    }
  });

  test.each([
    ['ENOSPC', 'failed', /the disk is full/],
    ['EROFS', 'denied', /read-only/],
    ['EACCES', 'denied', /no permission/],
    ['ENOENT', 'gone', /no such file or folder/],
  ])('%s is %s, in words', async (code, because, words) => {
    const disk = diskWith();
    const tools = disk.tools();
    const open = async () => Promise.reject(Object.assign(new Error(code), { code }));
    const saved = await saveFile({ ...tools, fs: { ...tools.fs, open } }, FILE, bytes);
    expect(saved).toMatchObject({ ok: false, because, why: expect.stringMatching(words) });
    expect(disk.text(FILE)).toBe(OLD);
  });

  test('waits for a virus scanner that holds the file, and not for ever', async () => {
    const disk = diskWith();
    const tools = disk.tools();
    let held = 2;
    const rename = async (from: string, to: string) => {
      held -= 1;
      if (held >= 0) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      return tools.fs.rename(from, to);
    };
    const busy = { ...tools, fs: { ...tools.fs, rename } };
    expect((await saveFile(busy, FILE, bytes)).ok).toBe(true);
    expect(disk.waits.length).toBe(2);
    held = 1_000;
    const refused = await saveFile(busy, FILE, new TextEncoder().encode('newer'));
    expect(refused).toMatchObject({ ok: false, why: expect.stringMatching(/another program/) });
    expect(disk.text(FILE)).toBe(NEW);
    expect(temporaries(disk)).toEqual([]);
  });

  test('keeps the mode, follows links, and asks what is there before it replaces it', async () => {
    const disk = new FaultyDisk();
    disk.put('/real/b.case.json', OLD, 0o640);
    disk.links.set(FILE, '../real/b.case.json');
    const asked: string[] = [];
    const saved = await saveFile(disk.tools(), FILE, bytes, {
      expects: (found) => {
        asked.push(new TextDecoder().decode(found));
        return true;
      },
    });
    expect(saved).toEqual({ ok: true, path: '/real/b.case.json' });
    expect(asked).toEqual([OLD]);
    expect(disk.files.get('/real/b.case.json')?.mode).toBe(0o640);
    expect(disk.text('/real/b.case.json')).toBe(NEW);
    disk.links.set('/round', '/round');
    expect(await saveFile(disk.tools(), '/round', bytes)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/circle/),
    });
  });

  test('writes nothing over what it did not expect', async () => {
    const disk = diskWith('theirs');
    const no = { expects: () => false };
    expect(await saveFile(disk.tools(), FILE, bytes, no)).toMatchObject({
      because: 'changed-outside',
    });
    expect(disk.text(FILE)).toBe('theirs');
    disk.files.delete(FILE);
    expect(await saveFile(disk.tools(), FILE, bytes, no)).toMatchObject({ because: 'gone' });
    expect([...disk.files.keys()]).toEqual([]);
  });

  test('two at once on one file come one after the other', async () => {
    const disk = diskWith();
    const tools = disk.tools();
    const other = new TextEncoder().encode('the other');
    const results = await Promise.all([saveFile(tools, FILE, bytes), saveFile(tools, FILE, other)]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(disk.text(FILE)).toBe('the other');
  });
});

test('the disk of these tests loses what was not synced', () => {
  const disk = new FaultyDisk();
  disk.files.set('/x', { bytes, synced: undefined, mode: 0 });
  disk.restart(0);
  expect(disk.text('/x')).toBe('');
  expect(new Stopped()).toBeInstanceOf(Error);
});
