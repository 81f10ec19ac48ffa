// One box (Mod+K): what can be done, with its keys, and what can be gone to. cmdk has the keys and the
// roles of the list; which entries answer, and in which order, is ours (rank.ts).
import { CommandGroup, CommandInput, CommandItem, CommandList, CommandRoot } from 'cmdk';
import { CornerDownLeft, Database, Search } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ACTIONS, actionById } from '../actions/registry.ts';
import { isApple, readChord } from '../keys/chord.ts';
import { runAction } from '../menus/runAction.ts';
import { KindIcon } from '../panels/outline/KindIcon.tsx';
import { useEditor } from '../store/useEditor.ts';
import { useNativeDialog } from '../ui/useNativeDialog.ts';
import { actionEntries, type PaletteEntry, placeEntries } from './entries.ts';
import { goToRecord } from './goToRecord.ts';
import { rank } from './rank.ts';
import { remember } from './remember.ts';

/** Of each kind; more would be read by nobody. */
const MOST = 40;
/** While nothing is asked, that many actions show; the rest comes by typing. */
const GROUPS = [
  ['action', 'Do'],
  ['element', 'Go to'],
  ['record', 'Records'],
] as const;

export function Palette() {
  const editor = useEditor();
  const dialog = useNativeDialog((element) => element.querySelector('input'));
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => actionEntries(ACTIONS, editor), [editor]);
  const places = useMemo(
    () => placeEntries(editor.document.case, editor.store.getState().module),
    [editor],
  );
  const found = useMemo(() => {
    const all =
      query.trim() === '' ? actions.filter((one) => !one.disabled) : [...actions, ...places];
    return rank(query, all, MOST);
  }, [query, actions, places]);
  const groups = useMemo(() => grouped(found), [found]);
  const [first] = groups[0]?.entries ?? [];
  const [value, setValue] = useState('');
  // Before the next key is heard: Enter takes the first answer to what was typed.
  useLayoutEffect(() => {
    setValue(first?.key ?? '');
    list.current?.scrollTo({ top: 0 });
  }, [first]);

  const choose = (entry: PaletteEntry) => {
    if (entry.kind === 'action' && entry.disabled) {
      editor.notify('refused', entry.note ?? '');
      return;
    }
    // The palette is gone and the focus is back: what is run may take it further. At once, so that no
    // key falls between.
    flushSync(() => editor.closeDialog());
    if (entry.kind === 'element') editor.goTo(entry.id);
    else if (entry.kind === 'record') goToRecord(editor, entry.id);
    else {
      remember(editor, entry.id);
      runAction(editor, entry.id);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Find or do"
      onCancel={(event) => {
        event.preventDefault();
        editor.closeDialog();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) editor.closeDialog();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        editor.closeDialog();
      }}
    >
      <CommandRoot
        label="Find or do"
        shouldFilter={false}
        loop
        vimBindings={false}
        value={value}
        onValueChange={setValue}
      >
        <div className="palette-box">
          <Search size={17} aria-hidden />
          <CommandInput
            placeholder="What to do, or where to go: “export”, “G12”, “jailbreak”"
            value={query}
            onValueChange={setQuery}
          />
        </div>
        <CommandList ref={list} className="palette-list" label="Answers">
          {groups.map(({ title, entries }) => (
            <CommandGroup key={title} heading={title}>
              {entries.map((entry) => (
                <CommandItem
                  key={entry.key}
                  value={entry.key}
                  className={`palette-item ${entry.disabled ? 'dim' : ''}`}
                  onSelect={() => choose(entry)}
                >
                  <Body entry={entry} />
                </CommandItem>
              ))}
            </CommandGroup>
          ))}
        </CommandList>
        {groups.length === 0 && (
          <p className="palette-empty">
            Nothing is called “{query.trim()}”. Try a part of the text, an identifier, or what you
            want to do.
          </p>
        )}
      </CommandRoot>
      <p className="palette-foot" aria-hidden>
        <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> to choose{' '}
        <kbd className="key">
          <CornerDownLeft size={11} />
        </kbd>{' '}
        to go <kbd className="key">Esc</kbd> to leave
      </p>
    </dialog>
  );
}

/** Elements come before actions when what was typed is the name of one. */
function grouped(found: readonly PaletteEntry[]) {
  const first = found[0]?.kind;
  return [...GROUPS]
    .sort(([a], [b]) => Number(b === first) - Number(a === first))
    .map(([kind, title]) => ({ title, entries: found.filter((entry) => entry.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);
}

function Body({ entry }: { readonly entry: PaletteEntry }) {
  const Icon = entry.kind === 'action' ? actionById(entry.id)?.icon : undefined;
  return (
    <>
      <span className="palette-icon">
        {entry.node && <KindIcon kind={entry.node} />}
        {entry.kind === 'record' && <Database size={15} strokeWidth={1.75} aria-hidden />}
        {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      </span>
      {entry.identifier && <b>{entry.identifier}</b>}
      <span className="palette-text">{entry.text}</span>
      {entry.note && <span className="palette-note">{entry.note}</span>}
      {entry.chord && (
        <kbd className="key">{readChord(entry.chord, isApple(navigator.platform))}</kbd>
      )}
    </>
  );
}
