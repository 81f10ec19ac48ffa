// Waivers: who need not be told of a finding, by whom, until when. They never lift the stamp.
import { canonicalJson } from '../format/canonical.ts';
import { digestCase, digestSubtree, digestText } from '../format/digest.ts';
import type { CaseIndex } from '../model/index.ts';
import { findRecord } from '../model/lookup.ts';
import { daysBetween } from '../reasoning/days.ts';
import { saysNothing } from '../reasoning/words.ts';
import type { Finding } from './finding.ts';

/** Rules that no profile lets anybody waive. */
export const NOT_WAIVABLE: ReadonlySet<string> = new Set(['UNK-01', 'UNK-04', 'REP-01']);

/**
 * Digest of what a finding concerns: the subjects with all that they rest on; for a finding about the
 * whole case, the case without its waivers and sign-offs, which a waiver could not outlive otherwise.
 */
export function digestOfSubjects(index: CaseIndex, ids: readonly string[]): string {
  if (ids.length === 0) {
    return digestCase({ ...index.case, waivers: new Map(), signOffs: new Map() });
  }
  const parts = ids.map((id) => {
    if (index.nodes.has(id)) return digestSubtree(index, id);
    const value = index.case.links.get(id) ?? findRecord(index.case, id) ?? id;
    return digestText(canonicalJson(value));
  });
  return digestText(canonicalJson([...parts].sort()));
}

/**
 * The waiver in force for a finding: by its fingerprint, with reason and owner, not expired, and
 * with the digest of what it concerns unchanged. Anything missing, and it does not apply.
 */
export function waiverFor(index: CaseIndex, finding: Finding, today: string): string | undefined {
  if (NOT_WAIVABLE.has(finding.rule)) return undefined;
  for (const [id, waiver] of index.case.waivers) {
    if (waiver.rule !== finding.rule || waiver.fingerprint !== finding.fingerprint) continue;
    if (saysNothing(waiver.reason) || saysNothing(waiver.owner)) continue;
    if ((daysBetween(today, waiver.until) ?? -1) < 0) continue;
    if (waiver.digest === digestOfSubjects(index, finding.ids)) return id;
  }
  return undefined;
}
