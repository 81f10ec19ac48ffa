// By what the problems are grouped, and what the groups are called. Pure.
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Severity } from '../../../core/analyser/rule.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { TABLES } from '../../../core/model/case.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { PRESENTATIONS } from '../../../core/presentation/catalogue.ts';
import { daysBetween } from '../../../core/reasoning/days.ts';
import { dueFor, ownerFor } from '../../../core/select/responsible.ts';
import type { Grouping } from '../../store/panels.ts';
import { capital } from '../../ui/words.ts';
import { branchesOf } from './branches.ts';

/** In the order in which they are offered. */
export const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ['severity', 'By severity'],
  ['rule', 'By rule'],
  ['branch', 'By branch'],
  ['owner', 'By owner'],
  ['due', 'By due date'],
  ['kind', 'By kind'],
];

export const NO_OWNER = 'No owner';
export const OVERDUE = 'Overdue';

/** Days that are "soon". */
const SOON = 30;
const DUE_ORDER = [OVERDUE, `Due within ${SOON} days`, 'Due later', 'No due date'];

/** The name of a finding's group. @param today the day of the analysis */
export function groupNames(
  index: CaseIndex,
  by: Grouping,
  today: string,
): (finding: Finding) => string {
  switch (by) {
    case 'severity':
      return named(({ severity }) => severity, plural);
    case 'rule':
      return ({ rule }) => rule;
    case 'kind':
      return named(
        ({ ids }) => ids[0],
        (id) => kindOf(index, id),
      );
    case 'owner':
      return ({ ids }) => ownerFor(index, ids) ?? NO_OWNER;
    case 'due':
      return named(
        ({ ids }) => dueFor(index, ids),
        (due) => dueName(due, today),
      );
    case 'branch': {
      const branches = branchesOf(index);
      return named(
        ({ ids }) => {
          const id = ids.find((one) => branches.has(one));
          return id === undefined ? undefined : branches.get(id);
        },
        (branch) => (branch === undefined ? 'Outside the argument' : nameOf(index.case, branch)),
      );
    }
  }
}

/** Each name is made once: of many findings few are named otherwise. */
function named<T>(sortOf: (finding: Finding) => T, nameFor: (sort: T) => string) {
  const names = new Map<T, string>();
  return (finding: Finding) => {
    const sort = sortOf(finding);
    const known = names.get(sort) ?? nameFor(sort);
    names.set(sort, known);
    return known;
  };
}

function plural(severity: Severity): string {
  return `${capital(severity)}s`;
}

/** Severities and kinds come as the findings do, worst first; days by urgency; names in their own order. */
export function inGroupOrder<T>(groups: ReadonlyMap<string, T>, by: Grouping): [string, T][] {
  const list = [...groups];
  if (by === 'rule' || by === 'branch') list.sort(([a], [b]) => compareIdentifiers(a, b));
  if (by === 'due') list.sort(([a], [b]) => DUE_ORDER.indexOf(a) - DUE_ORDER.indexOf(b));
  if (by === 'owner') list.sort(([a], [b]) => ownerRank(a) - ownerRank(b) || (a < b ? -1 : 1));
  return list;
}

/** What nobody sees to comes first. */
function ownerRank(name: string): number {
  return name === NO_OWNER ? 0 : 1;
}

/** What a group's name does not say by itself. */
export function groupDetail(by: Grouping, name: string): string | undefined {
  return by === 'rule' ? TITLES.get(name) : undefined;
}

const TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

export function dueName(due: string | undefined, today: string): string {
  const days = due === undefined ? undefined : daysBetween(today, due);
  if (days === undefined) return DUE_ORDER[3] ?? '';
  return DUE_ORDER[days < 0 ? 0 : days <= SOON ? 1 : 2] ?? '';
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
