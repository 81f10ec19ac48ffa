// What the register in the centre does to the case: cells set, rows made and deleted, texts pasted,
// and the table handed over as CSV. Each is one step.
import { deleteElements } from '../../core/commands/deleteElements.ts';
import { deleteRecords } from '../../core/commands/deleteRecords.ts';
import { listed } from '../../core/commands/parts/naming.ts';
import { consequences } from '../../core/commands/parts/removal.ts';
import { setCells } from '../../core/commands/setCells.ts';
import { refused, type Verdict } from '../../core/commands/verdict.ts';
import { findRecord } from '../../core/model/lookup.ts';
import { cellsText } from '../../core/registers/csv.ts';
import type {
  CellChange,
  Column,
  Register,
  RegisterRow,
  RowPlace,
} from '../../core/registers/register.ts';
import { REGISTERS, registerById } from '../../core/registers/registers.ts';
import { rowsOf } from '../../core/registers/rows.ts';
import { usedBy } from '../../core/registers/usedBy.ts';
import { newRecord } from '../panels/inspector/creating.ts';
import { counted } from '../ui/words.ts';
import { showCentre } from './centre.ts';
import type { Editor } from './editor.ts';
import { handOver } from './exports.ts';
import { fileNameFor } from './files.ts';
import { whyNotChange } from './mode.ts';
import { goToAny, showRecord } from './panels.ts';
import { changeSettings } from './settings.ts';
import type { EditorState } from './state.ts';

/** Shows a register in the place of the canvas. */
export function showRegister(editor: Editor, id: string): void {
  if (editor.store.getState().settings.register !== id) changeSettings(editor, { register: id });
  showCentre(editor, 'register', id);
}

/** The one that is asked for, else the one that was shown last, else the first. */
export function shownRegister({ centre, settings }: EditorState): Register | undefined {
  const asked = centre.at === undefined ? undefined : registerById(centre.at);
  return asked ?? registerById(settings.register) ?? REGISTERS[0];
}

/** Shows in the inspector what a row stands for; the register stays. */
export function showRow(editor: Editor, { at }: RegisterRow): void {
  if (at.kind === 'record') showRecord(editor, at);
  else editor.select(at);
}

/** Goes to what names a row: an element on the canvas, a record in its own register. */
export function goToUser(editor: Editor, id: string): void {
  const { case: c } = editor.document.index;
  const found = c.acps.has(id) ? ({ table: 'acps' } as const) : findRecord(c, id);
  if (id === '') editor.select(undefined);
  else if (!found || c.nodes.has(id) || c.links.has(id)) goToAny(editor, id);
  else {
    showRegister(editor, found.table);
    showRecord(editor, { table: found.table, id });
  }
}

/** Sets cells as one step; the refusal is for the cell to show. */
export function putCells({ document }: Editor, cells: readonly CellChange[]): Verdict {
  if (cells.length === 0) return refused('nothing', 'Nothing is to be set.');
  document.seal();
  const done = document.execute(setCells.call({ cells: [...cells] }));
  document.seal();
  return done;
}

/** What was done to a column of many rows; that they lost what was there is said plainly. */
export function setWords({ title }: Column, value: unknown, rows: number): string {
  const gone = value === null || value === undefined || value === '';
  const empty = gone || (Array.isArray(value) && value.length === 0);
  return `${title} ${empty ? 'cleared' : 'set'} in ${counted(rows, 'row')}. Undo takes it back.`;
}

/** Why rows at these places cannot be changed in this mode; undefined where they can. */
export function whyNotPlaces(state: EditorState, places: readonly RowPlace[]): string | undefined {
  const ids = places.flatMap((at) => (at.kind === 'record' ? [] : [at.id]));
  // A record among them is nobody's own.
  return whyNotChange(state, ids.length === places.length ? ids : []);
}

/** Why a row cannot be added here, as a sentence; undefined where it can. */
export function whyNotAdd({ document, store }: Editor, { source }: Register): string | undefined {
  const why = whyNotChange(store.getState(), []);
  if (why !== undefined) return why;
  if (source.kind === 'assumptions') {
    return 'An assumption is added to the goal or strategy that makes it, on the canvas.';
  }
  if (source.kind === 'challenges') {
    return 'A challenge is raised against an element or a link, on the canvas.';
  }
  const verdict = document.may(newRecord(source.table, NEW));
  return verdict.allowed ? undefined : verdict.message;
}

/** Adds a row, and gives its key. */
export function addRow(editor: Editor, { source }: Register): string | undefined {
  if (source.kind !== 'table') return undefined;
  const done = editor.execute(newRecord(source.table, NEW));
  return done.allowed ? done.made[0] : undefined;
}

/** Deletes rows as one step: at once where nothing names them, else after a question. */
export function deleteRows(editor: Editor, register: Register, rows: readonly RegisterRow[]): void {
  const ids = rows.map(({ key }) => key);
  if (ids.length === 0) return;
  const { index } = editor.document;
  const { source } = register;
  const call =
    source.kind === 'table'
      ? deleteRecords.call({ table: source.table, ids })
      : deleteElements.call({ ids });
  const sentence =
    source.kind === 'table'
      ? usesSentence(editor, register, ids)
      : consequences(index, ids).sentence;
  const next = () => {
    const done = editor.execute(call);
    if (done.allowed) editor.refreshScene();
  };
  const what = ids.length > 4 ? counted(ids.length, 'row') : listed(index.case, ids);
  if (sentence === '') next();
  else editor.open({ kind: 'deleteRows', what, sentence, next });
}

const MOST_NAMED = 6;

/** "E-01 is used by Sn1 and Sn4. E-02 is used by CR-1." Empty where none is used. */
function usesSentence({ document }: Editor, register: Register, ids: readonly string[]): string {
  const { index } = document;
  const users = usedBy(index, register);
  const going = new Set(ids);
  const used = ids.flatMap((id) => {
    const others = (users.get(id) ?? []).filter((user) => !going.has(user));
    return others.length === 0 ? [] : [`${id} is used by ${listed(index.case, others)}.`];
  });
  if (used.length === 0) return '';
  const more = used.length - MOST_NAMED;
  const rest = more > 0 ? [`${counted(more, 'more row')} ${more === 1 ? 'is' : 'are'} used.`] : [];
  const all = [...used.slice(0, MOST_NAMED), ...rest].join(' ');
  return `${all} They would name something that is not there.`;
}

/** Hands over rows as a CSV file. */
export async function exportRows(
  editor: Editor,
  register: Register,
  rows: readonly RegisterRow[],
  columns: readonly string[],
): Promise<void> {
  const { index } = editor.document;
  const wanted = register.columns.filter(({ id }) => columns.includes(id));
  const text = cellsText(index, register, { rows, columns: wanted });
  const name = fileNameFor(`${index.case.meta.title} ${register.title}`, 'csv');
  await handOver(editor, name, 'text/csv', new TextEncoder().encode(text));
}

/** Asks for a text to paste into the register that is shown. */
export function pasteIntoRegister(editor: Editor): void {
  const { store, document } = editor;
  const state = store.getState();
  const register = shownRegister(state);
  if (!register) return;
  const columns = state.settings.registers[register.id]?.columns ?? register.shown;
  const rows = rowsOf(document.index, register).map(({ key }) => key);
  editor.open({ kind: 'pasteRows', register: register.id, text: '', columns, rows });
}

const NEW = 'New';
