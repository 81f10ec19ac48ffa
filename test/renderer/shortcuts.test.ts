// The registry of actions: ids and keys are unique, and what is written about keys can be read.
import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../renderer/actions/action.ts';
import { ACTIONS, actionFor, clashes } from '../../renderer/actions/registry.ts';
import { chordOf, isApple, readChord } from '../../renderer/keys/chord.ts';

const some = (change: Partial<Action>): Action => ({
  id: 'some',
  label: 'Some',
  group: 'edit',
  keys: ['Mod+S'],
  where: 'window',
  when: () => true,
  run: () => {},
  ...change,
});

describe('the registry', () => {
  test('no key means two things at one place', () => {
    expect(clashes(ACTIONS)).toEqual([]);
  });

  test('a clash is found, also between window and canvas, and within one action', () => {
    expect(clashes([some({}), some({ id: 'other' })])).toEqual(['Mod+S: some, other']);
    expect(clashes([some({}), some({ id: 'other', where: 'canvas' })])).toHaveLength(1);
    expect(clashes([some({ keys: ['A', 'A'] })])).toEqual(['A: some, some']);
    expect(clashes([some({ keys: ['A'] }), some({ id: 'other', keys: ['B'] })])).toEqual([]);
  });

  test('ids are unique and every action has a label', () => {
    const ids = ACTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ACTIONS.filter(({ label }) => label.trim() === '')).toEqual([]);
  });

  // product.md, "The window".
  test.each([
    ['Tab', 'addChild'],
    ['Enter', 'addSibling'],
    ['F2', 'editText'],
    ['Delete', 'deleteSelected'],
    ['Escape', 'leave'],
    ['ArrowUp', 'walkUp'],
  ])('%s is for the canvas alone', (key, id) => {
    expect(actionFor(key, true)?.id).toBe(id);
    expect(actionFor(key, false)).toBeUndefined();
  });

  test('keys of the window work everywhere', () => {
    for (const inCanvas of [true, false]) {
      expect(actionFor('F6', inCanvas)?.id).toBe('nextRegion');
      expect(actionFor('Mod+Z', inCanvas)?.id).toBe('undo');
      expect(actionFor('Mod+Shift+Z', inCanvas)?.id).toBe('redo');
    }
  });
});

describe('chords', () => {
  const press = (key: string, held: string[] = []) => ({
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  });

  test('Mod is Control, and Command on Apple systems', () => {
    expect(chordOf(press('s', ['ctrl']), false)).toBe('Mod+S');
    expect(chordOf(press('s', ['meta']), true)).toBe('Mod+S');
    expect(chordOf(press('s', ['meta']), false)).toBe('Other+S');
  });

  test('Shift counts with letters and named keys, not where it makes the character', () => {
    expect(chordOf(press('Z', ['ctrl', 'shift']), false)).toBe('Mod+Shift+Z');
    expect(chordOf(press('F6', ['shift']), false)).toBe('Shift+F6');
    expect(chordOf(press('+', ['shift']), false)).toBe('+');
  });

  test('they are written as each system writes them', () => {
    expect(readChord('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(readChord('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(readChord('ArrowUp', false)).toBe('↑');
    expect(readChord('+', false)).toBe('+');
    expect(isApple('MacIntel')).toBe(true);
    expect(isApple('Linux x86_64')).toBe(false);
  });
});
