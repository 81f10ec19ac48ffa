// The left side: the argument as a tree, the records, and the search, as tabs.
import { ListTree, Search, Table2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { type LeftTab, showLeft } from '../../store/panels.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { Modules } from '../modules/Modules.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Registers } from '../registers/Registers.tsx';
import { SearchPanel } from '../search/SearchPanel.tsx';

const TABS: readonly (readonly [LeftTab, string, typeof Search])[] = [
  ['outline', 'Outline', ListTree],
  ['registers', 'Registers', Table2],
  ['search', 'Search', Search],
];

export function LeftPanel() {
  const editor = useEditor();
  const shown = useUi((state) => state.left);
  const go = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const at = TABS.findIndex(([tab]) => tab === shown);
    const [next] = TABS[(at + by + TABS.length) % TABS.length] ?? [];
    if (!next) return;
    event.preventDefault();
    showLeft(editor, next);
    document.getElementById(`left-tab-${next}`)?.focus();
  };
  return (
    <>
      <div className="panel-tabs" role="tablist" aria-label="Left panel">
        {TABS.map(([tab, label, Icon]) => (
          <button
            key={tab}
            id={`left-tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === shown}
            aria-controls="left-tab-panel"
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => showLeft(editor, tab)}
            onKeyDown={go}
          >
            <Icon size={14} strokeWidth={1.75} aria-hidden /> {label}
          </button>
        ))}
      </div>
      <div
        id="left-tab-panel"
        className="tab-panel"
        role="tabpanel"
        aria-labelledby={`left-tab-${shown}`}
      >
        {shown === 'outline' && (
          <>
            <Outline />
            <Modules />
          </>
        )}
        {shown === 'registers' && <Registers />}
        {shown === 'search' && <SearchPanel />}
      </div>
    </>
  );
}
