// What a register without rows says: what it is for, and how the first row comes.
import { Plus } from 'lucide-react';
import type { Register } from '../../../core/registers/register.ts';
import { actionById } from '../../actions/registry.ts';
import { whyNotAdd } from '../../store/registers.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

interface Props {
  readonly register: Register;
  readonly onAdd: () => void;
}

export function EmptyRegister({ register, onAdd }: Props) {
  const editor = useEditor();
  const why = useUi(() => whyNotAdd(editor, register));
  const importLogs = register.id === 'evidence' ? actionById('importLogs') : undefined;
  return (
    <div className="register-empty">
      <EmptyState
        title={`No ${register.title.toLowerCase()} yet`}
        actions={
          <>
            <button
              type="button"
              className="button primary"
              data-centre-focus
              aria-disabled={why !== undefined}
              title={why}
              onClick={() => {
                if (why === undefined) onAdd();
                else editor.notify('refused', why);
              }}
            >
              <Plus size={15} aria-hidden /> New {register.one}
            </button>
            {importLogs && <ActionButton action={importLogs} look="both" className="outlined" />}
          </>
        }
      >
        {register.about}
        {why !== undefined && <> {why}</>}
      </EmptyState>
    </div>
  );
}
