// The host in memory keeps the contract.
import type { Host } from '../../../core/host.ts';
import { type MemoryHost, memoryHost } from '../../../renderer/host/memoryHost.ts';
import { memoryWorld } from '../../../renderer/host/memoryWorld.ts';
import { hostContract } from './hostContract.ts';
import type { HostFixture } from './hostFixture.ts';

async function fixture(): Promise<HostFixture> {
  const world = memoryWorld();
  const hosts: MemoryHost[] = [];
  const all = (change: (host: MemoryHost) => void) => hosts.forEach(change);
  const memory = (host: Host) => host as MemoryHost;
  return {
    async open() {
      const host = memoryHost(world);
      host.clock = hosts.length;
      hosts.push(host);
      return host;
    },
    user: {
      chooses: (name) =>
        all((host) => {
          host.chooses = name;
          host.clock += 1;
        }),
      cancels: () =>
        all((host) => {
          host.chooses = undefined;
        }),
      choosesLogs: (names) =>
        all((host) => {
          host.choosesLogs = names;
        }),
      choosesFolder: (name) =>
        all((host) => {
          host.chooses = name;
        }),
      dropsLogs: async (host, names) => memory(host).dropLogs(names),
      drops: async (host, name) => memory(host).drop(name),
      closes: (host) => memory(host).close(),
      picksInMenu: (host, action) => memory(host).chooseInMenu(action),
    },
    disk: {
      put: (name, text) => void world.files.set(name, text),
      read: (name) => world.files.get(name),
      remove: (name) => void world.files.delete(name),
      fails: () =>
        all((host) => {
          host.refuses = 'failed';
        }),
    },
    storageFails: () => {
      world.storageRefuses = 'failed';
    },
    crashes: async (host) => memory(host).crash(),
    exported: () => hosts.flatMap((host) => host.exported.map(({ name }) => name)),
    addresses: () => hosts.flatMap((host) => host.addresses),
    end: async () => undefined,
  };
}

hostContract('memory', fixture);
