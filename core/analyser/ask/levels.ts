// Safety levels: which the case cites, which it has reached, and under which policy version.
import type { Case, Criterion, Evidence, Operator, SafetyLevel } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { recordIn } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { wordsKey } from '../../reasoning/words.ts';
import { measured } from './alerts.ts';
import { isActive } from './citedRecords.ts';
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
    for (const { id, node } of safetyLevels.size === 0 ? [] : index.nodes.values()) {
      const cites = node.kind === 'context' ? node.cites : undefined;
      if (node.about === undefined && cites === undefined) continue;
      for (const level of new Set([...(node.about ?? []), ...(cites ?? [])])) {
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
  const judged = new Map<string, [string, Evidence][]>();
  const alike = new Map<string, Runs>();
  for (const [id, evidence] of c.evidence) {
    if (!isActive(evidence) || evidence.result === 'not-run') continue;
    const { criterion } = evidence;
    if (criterion !== undefined) addTo(judged, criterion, [id, evidence]);
    // An author who leaves the criterion out still measured its metric; one who names another
    // criterion does so where that has the same metric on the same population.
    const judge = c.criteria.get(criterion ?? '');
    const metric = evidence.metric ?? judge?.metric;
    const population = criterion === undefined ? 'any' : populationOf(judge);
    if (metric === undefined || population === undefined) continue;
    const key = `${plainName(metric)}\n${population}`;
    const runs = alike.get(key) ?? new Runs();
    alike.set(key, runs);
    runs.add(id, evidence);
  }
  const met = new Map<string, string[]>();
  for (const [k, criterion] of c.criteria) {
    const { metric } = criterion;
    const found = new Set<string>();
    for (const [id, evidence] of judged.get(k) ?? []) {
      if (meets(evidence, criterion, true)) found.add(id);
    }
    for (const population of metric === undefined ? [] : ['any', populationOf(criterion)]) {
      const runs = alike.get(`${plainName(metric ?? '')}\n${population}`);
      for (const id of runs?.meeting(criterion) ?? []) found.add(id);
    }
    if (found.size > 0) met.set(k, [...found]);
  }
  return met;
}

/** Undefined where it is not stated: nothing is known to be of the same one then. */
function populationOf(criterion: Criterion | undefined): string | undefined {
  const key = wordsKey(criterion?.population);
  return key === '' ? undefined : `of ${key}`;
}

/** Evidence on one metric, with the extremes of its values, by which many criteria are answered. */
class Runs {
  private readonly all: [string, Evidence][] = [];
  private lowest = Number.POSITIVE_INFINITY;
  private highest = Number.NEGATIVE_INFINITY;

  add(id: string, evidence: Evidence): void {
    this.all.push([id, evidence]);
    for (const value of [evidence.value, measured(evidence)]) {
      if (value === undefined) continue;
      this.lowest = Math.min(this.lowest, value);
      this.highest = Math.max(this.highest, value);
    }
  }

  meeting(criterion: Criterion): string[] {
    if (!this.someMayMeet(criterion)) return [];
    return this.all.flatMap(([id, evidence]) => (meets(evidence, criterion, false) ? id : []));
  }

  private someMayMeet({ operator, value }: Criterion): boolean {
    if (operator === undefined || value === undefined) return false;
    if (operator === '=') return this.lowest <= value && value <= this.highest;
    return holds(operator.startsWith('<') ? this.lowest : this.highest, operator, value);
  }
}

/**
 * By the numbers where both are there, the share of the events standing in for a value against a
 * threshold that is a share too; else a failed evaluation that names the criterion meets it.
 */
function meets(evidence: Evidence, { operator, value }: Criterion, isNamed: boolean): boolean {
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
