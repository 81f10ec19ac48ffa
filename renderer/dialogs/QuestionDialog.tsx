// A question before something that loses more than it seems to.
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly next: () => void;
}

export function QuestionDialog({ title, text, yes, next }: Props) {
  const editor = useEditor();
  return (
    <Modal
      title={title}
      alert
      onClose={editor.closeDialog}
      actions={
        <>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            Keep as it is
          </button>
          <button
            type="button"
            className="button danger"
            onClick={() => {
              editor.closeDialog();
              next();
            }}
          >
            {yes}
          </button>
        </>
      }
    >
      <p className="message">{text}</p>
      <p className="message quiet">It can be undone.</p>
    </Modal>
  );
}
