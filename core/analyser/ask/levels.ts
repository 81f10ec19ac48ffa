// Safety levels: which the case cites, which it has reached, and under which policy version.
import type { Case, Criterion, Evidence, Operator, SafetyLevel } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { recordIn } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { sameWords } from '../../reasoning/words.ts';
import { measured } from './alerts.ts';
import { addTo, plainName } from './fields.ts';

export interface CitedLevel {
  readonly id: string;
  readonly level: SafetyLevel;
  /** Nodes that are about the level, or contexts that cite it. */
  readonly nodes: readonly string[];
  /** The case's head claims the level. */
  readonly claimed: boolean;
}

/** Levels that a node or the head refers to, in the order of their ids. Dangling ones are WF-07's. */
export function citedLevels(index: CaseIndex): readonly CitedLevel[] {
  return index.memo('ask.citedLevels', () => {
    const { safetyLevels, meta } = index.case;
    const nodes = new Map<string, string[]>();
    for (const id of meta.claimedLevels ?? []) if (safetyLevels.has(id)) nodes.set(id, []);
    for (const { id, node } of index.nodes.values()) {
      const cites = node.kind === 'context' ? (node.cites ?? []) : [];
      for (const level of new Set([...(node.about ?? []), ...cites])) {
        if (safetyLevels.has(level)) addTo(nodes, level, id);
      }
    }
    const claimed = new Set(meta.claimedLevels ?? []);
    return [...nodes.keys()].sort(compareIdentifiers).flatMap((id) => {
      const level = safetyLevels.get(id);
      const by = (nodes.get(id) ?? []).sort(compareIdentifiers);
      return level ? [{ id, level, nodes: by, claimed: claimed.has(id) }] : [];
    });
  });
}

/** Who cites a level, for a message that names them. */
export function citersOf(cited: CitedLevel): readonly string[] {
  return cited.claimed ? [...cited.nodes, 'the head of the case'] : cited.nodes;
}

export interface ReachedLevel {
  readonly id: string;
  readonly level: SafetyLevel;
  readonly claimed: boolean;
  /** Evidence that meets one of the level's criteria. */
  readonly shownBy: readonly string[];
}

/**
 * Levels that the head claims, or of which active evidence meets a criterion. Stale evidence counts:
 * what a system could do once, it is taken to be able to do still.
 */
export function reachedLevels(index: CaseIndex): readonly ReachedLevel[] {
  return index.memo('ask.reachedLevels', () => {
    const c = index.case;
    const claimed = new Set(c.meta.claimedLevels ?? []);
    const met = evidenceMeeting(c);
    const ids = [...c.safetyLevels.keys()].sort(compareIdentifiers);
    return ids.flatMap((id) => {
      const level = c.safetyLevels.get(id);
      if (!level) return [];
      const shownBy = [...new Set((level.criteria ?? []).flatMap((k) => met.get(k) ?? []))];
      if (!claimed.has(id) && shownBy.length === 0) return [];
      return [{ id, level, claimed: claimed.has(id), shownBy: shownBy.sort(compareIdentifiers) }];
    });
  });
}

/** Evidence by the criterion whose condition it meets. */
function evidenceMeeting(c: Case): Map<string, string[]> {
  const byMetric = new Map<string, string[]>();
  for (const [id, { metric }] of c.criteria) {
    if (metric === undefined) continue;
    addTo(byMetric, plainName(metric), id);
  }
  const met = new Map<string, string[]>();
  for (const [id, evidence] of c.evidence) {
    const { criterion } = evidence;
    // An author who leaves the criterion out still measured its metric; one who names another
    // criterion does so where that has the same metric on the same population.
    const judge = c.criteria.get(criterion ?? '');
    const metric = evidence.metric ?? judge?.metric;
    const named = metric === undefined ? [] : (byMetric.get(plainName(metric)) ?? []);
    const alike = named.filter((k) => sameWords(c.criteria.get(k)?.population, judge?.population));
    for (const k of new Set(criterion === undefined ? named : [criterion, ...alike])) {
      const record = c.criteria.get(k);
      if (record && meets(evidence, record, k === criterion)) addTo(met, k, id);
    }
  }
  return met;
}

/**
 * By the numbers where both are there, the share of the events standing in for a value against a
 * threshold that is a share too; else a failed evaluation that names the criterion meets it.
 */
function meets(evidence: Evidence, { operator, value }: Criterion, isNamed: boolean): boolean {
  if ((evidence.status ?? 'active') !== 'active' || evidence.result === 'not-run') return false;
  const isShare = value !== undefined && value > 0 && value < 1;
  const found = isShare ? measured(evidence) : evidence.value;
  if (found !== undefined && operator !== undefined && value !== undefined) {
    return holds(found, operator, value);
  }
  return isNamed && evidence.result === 'fail';
}

/** Whether a measured value meets a criterion's condition. */
export function holds(measured: number, operator: Operator, value: number): boolean {
  if (operator === '<') return measured < value;
  if (operator === '<=') return measured <= value;
  if (operator === '=') return measured === value;
  if (operator === '>=') return measured >= value;
  return measured > value;
}

/** "RSP 2.2", or that the level names no version. */
export function policyName(c: Case, policyVersion: string | undefined): string {
  const version = recordIn(c, 'policyVersions', policyVersion);
  if (!version) return policyVersion ?? 'no stated policy version';
  return `${recordIn(c, 'policies', version.policy)?.name ?? version.policy} ${version.version}`;
}
