// A stored value as people read it, in the words of core/presentation. Unlike a cell of a register it
// leaves nothing out: what is not told here is a change that nobody sees.
import { canonicalJson } from '../format/canonical.ts';
import type { FieldForm } from '../model/fieldForm.ts';
import type { CaseIndex } from '../model/index.ts';
import type { Field } from '../presentation/fields.ts';
import { numberText } from '../registers/numbers.ts';
import { referenceText } from '../registers/references.ts';

/** Whose words are used: those of the case before name things by its own ids. */
export interface Reader {
  readonly index: CaseIndex;
  readonly own: (id: string) => string;
}

/** The value as one text; '' where there is none. */
export function valueText(reader: Reader, field: Field, value: unknown): string {
  return textOf(reader, field, field.form, value);
}

function textOf(reader: Reader, field: Field, form: FieldForm, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const of = form.type === 'list' ? form.of : FREE;
    return value.map((item) => textOf(reader, field, of, item)).join('; ');
  }
  if (typeof value === 'object') return objectText(reader, field, form, value as Members);
  const option = field.options?.find((one) => one.value === value);
  if (option) return option.label;
  if (typeof value === 'number') return numberText(value);
  return namedText(reader, field, form, String(value));
}

function namedText(reader: Reader, field: Field, form: FieldForm, text: string): string {
  if (form.type === 'wordOr' && text === form.word) return field.wordLabel ?? text;
  if (form.type === 'digest') return text.length > DIGITS ? `${text.slice(0, DIGITS)}…` : text;
  const own = reader.own(text);
  const named = field.mayName && reader.index.case[field.mayName].has(own);
  return form.type === 'id' || named ? referenceText(reader.index, own) : text;
}

/** Enough of a digest to tell it from another. */
const DIGITS = 12;

type Members = Readonly<Record<string, unknown>>;

const FREE: FieldForm = { type: 'free' };

function objectText(reader: Reader, field: Field, form: FieldForm, value: Members): string {
  const told =
    form.type === 'map'
      ? Object.keys(value)
          .sort()
          .map((key) => `${key}: ${textOf(reader, field, form.of, value[key])}`)
      : (field.fields ?? []).flatMap((inner) => {
          if (!Object.hasOwn(value, inner.key)) return [];
          return [`${inner.label} ${valueText(reader, inner, value[inner.key])}`];
        });
  return told.length > 0 ? told.join(', ') : canonicalJson(value).replace(/\s+/g, ' ').trim();
}
