// The problems as they are listed: sorted, in groups that can be closed. Pure, so that F8 and the list
// cannot differ.
import type { Finding } from '../../../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { dueFor } from '../../../core/select/responsible.ts';
import type { Grouping, Sorting } from '../../store/panels.ts';
import { counted } from '../../ui/words.ts';
import { alikeKey, isOpen, runsOf } from './alike.ts';
import { groupDetail, groupNames, inGroupOrder } from './problemGroups.ts';

export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly count: number;
  readonly open: boolean;
  /** 2: many findings of one rule, within a group. */
  readonly level: 1 | 2;
  /** Of all of them, where they are alike. */
  readonly severity?: Severity;
  /** Among its neighbours. */
  readonly position: number;
  readonly setSize: number;
}

export interface FindingRow {
  readonly kind: 'finding';
  readonly key: string;
  readonly finding: Finding;
  readonly level: 2 | 3;
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
  readonly level: 2;
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

/** The rows: each group, and what it holds where it is not closed. @param closed see isOpen */
export function rowsOf(
  groups: readonly Group[],
  by: Grouping,
  closed: ReadonlySet<string>,
): readonly ProblemRow[] {
  const rows: ProblemRow[] = [];
  // Whoever asks for one rule wants to see what it found.
  const folds = by !== 'rule' && hasSeveralRules(groups);
  for (const [i, [label, findings]] of groups.entries()) {
    const key = groupKey(by, label);
    const open = isOpen(key, closed);
    const detail = groupDetail(by, label);
    rows.push({
      ...{ kind: 'group', key, label, count: findings.length, open, level: 1 },
      ...{ position: i + 1, setSize: groups.length },
      ...(detail === undefined ? {} : { detail }),
    });
    if (!open) continue;
    if (folds) pushRuns(rows, findings, key, closed);
    else pushAll(rows, findings, 2, 0, findings.length);
  }
  return rows;
}

function hasSeveralRules(groups: readonly Group[]): boolean {
  const first = groups[0]?.[1][0]?.rule;
  return groups.some(([, findings]) => findings.some(({ rule }) => rule !== first));
}

/** What a group holds: single findings, and headings of what is alike. */
function pushRuns(
  rows: ProblemRow[],
  findings: readonly Finding[],
  group: string,
  closed: ReadonlySet<string>,
): void {
  const runs = runsOf(findings);
  const setSize = runs.reduce((sum, run) => sum + (run.many ? 1 : run.findings.length), 0);
  let position = 0;
  for (const { findings: alike, many } of runs) {
    const [first] = alike;
    if (many && first) {
      position += 1;
      const { severity, rule } = first;
      const key = alikeKey(group, first);
      const open = isOpen(key, closed);
      const detail = groupDetail('rule', rule);
      rows.push({
        ...{ kind: 'group', key, label: rule, count: alike.length, open, level: 2, severity },
        ...{ position, setSize },
        ...(detail === undefined ? {} : { detail }),
      });
      if (open) pushAll(rows, alike, 3, 0, alike.length);
    } else {
      pushAll(rows, alike, 2, position, setSize);
      position += alike.length;
    }
  }
}

function pushAll(
  rows: ProblemRow[],
  findings: readonly Finding[],
  level: 2 | 3,
  before: number,
  setSize: number,
): void {
  for (const [i, finding] of findings.entries()) {
    const position = before + i + 1;
    rows.push({ kind: 'finding', key: finding.fingerprint, finding, level, position, setSize });
  }
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
