// Saving found no file where it was: the case is still here, and can go elsewhere.
import { saveAs } from '../store/files.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly name: string;
  /** The host's sentence. */
  readonly text: string;
}

export function FileGoneDialog({ name, text }: Props) {
  const editor = useEditor();
  return (
    <Modal
      title={`${name} could not be saved`}
      alert
      onClose={editor.closeDialog}
      actions={
        <>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            Cancel
          </button>
          <button
            type="button"
            className="button primary"
            onClick={() => {
              editor.closeDialog();
              void saveAs(editor);
            }}
          >
            Save as a new file
          </button>
        </>
      }
    >
      <p className="message">{text}</p>
      <p className="message quiet">Your changes are still here.</p>
    </Modal>
  );
}
