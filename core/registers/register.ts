// What a register is: one table of the facts behind the argument, with its columns and rows. Types
// only; registers.ts lists them, columns.ts makes the columns, and every other file answers one question.
import type { EditableTable } from '../commands/parts/tables.ts';
import type { Table } from '../model/case.ts';
import type { FieldForm } from '../model/fieldForm.ts';
import type { Option } from '../presentation/fields.ts';

export type RegisterGroup =
  | 'Evidence'
  | 'System'
  | 'Policy'
  | 'Risk'
  | 'Argument'
  | 'People'
  | 'Record';

/** Where the rows come from. Assumptions are elements, challenges are links with their source. */
export type RegisterSource =
  | { readonly kind: 'table'; readonly table: EditableTable }
  | { readonly kind: 'assumptions' }
  | { readonly kind: 'challenges' };

export interface Register {
  /** The table's name, `assumptions` or `challenges`. */
  readonly id: string;
  /** The field's term, plural: "Safety levels". */
  readonly title: string;
  /** In running text: "safety level". */
  readonly one: string;
  /** One sentence: why it exists. */
  readonly about: string;
  readonly group: RegisterGroup;
  readonly source: RegisterSource;
  /** All columns; the first is always `id`. */
  readonly columns: readonly Column[];
  /** Ids of the columns that are shown at first, in order. */
  readonly shown: readonly string[];
}

export interface Column {
  /** The path of the field, with dots: `evaluator.org`. Of a computed one its own name: `id`, `usedBy`. */
  readonly id: string;
  /** The inspector's words; fields of an object have the object's before them. */
  readonly title: string;
  readonly form: FieldForm | { readonly type: 'computed' };
  readonly about?: string;
  /** The inspector's group of fields that it belongs to; none for computed ones. */
  readonly group?: string;
  /** The choices, of a list too, with their words. */
  readonly options?: readonly Option[];
  /** What a reference may name: `evidence`, `nodes:goal,awayGoal`, `*`. */
  readonly names?: readonly string[];
  /** A text that may be a person's id. */
  readonly person?: true;
  /** A text that may be the id of something in this table: of a person, a monitor, an element. */
  readonly mayName?: Table;
  /** Why its cells cannot be set here, as a sentence; absent where they can. */
  readonly fixed?: string;
}

/** What a row stands for. */
export type RowPlace =
  | { readonly kind: 'record'; readonly table: EditableTable; readonly id: string }
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string };

export interface RegisterRow {
  /** The id of the record, element or link: one of its kind in its register. */
  readonly key: string;
  readonly at: RowPlace;
}

/** A cell that is to be set; an empty value (null, '', []) removes the field. */
export interface CellChange<Place = RowPlace> {
  readonly at: Place;
  /** The id of its column. */
  readonly field: string;
  readonly value: unknown;
}

/** A row that a paste adds: equal numbers are the same row. Without an id it gets the next free one. */
export interface NewRow {
  readonly kind: 'new';
  readonly row: number;
  readonly id?: string;
}

/** What a text in a cell means, or a sentence why it means nothing. */
export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

/** A column's value as something to sort by; undefined is a missing one, which comes last. */
export type SortKey = number | string | undefined;

/** What a pasted text would do. Nothing is done before `call` (planPaste.ts) is executed. */
export interface PastePlan {
  /** One for each row of the text that says something, in its order. */
  readonly rows: readonly PlannedRow[];
  /** Head titles that are no column of this register, and columns that cannot be set. */
  readonly ignored: readonly string[];
  /** What is wrong with the text as a whole; then there are no rows. */
  readonly problem?: string;
}

export interface PlannedRow {
  /** The line of the text, the head included, from 1. */
  readonly line: number;
  readonly at: RowPlace | NewRow;
  /** What people call the row: its id, or "new". */
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** What is wrong with the row as a whole: none of it is taken. */
  readonly problem?: string;
}

export interface PlannedCell {
  /** The id of the column. */
  readonly field: string;
  /** As the text has it. */
  readonly text: string;
  /** As people read what is there now; '' where there is nothing. */
  readonly before: string;
  /** What it becomes; absent where the text could not be read. */
  readonly value?: unknown;
  /** The value differs from what is there now. */
  readonly changes: boolean;
  /** Why it cannot be taken. */
  readonly problem?: string;
}
