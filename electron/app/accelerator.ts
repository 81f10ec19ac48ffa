// Our chords ("Mod+Shift+Z", renderer/keys/chord.ts) in Electron's words. Electron throws at what it
// does not know, so that has no accelerator.

const MODIFIERS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Alt: 'Alt',
  Shift: 'Shift',
};

const KEYS: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
};

const SAME = ['Space', 'Tab', 'Enter', 'Delete', 'Backspace', 'Home', 'End', 'PageUp', 'PageDown'];

/** Undefined where it cannot be said, or where it is a plain key that belongs to the page. */
export function acceleratorOf(chord: string | undefined): string | undefined {
  const parts = chord?.split(/\+(?=.)/) ?? [];
  const key = keyOf(parts.at(-1) ?? '');
  const modifiers = parts
    .slice(0, -1)
    .map((part) => (Object.hasOwn(MODIFIERS, part) ? MODIFIERS[part] : undefined));
  if (key === undefined || modifiers.includes(undefined)) return undefined;
  const plain = !parts.includes('Mod') && !parts.includes('Alt');
  if (plain && !/^F\d+$/.test(key)) return undefined;
  return [...modifiers, key].join('+');
}

function keyOf(key: string): string | undefined {
  if (Object.hasOwn(KEYS, key)) return KEYS[key];
  if (SAME.includes(key) || /^F([1-9]|1\d|2[0-4])$/.test(key)) return key;
  return /^[!-~]$/.test(key) ? key.toUpperCase() : undefined;
}
