// Which register is shown, and what it is for.
import type { Register } from '../../../core/registers/register.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { rowsOf } from '../../../core/registers/rows.ts';
import { showRegister } from '../../store/registers.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

/** By group, each with how many rows it has. */
export function RegisterChoice({ register }: { readonly register: Register }) {
  const editor = useEditor();
  useUi((state) => state.version);
  const groups = [...new Set(REGISTERS.map(({ group }) => group))];
  return (
    <header className="register-which">
      <select
        className="register-choice"
        aria-label="Register"
        value={register.id}
        onChange={(event) => showRegister(editor, event.target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {REGISTERS.filter((one) => one.group === group).map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.title} (${rowsOf(editor.document.index, one).length})`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p title={register.about}>{register.about}</p>
    </header>
  );
}
