// The shortcut sheet, made from the registry.
import type { ActionGroup } from '../actions/action.ts';
import { ACTIONS } from '../actions/registry.ts';
import { isApple, readChord } from '../keys/chord.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

const GROUPS: readonly [ActionGroup, string][] = [
  ['argument', 'On the canvas, with something selected'],
  ['walk', 'Walking the argument'],
  ['case', 'The case'],
  ['edit', 'Editing'],
  ['view', 'The view'],
  ['help', 'Help'],
];

export function ShortcutsDialog() {
  const editor = useEditor();
  const apple = isApple(navigator.platform);
  return (
    <Modal title="Keyboard shortcuts" size="large" onClose={editor.closeDialog}>
      <div className="shortcuts">
        {GROUPS.map(([group, title]) => (
          <section key={group}>
            <h3>{title}</h3>
            <dl>
              {ACTIONS.filter((action) => action.group === group && action.keys.length > 0).map(
                (action) => (
                  <div key={action.id}>
                    <dt>{action.label.replace('…', '')}</dt>
                    <dd>
                      {action.keys.map((chord) => (
                        <kbd key={chord} className="key">
                          {readChord(chord, apple)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
