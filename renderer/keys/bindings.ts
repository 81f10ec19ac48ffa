// Which keys an action has: its own, or those of the settings. Whether a chord is free, and what
// taking it from another action would do.
import type { Action } from '../actions/action.ts';

/** Chords by action id, in place of the action's own. */
export type Overrides = Readonly<Record<string, readonly string[]>>;

/** Browsers keep these for themselves: a page never hears of them. */
const RESERVED: ReadonlySet<string> = new Set(['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N']);
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/** The keys that an action has in effect. */
export function keysOf(action: Action, overrides: Overrides): readonly string[] {
  return Object.hasOwn(overrides, action.id) ? (overrides[action.id] ?? []) : action.keys;
}

/** Whatever is heard in the window, or in the outline too, is heard on the canvas. */
const ON_CANVAS: ReadonlySet<Action['where']> = new Set(['window', 'canvas', 'argument']);

/** Whether two actions are heard at one place, so that one key cannot mean both. */
export function meet(a: Action, b: Action): boolean {
  return ON_CANVAS.has(a.where) && ON_CANVAS.has(b.where);
}

/** The action that has this chord where `action` is heard; undefined where it is free. */
export function holderOf(
  chord: string,
  action: Action,
  actions: readonly Action[],
  overrides: Overrides,
): Action | undefined {
  return actions.find(
    (one) => one !== action && meet(one, action) && keysOf(one, overrides).includes(chord),
  );
}

/** Why a chord cannot be a key, as a sentence; undefined where it can. */
export function whyNotKey(chord: string): string | undefined {
  if (MODIFIERS.has(chord.slice(chord.lastIndexOf('+') + 1) || '+')) {
    return 'Hold it and press another key.';
  }
  if (RESERVED.has(chord)) return 'Browsers keep this key for themselves.';
  return undefined;
}

/** The overrides after an action's keys are set; what equals its own is not kept. */
export function withKeys(
  overrides: Overrides,
  action: Action,
  keys: readonly string[],
): Record<string, string[]> {
  const next = Object.fromEntries(Object.entries(overrides).map(([id, own]) => [id, [...own]]));
  const same = keys.length === action.keys.length && keys.every((key, i) => key === action.keys[i]);
  if (same) delete next[action.id];
  else next[action.id] = [...keys];
  return next;
}

/** The overrides after `action` took a chord from `holder` and gave its first key for it. */
export function swapped(
  overrides: Overrides,
  action: Action,
  chord: string,
  holder: Action,
): Record<string, string[]> {
  const given = keysOf(action, overrides)[0];
  const left = keysOf(holder, overrides).flatMap((key) => {
    if (key !== chord) return [key];
    return given === undefined ? [] : [given];
  });
  const rest = keysOf(action, overrides).slice(1);
  return withKeys(withKeys(overrides, holder, left), action, [chord, ...rest]);
}
