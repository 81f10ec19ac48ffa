// The example cases, each with what it shows.
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { Examples } from '../welcome/Examples.tsx';

export function ExamplesDialog() {
  const editor = useEditor();
  return (
    <Modal title="Examples" size="medium" onClose={editor.closeDialog}>
      <Examples onOpen={editor.closeDialog} />
    </Modal>
  );
}
