// What every host owes the window in files that are read in parts: chosen and dropped logs, artefacts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestText } from '../../../core/format/digest.ts';
import type { CaseHandle, Host, HostResult } from '../../../core/host.ts';
import type { HostFile } from '../../../core/hostFiles.ts';
import { type HostFixture, refused, until, value } from './hostFixture.ts';

const textOf = async (file: HostFile, from = 0, to = file.size): Promise<string> =>
  new TextDecoder().decode(await file.read(from, to));
const names = (logs: readonly HostFile[]) => logs.map(({ name }) => name);

export function filesContract(name: string, make: () => Promise<HostFixture>): void {
  describe(`${name} host: files in parts`, () => {
    let system: HostFixture;
    let host: Host;
    beforeEach(async () => {
      system = await make();
      system.disk.put('a.case.json', '{}');
      system.disk.put('b.json', 'sécond');
      system.disk.put('a.json', 'first');
      system.disk.put('runs/deep/c.eval', 'third');
      system.disk.put('runs/notes.txt', 'nothing');
      system.disk.put('runs/old.case.json', '{}');
      system.disk.put('runs/table.CSV', 'a,b');
      system.disk.put('empty/readme.txt', 'nothing');
      host = await system.open();
    });
    afterEach(() => system.end());

    test('gives the logs that the user chooses, by name, with their sizes and any part', async () => {
      system.user.choosesLogs(['b.json', 'a.json']);
      const logs = value(await host.pickLogs('files'));
      expect(logs.map(({ name, size }) => [name, size])).toEqual([
        ['a.json', 5],
        ['b.json', 7],
      ]);
      const [, b] = logs as [HostFile, HostFile];
      expect(await textOf(b)).toBe('sécond');
      expect(await textOf(b, 3, 6)).toBe('con');
      expect(await textOf(b, 7, 7)).toBe('');
      if (b.digest) expect(await b.digest()).toBe(digestText('sécond'));
    });

    test('a choice that is given up is cancelled', async () => {
      system.user.cancels();
      refused(await host.pickLogs('files'), 'cancelled');
      refused(await host.pickLogs('folder'), 'cancelled');
    });

    test('reads nothing outside a file', async () => {
      system.user.choosesLogs(['a.json']);
      const [a] = value(await host.pickLogs('files')) as [HostFile];
      for (const [from, to] of [
        [-1, 2],
        [0, 6],
        [3, 2],
        [0.5, 2],
        [Number.NaN, 1],
      ] as const) {
        await expect(a.read(from, to)).rejects.toThrow(/^[^\n]{8,}\.$/);
      }
    });

    test('a folder gives what may be logs, in the folders below it as well', async () => {
      system.user.choosesFolder('runs');
      expect(names(value(await host.pickLogs('folder')))).toEqual(['deep/c.eval', 'table.CSV']);
      system.user.choosesFolder('empty');
      refused(await host.pickLogs('folder'), 'failed');
    });

    test('logs that are dropped are no cases to be opened, and cases are no logs', async () => {
      const logs: HostResult<readonly HostFile[]>[] = [];
      const opened: string[] = [];
      host.onOpenRequest((one) => opened.push(value(one).handle.name));
      const stop = host.onLogsDropped((one) => logs.push(one));
      await system.user.dropsLogs(host, ['b.json', 'a.json']);
      await until(() => logs.length === 1);
      const [first] = logs;
      expect(first && names(value(first))).toEqual(['a.json', 'b.json']);
      await system.user.drops(host, 'a.case.json');
      await until(() => opened.length === 1);
      expect(opened).toEqual(['a.case.json']);
      expect(logs.length).toBe(1);
      stop();
      await system.user.dropsLogs(host, ['b.json', 'a.json']);
      await system.user.drops(host, 'a.case.json');
      await until(() => opened.length === 2);
      expect(opened).toEqual(['a.case.json', 'a.case.json']);
      expect(logs.length).toBe(1);
    });

    test('artefacts are found by their path in the folder, and nothing is outside of it', async () => {
      system.user.chooses('a.case.json');
      const { handle } = value(await host.openCase()) as { handle: CaseHandle };
      system.user.choosesFolder('');
      const folder = value(await host.artefactFolder(handle));
      const found = await folder.file('runs/deep/c.eval');
      expect(found).toMatchObject({ kind: 'file', file: { name: 'runs/deep/c.eval', size: 5 } });
      if (found.kind === 'file') expect(await textOf(found.file, 1, 3)).toBe('hi');
      expect(await folder.file('runs/other.eval')).toEqual({ kind: 'missing' });
      expect(await folder.file('a.json/c.eval')).not.toMatchObject({ kind: 'file' });
      expect(await folder.file('runs')).toEqual({ kind: 'noFile' });
      for (const path of ['../b.json', '/etc/passwd', 'runs/../../b.json', 'C:\\b.json']) {
        expect(await folder.file(path)).toEqual({ kind: 'outside' });
      }
    });
  });
}
