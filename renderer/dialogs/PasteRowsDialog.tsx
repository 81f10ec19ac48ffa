// What a text from a spreadsheet would do to a register, row by row, before it is done in one step.
import { useDeferredValue, useMemo, useState } from 'react';
import { pasteCall, planPaste } from '../../core/registers/planPaste.ts';
import type { Column, Register, RegisterRow } from '../../core/registers/register.ts';
import { columnById, registerById } from '../../core/registers/registers.ts';
import { rowName, rowsOf } from '../../core/registers/rows.ts';
import type { Dialog } from '../store/state.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { counted } from '../ui/words.ts';
import { CancelOr } from './CancelOr.tsx';
import { PastePreview } from './PastePreview.tsx';

type Props = Omit<Extract<Dialog, { kind: 'pasteRows' }>, 'kind'>;

export function PasteRowsDialog(props: Props) {
  const register = registerById(props.register);
  return register ? <PasteInto {...props} into={register} /> : null;
}

function PasteInto({ into, text: first, columns, rows, at }: Props & { readonly into: Register }) {
  const editor = useEditor();
  const { index } = editor.document;
  const [text, setText] = useState(first);
  const [append, setAppend] = useState(at === undefined);
  const asked = useDeferredValue(text);
  const shown = useMemo(() => columns.flatMap((id) => columnById(into, id) ?? []), [into, columns]);
  const inOrder = useMemo(() => ordered(rowsOf(index, into), rows), [index, into, rows]);
  const plan = useMemo(() => {
    if (asked.trim() === '') return undefined;
    const place = append || !at ? 'append' : at;
    return planPaste(index, into, asked, place, shown, inOrder);
  }, [index, into, asked, append, at, shown, inOrder]);
  const call = plan && pasteCall(into, plan);
  const verdict = call && editor.document.may(call);
  const refusal = verdict?.allowed === false ? verdict.message : undefined;
  const apply = () => {
    if (!call || !verdict?.allowed) return;
    editor.document.seal();
    const done = editor.execute(call);
    editor.document.seal();
    editor.closeDialog();
    if (done.allowed) editor.notify('done', `${done.label}. Undo takes it back.`);
  };
  const place = at && placeName(index, into, inOrder, at);
  return (
    <Modal
      title={`Paste into ${into.title}`}
      size="large"
      onClose={editor.closeDialog}
      actions={
        <CancelOr
          label="Paste"
          allowed={verdict?.allowed === true && asked === text}
          onDo={apply}
        />
      }
    >
      <div className="paste-rows">
        <label className="field">
          Text from a spreadsheet
          <textarea
            rows={text === '' ? 6 : 3}
            value={text}
            spellCheck={false}
            placeholder="Copy cells in your spreadsheet, with their titles where you can, and paste them here."
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {place !== undefined && (
          <fieldset className="paste-where">
            <legend>Rows without an id</legend>
            <label className="inline-flag">
              <input type="radio" checked={!append} onChange={() => setAppend(false)} />
              go over the rows from {place} on
            </label>
            <label className="inline-flag">
              <input type="radio" checked={append} onChange={() => setAppend(true)} />
              are added as new rows
            </label>
          </fieldset>
        )}
        {plan ? (
          <PastePreview plan={plan} register={into} />
        ) : (
          <p className="message quiet">
            With a first row of titles, columns are found by them; a row whose Id is in the register
            changes that row, any other is added. Nothing is done before you see it here.
          </p>
        )}
        {refusal !== undefined && (
          <p className="field-refusal" role="alert">
            {refusal}
          </p>
        )}
        {plan && !call && plan.problem === undefined && (
          <p className="message">Nothing would change.</p>
        )}
        {plan && plan.ignored.length > 0 && (
          <p className="message quiet">
            {counted(plan.ignored.length, 'column')} left out: {plan.ignored.join(', ')}.
          </p>
        )}
      </div>
    </Modal>
  );
}

/** As they were shown: what a filter hides is not pasted over. */
function ordered(all: readonly RegisterRow[], keys: readonly string[]): readonly RegisterRow[] {
  const byKey = new Map(all.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function placeName(
  index: Parameters<typeof rowName>[0],
  register: Register,
  rows: readonly RegisterRow[],
  at: { readonly row: string; readonly column: string },
): string | undefined {
  const row = rows.find(({ key }) => key === at.row);
  const column: Column | undefined = columnById(register, at.column);
  return row && `${rowName(index, row.at)}${column ? `, ${column.title},` : ''}`;
}
