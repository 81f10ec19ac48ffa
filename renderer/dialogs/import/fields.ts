// The fields of evidence as the import offers them: named and grouped as the inspector does.
import { CSV_FIELDS } from '../../../core/exchange/evaluations/csv/fields.ts';
import { type Field, fieldGroups, type Option } from '../../../core/presentation/fields.ts';

export interface MappableGroup {
  readonly title: string;
  /** Paths with their labels: `interval.low`, "Interval: Low". */
  readonly fields: readonly { readonly path: string; readonly label: string }[];
}

const labels = new Map<string, string>();

function mappable(fields: readonly Field[], path: string, words: string): MappableGroup['fields'] {
  return fields.flatMap((field) => {
    const at = path + field.key;
    const label = words + field.label;
    labels.set(at, label);
    const inner = field.fields ? mappable(field.fields, `${at}.`, `${label}: `) : [];
    return CSV_FIELDS.has(at) ? [{ path: at, label }, ...inner] : inner;
  });
}

/** What a column may become, in the groups of the inspector; empty groups are left out. */
export const MAPPABLE: readonly MappableGroup[] = fieldGroups('evidence')
  .map(({ title, fields }) => ({ title, fields: mappable(fields, '', '') }))
  .filter(({ fields }) => fields.length > 0);

/** "Interval: Low" of `interval.low`; the path itself where it has no label. */
export function fieldLabel(path: string): string {
  return labels.get(path) ?? path;
}

export const evalTypeOptions: readonly Option[] =
  fieldGroups('evidence')
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === 'evalType')?.options ?? [];
