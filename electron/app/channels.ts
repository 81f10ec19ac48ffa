// The names of the channels between window and main process.
import type { HostCalls } from '../../core/hostBridge.ts';

const PREFIX = 'warrant:';

/** What the main process tells a window. */
export const EVENTS = `${PREFIX}event`;

export function channelOf(call: keyof HostCalls): string {
  return `${PREFIX}${call}`;
}
