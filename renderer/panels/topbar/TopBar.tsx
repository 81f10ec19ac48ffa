// The first line of the window: the menu, the case's name and whether it is saved, the box for
// finding and doing, and the mode.
import { ChevronLeft, CircleDot, Eye, Search } from 'lucide-react';
import { useEffect } from 'react';
import { openPalette } from '../../actions/openPalette.ts';
import { keysOf } from '../../keys/bindings.ts';
import { isApple, readChord } from '../../keys/chord.ts';
import { MenuBar } from '../../menus/MenuBar.tsx';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { Mark } from './Mark.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';

export function TopBar() {
  const editor = useEditor();
  const welcome = useUi((state) => state.welcome);
  return (
    <div className="top-bar">
      <Mark />
      {!editor.host.capabilities.nativeMenus && <MenuBar />}
      <CaseName />
      <PaletteBox />
      {!welcome && <ModeSwitch />}
    </div>
  );
}

function CaseName() {
  const editor = useEditor();
  const title = useUi(() => editor.document.case.meta.title) || 'Untitled';
  const isExample = useUi(() => editor.document.case.meta.example === true);
  const { name, handle } = useUi((state) => state.file);
  const dirty = useUi((state) => state.dirty);
  const reading = useUi((state) => state.mode === 'read');
  const welcome = useUi((state) => state.welcome);
  // Of the tab, the window and the list of windows.
  useEffect(() => {
    document.title = `${dirty ? '● ' : ''}${title} – Warrant`;
  }, [title, dirty]);
  if (welcome) {
    return (
      <div className="case-name">
        <button
          type="button"
          className="button back"
          onClick={() => editor.store.setState({ welcome: false })}
        >
          <ChevronLeft size={16} aria-hidden /> Back to “{title}”
        </button>
      </div>
    );
  }
  return (
    <div className="case-name">
      <h1 title={`${title} (${name})`}>{title}</h1>
      {dirty ? (
        <span className="saved-state unsaved">
          <CircleDot size={11} strokeWidth={3} aria-hidden /> Unsaved
        </span>
      ) : (
        <span className="saved-state">
          {handle ? 'Saved' : isExample ? 'Example' : 'Not saved yet'}
        </span>
      )}
      {reading && (
        <span className="saved-state">
          <Eye size={12} aria-hidden /> Read only
        </span>
      )}
    </div>
  );
}

function PaletteBox() {
  const editor = useEditor();
  const chord = useUi(({ settings }) => keysOf(openPalette, settings.keys)[0]);
  return (
    <button
      type="button"
      className="palette-open"
      aria-haspopup="dialog"
      onClick={() => openPalette.run(editor)}
    >
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <span className="palette-open-text">Find or do …</span>
      {chord !== undefined && (
        <kbd className="key">{readChord(chord, isApple(navigator.platform))}</kbd>
      )}
    </button>
  );
}
