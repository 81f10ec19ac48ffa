// Says something that must not be overlooked: a file that cannot be read.
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
}

export function MessageDialog({ title, text }: Props) {
  const editor = useEditor();
  return (
    <Modal
      title={title}
      alert
      onClose={editor.closeDialog}
      actions={
        <button type="button" className="button primary" onClick={editor.closeDialog}>
          Close
        </button>
      }
    >
      <p className="message">{text}</p>
    </Modal>
  );
}
