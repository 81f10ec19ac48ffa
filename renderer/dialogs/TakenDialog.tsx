// The file is open in another window: two windows on one file would write over each other.
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly name: string;
  readonly proceed: () => void;
  readonly decline: () => void;
}

export function TakenDialog({ name, proceed, decline }: Props) {
  const editor = useEditor();
  const then = (work: () => void) => () => {
    editor.closeDialog();
    work();
  };
  return (
    <Modal
      title={`${name} is open in another window`}
      alert
      onClose={then(decline)}
      actions={
        <>
          <button type="button" className="button outlined" onClick={then(proceed)}>
            Open anyway
          </button>
          <button type="button" className="button primary" onClick={then(decline)}>
            Don’t open
          </button>
        </>
      }
    >
      <p className="message">
        If both windows change it, the one that saves second is asked before it writes over the
        first.
      </p>
    </Modal>
  );
}
