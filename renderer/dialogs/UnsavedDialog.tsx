// The question before unsaved changes would go.
import { saveFirst } from '../store/files.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  /** Completes "Save before …?" */
  readonly before: string;
  readonly next: () => void;
  readonly stay?: () => void;
}

export function UnsavedDialog({ before, next, stay }: Props) {
  const editor = useEditor();
  const cancel = () => {
    editor.closeDialog();
    stay?.();
  };
  const { title } = editor.document.case.meta;
  const asked = { kind: 'unsaved', before, next, ...(stay ? { stay } : {}) } as const;
  return (
    <Modal
      title={`Save before ${before}?`}
      alert
      onClose={cancel}
      actions={
        <>
          <button type="button" className="button outlined" onClick={cancel}>
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
          <button
            type="button"
            className="button primary"
            onClick={() => void saveFirst(editor, asked)}
          >
            Save
          </button>
        </>
      }
    >
      <p className="message">“{title}” has changes that are not saved.</p>
    </Modal>
  );
}
