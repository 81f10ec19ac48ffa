// What a record is called beside its id: its title, name, or the words that stand for one.
import type { Case, Table } from '../model/case.ts';
import { claimPointName, placeIds } from '../model/claimPoints.ts';
import { nameOf } from '../model/lookup.ts';

const TITLES = [
  'title',
  'name',
  'text',
  'question',
  'what',
  'tier',
  'statement',
  'intent',
] as const;

/** The words; empty where the record has none, or is not there. */
export function recordTitle(c: Case, table: Table, id: string): string {
  const record = c[table].get(id) as Readonly<Record<string, unknown>> | undefined;
  if (!record) return '';
  if (table === 'acps') return claimPointTitle(c, id);
  for (const key of TITLES) {
    const value = record[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  if (table === 'instantiations') return [record.patternName].filter(isWord).join('');
  if (table === 'policyVersions') return named(c, 'policies', record.policy, record.version);
  if (table === 'approvals' || table === 'signOffs') {
    return typeof record.subject === 'string' ? `of ${nameOf(c, record.subject)}` : '';
  }
  if (table === 'waivers') return [record.rule, record.reason].filter(isWord).join(': ');
  return '';
}

/** "X, on G1->S1"; the name only where it is not the id. */
function claimPointTitle(c: Case, id: string): string {
  const [place] = placeIds(c.acps.get(id)?.on ?? {});
  const name = claimPointName(c, id);
  const on = place === undefined ? 'on nothing' : `on ${nameOf(c, place)}`;
  return name === id ? on : `${name}, ${on}`;
}

/** "Responsible Scaling Policy 2.2". */
function named(c: Case, table: Table, id: unknown, more: unknown): string {
  const name = typeof id === 'string' ? recordTitle(c, table, id) || id : '';
  return [name, more].filter(isWord).join(' ');
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
