// Which module the canvas shows; only where the case has more than one.
import { useEditor, useUi } from '../store/useEditor.ts';

export function ModuleTabs() {
  const editor = useEditor();
  const modules = useUi(() => editor.document.case.modules);
  const shown = useUi((state) => state.module);
  if (modules.size < 2) return null;
  return (
    <div className="module-tabs" role="toolbar" aria-label="Modules">
      {[...modules].map(([id, module]) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === shown}
          onClick={() => editor.showModule(id)}
        >
          {module.name}
        </button>
      ))}
    </div>
  );
}
