// The question before a link leads out of the case: where to, in full.
import { openAddress } from '../store/following.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { asOpened } from './asOpened.ts';

interface Props {
  readonly address: string;
}

export function ExternalDialog({ address }: Props) {
  const editor = useEditor();
  const opened = asOpened(address);
  const mail = opened?.startsWith('mailto:');
  return (
    <Modal
      title={mail ? 'Write a mail?' : 'Open this address?'}
      alert
      onClose={editor.closeDialog}
      actions={
        <>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            Stay here
          </button>
          {opened !== undefined && (
            <button
              type="button"
              className="button primary"
              onClick={() => openAddress(editor, opened)}
            >
              {mail ? 'Write' : 'Open'}
            </button>
          )}
        </>
      }
    >
      <p className="message">The text links to</p>
      <p className="message address">{opened ?? address}</p>
      <p className="message quiet">
        {opened === undefined
          ? 'This is no address that can be opened.'
          : 'It leads out of the case, to what its author chose. Warrant has not looked at it.'}
      </p>
    </Modal>
  );
}
