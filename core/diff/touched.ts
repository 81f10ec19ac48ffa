// What was touched since a sign-off. A sign-off holds no copy of what it was about, only digests: of the
// whole, which says whether, and of each element and record by itself, which say where.
import { canonicalJson } from '../format/canonical.ts';
import { coveredBy, digestOfSubject, digestText } from '../format/digest.ts';
import type { Case, CaseLink, SignOff } from '../model/case.ts';
import type { CaseIndex, LinkEntry } from '../model/index.ts';
import { findRecord, nameOf } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';

/** Enough to tell a touched element from others; what is signed is bound by the whole digest. */
const DIGITS = 16;

/** Digests of what each thing says by itself and what it rests on next, for the `elements` of a sign-off. */
export function ownDigests(index: CaseIndex, subject: string): Readonly<Record<string, string>> {
  const covered = coveredBy(index, subject);
  if (!covered) return {};
  const ids = [...covered.nodes, ...covered.records].sort();
  return Object.fromEntries(ids.map((id) => [id, ownDigest(index, id)]));
}

function ownDigest(index: CaseIndex, id: string): string {
  const entry = index.nodes.get(id);
  const content = entry
    ? {
        node: entry.node,
        links: [...entry.supportedBy, ...entry.inContextOf, ...entry.challengedBy]
          .map(linkContent)
          .sort(),
      }
    : findRecord(index.case, id);
  return digestText(canonicalJson(content ?? null)).slice(0, DIGITS);
}

/** Without its place among siblings and its own id, with the challenges of it. */
function linkContent({ link, challengedBy }: LinkEntry): string {
  const { order: _order, ...rest } = link as CaseLink & { order: string };
  const attacks = challengedBy
    .map((attack) => attack.link.from + canonicalJson(attack.link))
    .sort();
  return canonicalJson({ ...rest, attacks });
}

export interface Touched {
  /** The subject is not there any more, is what it was, or is not; unknown where no digest was kept. */
  readonly state: 'gone' | 'same' | 'changed' | 'unknown';
  /** Ids in order of their names; undefined where the sign-off does not say what it covered. */
  readonly ids:
    | {
        readonly changed: readonly string[];
        readonly added: readonly string[];
        readonly removed: readonly string[];
      }
    | undefined;
}

/** What differs now from what was signed. */
export function touchedSince(index: CaseIndex, { subject, digest, elements }: SignOff): Touched {
  const now = digestOfSubject(index, subject);
  const state = stateOf(now, digest);
  if (!elements || now === undefined) return { state, ids: undefined };
  const present = ownDigests(index, subject);
  const byName = (ids: readonly string[]) =>
    [...ids].sort((a, b) => compareIdentifiers(nameOf(index.case, a), nameOf(index.case, b)));
  const before = Object.keys(elements);
  return {
    state,
    ids: {
      changed: byName(
        before.filter((id) => Object.hasOwn(present, id) && present[id] !== elements[id]),
      ),
      added: byName(Object.keys(present).filter((id) => !Object.hasOwn(elements, id))),
      removed: byName(before.filter((id) => !Object.hasOwn(present, id))),
    },
  };
}

/** The newest sign-off that says what it covered; of one day, the last by its id. */
export function lastReview(c: Case): SignOff | undefined {
  const told = [...c.signOffs].filter(([, { elements }]) => elements !== undefined);
  told.sort(
    ([a, x], [b, y]) => compareIdentifiers(x.on ?? '', y.on ?? '') || compareIdentifiers(a, b),
  );
  return told.at(-1)?.[1];
}

/** What of the case is new or says something else since that; computed once per version of the case. */
export function touchedSinceReview(index: CaseIndex): ReadonlySet<string> {
  return index.memo('touched since the last review', () => {
    const review = lastReview(index.case);
    const ids = review && touchedSince(index, review).ids;
    return new Set(ids ? [...ids.changed, ...ids.added] : []);
  });
}

function stateOf(now: string | undefined, then: string | undefined): Touched['state'] {
  if (now === undefined) return 'gone';
  if (then === undefined) return 'unknown';
  return now === then ? 'same' : 'changed';
}
