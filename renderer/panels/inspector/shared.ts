// What several elements have in common: the fields of all their kinds, and the values that agree.
import type { CaseNode } from '../../../core/model/case.ts';
import { allFields, type Field } from '../../../core/presentation/fields.ts';
import { asList, asText, type Values } from '../../../core/presentation/fieldValues.ts';

/** Fields that are about one element, or too large to be set at a stroke. */
const SINGLE: ReadonlySet<string> = new Set(['identifier', 'text', 'module', 'origin', 'target']);
const SIMPLE: ReadonlySet<string> = new Set(['text', 'line', 'date', 'flag', 'choice', 'number']);

/** Fields that every one of these has, in the order of the first one's. Tags are a case of their own. */
export function sharedFields(nodes: readonly CaseNode[]): readonly Field[] {
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  const [first, ...others] = kinds.map((kind) => allFields(`nodes/${kind}`));
  return (first ?? []).filter(
    ({ key, form, names, fixed }) =>
      SIMPLE.has(form.type) &&
      !SINGLE.has(key) &&
      !names &&
      !fixed &&
      others.every((fields) => fields.some((field) => field.key === key && sameForm(field, form))),
  );
}

function sameForm({ form }: Field, other: Field['form']): boolean {
  return JSON.stringify(form) === JSON.stringify(other);
}

/** The value that all have; `mixed` where they differ. */
export function sharedValue(
  nodes: readonly CaseNode[],
  key: string,
): { readonly value: unknown; readonly mixed: boolean } {
  const values = nodes.map((node) => (node as unknown as Values)[key]);
  const [first] = values;
  const mixed = values.some((value) => asText(value) !== asText(first));
  return { value: mixed ? undefined : first, mixed };
}

/** Tags by how many have them, those of all first. */
export function tagCounts(nodes: readonly CaseNode[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of nodes) {
    for (const tag of new Set(asList(tags).map(asText)))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
