// Keys that the user chose: in effect, told apart, swapped, and gone back from.
import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../renderer/actions/action.ts';
import { ACTIONS, actionFor, clashes } from '../../../renderer/actions/registry.ts';
import { holderOf, keysOf, swapped, whyNotKey, withKeys } from '../../../renderer/keys/bindings.ts';

const byId = (id: string): Action => {
  const found = ACTIONS.find((action) => action.id === id);
  if (!found) throw new Error(`There is no action ${id}.`);
  return found;
};
const undo = byId('undo');
const save = byId('saveCase');
const connect = byId('connectTo');

test('an override takes the place of the own keys, an empty one takes them away', () => {
  expect(keysOf(undo, {})).toEqual(undo.keys);
  expect(actionFor('Mod+J', false, { undo: ['Mod+J'] })).toBe(undo);
  expect(actionFor('Mod+Z', false, { undo: ['Mod+J'] })).toBeUndefined();
  expect(keysOf(undo, { undo: [] })).toEqual([]);
});

test('what is inherited by every object is no override', () => {
  expect(keysOf({ ...undo, id: 'constructor' }, {})).toEqual(undo.keys);
});

describe('a chord that is taken', () => {
  test('is held by the action that is heard at the same place', () => {
    expect(holderOf('Mod+S', undo, ACTIONS, {})).toBe(save);
    expect(holderOf('C', undo, ACTIONS, {})).toBe(connect);
    expect(holderOf('Mod+Z', undo, ACTIONS, {})).toBeUndefined();
    expect(holderOf('Mod+S', undo, ACTIONS, { saveCase: ['Mod+J'] })).toBeUndefined();
  });

  test('is swapped: both keep a key, and nothing clashes', () => {
    const keys = swapped({}, undo, 'Mod+S', save);
    expect(actionFor('Mod+S', false, keys)).toBe(undo);
    expect(actionFor('Mod+Z', false, keys)).toBe(save);
    expect(clashes(ACTIONS, keys)).toEqual([]);
  });

  test('by an action without a key is just taken', () => {
    const keys = swapped({ undo: [] }, undo, 'Mod+S', save);
    expect([keysOf(undo, keys), keysOf(save, keys)]).toEqual([['Mod+S'], []]);
  });
});

test('clashes are found among the keys in effect', () => {
  expect(clashes(ACTIONS, { undo: ['Mod+S'] })).toEqual(['Mod+S: saveCase, undo']);
});

test('the usual keys are not kept as a choice', () => {
  const chosen = withKeys({}, undo, ['Mod+J']);
  expect(chosen).toEqual({ undo: ['Mod+J'] });
  expect(withKeys(chosen, undo, undo.keys)).toEqual({});
});

// Chromium and Firefox open and close tabs and windows by these, whatever a page does.
test.each(['Mod+N', 'Mod+T', 'Mod+W'])('%s is the browser’s, and nobody’s default', (chord) => {
  expect(whyNotKey(chord)).toContain('Browsers');
  expect(ACTIONS.filter(({ keys }) => keys.includes(chord))).toEqual([]);
});

test('a held key alone is no chord, any other may be one', () => {
  expect(whyNotKey('Shift')).toContain('another key');
  expect(whyNotKey('Mod+Shift+L')).toBeUndefined();
  expect(whyNotKey('+')).toBeUndefined();
});
