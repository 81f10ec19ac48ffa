// The difference the other way round, made of the difference itself: what the properties compare with.
import {
  type CaseDiff,
  type Change,
  SECTIONS,
  type ThingChange,
} from '../../../core/diff/types.ts';
import { swapRuns } from '../../../core/diff/words.ts';

/** What `diffCases(after, before)` gives, but for the order, which follows the names of either case. */
export function mirrored(content: CaseDiff): CaseDiff {
  const sections = SECTIONS.map((section) => [section, content[section].map(mirrorThing)] as const);
  return Object.fromEntries(sections) as unknown as CaseDiff;
}

function mirrorThing({ table, before, after, changes }: ThingChange): ThingChange {
  return { table, before: after, after: before, changes: changes.map(mirrorChange) };
}

const OPPOSITE = {
  added: 'removed',
  removed: 'added',
  defeated: 'reinstated',
  reinstated: 'defeated',
  stale: 'fresh',
  fresh: 'stale',
  unusable: 'usable',
  usable: 'unusable',
} as const;

function mirrorChange(change: Change): Change {
  switch (change.what) {
    case 'added':
    case 'removed':
      return { ...change, what: OPPOSITE[change.what] };
    case 'defeated':
    case 'reinstated':
      return { ...change, what: OPPOSITE[change.what] };
    case 'stale':
    case 'fresh':
    case 'unusable':
    case 'usable':
      return { ...change, what: OPPOSITE[change.what] };
    case 'reworded':
      return { ...change, words: swapRuns(change.words) };
    case 'moved':
    case 'support':
    case 'context':
    case 'cites':
      return { ...change, gained: change.lost, lost: change.gained };
    case 'field':
      return {
        ...change,
        before: change.after,
        after: change.before,
        ...(change.words ? { words: swapRuns(change.words) } : {}),
        ...(change.gained && change.lost ? { gained: change.lost, lost: change.gained } : {}),
      };
    case 'challenge':
      return { ...change, before: change.after, after: change.before, turn: 'none' };
    default:
      return { ...change, before: change.after, after: change.before } as Change;
  }
}
