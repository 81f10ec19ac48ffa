// Into which module branches are moved, a new one or one that is there, and what stays behind. Says
// before what the command would refuse or change.
import { type ReactNode, useState } from 'react';
import { moveToModule } from '../../core/commands/moveToModule.ts';
import { listed } from '../../core/commands/parts/naming.ts';
import { ownBranch } from '../../core/select/ownBranch.ts';
import { type Destination, moveElements } from '../store/modules.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { CancelOr } from './CancelOr.tsx';

export function MoveToModuleDialog({ ids }: { readonly ids: readonly string[] }) {
  const editor = useEditor();
  const { case: c, index } = editor.document;
  const [name, setName] = useState('');
  const [to, setTo] = useState('');
  const [leave, setLeave] = useState<'away' | 'reference'>('away');
  const home = index.nodes.get(ids[0] ?? '')?.node.module;
  const others = [...c.modules].filter(([id, { contract }]) => id !== home && !contract);
  const target = to === '' ? { name: name.trim() } : { to };
  const destination: Destination = { ...target, ...(leave === 'away' ? {} : { leave }) };
  const verdict = editor.document.may(moveToModule.call({ ids, ...destination }));
  const unnamed = to === '' && name.trim() === '';
  const probe = editor.document.may(
    moveToModule.call({ ids, ...destination, ...(unnamed ? { name: UNTAKEN } : {}) }),
  );
  const said = probe.allowed ? probe.warning : probe.message;
  const count = ownBranch(index, ids).size;
  const isGoal = ids.length === 1 && index.nodes.get(ids[0] ?? '')?.node.kind === 'goal';
  return (
    <Modal
      title={`Move ${listed(c, ids)} to a module`}
      size="medium"
      onClose={editor.closeDialog}
      actions={<CancelOr label="Move" allowed={verdict.allowed} form="move-to-module" />}
    >
      <form
        id="move-to-module"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!verdict.allowed) return;
          editor.closeDialog();
          moveElements(editor, ids, destination);
        }}
      >
        {to === '' && (
          <label className="field">
            Name of the new module
            <input
              type="text"
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
        )}
        {others.length > 0 && (
          <label className="field">
            Module
            <select value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="">A new one</option>
              {others.map(([id, one]) => (
                <option key={id} value={id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {isGoal && (
          <fieldset className="join-choice">
            <legend>What stays in its place</legend>
            <Choice checked={leave === 'away'} onChange={() => setLeave('away')}>
              An away goal, which repeats it
            </Choice>
            <Choice checked={leave === 'reference'} onChange={() => setLeave('reference')}>
              A reference to the whole module
            </Choice>
          </fieldset>
        )}
        <p className="message quiet">
          {count} element{count === 1 ? '' : 's'} move; what hangs elsewhere too stays and is
          repeated there. What is repeated becomes public.
        </p>
        {said && (
          <p className={probe.allowed ? 'message' : 'field-refusal'} role="alert">
            {said}
          </p>
        )}
      </form>
    </Modal>
  );
}

/** Stands for a name while none is typed, so that what else is refused is said at once. */
const UNTAKEN = '\u00a0new\u00a0';

interface ChoiceProps {
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

function Choice({ checked, onChange, children }: ChoiceProps) {
  return (
    <label className="inline-flag">
      <input type="radio" name="leave" checked={checked} onChange={onChange} />
      {children}
    </label>
  );
}
