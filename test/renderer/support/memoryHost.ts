// The host in memory, as tests of the store take it: files by name, one window.
import { memoryHost as hostOf, type MemoryHost } from '../../../renderer/host/memoryHost.ts';
import { memoryWorld } from '../../../renderer/host/memoryWorld.ts';

export type { MemoryHost };

export function memoryHost(files: Record<string, string> = {}): MemoryHost {
  return hostOf(memoryWorld(files));
}
