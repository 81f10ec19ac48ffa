// The file is not what was opened: nothing was written, the user decides.
import { save, saveAs } from '../store/files.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

export function ChangedOutsideDialog({ name }: { readonly name: string }) {
  const editor = useEditor();
  const then = (work: () => Promise<boolean>) => () => {
    editor.closeDialog();
    void work();
  };
  return (
    <Modal
      title={`${name} was changed by another program`}
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
            onClick={then(() => save(editor, true))}
          >
            Write over it
          </button>
          <button type="button" className="button primary" onClick={then(() => saveAs(editor))}>
            Save as a new file
          </button>
        </>
      }
    >
      <p className="message">
        Nothing was written. Writing over it would lose what the other program changed.
      </p>
    </Modal>
  );
}
