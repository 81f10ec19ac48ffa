// A new record made where it is first named, or in the registers.
import { addRecord } from '../../../core/commands/addRecord.ts';
import type { Call } from '../../../core/commands/command.ts';
import type { EditableTable } from '../../../core/commands/parts/tables.ts';
import { FORMS } from '../../../core/generated/case.forms.ts';
import type { Forms } from '../../../core/model/fieldForm.ts';
import type { Editor } from '../../store/editor.ts';

const TITLES = ['title', 'name', 'text', 'question', 'what', 'tier'];

/** Stands where a record must name something: nothing has this id, and the analyser says so. */
export const TO_BE_CHOSEN = 'to-be-chosen';

/** The call that makes one with these words as its title. */
export function newRecord(table: EditableTable, words: string): Call {
  const forms = FORMS[table] ?? {};
  const key = TITLES.find((name) => forms[name] !== undefined);
  const fields = { ...placeholders(forms), ...(key && words ? { [key]: words } : {}) };
  return addRecord.call({ table, fields });
}

function placeholders(forms: Forms): Record<string, string> {
  const required = Object.entries(forms).filter(([, form]) => form.required);
  return Object.fromEntries(
    required.flatMap(([name, { type }]) => {
      if (type === 'id') return [[name, TO_BE_CHOSEN]];
      return type === 'line' ? [[name, 'new']] : [];
    }),
  );
}

/**
 * Makes a record and names it, as one step; nothing is left behind when the naming is refused.
 * @returns what refused it, if anything did
 */
export function createAndName(
  { document }: Editor,
  call: Call,
  name: (id: string) => { readonly allowed: boolean; readonly message?: string },
): string | undefined {
  const mark = document.mark();
  const done = document.execute(call);
  if (!done.allowed) {
    document.bail(mark);
    return done.message;
  }
  const [made = ''] = done.made;
  const named = name(made);
  if (named.allowed) {
    document.commit(mark, `Add ${made}`);
    return undefined;
  }
  document.bail(mark);
  return named.message;
}
