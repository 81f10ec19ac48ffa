// What changed in the fields of a record, field by field, in the words of core/presentation.
import type { CaseIndex } from '../model/index.ts';
import { allFields, type Field } from '../presentation/fields.ts';
import { inWords } from '../presentation/fieldValues.ts';
import type { Renames } from './renames.ts';
import { leftOver, sameValue } from './sameValue.ts';
import type { FieldChange } from './types.ts';
import { type Reader, valueText } from './valueText.ts';
import { wordChanges } from './words.ts';

/** The two cases, each with its own names for what a field refers to. */
export interface Sides {
  readonly before: CaseIndex;
  readonly after: CaseIndex;
  readonly renames: Renames;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * The changes of a record in the order in which the inspector shows its fields.
 * @param form of the record: `evidence`; both forms of an element whose kind has changed
 * @param before with its references as the case after has them
 * @param told the fields that are told in another way
 */
export function fieldChanges(
  sides: Sides,
  form: string | readonly string[],
  before: object,
  after: object,
  told: ReadonlySet<string> = NONE,
): FieldChange[] {
  if (before === after) return [];
  const [a, b] = [before as Members, after as Members];
  const differing = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => !told.has(key) && !sameValue(member(a, key), member(b, key)),
  );
  if (differing.length === 0) return [];
  const { fields, places } = fieldsOf([form].flat());
  const place = (key: string) => places.get(key) ?? fields.length;
  return differing
    .sort((x, y) => place(x) - place(y) || (x < y ? -1 : 1))
    .flatMap((key) => {
      // Of a newer program: told by its name.
      const field = fields[place(key)] ?? unknownField(key);
      return changesOf(sides, field, key, field.label, member(a, key), member(b, key));
    });
}

const NONE: ReadonlySet<string> = new Set();

interface OrderedFields {
  readonly fields: readonly Field[];
  readonly places: ReadonlyMap<string, number>;
}

const made = new Map<string, OrderedFields>();

/** In the order of the first form; sorted, so that the way back has the same words. */
function fieldsOf(forms: readonly string[]): OrderedFields {
  const name = [...new Set(forms)].sort().join(' ');
  const known = made.get(name);
  if (known) return known;
  const byKey = new Map<string, Field>();
  for (const form of name.split(' ')) {
    for (const field of allFields(form)) if (!byKey.has(field.key)) byKey.set(field.key, field);
  }
  const fields = [...byKey.values()];
  const ordered = { fields, places: new Map(fields.map(({ key }, i) => [key, i])) };
  made.set(name, ordered);
  return ordered;
}

function unknownField(key: string): Field {
  return { key, label: inWords(key), required: false, form: { type: 'free' } };
}

function member(values: unknown, key: string): unknown {
  const isObject = typeof values === 'object' && values !== null && !Array.isArray(values);
  return isObject && Object.hasOwn(values, key) ? (values as Members)[key] : undefined;
}

function changesOf(
  sides: Sides,
  field: Field,
  path: string,
  label: string,
  before: unknown,
  after: unknown,
): FieldChange[] {
  if (sameValue(before, after)) return [];
  const inner =
    isTold(field, before) && isTold(field, after)
      ? innerChanges(sides, field, path, label, before, after)
      : [];
  if (inner.length > 0) return inner;
  const change: FieldChange = {
    what: 'field',
    path,
    label,
    before: textOrNull(oldReader(sides), field, before),
    after: textOrNull(newReader(sides), field, after),
  };
  if (Array.isArray(before ?? after)) return listChanges(sides, field, change, before, after);
  const isText =
    field.form.type === 'text' && typeof before === 'string' && typeof after === 'string';
  return [isText ? { ...change, words: wordChanges(before, after) } : change];
}

/** Told member by member: an object, a map, or nothing that could be one. */
function isTold({ form }: Field, value: unknown): boolean {
  if (form.type !== 'object' && form.type !== 'wordOr' && form.type !== 'map') return false;
  return (
    value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
  );
}

function innerChanges(
  sides: Sides,
  field: Field,
  path: string,
  label: string,
  before: unknown,
  after: unknown,
): FieldChange[] {
  const { form, fields = [] } = field;
  if (form.type !== 'map') {
    return fields.flatMap((one) =>
      changesOf(
        sides,
        one,
        `${path}.${one.key}`,
        `${label}: ${one.label}`,
        member(before, one.key),
        member(after, one.key),
      ),
    );
  }
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return keys.flatMap((key) =>
    changesOf(
      sides,
      { ...field, form: form.of },
      `${path}.${key}`,
      `${label}: ${key}`,
      member(before, key),
      member(after, key),
    ),
  );
}

/** A value without any words, such as an empty object, is there all the same. */
function textOrNull(reader: Reader, field: Field, value: unknown): string | null {
  return value === undefined ? null : valueText(reader, field, value);
}

/**
 * The items of a list that came and went; none of either where only their order changed. An object that is
 * about the same as before, such as the vote of one person, is told field by field.
 */
function listChanges(
  sides: Sides,
  field: Field,
  change: FieldChange,
  before: unknown,
  after: unknown,
): FieldChange[] {
  const [a, b] = [asList(before), asList(after)];
  const [went, came] = [leftOver(a, b), leftOver(b, a)];
  const item = itemOf(field);
  const [about] = item.fields ?? [];
  const pairs = about ? sameSubjects(about.key, went, came) : [];
  const inner = pairs.flatMap(([x, y]) => {
    const subject = about ? valueText(newReader(sides), about, member(y, about.key)) : '';
    const key = String(member(y, about?.key ?? ''));
    return innerChanges(sides, item, `${change.path}.${key}`, `${change.label}: ${subject}`, x, y);
  });
  const [old, next] = [new Set(pairs.map(([x]) => x)), new Set(pairs.map(([, y]) => y))];
  const lost = went.filter((one) => !old.has(one));
  const gained = came.filter((one) => !next.has(one));
  if (inner.length > 0 && lost.length + gained.length === 0) return inner;
  const told = {
    lost: lost.map((one) => valueText(oldReader(sides), item, one)),
    gained: gained.map((one) => valueText(newReader(sides), item, one)),
  };
  return [{ ...change, ...told }, ...inner];
}

/** Items that are one thing on either side, by what they say first. */
function sameSubjects(
  key: string,
  went: readonly unknown[],
  came: readonly unknown[],
): (readonly [unknown, unknown])[] {
  const only = (items: readonly unknown[], subject: unknown) => {
    const found = items.filter((item) => sameValue(member(item, key), subject));
    return found.length === 1 ? found : [];
  };
  // Beyond this many, nobody reads on, and comparing each with each would take long.
  if (went.length * came.length > MOST_COMPARED) return [];
  return went.flatMap((item) => {
    const subject = member(item, key);
    if (subject === undefined || only(went, subject).length === 0) return [];
    return only(came, subject).map((other) => [item, other] as const);
  });
}

const MOST_COMPARED = 10_000;

function itemOf(field: Field): Field {
  return field.form.type === 'list' ? { ...field, form: field.form.of } : field;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function oldReader({ before, renames }: Sides): Reader {
  return { index: before, own: (id) => renames.original(id) };
}

function newReader({ after }: Sides): Reader {
  return { index: after, own: (id) => id };
}
