// Why a claim lacks support, the reason that weighs most first: what defeats, what is missing, and last
// what only contests. The same kind in the order of names.
import { compareIdentifiers } from '../../model/order.ts';
import type { Reason } from '../../reasoning/types.ts';

/** Codes of core/reasoning/explain.ts. */
const DEFEATS: ReadonlySet<string> = new Set([
  'defeated',
  'sustainedChallenge',
  'violatedAssumption',
]);
const CONTESTS: ReadonlySet<string> = new Set([
  'openChallenge',
  'contestedAssumption',
  'contested',
]);

export function leadingFirst(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons;
  return [...reasons].sort(
    (a, b) => weight(a) - weight(b) || compareIdentifiers(a.message, b.message),
  );
}

function weight({ code }: Reason): number {
  if (DEFEATS.has(code)) return 0;
  return CONTESTS.has(code) ? 2 : 1;
}

/** The reasons in words, the leading one first, in a sentence that has named its subject already. */
export function reasonsAbout(subject: string, reasons: readonly Reason[]): readonly string[] {
  return leadingFirst(reasons).map((reason) =>
    reason.at[0] === subject ? (OF_ITSELF[reason.code] ?? reason.message) : reason.message,
  );
}

/** What reads badly after "G1 is unsupported", by code: "nothing supports G1". */
const OF_ITSELF: Readonly<Record<string, string>> = {
  defeated: 'it is marked defeated',
  noSupport: 'no claim, strategy or solution supports it',
};
