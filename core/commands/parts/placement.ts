// Where among its siblings a link goes: a fractional key, or new keys for all when none fits between.

import type { CaseLink } from '../../model/case.ts';
import type { LinkEntry, NodeEntry } from '../../model/index.ts';
import type { LinkKind } from '../../model/kinds.ts';
import { orderKeys, orderKeysBetween } from '../../model/order.ts';
import type { CaseDraft } from '../command.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

/** Beside which sibling; the last place where neither is given. */
export interface Place {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The links of the same kind and source; of a challenge, the other challenges of the same target. */
export function siblingsOf(
  kind: LinkKind,
  from: NodeEntry | undefined,
  to: NodeEntry | LinkEntry | undefined,
): readonly LinkEntry[] {
  if (kind === 'challenges') return to?.challengedBy ?? [];
  return from?.[kind] ?? [];
}

/** Whether the place names at most one link, and that a sibling. */
export function mayPlace(siblings: readonly LinkEntry[], { before, after }: Place): Verdict {
  if (before !== undefined && after !== undefined) {
    return refused('two-places', 'Give the place as before or as after a sibling, not as both.');
  }
  const beside = before ?? after;
  if (beside === undefined || siblings.some(({ id }) => id === beside)) return ALLOWED;
  return refused('no-sibling', `The place is named by "${beside}", which is no sibling there.`);
}

/**
 * The order key for a link at this place. Where neighbours leave no room (equal or foreign keys,
 * after a merge or an import), all siblings get new keys in the draft.
 * @param siblings in order; `moved` is passed over
 */
export function placeLink(
  draft: CaseDraft,
  siblings: readonly LinkEntry[],
  place: Place,
  moved?: string,
): string {
  return placeLinks(draft, siblings, place, 1, moved)[0] ?? '';
}

/** The same for several links side by side: ascending keys. */
export function placeLinks(
  draft: CaseDraft,
  siblings: readonly LinkEntry[],
  { before, after }: Place,
  count: number,
  moved?: string,
): string[] {
  const others = siblings.filter(({ id }) => id !== moved);
  const beside = others.findIndex(({ id }) => id === (before ?? after));
  let at = others.length;
  if (beside >= 0) at = before === undefined ? beside + 1 : beside;
  const own = keysBetween(others[at - 1]?.link, others[at]?.link, count);
  if (own) return own;
  const keys = orderKeys(others.length + count);
  const given = keys.splice(at, count);
  for (const [i, { id }] of others.entries()) {
    const link = draft.links.get(id);
    const order = keys[i];
    if (link && order !== undefined) link.order = order;
  }
  return given;
}

/** Undefined where the keys are equal, unknown to the key scheme, or grown too long to go on. */
function keysBetween(
  after: CaseLink | undefined,
  before: CaseLink | undefined,
  count: number,
): string[] | undefined {
  try {
    const keys = orderKeysBetween(after?.order ?? null, before?.order ?? null, count);
    return keys.every(({ length }) => length <= LONGEST) ? keys : undefined;
  } catch {
    return undefined;
  }
}

/** The schema allows 1,000; keys this long mean that somebody keeps inserting at one place. */
const LONGEST = 100;
