// The file is not what was opened: nothing was written, the user decides whose version stands.
import { save, saveAs } from '../store/files.ts';
import { loadTheirs } from '../store/outside.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly name: string;
  /** Seen by looking, not when saving. */
  readonly noticed: boolean;
}

export function ChangedOutsideDialog({ name, noticed }: Props) {
  const editor = useEditor();
  const then = (work: () => Promise<unknown>) => () => {
    editor.closeDialog();
    void work();
  };
  return (
    <Modal
      title={`${name} was changed by another program`}
      size="medium"
      alert
      onClose={editor.closeDialog}
      actions={
        <>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            {noticed ? 'Keep mine for now' : 'Cancel'}
          </button>
          <button
            type="button"
            className="button outlined"
            onClick={then(() => loadTheirs(editor))}
          >
            Load theirs
          </button>
          {!noticed && (
            <button
              type="button"
              className="button outlined"
              onClick={then(() => save(editor, true))}
            >
              Write over it
            </button>
          )}
          <button type="button" className="button primary" onClick={then(() => saveAs(editor))}>
            Save mine as a new file
          </button>
        </>
      }
    >
      <p className="message">
        {noticed
          ? 'You have changes that are not saved, so nothing was loaded.'
          : 'Nothing was written.'}{' '}
        Loading their version puts yours among the backups first.
        {!noticed && ' Writing over it would lose what the other program changed.'}
      </p>
    </Modal>
  );
}
