// What a new module, or a new contract, is called.
import { useState } from 'react';
import { addModule } from '../../core/commands/addModule.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { CancelOr } from './CancelOr.tsx';

export function NewModuleDialog({ contract }: { readonly contract: boolean }) {
  const editor = useEditor();
  const [name, setName] = useState('');
  const call = addModule.call({ name: name.trim(), ...(contract ? { contract } : {}) });
  const verdict = editor.document.may(call);
  const refusal = name.trim() === '' || verdict.allowed ? undefined : verdict.message;
  const add = () => {
    if (!verdict.allowed) return;
    const done = editor.execute(call);
    editor.closeDialog();
    if (done.allowed && done.made[0] !== undefined) editor.showModule(done.made[0]);
  };
  return (
    <Modal
      title={contract ? 'New contract module' : 'New module'}
      onClose={editor.closeDialog}
      actions={<CancelOr label="Add" allowed={verdict.allowed} form="new-module" />}
    >
      <form
        id="new-module"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label className="field">
          Name
          <input
            type="text"
            autoComplete="off"
            value={name}
            aria-invalid={refusal !== undefined || undefined}
            aria-describedby={refusal ? 'new-module-refusal' : undefined}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {refusal && (
          <p className="field-refusal" id="new-module-refusal" role="alert">
            {refusal}
          </p>
        )}
        {contract && (
          <p className="message quiet">
            A contract says how goals of one module are supported by goals of others (GSN 1:4.7).
          </p>
        )}
      </form>
    </Modal>
  );
}
