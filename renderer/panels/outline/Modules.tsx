// The modules of a case that has several: each shows its argument, and what is to be said of it.
import { Info } from 'lucide-react';
import { showRecord } from '../../store/panels.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

export function Modules() {
  const editor = useEditor();
  useUi((state) => state.version);
  const shown = useUi((state) => state.module);
  const { modules, main } = editor.document.case;
  if (modules.size < 2) return null;
  return (
    <section className="modules" aria-label="Modules">
      <ul>
        {[...modules].map(([id, { name, contract }]) => (
          <li key={id} className={id === shown ? 'shown' : ''}>
            <button
              type="button"
              className="module-name"
              aria-current={id === shown || undefined}
              onClick={() => editor.showModule(id)}
            >
              {name}
              <span className="panel-count">
                {id === main ? 'main' : contract ? 'contract' : ''}
              </span>
            </button>
            <button
              type="button"
              className="button icon small"
              aria-label={`About module ${name}`}
              title={`About module ${name}`}
              onClick={() => showRecord(editor, { table: 'modules', id })}
            >
              <Info size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
