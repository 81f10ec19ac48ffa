// Which host the page runs in: Electron where its preload script left a bridge, otherwise a browser.
import type { Host } from '../../core/host.ts';
import type { HostBridge } from '../../core/hostBridge.ts';
import { browserHost } from './browserHost.ts';
import { electronHost } from './electronHost.ts';

/** What Electron's preload script (electron/preload.ts) adds to a window. */
interface Bridged {
  /** Gives the bridge once. */
  readonly takeWarrantBridge?: () => HostBridge | undefined;
}

export function pickHost(scope: Window & typeof globalThis & Bridged): Host {
  const bridge = scope.takeWarrantBridge?.();
  return bridge ? electronHost(bridge, scope) : browserHost(scope);
}
