// What a record is called beside its id: its title, name, or the words that stand for one.
import type { Case, Table } from '../model/case.ts';
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

/** "Responsible Scaling Policy 2.2". */
function named(c: Case, table: Table, id: unknown, more: unknown): string {
  const name = typeof id === 'string' ? recordTitle(c, table, id) || id : '';
  return [name, more].filter(isWord).join(' ');
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
