// A view that has nothing to show: its head, what it is for, and the register in which that begins.
import type { ReactNode } from 'react';
import { registerById } from '../../core/registers/registers.ts';
import { showRegister } from '../store/registers.ts';
import { useEditor } from '../store/useEditor.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

interface Props {
  readonly title: string;
  /** The id of a register. */
  readonly register: string;
  readonly children: ReactNode;
}

export function NothingYet({ title, register, children }: Props) {
  const editor = useEditor();
  const name = registerById(register)?.title.toLowerCase() ?? register;
  return (
    <EmptyState
      title={title}
      actions={
        <button
          type="button"
          className="button outlined"
          data-centre-focus
          onClick={() => showRegister(editor, register)}
        >
          Open the {name} register
        </button>
      }
    >
      {children}
    </EmptyState>
  );
}
