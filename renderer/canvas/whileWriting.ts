// What keys mean while the text of an element is being written (TextCard.tsx): they belong to the text,
// so they are no actions and cannot be changed.

/** Chords as in keys/chord.ts, each with what it does. */
export const WHILE_WRITING: readonly (readonly [chord: string, label: string])[] = [
  ['Enter', 'Keep the text'],
  ['Mod+Enter', 'Keep it, and add a sibling'],
  ['Tab', 'Keep it, and add a child'],
  ['Shift+Enter', 'New line'],
  ['Escape', 'Give up what was written'],
  ['@', 'Name an element or a record'],
  ['Mod+B', 'Bold'],
  ['Mod+I', 'Italic'],
];
