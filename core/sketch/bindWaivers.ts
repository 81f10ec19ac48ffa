// Waivers of a sketch: bound to the finding that they name (`of`, a message of the rule) about what they
// concern, as it is sketched. `digest: none` is unbound.
import { fingerprint } from '../analyser/finding.ts';
import { digestOfSubjects } from '../analyser/waivers.ts';
import type { CaseFile, Waiver } from '../generated/case.types.ts';
import type { CaseIndex } from '../model/index.ts';

/** What a sketch says of a waiver that no file does. */
interface Sketched {
  readonly message: string | undefined;
  readonly unbound: boolean;
}

/** Takes away what no file holds; gives it back by the waiver's id. */
export function takeSketched(waivers: CaseFile['waivers']): ReadonlyMap<string, Sketched> {
  const found = new Map<string, Sketched>();
  for (const [id, waiver] of Object.entries(waivers ?? {})) {
    const raw = waiver as { of?: string; digest?: string };
    const unbound = raw.digest === 'none';
    found.set(id, { message: raw.of, unbound });
    delete raw.of;
    if (unbound) delete raw.digest;
  }
  return found;
}

/** Gives each waiver its finding and its digest, unless it says otherwise. */
export function bindWaivers(index: CaseIndex, sketched: ReadonlyMap<string, Sketched>): void {
  for (const [id, { message, unbound }] of sketched) {
    const waiver = index.case.waivers.get(id) as { -readonly [K in keyof Waiver]: Waiver[K] };
    if (message === undefined) continue;
    const concerns = waiver.concerns ?? [];
    waiver.fingerprint ??= fingerprint(waiver.rule, message, concerns);
    if (!unbound) waiver.digest ??= digestOfSubjects(index, concerns);
  }
}
