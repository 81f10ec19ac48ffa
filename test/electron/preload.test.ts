// What the preload script gives the page, run with a made-up Electron.
import { expect, jest, test } from '@jest/globals';
import type { HostBridge, HostEvent } from '../../core/hostBridge.ts';

function load() {
  const given: Record<string, () => HostBridge | undefined> = {};
  const asked: unknown[][] = [];
  let hear: (event: unknown, told: HostEvent) => void = () => {};
  jest.isolateModules(() => {
    jest.doMock('electron', () => ({
      contextBridge: {
        exposeInMainWorld: (name: string, value: () => HostBridge) => {
          given[name] = value;
        },
      },
      ipcRenderer: {
        invoke: async (...args: unknown[]) => {
          asked.push(args);
          return { ok: true, value: undefined };
        },
        on: (_channel: string, listener: typeof hear) => {
          hear = listener;
        },
      },
      webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
    }));
    require('../../electron/preload.ts');
  });
  return { given, asked, tell: (event: unknown, told: HostEvent) => hear(event, told) };
}

test('one function, which gives the bridge once', () => {
  const { given } = load();
  expect(Object.keys(given)).toEqual(['takeWarrantBridge']);
  expect(given.takeWarrantBridge?.()).toBeDefined();
  expect(given.takeWarrantBridge?.()).toBeUndefined();
});

test('calls go to their channels, events arrive without what Electron adds', async () => {
  const { given, asked, tell } = load();
  const bridge = given.takeWarrantBridge?.();
  await bridge?.saveCase('id', 'text', undefined);
  await bridge?.openDropped({ path: '/a.json' });
  expect(asked).toEqual([
    ['warrant:saveCase', 'id', 'text', undefined],
    ['warrant:openPath', '/a.json'],
  ]);
  const heard: unknown[][] = [];
  bridge?.hear((...told) => void heard.push(told));
  tell({ sender: 'ipcRenderer' }, { type: 'menu', action: 'undo' });
  expect(heard).toEqual([[{ type: 'menu', action: 'undo' }]]);
});
