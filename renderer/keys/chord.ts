// Keys as text: "Mod+Shift+Z". Mod is Command on Apple's systems and Control elsewhere.

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The chord of a key press; letters in upper case, Shift only where it does not make the character. */
export function chordOf(press: KeyPress, apple: boolean): string {
  const mod = apple ? press.metaKey : press.ctrlKey;
  const other = apple ? press.ctrlKey : press.metaKey;
  const single = press.key.length === 1;
  const key = press.key === ' ' ? 'Space' : single ? press.key.toUpperCase() : press.key;
  const letter = /^\p{L}$/u.test(key);
  const shift = press.shiftKey && (!single || letter || key === 'Space');
  const parts = [mod && 'Mod', other && 'Other', press.altKey && 'Alt', shift && 'Shift', key];
  return parts.filter(Boolean).join('+');
}

const APPLE: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
};
const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A chord as people read it: "Ctrl+S", "⌘S". */
export function readChord(chord: string, apple: boolean): string {
  const parts = chord.split(/\+(?=.)/).map((part) => ARROWS[part] ?? part);
  if (apple) return parts.map((part) => APPLE[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}

/** Whether this machine has a Command key. */
export function isApple(platform: string): boolean {
  return /^(mac|iphone|ipad)/i.test(platform);
}
