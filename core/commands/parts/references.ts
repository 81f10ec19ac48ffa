// Which fields of a record name other records: found by field, so that prose that happens to read
// like an id is left alone. test/core/commands/parts/references.test.ts holds the list to the schema.
import { type Case, TABLES, type Table } from '../../model/case.ts';

/** Fields that hold an id or a list of ids, wherever they stand. */
export const REFERENCE_FIELDS: ReadonlySet<string> = new Set([
  'about',
  'actor',
  'actual',
  'approval',
  'authors',
  'cites',
  'claim',
  'claimedLevels',
  'context',
  'control',
  'criteria',
  'criterion',
  'dependencies',
  'domain',
  'efficacyEvidence',
  'eligible',
  'evaluatedBy',
  'from',
  'goal',
  'inference',
  'link',
  'mitigatedBy',
  'module',
  'needsSupport',
  'next',
  'node',
  'origin',
  'originModule',
  'parent',
  'pathway',
  'person',
  'planned',
  'policy',
  'policyVersion',
  'previous',
  'propensity',
  'proxyArgument',
  'public',
  'quorum',
  'reportsTo',
  'reviewers',
  'rightToStop',
  'safeguards',
  'subject',
  'supersededBy',
  'systemUnderTest',
  'systemVersion',
  'target',
  'to',
  'toLink',
  'trigger',
  'waivers',
]);

/** Fields of prose that may hold an id instead ("a person's id, or a name"). */
export const REFERENCE_OR_TEXT_FIELDS: ReadonlySet<string> = new Set([
  'approver',
  'by',
  'irreversibility',
  'monitor',
  'owner',
  'raisedBy',
]);

type Visit = (value: string, set: (value: string) => void, field: string) => void;

/** A place that names an id: `evidence E-01 systemVersion`. */
export interface Reference {
  readonly table: Table | 'meta';
  /** Of the record; '' for the case's own facts. */
  readonly id: string;
  readonly field: string;
}

/** Visits every string of the value that stands in a field of references. */
export function visitReferences(value: unknown, visit: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const field of Object.keys(holder)) {
    if (field === 'attributes') continue;
    const inner = holder[field];
    const named = REFERENCE_FIELDS.has(field) || REFERENCE_OR_TEXT_FIELDS.has(field);
    if (named && typeof inner === 'string') {
      const set = (next: string) => {
        holder[field] = next;
      };
      visit(inner, set, field);
    } else if (named && Array.isArray(inner) && inner.every((item) => typeof item === 'string')) {
      const list: string[] = inner;
      for (const [i, item] of list.entries()) {
        const set = (next: string) => {
          list[i] = next;
        };
        visit(item, set, field);
      }
    } else {
      visitReferences(inner, visit);
    }
  }
}

/** Where any of these ids is named. */
export function referencesTo(c: Case, ids: ReadonlySet<string>): readonly Reference[] {
  const found: Reference[] = [];
  for (const { table, id, record } of holdersOf(c)) {
    visitReferences(record, (value, _set, field) => {
      if (ids.has(value)) found.push({ table, id, field });
    });
  }
  return found;
}

/** Every id that is named anywhere. */
export function referredIds(c: Case): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { record } of holdersOf(c)) visitReferences(record, (value) => void found.add(value));
  return found;
}

interface Holder {
  readonly table: Reference['table'];
  readonly id: string;
  readonly record: unknown;
}

/** Everything of a case that may hold references. */
export function* holdersOf(c: Case): Generator<Holder> {
  yield { table: 'meta', id: '', record: c.meta };
  for (const table of TABLES) {
    for (const [id, record] of c[table]) yield { table, id, record };
  }
}
