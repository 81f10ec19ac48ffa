// The question before a deletion from which something else suffers.
import type { ReactNode } from 'react';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  /** What goes, by name. */
  readonly what: string;
  readonly onDelete: () => void;
  /** What it leads to. */
  readonly children: ReactNode;
}

export function DeletionQuestion({ what, onDelete, children }: Props) {
  const editor = useEditor();
  return (
    <Modal
      title={`Delete ${what}?`}
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
              onDelete();
            }}
          >
            Delete
          </button>
        </>
      }
    >
      <p className="message">{children}</p>
      <p className="message quiet">It can be undone.</p>
    </Modal>
  );
}
