// Evidence that aged, or became usable or not: by the reasoning of either side as of its day. It may be so
// of a record that nobody touched.

import { compareIdentifiers } from '../model/order.ts';
import type { Reason, Reasoning } from '../reasoning/types.ts';
import type { Matching } from './matching.ts';
import { thingOf } from './things.ts';
import type { Change, ThingChange } from './types.ts';

/** The changes of evidence with what became of its worth. */
export function withStates(
  changes: readonly ThingChange[],
  { pairs }: Matching,
  before: Reasoning,
  after: Reasoning,
): readonly ThingChange[] {
  const byId = new Map(
    changes.map((change) => [change.after?.id ?? change.before?.id ?? '', change]),
  );
  for (const pair of pairs.evidence) {
    if (pair.before === undefined || pair.after === undefined) continue;
    const turns = turnsOf(before, pair.before, after, pair.after);
    if (turns.length === 0) continue;
    const known = byId.get(pair.after) ?? {
      table: 'evidence',
      before: thingOf(before.index, 'evidence', pair.before),
      after: thingOf(after.index, 'evidence', pair.after),
      changes: [],
    };
    byId.set(pair.after, { ...known, changes: [...known.changes, ...turns] });
  }
  return [...byId.values()].sort((a, b) =>
    compareIdentifiers((a.after ?? a.before)?.id ?? '', (b.after ?? b.before)?.id ?? ''),
  );
}

function turnsOf(before: Reasoning, from: string, after: Reasoning, to: string): Change[] {
  const [staleBefore, stale] = [before.staleness(from), after.staleness(to)];
  const [usableBefore, usable] = [before.usable(from), after.usable(to)];
  const changes: Change[] = [];
  if (staleBefore.length === 0 && stale.length > 0) {
    changes.push({ what: 'stale', reasons: stale.map(({ message }) => message) });
  }
  if (staleBefore.length > 0 && stale.length === 0) {
    changes.push({ what: 'fresh', reasons: staleBefore.map(({ message }) => message) });
  }
  if (usableBefore.yes && !usable.yes) {
    changes.push({ what: 'unusable', reasons: without(usable.reasons, stale) });
  }
  if (!usableBefore.yes && usable.yes) {
    changes.push({ what: 'usable', reasons: without(usableBefore.reasons, staleBefore) });
  }
  return changes;
}

/** Why beyond its age, which is told before. */
function without(reasons: readonly Reason[], told: readonly Reason[]): string[] {
  const known = new Set(told.map(({ message }) => message));
  return reasons.map(({ message }) => message).filter((message) => !known.has(message));
}
