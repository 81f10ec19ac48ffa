// Backups: what came back after a crash, or all there are; each can be brought back or deleted.
import { useCallback, useEffect, useRef, useState } from 'react';
import { discard, type FoundBackup, findBackups, findLost, restore } from '../store/recovery.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { BackupRow } from './BackupRow.tsx';

interface Props {
  /** Only those of windows that are gone. */
  readonly lost: boolean;
}

export function BackupsDialog({ lost }: Props) {
  const editor = useEditor();
  const [found, setFound] = useState<readonly FoundBackup[] | string>('Reading …');
  const read = useCallback(async () => {
    const result = await (lost ? findLost(editor) : findBackups(editor));
    setFound(result.ok ? result.value : `Backups cannot be read. ${result.message}`);
  }, [editor, lost]);
  useEffect(() => void read(), [read]);
  const list = useRef<HTMLUListElement>(null);
  const isRead = typeof found !== 'string';
  // Only when it first comes: later the focus is where the user put it.
  useEffect(() => {
    if (isRead) list.current?.querySelector('button')?.focus();
  }, [isRead]);
  const open = (one: FoundBackup) => {
    editor.closeDialog();
    restore(editor, one);
  };
  const drop = async (one: FoundBackup) => {
    await discard(editor, one);
    await read();
  };
  return (
    <Modal
      title={lost ? 'Changes that were not saved' : 'Backups'}
      size="medium"
      onClose={editor.closeDialog}
      actions={
        <button type="button" className="button outlined" onClick={editor.closeDialog}>
          {lost ? 'Decide later' : 'Close'}
        </button>
      }
    >
      <p className="message quiet">
        {lost
          ? 'A window ended before these were saved. Bringing one back changes no file until you save.'
          : 'Unsaved changes are kept here until they are saved. None is deleted unasked.'}
      </p>
      {typeof found === 'string' ? (
        <p className="message">{found}</p>
      ) : found.length === 0 ? (
        <p className="message">There are no backups: everything is saved.</p>
      ) : (
        <ul ref={list} className="backup-list">
          {found.map((one) => (
            <BackupRow key={one.backup.names.join()} found={one} onOpen={open} onDrop={drop} />
          ))}
        </ul>
      )}
    </Modal>
  );
}
