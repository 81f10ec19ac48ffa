// The problems as they are listed: sorted, in groups that can be closed. Pure, so that F8 and the list
// cannot differ.
import type { Finding } from '../../../core/analyser/finding.ts';
import { SEVERITIES } from '../../../core/analyser/rule.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { dueFor } from '../../../core/select/responsible.ts';
import type { Grouping, Sorting } from '../../store/panels.ts';
import { counted } from '../../ui/words.ts';
import { groupDetail, groupNames, inGroupOrder } from './problemGroups.ts';

export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly count: number;
  readonly open: boolean;
  /** Among the groups. */
  readonly position: number;
  readonly setSize: number;
}

export interface FindingRow {
  readonly kind: 'finding';
  readonly key: string;
  readonly finding: Finding;
  /** Within its group. */
  readonly position: number;
  readonly setSize: number;
}

/** A record that a figure of the case's health counts, whether or not a rule tells it. */
export interface ThingRow {
  readonly kind: 'thing';
  readonly key: string;
  readonly id: string;
  readonly why: string;
  readonly position: number;
  readonly setSize: number;
}

export type ProblemRow = GroupRow | FindingRow | ThingRow;

/** By severity and rule as the analyser gives them, or otherwise. */
export function sorted(
  index: CaseIndex,
  findings: readonly Finding[],
  by: Sorting,
): readonly Finding[] {
  if (by === 'severity') return findings;
  const keys = new Map<Finding, string>();
  const keyOf = (finding: Finding) => {
    if (by === 'rule') return finding.rule;
    if (by === 'place') return finding.at.join(' ');
    // What has no day comes last.
    return dueFor(index, finding.ids) ?? '9999-99-99';
  };
  for (const finding of findings) keys.set(finding, keyOf(finding));
  return findings.toSorted((a, b) => compareIdentifiers(keys.get(a) ?? '', keys.get(b) ?? ''));
}

export type Group = readonly [name: string, findings: readonly Finding[]];

/** In groups, in order; within a group the order stays. @param today the day of the analysis */
export function groupsOf(
  index: CaseIndex,
  findings: readonly Finding[],
  by: Grouping,
  today: string,
): readonly Group[] {
  const nameOf = groupNames(index, by, today);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return inGroupOrder(groups, by);
}

/** The rows: each group, and what it holds where it is not closed. @param closed keys of groups */
export function rowsOf(
  groups: readonly Group[],
  by: Grouping,
  closed: ReadonlySet<string>,
): readonly ProblemRow[] {
  const rows: ProblemRow[] = [];
  for (const [i, [label, findings]] of groups.entries()) {
    const key = groupKey(by, label);
    const open = !closed.has(key);
    const detail = groupDetail(by, label);
    rows.push({
      ...{ kind: 'group', key, label, count: findings.length, open },
      ...{ position: i + 1, setSize: groups.length },
      ...(detail === undefined ? {} : { detail }),
    });
    if (!open) continue;
    for (const [j, finding] of findings.entries()) {
      const [position, setSize] = [j + 1, findings.length];
      rows.push({ kind: 'finding', key: finding.fingerprint, finding, position, setSize });
    }
  }
  return rows;
}

export function groupKey(by: Grouping, name: string): string {
  return `${by} ${name}`;
}

/** "3 blockers, 2 errors": for a heading or a tooltip. */
export function tally(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? counted(count, severity) : '';
  })
    .filter(Boolean)
    .join(', ');
}
