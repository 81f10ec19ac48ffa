// The question before a record goes that something names.
import { deleteRecord } from '../../core/commands/deleteRecord.ts';
import type { RecordPlace } from '../store/state.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly place: RecordPlace;
  readonly sentence: string;
}

export function DeleteRecordDialog({ place: { table, id }, sentence }: Props) {
  const editor = useEditor();
  return (
    <Modal
      title={`Delete ${id}?`}
      alert
      onClose={editor.closeDialog}
      actions={
        <>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            Keep
          </button>
          <button
            type="button"
            className="button danger"
            onClick={() => {
              editor.closeDialog();
              if (table !== 'modules') editor.execute(deleteRecord.call({ table, id }));
            }}
          >
            Delete
          </button>
        </>
      }
    >
      <p className="message">{sentence} They would name something that is not there.</p>
      <p className="message quiet">It can be undone.</p>
    </Modal>
  );
}
