// The object that the page is given: one function per call, each a message to the main process. The
// page sees neither the channel nor the event.
import type { HostResult, OpenedFile } from '../core/host.ts';
import type { HostBridge, HostCalls, HostEvent } from '../core/hostBridge.ts';
import { channelOf, EVENTS } from './app/channels.ts';

export interface BridgeTools {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly listen: (channel: string, listener: (event: unknown, told: HostEvent) => void) => void;
  /** The path of a dropped file; empty where it is none of this machine's. */
  readonly pathOf: (file: object) => string;
}

/** Every call but `openPath`, which the page may not make. */
const CALLS: { readonly [K in Exclude<keyof HostCalls, 'openPath'>]: true } = {
  hello: true,
  livingWindows: true,
  openCase: true,
  readAgain: true,
  digestNow: true,
  saveCase: true,
  saveCaseAs: true,
  exportFile: true,
  pickLogs: true,
  openBeside: true,
  readPart: true,
  digestPart: true,
  recent: true,
  forget: true,
  watch: true,
  unwatch: true,
  claim: true,
  release: true,
  listTexts: true,
  readText: true,
  writeText: true,
  removeText: true,
  setMenu: true,
  openExternal: true,
  ready: true,
  closeHeard: true,
  closeAnswer: true,
};

/** Gives the object once: whatever else runs in the page finds nothing left to take. */
export function bridgeOnce({ invoke, listen, pathOf }: BridgeTools): () => HostBridge | undefined {
  let taken = false;
  return () => {
    if (taken) return undefined;
    taken = true;
    let heard: ((event: HostEvent) => void) | undefined;
    listen(EVENTS, (_event, told) => heard?.(told));
    const calls = Object.keys(CALLS).map((name) => {
      const channel = channelOf(name as keyof HostCalls);
      return [name, (...args: unknown[]) => invoke(channel, ...args)];
    });
    const bridge = {
      ...Object.fromEntries(calls),
      openDropped: (file: object) => openDropped(invoke, pathOf, file),
      hear: (listener: (event: HostEvent) => void) => {
        heard = listener;
      },
    };
    return Object.freeze(bridge) as HostBridge;
  };
}

async function openDropped(
  invoke: BridgeTools['invoke'],
  pathOf: BridgeTools['pathOf'],
  file: object,
): Promise<HostResult<OpenedFile>> {
  const path = pathOf(file);
  if (path !== '') return invoke(channelOf('openPath'), path) as Promise<HostResult<OpenedFile>>;
  const message =
    'What was dropped is no file of this machine. Save it to a folder and open it there.';
  return { ok: false, because: 'failed', message };
}
