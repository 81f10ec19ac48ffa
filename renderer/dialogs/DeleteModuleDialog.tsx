// The question before a module goes with what it contains.
import { removeModule } from '../store/modules.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly module: string;
  readonly sentence: string;
}

export function DeleteModuleDialog({ module, sentence }: Props) {
  const editor = useEditor();
  const name = editor.document.case.modules.get(module)?.name ?? module;
  return (
    <Modal
      title={`Delete module ${name}?`}
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
              removeModule(editor, module);
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
