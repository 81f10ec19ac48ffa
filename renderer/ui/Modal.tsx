// A dialog: the browser's own, modal, closed by Escape, the focus given back where it was.
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useUi } from '../store/useEditor.ts';
import { useNativeDialog } from './useNativeDialog.ts';

const FOCUSABLE = 'button, input, select, textarea, a[href]';

/** What the dialog is about comes before its close button; of a question, the safe answer. */
function firstChoice(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>(`.modal-body :is(${FOCUSABLE})`) ??
    dialog.querySelector<HTMLElement>('.modal-actions button')
  );
}

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** A question about a loss interrupts. */
  readonly alert?: boolean;
}

export function Modal({ title, onClose, children, actions, size = 'small', alert }: Props) {
  const dialog = useNativeDialog(firstChoice);
  const heading = useId();
  const note = useUi((state) => state.dialogNote);
  return (
    <dialog
      ref={dialog}
      className={`modal ${size}`}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="modal-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button icon" aria-label="Close" onClick={onClose}>
          <X size={17} aria-hidden />
        </button>
      </header>
      <div className="modal-body">{children}</div>
      <div className="modal-note" role="status">
        {note}
      </div>
      {actions && <footer className="modal-actions">{actions}</footer>}
    </dialog>
  );
}
