// Whether a case is still being written: what a final argument must not have, an early one may.
import type { Case } from '../../model/case.ts';

/** An outline or a draft. */
export function isEarly({ meta }: Case): boolean {
  return meta.maturity === 'outline' || meta.maturity === 'draft';
}

/** The severity case for what only a final argument must not have. */
export function earlyCase(c: Case): { readonly case: string } | Record<string, never> {
  return isEarly(c) ? { case: 'early' } : {};
}
