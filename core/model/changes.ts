// What differs between two versions of a case, as far as reads are told apart (reads.ts).
import type { Patch } from 'immer';
import type { Case } from './case.ts';
import { ARGUMENT, type Changes, fieldOf, wholeOf } from './reads.ts';
import { changedFields } from './trackedRecords.ts';

/** What differs; undefined where everything is to count as changed. */
export function changesOf(
  before: Case,
  next: Case,
  patches: readonly Patch[],
): Changes | undefined {
  const keys = Object.keys(next) as (keyof Case)[];
  if (keys.join() !== Object.keys(before).join()) return undefined;
  if (patches.some(({ path }) => path.length < (isArgument(path[0]) ? 2 : 1))) return undefined;
  const changes: Found = { parts: new Set(), inside: new Set(), texts: new Set() };
  for (const key of keys) {
    if (before[key] !== next[key]) addChanges(changes, key, before[key], next[key]);
  }
  return changes;
}

function isArgument(part: string | number | undefined): boolean {
  return part === 'nodes' || part === 'links';
}

interface Found {
  readonly parts: Set<string>;
  readonly inside: Set<string>;
  readonly texts: Set<string>;
}

function addChanges(found: Found, part: keyof Case, before: unknown, next: unknown): void {
  const fields = part === 'links' ? undefined : fieldsOf(part, before, next);
  if (!fields) {
    found.parts.add(isArgument(part) ? ARGUMENT : part);
    return;
  }
  for (const [id, keys] of fields) {
    for (const key of keys) {
      if (part === 'nodes' && key === 'text') found.texts.add(id);
      else {
        found.parts.add(fieldOf(part, key)).add(wholeOf(part));
        found.inside.add(part);
      }
    }
  }
}

type Fields = readonly (readonly [id: string, keys: readonly string[]])[];

/** The fields that have changed, where the part has the same records; undefined where it has not. */
function fieldsOf(part: keyof Case, before: unknown, next: unknown): Fields | undefined {
  if (before instanceof Map && next instanceof Map) return fieldsOfRecords(before, next);
  if (part !== 'meta') return undefined;
  const keys = changedFields(before, next as object);
  return keys && [[part, keys]];
}

function fieldsOfRecords(
  before: ReadonlyMap<string, object>,
  next: ReadonlyMap<string, object>,
): Fields | undefined {
  if (before.size !== next.size) return undefined;
  const fields: [string, readonly string[]][] = [];
  const others = before.entries();
  for (const [id, record] of next) {
    const [otherId, other] = others.next().value ?? [];
    if (id !== otherId) return undefined;
    if (record === other) continue;
    const keys = changedFields(other, record);
    if (!keys) return undefined;
    fields.push([id, keys]);
  }
  return fields;
}
