// The problems as they are listed: filtered, in groups. Pure, so that F8 and the list cannot differ.
import type { Finding } from '../../../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import { TABLES } from '../../../core/model/case.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { PRESENTATIONS } from '../../../core/presentation/catalogue.ts';
import type { Grouping, ProblemFilter } from '../../store/panels.ts';
import { capital, counted } from '../../ui/words.ts';
import { belowOf, branchesOf } from './branches.ts';

export type ProblemRow =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly label: string;
      readonly count: number;
    }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly position: number };

export interface ProblemView {
  readonly hiddenSeverities: ReadonlySet<Severity>;
  readonly hideWaived: boolean;
  readonly filter: ProblemFilter;
  /** What "below what is selected" means. */
  readonly selected: ReadonlySet<string>;
}

/** The findings that pass the filters, in the analyser's order. */
export function filtered(
  index: CaseIndex,
  findings: readonly Finding[],
  { hiddenSeverities, hideWaived, filter, selected }: ProblemView,
): readonly Finding[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const below = filter.branch && selected.size > 0 ? belowOf(index, selected) : undefined;
  return findings.filter((finding) => {
    if (hiddenSeverities.has(finding.severity)) return false;
    if (hideWaived && finding.waived !== undefined) return false;
    if (filter.rule !== '' && finding.rule !== filter.rule) return false;
    if (below && !finding.ids.some((id) => below.has(id))) return false;
    if (words.length === 0) return true;
    const text = `${finding.rule} ${finding.message} ${finding.at.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The same in groups, each with its heading. Within a group the order stays. */
export function grouped(
  index: CaseIndex,
  findings: readonly Finding[],
  by: Grouping,
): readonly ProblemRow[] {
  const label = labels(index, by);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = label(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  const rows: ProblemRow[] = [];
  let position = 0;
  for (const [name, group] of ordered(groups, by)) {
    rows.push({ kind: 'heading', key: `heading ${name}`, label: name, count: group.length });
    for (const finding of group) {
      position += 1;
      rows.push({ kind: 'finding', finding, position });
    }
  }
  return rows;
}

function labels(index: CaseIndex, by: Grouping): (finding: Finding) => string {
  const { case: c } = index;
  switch (by) {
    case 'severity':
      return ({ severity }) => `${capital(severity)}s`;
    case 'rule':
      return ({ rule }) => rule;
    case 'kind':
      return ({ ids }) => kindOf(index, ids[0]);
    case 'branch': {
      const branches = branchesOf(index);
      return ({ ids }) => {
        const id = ids.find((one) => branches.has(one));
        const branch = id === undefined ? undefined : branches.get(id);
        return branch === undefined ? 'Outside the argument' : nameOf(c, branch);
      };
    }
  }
}

/** Severities and kinds come as the findings do, worst first; names in their own order. */
function ordered(groups: ReadonlyMap<string, Finding[]>, by: Grouping): [string, Finding[]][] {
  const list = [...groups];
  if (by === 'rule' || by === 'branch') list.sort(([a], [b]) => compareIdentifiers(a, b));
  return list;
}

function kindOf(index: CaseIndex, id: string | undefined): string {
  if (id === undefined) return 'The case';
  const node = index.nodes.get(id)?.node;
  if (node) return PRESENTATIONS[`nodes/${node.kind}`]?.many ?? capital(kindName(node.kind));
  const link = index.links.get(id)?.link;
  if (link) return link.kind === 'challenges' ? 'Challenges' : 'Links';
  const table = TABLES.find((one) => index.case[one].has(id));
  return PRESENTATIONS[table ?? '']?.many ?? 'Others';
}

/** The nearest row that is a finding, in the direction of the move, else in the other. */
export function nearestFinding(rows: readonly ProblemRow[], to: number, from: number): number {
  const step = to < from ? -1 : 1;
  for (let i = to; i >= 0 && i < rows.length; i += step) {
    if (rows[i]?.kind === 'finding') return i;
  }
  for (let i = to; i >= 0 && i < rows.length; i -= step) {
    if (rows[i]?.kind === 'finding') return i;
  }
  return -1;
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
