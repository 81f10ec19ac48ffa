// The question before unsaved changes would go.
import { save } from '../store/files.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  /** Completes "Save before …?" */
  readonly before: string;
  readonly next: () => void;
}

export function UnsavedDialog({ before, next }: Props) {
  const editor = useEditor();
  const { title } = editor.document.case.meta;
  const saveFirst = async () => {
    editor.closeDialog();
    if (await save(editor)) next();
  };
  return (
    <Modal
      title={`Save before ${before}?`}
      alert
      onClose={editor.closeDialog}
      actions={
        <>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            Cancel
          </button>
          <button
            type="button"
            className="button outlined"
            onClick={() => {
              editor.closeDialog();
              next();
            }}
          >
            Discard changes
          </button>
          <button type="button" className="button primary" onClick={saveFirst}>
            Save
          </button>
        </>
      }
    >
      <p className="message">“{title}” has changes that are not saved.</p>
    </Modal>
  );
}
