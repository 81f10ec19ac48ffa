// The line of defence that an element shows. An away goal repeats its origin (GSN v3 Table 1:4-1), so it
// stands on the line of its origin.
import type { LineOfDefence } from './case.ts';
import type { CaseIndex, NodeEntry } from './index.ts';
import { originOf } from './lookup.ts';

/** As the goal, or the goal that an away goal repeats, says it; undefined for everything else. */
export function lineOf(index: CaseIndex, entry: NodeEntry): LineOfDefence | undefined {
  const origin = originOf(index, entry)?.node;
  return origin?.kind === 'goal' ? origin.lineOfDefence : undefined;
}
