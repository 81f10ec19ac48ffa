// Records that are told together: an import brings dozens that lack the same and are mended in one go.
import { addTo } from './fields.ts';
import type { UsedEvidence } from './usedEvidence.ts';

/**
 * Records of which the same is to be said, and which the same solutions cite, in the order of their
 * first. A record that has a solution of its own stays alone.
 */
export function inBatches<T extends Pick<UsedEvidence, 'citedBy'>>(
  all: readonly T[],
  saidOf: (one: T) => string,
): readonly (readonly T[])[] {
  const batches = new Map<string, T[]>();
  for (const one of all) addTo(batches, JSON.stringify([saidOf(one), one.citedBy]), one);
  return [...batches.values()];
}
