// What the centre shows: the argument, or one of the views of the facts behind it. One tab stop;
// arrows walk.
import { Workflow } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { showArgument, showCentre } from '../store/centre.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { walkBar } from '../ui/walkBar.ts';
import { CENTRE_VIEWS } from './registry.ts';

export function CentreTabs() {
  const editor = useEditor();
  const shown = useUi((state) => state.centre.view);
  const tabs = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view, another tab to be in sight
  useEffect(() => {
    tabs.current
      ?.querySelector('[aria-pressed=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return (
    <div ref={tabs} className="centre-tabs" role="toolbar" aria-label="Views">
      <button
        type="button"
        aria-pressed={shown === 'argument'}
        tabIndex={shown === 'argument' ? 0 : -1}
        onClick={() => showArgument(editor)}
        onKeyDown={walkBar}
      >
        <Workflow size={14} strokeWidth={1.75} aria-hidden /> Argument
      </button>
      {CENTRE_VIEWS.map(({ id, title, about, icon: Icon }) => (
        <button
          key={id}
          type="button"
          title={about}
          aria-pressed={shown === id}
          tabIndex={shown === id ? 0 : -1}
          onClick={() => showCentre(editor, id)}
          onKeyDown={walkBar}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden /> {title}
        </button>
      ))}
    </div>
  );
}
