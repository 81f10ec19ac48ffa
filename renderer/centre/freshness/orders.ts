// In which order evidence is shown.
import { compareIdentifiers } from '../../../core/model/order.ts';
import type { AgingRow } from '../../../core/select/aging.ts';

export const ORDERS = [
  { id: 'urgent', label: 'Stale first, then what ends soonest' },
  { id: 'date', label: 'Newest first' },
  { id: 'id', label: 'By identifier' },
] as const;

export type Order = (typeof ORDERS)[number]['id'];

const RANK = { stale: 0, unknown: 1, fresh: 2 } as const;

/** What has no day comes last. */
export function ordered(rows: readonly AgingRow[], order: Order): readonly AgingRow[] {
  const byId = (a: AgingRow, b: AgingRow) => compareIdentifiers(a.id, b.id);
  const sorted = [...rows];
  if (order === 'id') return sorted.sort(byId);
  if (order === 'date') {
    const day = ({ date }: AgingRow) => date ?? Number.NEGATIVE_INFINITY;
    return sorted.sort((a, b) => compare(day(b), day(a)) || byId(a, b));
  }
  const end = ({ staleFrom }: AgingRow) => staleFrom ?? Number.POSITIVE_INFINITY;
  return sorted.sort(
    (a, b) =>
      RANK[a.freshness.state] - RANK[b.freshness.state] || compare(end(a), end(b)) || byId(a, b),
  );
}

/** Infinity is no different from itself. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
