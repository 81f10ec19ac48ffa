// The question before a deletion that others depend on: what else falls.
import { listed } from '../../core/commands/parts/naming.ts';
import { remove } from '../store/removing.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly ids: readonly string[];
  readonly sentence: string;
  readonly label?: string | undefined;
}

export function DeleteDialog({ ids, sentence, label }: Props) {
  const editor = useEditor();
  const names = listed(editor.document.case, ids);
  return (
    <Modal
      title={`Delete ${names}?`}
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
              remove(editor, ids, label);
            }}
          >
            Delete
          </button>
        </>
      }
    >
      <p className="message">{sentence}</p>
      <p className="message quiet">It can be undone.</p>
    </Modal>
  );
}
