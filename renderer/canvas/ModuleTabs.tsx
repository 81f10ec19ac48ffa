// What the canvas shows: the architecture of the modules, or the argument of one; only where the case
// has more than one, in reading order. One tab stop, arrows walk; what is shown is in sight.
import { Network } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { moduleOrder } from '../../core/select/moduleOrder.ts';
import { ARCHITECTURE, showArchitecture, showModule } from '../store/architecture.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { walkBar } from '../ui/walkBar.ts';

/** Names up to so many letters are never cut; longer ones by how much longer they are. */
const SHORT = 16;

export function ModuleTabs() {
  const editor = useEditor();
  const modules = useUi(() => editor.document.case.modules);
  const shown = useUi((state) => state.module);
  // Links decide the order, too.
  useUi((state) => state.version);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = [...(bar.current?.children ?? [])].find((one) => one.ariaPressed === 'true');
    if (shown !== '') tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  if (modules.size < 2) return null;
  const tabs = moduleOrder(editor.document.index).flatMap((id) => {
    const name = modules.get(id)?.name;
    return name === undefined ? [] : [{ id, name }];
  });
  const known = shown === ARCHITECTURE || modules.has(shown);
  return (
    <div className="module-tabs" role="toolbar" aria-label="Modules" ref={bar}>
      <button
        type="button"
        className="architecture-tab"
        aria-pressed={shown === ARCHITECTURE}
        tabIndex={shown === ARCHITECTURE || !known ? 0 : -1}
        onClick={() => showArchitecture(editor)}
        onKeyDown={walkBar}
      >
        <Network size={14} aria-hidden /> Architecture
      </button>
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === shown}
          tabIndex={id === shown ? 0 : -1}
          title={name}
          style={{ flexShrink: Math.max(0, name.length - SHORT) }}
          onClick={() => showModule(editor, id)}
          onKeyDown={walkBar}
        >
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}
