// The keys of every action: press another, take one away, go back to the usual ones. A key that
// another action has is not taken silently: it is named, and the two may swap.
import { useMemo, useState } from 'react';
import type { Action } from '../actions/action.ts';
import { ACTIONS } from '../actions/registry.ts';
import { holderOf, keysOf, swapped, whyNotKey, withKeys } from '../keys/bindings.ts';
import { changeSettings } from '../store/settings.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { KeyRow } from './KeyRow.tsx';

/** What a pressed chord came to. */
export interface Asked {
  readonly action: Action;
  readonly chord?: string;
  /** The action that has the chord already. */
  readonly holder?: Action;
  readonly refusal?: string;
}

export function KeysPage() {
  const editor = useEditor();
  const overrides = useUi((state) => state.settings.keys);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const shown = useMemo(() => {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    return ACTIONS.filter((action) => {
      const text = [action.label, ...(action.keywords ?? []), ...keysOf(action, overrides)];
      return words.every((word) => text.join(' ').toLowerCase().includes(word));
    });
  }, [filter, overrides]);
  const keep = (keys: Record<string, string[]>) => {
    setAsked(undefined);
    changeSettings(editor, { keys });
  };
  const press = (action: Action, chord: string) => {
    const refusal = whyNotKey(chord);
    const holder = holderOf(chord, action, ACTIONS, overrides);
    if (refusal !== undefined) setAsked({ action, refusal });
    else if (holder) setAsked({ action, chord, holder });
    else {
      const [, ...rest] = keysOf(action, overrides).filter((key) => key !== chord);
      keep(withKeys(overrides, action, [chord, ...rest]));
    }
  };
  const changed = Object.keys(overrides).length;

  return (
    <>
      <div className="keys-head">
        <input
          type="search"
          aria-label="Find an action or a key"
          placeholder="Find an action or a key"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <button
          type="button"
          className="button outlined"
          aria-disabled={changed === 0}
          onClick={() => keep({})}
        >
          All usual keys
        </button>
      </div>
      <ul className="keys-list">
        {shown.map((action) => (
          <KeyRow
            key={action.id}
            action={action}
            keys={keysOf(action, overrides)}
            changed={Object.hasOwn(overrides, action.id)}
            asked={asked?.action === action ? asked : undefined}
            onAsk={() => setAsked({ action })}
            onPress={(chord) => press(action, chord)}
            onLeave={() => setAsked(undefined)}
            onRemove={(key) =>
              keep(
                withKeys(
                  overrides,
                  action,
                  keysOf(action, overrides).filter((one) => one !== key),
                ),
              )
            }
            onReset={() => keep(withKeys(overrides, action, action.keys))}
            onSwap={({ chord, holder }) => {
              if (chord !== undefined && holder) keep(swapped(overrides, action, chord, holder));
            }}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="settings-note">No action and no key is called that.</p>}
    </>
  );
}
