// The columns of a register, made from the inspector's fields: objects are flattened, so that each
// cell holds one value or a list of plain ones; what holds more is shown and set elsewhere.
import { type Field, fieldGroups } from '../presentation/fields.ts';
import type { Column } from './register.ts';

const SIMPLE: ReadonlySet<string> = new Set([
  'text',
  'line',
  'id',
  'date',
  'digest',
  'flag',
  'number',
  'choice',
]);

/** Shown first in every register: what people call the row. */
export const ID_COLUMN: Column = {
  id: 'id',
  title: 'Id',
  form: { type: 'computed' },
  fixed: 'The id of a row that exists is changed by renaming it, so that what names it follows.',
};

/** What names the row: elements, links and records. */
export const USED_BY_COLUMN: Column = computed('usedBy', 'Used by', 'What names it in the case.');

/** A column that says what is worked out, not stored. */
export function computed(id: string, title: string, about: string): Column {
  return {
    id,
    title,
    about,
    form: { type: 'computed' },
    fixed: `“${title}” is worked out from the case and not set.`,
  };
}

export interface ColumnOptions {
  /** Fields that are no column. */
  readonly without?: readonly string[];
  /** Objects whose fields need no words before them. */
  readonly bare?: readonly string[];
}

/** One column for each plain field of the form: `evidence`, `nodes/assumption`. */
export function fieldColumns(form: string, options: ColumnOptions = {}): readonly Column[] {
  return fieldGroups(form).flatMap(({ title, fields }) =>
    fields
      .filter(({ key }) => !options.without?.includes(key))
      .flatMap((field) => columnsOf(field, '', '', options))
      .map((column) => ({ ...column, group: title })),
  );
}

function columnsOf(
  field: Field,
  above: string,
  words: string,
  options: ColumnOptions,
): readonly Column[] {
  const { form, fields = [] } = field;
  const id = `${above}${field.key}`;
  const title = words === '' ? field.label : `${words}: ${field.label}`;
  const inner = () =>
    fields.flatMap((one) =>
      columnsOf(one, `${id}.`, options.bare?.includes(id) ? words : title, options),
    );
  if (form.type === 'object') return inner();
  if (form.type === 'wordOr') return [wordColumn(field, id, title), ...inner()];
  return [plainColumn(field, id, title)];
}

function plainColumn(field: Field, id: string, title: string): Column {
  const { form, hint, options, names, mayName, fixed } = field;
  const why = fixed ? `“${title}” is not set in a register.` : whyNoCell(field, title);
  return {
    id,
    title,
    form,
    ...(hint === undefined ? {} : { about: hint }),
    ...(options ? { options } : {}),
    ...(names ? { names } : {}),
    ...(mayName ? { mayName } : {}),
    ...(mayName === 'people' ? { person: true } : {}),
    ...(why === undefined ? {} : { fixed: why }),
  };
}

/** The word that may stand for the whole object: a choice of one. */
function wordColumn(field: Field, id: string, title: string): Column {
  const word = field.form.type === 'wordOr' ? field.form.word : '';
  return {
    ...plainColumn({ ...field, form: { type: 'choice', values: [word] } }, id, title),
    options: [{ value: word, label: field.wordLabel ?? word }],
  };
}

function whyNoCell({ form }: Field, title: string): string | undefined {
  const of = form.type === 'list' ? form.of.type : form.type;
  if (SIMPLE.has(of)) return undefined;
  if (of === 'free') return `“${title}” is kept as the import brought it.`;
  return `“${title}” holds more than a cell can; set it in the inspector.`;
}
