// What the main process answers, made short.
import type { HostRefusal, HostResult } from '../../core/host.ts';

export function done<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

export const DONE: HostResult<undefined> = { ok: true, value: undefined };

export function refusal(because: HostRefusal, message: string): HostResult<never> {
  return { ok: false, because, message };
}

export const NOTHING_CHOSEN = refusal('cancelled', 'Nothing was chosen.');
