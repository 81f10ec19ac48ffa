// Two generations by turns: of what a crash leaves, the newest that is whole.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type BackupHead, writeBackup } from '../../../core/backup/backup.ts';
import { CaseWriter } from '../../../core/backup/caseWriter.ts';
import {
  backupName,
  bothNames,
  dropBackups,
  listBackups,
  ownerOf,
} from '../../../core/backup/generations.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { type MemoryWorld, memoryStore, memoryWorld } from '../../../renderer/host/memoryWorld.ts';

const CASE = sketch('G1 "Top"');

function text(version: number, minute: number, window = 'w1'): string {
  const head: BackupHead = {
    of: { name: 'a.case.json' },
    case: CASE.id,
    title: `Version ${version}`,
    elements: 1,
    window,
    version,
    at: `2026-06-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
    app: 'warrant',
  };
  return writeBackup(head, new CaseWriter().write(CASE));
}

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
});
const put = (name: string, what: string) => void world.backups.set(name, what);
const store = () => memoryStore(world, world.backups);
async function list(only?: (window: string) => boolean) {
  const listed = await listBackups(store(), only);
  if (!listed.ok) throw new Error(listed.message);
  return listed.value;
}

describe('generations', () => {
  test.each([
    [3, 4, 4],
    [5, 4, 5],
  ])('of versions %d and %d the newer is taken', async (zero, one, newest) => {
    put('w1-a.0', text(zero, 1));
    put('w1-a.1', text(one, 1));
    const [backup, ...more] = await list();
    expect(more).toEqual([]);
    expect(backup).toMatchObject({ window: 'w1', case: 'a', names: ['w1-a.0', 'w1-a.1'] });
    expect(backup?.whole?.head.version).toBe(newest);
  });

  test('a torn one gives way to its predecessor', async () => {
    put('w1-a.0', text(3, 1));
    put('w1-a.1', text(4, 2).slice(0, -5));
    expect((await list())[0]?.whole?.head.version).toBe(3);
  });

  test('where both are torn, that is said', async () => {
    put('w1-a.0', '');
    put('w1-a.1', text(4, 2).slice(0, 200));
    const [backup] = await list();
    expect(backup?.whole).toBeUndefined();
    expect(backup?.problem).toMatch(/stopped while writing it\.$/);
  });

  test('windows and cases are kept apart, the latest first, what cannot be read last', async () => {
    put('w1-a.0', text(1, 5));
    put('w1-b.0', 'nonsense');
    put('w2-a.1', text(1, 9, 'w2'));
    put('no backup', 'x');
    expect((await list()).map(({ window, case: c }) => `${window} ${c}`)).toEqual([
      'w2 a',
      'w1 a',
      'w1 b',
    ]);
    expect((await list((window) => window === 'w2')).length).toBe(1);
  });

  test('names hold any case id', () => {
    for (const id of ['a', 'A.0', 'a-b', 'x'.repeat(128), '0.1-2_3']) {
      expect(ownerOf(backupName('w1', id, 1))).toEqual({ window: 'w1', case: id });
    }
    expect(ownerOf('settings')).toBeUndefined();
  });

  test('dropping takes away both, and says when it cannot', async () => {
    put('w1-a.0', text(1, 1));
    put('w1-a.1', text(2, 1));
    put('w1-b.0', text(2, 1));
    expect((await dropBackups(store(), bothNames('w1', 'a'))).ok).toBe(true);
    expect([...world.backups.keys()]).toEqual(['w1-b.0']);
    world.storageRefuses = 'failed';
    expect((await dropBackups(store(), bothNames('w1', 'b'))).ok).toBe(false);
    expect((await listBackups(store())).ok).toBe(false);
  });
});
