// The import of evaluation logs, as far as it is no matter of a dialog: logs that are dropped, the
// beginning of tables, the edit, and where it is seen.
import { importEvidence } from '../../core/commands/importEvidence.ts';
import { type CsvTable, readTable } from '../../core/exchange/evaluations/csv/readTable.ts';
import { LogFault } from '../../core/exchange/evaluations/fault.ts';
import type { ImportRow } from '../../core/exchange/evaluations/types.ts';
import { decodeText } from '../../core/format/decodeText.ts';
import type { Stop } from '../../core/host.ts';
import type { HostFile } from '../../core/hostFiles.ts';
import type { Editor } from './editor.ts';
import { whyNotEdit } from './mode.ts';
import { showRecord } from './panels.ts';

/** Opens the import for logs that are dropped onto the window. */
export function takeDroppedLogs(editor: Editor): Stop {
  return editor.host.onLogsDropped((logs) => {
    const { dialog } = editor.store.getState();
    const why =
      whyNotEdit(editor, 'case') ??
      (dialog && dialog.kind !== 'importLogs'
        ? 'Close the dialog first; then drop the logs again.'
        : undefined);
    if (why !== undefined) editor.notify('refused', why);
    else if (!logs.ok) editor.notify('refused', logs.message);
    else editor.open({ kind: 'importLogs', files: logs.value });
  });
}

/** The titles and first rows of a table, or why they cannot be read. */
export type TableHead =
  | { readonly file: HostFile; readonly table: CsvTable; readonly whole: boolean }
  | { readonly file: HostFile; readonly problem: string };

/** Bytes at the beginning of a table that are looked at. */
const HEAD = 256 * 1024;

export function isTable({ name }: HostFile): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}

/** Never rejects. */
export async function tableHead(file: HostFile): Promise<TableHead> {
  try {
    const whole = file.size <= HEAD;
    const bytes = await file.read(0, Math.min(HEAD, file.size));
    // A table that is cut ends with its last whole line.
    const cut = whole ? bytes : bytes.slice(0, bytes.lastIndexOf(10) + 1);
    const decoded = decodeText(cut, HEAD);
    if (!decoded.ok) return { file, problem: decoded.problem.message };
    return { file, table: readTable(decoded.text), whole };
  } catch (error) {
    if (error instanceof LogFault || error instanceof Error) {
      return { file, problem: error.message };
    }
    return { file, problem: String(error) };
  }
}

/** Imports the rows in one step and shows them; gives why not. */
export function importRows(editor: Editor, rows: readonly ImportRow[]): string | undefined {
  const call = importEvidence.call({
    rows: rows.map(({ status, id, fields }) => ({
      ...(status === 'update' && id !== undefined ? { id } : {}),
      fields,
    })),
  });
  const done = editor.document.execute(call);
  if (!done.allowed) return done.message;
  const [first] = done.made.length > 0 ? done.made : rows.flatMap(({ id }) => id ?? []);
  editor.closeDialog();
  if (first !== undefined) showRecord(editor, { table: 'evidence', id: first });
  editor.notify('done', importedWords(rows));
  return undefined;
}

/** "Imported 2 new records and 1 update. No criterion has judged them yet." */
export function importedWords(rows: readonly ImportRow[]): string {
  const updates = rows.filter(({ status }) => status === 'update').length;
  const fresh = rows.length - updates;
  const parts = [
    ...(fresh > 0 ? [`${fresh} new ${fresh === 1 ? 'record' : 'records'}`] : []),
    ...(updates > 0 ? [`${updates} ${updates === 1 ? 'update' : 'updates'}`] : []),
  ];
  return `Imported ${parts.join(' and ')} as evidence.${fresh > 0 ? ' No criterion has judged what is new.' : ''}`;
}
