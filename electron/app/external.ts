// Opens an address in the user's browser or mail program, after showing all of it.
import type { HostResult } from '../../core/host.ts';
import { DONE, refusal } from './results.ts';

export interface ExternalTools {
  /** Shows the full address; gives whether to open it. */
  readonly confirm: (address: string) => Promise<boolean>;
  readonly open: (address: string) => Promise<void>;
}

export async function openExternal(
  { confirm, open }: ExternalTools,
  address: string,
): Promise<HostResult<undefined>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['https:', 'mailto:'].includes(url.protocol)) {
    return refusal(
      'denied',
      `Only https and mailto addresses are opened, and this is none: ${address}`,
    );
  }
  // The parsed form: a name in other letters shows itself as xn--.
  if (!(await confirm(url.href))) return refusal('cancelled', 'The address was not opened.');
  await open(url.href);
  return DONE;
}
