// Records that are told together: an import brings dozens that lack the same and are mended in one go.
import type { UsedEvidence } from './usedEvidence.ts';

/**
 * Records of which the same is to be said, and which the same solutions cite, in the order of their
 * first. A record that has a solution of its own stays alone.
 */
export function inBatches<T extends Pick<UsedEvidence, 'citedBy'>>(
  all: readonly T[],
  saidOf: (one: T) => string,
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  const bySaid = new Map<string, Map<string, T[]>>();
  for (const one of all) {
    const said = saidOf(one);
    const known = bySaid.get(said);
    const byCiters = known ?? new Map<string, T[]>();
    if (!known) bySaid.set(said, byCiters);
    const key = citersKey(one.citedBy);
    const batch = byCiters.get(key);
    if (batch) {
      batch.push(one);
      continue;
    }
    const begun = [one];
    byCiters.set(key, begun);
    batches.push(begun);
  }
  return batches;
}

/** One for each list of ids; most records have one solution. */
function citersKey(citedBy: readonly string[]): string {
  const [only] = citedBy;
  return only !== undefined && citedBy.length === 1 ? ` ${only}` : JSON.stringify(citedBy);
}
