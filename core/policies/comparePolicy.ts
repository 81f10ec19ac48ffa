// What a policy file would make of a case: which records it adds, and where it differs from those
// that are there. Known again are a policy by name and publisher, a version, a level and a criterion
// by name. What the file does not record it does not touch.
import type {
  PolicyFile,
  PublishedCriterion,
  PublishedLevel,
  PublishedVersion,
} from '../generated/policy.types.ts';
import type { Case, Criterion } from '../model/case.ts';
import { compareIdentifiers } from '../model/order.ts';
import { labelKey } from '../reasoning/words.ts';

export type PolicyTable = 'policies' | 'policyVersions' | 'safetyLevels' | 'criteria';

/** A record as the file would have it. */
export interface PlannedRecord {
  readonly table: PolicyTable;
  readonly id: string;
  /** "Responsible Scaling Policy 1.0, ASL-4". */
  readonly name: string;
  /** The record that is there. */
  readonly now: object | undefined;
  /** What the file says, as fields of the record. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One field that the file has otherwise. */
export interface PolicyDifference {
  readonly table: PolicyTable;
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly now: unknown;
  readonly published: unknown;
}

/**
 * Every record of the file: the policy, its versions, their levels, and the criteria of these.
 * @param newId a fresh id of the table at each call
 */
export function planPolicy(
  c: Case,
  file: PolicyFile,
  newId: (table: PolicyTable) => string,
): readonly PlannedRecord[] {
  const known = findPolicy(c, file);
  const policy = known ?? newId('policies');
  const planned: PlannedRecord[] = [];
  const add = (table: PolicyTable, id: string, name: string, fields: object) => {
    const now: object | undefined = c[table].get(id);
    const source = mergedSource(now, fields);
    const given = { ...fields, ...source };
    const said = Object.entries(given).filter(([, value]) => value !== undefined);
    planned.push({ table, id, name, now, fields: Object.fromEntries(said) });
  };
  const { title: name, publisher } = file;
  add('policies', policy, name, { name, publisher, source: renamedTitle(file.source) });

  const versions = new Map(
    ownVersions(c, known).map(([id, { version }]) => [labelKey(version), id] as const),
  );
  for (const { version } of file.versions) {
    const key = labelKey(version);
    if (!versions.has(key)) versions.set(key, newId('policyVersions'));
  }
  for (const published of file.versions) {
    const id = versions.get(labelKey(published.version)) ?? '';
    const { levels, supersededBy, ...facts } = published;
    const next = supersededBy === undefined ? undefined : versions.get(labelKey(supersededBy));
    add('policyVersions', id, `${name} ${published.version}`, {
      policy,
      ...facts,
      supersededBy: next,
    });
    planLevels(c, published, id, name, newId, add);
  }
  return planned;
}

function planLevels(
  c: Case,
  { version, levels }: PublishedVersion,
  policyVersion: string,
  policy: string,
  newId: (table: PolicyTable) => string,
  add: (table: PolicyTable, id: string, name: string, fields: object) => void,
): void {
  const ids = byName(c.safetyLevels, (level) => level.policyVersion === policyVersion);
  for (const { name } of levels ?? []) {
    if (!ids.has(labelKey(name))) ids.set(labelKey(name), newId('safetyLevels'));
  }
  for (const level of levels ?? []) {
    const id = ids.get(labelKey(level.name)) ?? '';
    const { criteria: published, next, ...facts } = level as PublishedLevel;
    const name = `${policy} ${version}, ${level.name}`;
    const own = c.safetyLevels.get(id)?.criteria ?? [];
    const known = byName(c.criteria, (_, k) => own.includes(k));
    const criteria = (published ?? []).map((one: PublishedCriterion) => {
      const k = known.get(labelKey(one.name)) ?? newId('criteria');
      add('criteria', k, `${name}, ${one.name}`, one);
      return k;
    });
    const all = [...new Set([...own, ...criteria])];
    add('safetyLevels', id, name, {
      policyVersion,
      ...facts,
      next: next === undefined ? undefined : ids.get(labelKey(next)),
      criteria: criteria.length > 0 ? all : undefined,
    });
  }
}

/** The policy of the case that the file is about: of the same name and, where both say it, publisher. */
export function findPolicy(
  c: Case,
  { title, publisher }: Pick<PolicyFile, 'title' | 'publisher'>,
): string | undefined {
  const key = labelKey(publisher ?? '');
  return sorted(c.policies.keys()).find((id) => {
    const policy = c.policies.get(id);
    if (!policy || labelKey(policy.name) !== labelKey(title)) return false;
    const other = labelKey(policy.publisher ?? '');
    return key === '' || other === '' || key === other;
  });
}

/** Where the file says otherwise than records that are there. */
export function differencesIn(planned: readonly PlannedRecord[]): readonly PolicyDifference[] {
  return planned.flatMap(({ table, id, name, now, fields }) => {
    if (!now) return [];
    const old = now as Readonly<Record<string, unknown>>;
    return Object.entries(fields)
      .filter(([field, value]) => !sameValue(old[field], value))
      .map(([field, published]) => ({ table, id, name, field, now: old[field], published }));
  });
}

/** What adding the file to the case comes to; nothing is changed. */
export function comparePolicy(c: Case, file: PolicyFile) {
  let count = 0;
  const planned = planPolicy(c, file, () => {
    count += 1;
    return `new ${count}`;
  });
  const added = planned.filter(({ now }) => now === undefined);
  return { known: findPolicy(c, file), added, differences: differencesIn(planned) };
}

function ownVersions(c: Case, policy: string | undefined) {
  if (policy === undefined) return [];
  return [...c.policyVersions]
    .filter(([, version]) => version.policy === policy)
    .sort(([a], [b]) => compareIdentifiers(b, a)); // of two alike, the first one holds
}

/** Ids by name, of the records that are meant; of two alike, the first. */
function byName<T extends { readonly name?: string } | Criterion>(
  table: ReadonlyMap<string, T>,
  isMeant: (record: T, id: string) => boolean,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const id of sorted(table.keys())) {
    const record = table.get(id);
    const key = labelKey(record?.name ?? '');
    if (record && key !== '' && isMeant(record, id) && !found.has(key)) found.set(key, id);
  }
  return found;
}

function sorted(ids: Iterable<string>): string[] {
  return [...ids].sort(compareIdentifiers);
}

/** The file calls a policy's name its title. */
function renamedTitle(source: PolicyFile['source']): PolicyFile['source'] {
  if (!source?.title) return source;
  const { title, ...others } = source;
  return { ...others, name: title };
}

/** Sources of what the file does not record stay. */
function mergedSource(now: object | undefined, fields: object): object {
  const { source: old } = (now ?? {}) as { source?: object };
  const { source } = fields as { source?: object };
  return source ? { source: { ...old, ...source } } : {};
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** With keys in one order, whoever wrote them. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, ordered(inner)]);
}
