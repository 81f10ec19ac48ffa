// Whether a case is still being written: what a final argument must not have, an early one may. Whoever
// has decided to go on has no draft, whatever the head of the case calls it.
import type { Case, Decision } from '../../model/case.ts';
import { daysBetween } from '../../reasoning/days.ts';

/** Decisions by which a system is used or scaled on the ground of the case. */
const GOES_ON: ReadonlySet<Decision['value']> = new Set([
  'deploy',
  'deploy-restricted',
  'continue-scaling',
]);

/** An outline or a draft, on which nobody has decided to go on yet. */
export function isEarly(c: Case, today: string): boolean {
  const { maturity } = c.meta;
  return (maturity === 'outline' || maturity === 'draft') && !isDecided(c, today);
}

/** The severity case for what only a final argument must not have. */
export function earlyCase(
  c: Case,
  today: string,
): { readonly case: string } | Record<string, never> {
  return isEarly(c, today) ? { case: 'early' } : {};
}

/** To deploy or to scale on, and not on a day that is still to come; without a day it is taken. */
export function isDecided({ meta }: Case, today: string): boolean {
  const { value, on } = meta.decision ?? {};
  return GOES_ON.has(value) && (daysBetween(today, on) ?? 0) <= 0;
}

/** "reviewed"; "called draft, and decided on 2026-05-01: deploy". */
export function maturityWords(c: Case, today: string): string {
  const { maturity, decision } = c.meta;
  if (maturity === 'approved' || !isDecided(c, today)) return maturity;
  const { value, on } = decision ?? {};
  const day = on === undefined ? ' (the day is missing)' : ` on ${on}`;
  return `called ${maturity}, and decided${day}: ${value}`;
}
