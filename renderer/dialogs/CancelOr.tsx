// The two buttons below a dialog that does something: away from it, or do it.
import { useEditor } from '../store/useEditor.ts';

interface Props {
  /** What doing it is called. */
  readonly label: string;
  /** It can be done as the dialog is filled in. */
  readonly allowed?: boolean;
  /** The id of a form that this sends. */
  readonly form?: string;
  /** Where there is no form. */
  readonly onDo?: () => void;
}

export function CancelOr({ label, allowed = true, form, onDo }: Props) {
  const editor = useEditor();
  return (
    <>
      <button type="button" className="button outlined" onClick={editor.closeDialog}>
        Cancel
      </button>
      <button
        type={form === undefined ? 'button' : 'submit'}
        form={form}
        className="button primary"
        aria-disabled={!allowed}
        onClick={onDo}
      >
        {label}
      </button>
    </>
  );
}
