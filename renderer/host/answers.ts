// What hosts answer, made short.
import type { HostRefusal, HostResult } from '../../core/host.ts';

export function done<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

export function refusal(because: HostRefusal, message: string): HostResult<never> {
  return { ok: false, because, message };
}

export const nothingChosen = () => refusal('cancelled', 'Nothing was chosen.');

export const changedOutside = (name: string) =>
  refusal('changed-outside', `${name} was changed by another program.`);

export const gone = (name: string) =>
  refusal('gone', `${name} is no longer where it was. Save it as a new file.`);

/** What may be opened outside the program: pages and addresses of people, nothing that runs. */
export function refusedAddress(address: string): HostResult<never> | undefined {
  const scheme = URL.canParse(address) ? new URL(address).protocol : '';
  if (scheme === 'https:' || scheme === 'mailto:') return undefined;
  const shown = address.slice(0, 200);
  return refusal('denied', `Only https and mailto addresses are opened; “${shown}” is neither.`);
}
