// The shortcut sheet: every action that has keys, with the keys in effect, and the keys of a text.
import { useState } from 'react';
import type { ActionGroup } from '../actions/action.ts';
import { ACTIONS } from '../actions/registry.ts';
import { WHILE_WRITING } from '../canvas/whileWriting.ts';
import { keysOf } from '../keys/bindings.ts';
import { isApple, readChord } from '../keys/chord.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

type Group = ActionGroup | 'writing';

interface Line {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  readonly keys: readonly string[];
  /** What is searched. */
  readonly text: string;
}

const GROUPS: readonly [Group, string][] = [
  ['argument', 'On the canvas, with something selected'],
  ['writing', 'While writing'],
  ['walk', 'Walking the argument'],
  ['case', 'The case'],
  ['edit', 'Editing'],
  ['view', 'The view'],
  ['help', 'Help'],
];

export function ShortcutsDialog() {
  const editor = useEditor();
  const overrides = useUi((state) => state.settings.keys);
  const [asked, setAsked] = useState('');
  const apple = isApple(navigator.platform);
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const ofActions = ACTIONS.map((action): Line => {
    const keys = keysOf(action, overrides).map((chord) => readChord(chord, apple));
    const label = action.label.replace('…', '');
    const text = [label, ...(action.keywords ?? []), ...keys].join(' ').toLowerCase();
    return { id: action.id, group: action.group, label, keys, text };
  });
  const ofWriting = WHILE_WRITING.map(([chord, label]): Line => {
    const key = readChord(chord, apple);
    return {
      id: chord,
      group: 'writing',
      label,
      keys: [key],
      text: `${label} ${key}`.toLowerCase(),
    };
  });
  const lines = [...ofActions, ...ofWriting].filter(
    ({ keys, text }) => keys.length > 0 && words.every((word) => text.includes(word)),
  );
  const groups = GROUPS.map(([group, title]) => ({
    title,
    lines: lines.filter((line) => line.group === group),
  })).filter((group) => group.lines.length > 0);
  return (
    <Modal
      title="Keyboard shortcuts"
      size="large"
      onClose={editor.closeDialog}
      actions={
        <button
          type="button"
          className="button outlined"
          onClick={() => editor.open({ kind: 'settings', page: 'keys' })}
        >
          Change keys …
        </button>
      }
    >
      <input
        type="search"
        className="shortcuts-find"
        aria-label="Find a shortcut"
        placeholder="Find: “add”, “Ctrl”, “zoom”"
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <div className="shortcuts">
        {groups.map(({ title, lines: shown }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shown.map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key} className="key">
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {groups.length === 0 && <p className="message quiet">No shortcut is called that.</p>}
    </Modal>
  );
}
