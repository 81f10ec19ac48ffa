// Menus as data: made from the registry, every action once, nothing empty, the present state in them.
import { describe, expect, test } from '@jest/globals';
import type { MenuItem } from '../../../core/host.ts';
import type { Action } from '../../../renderer/actions/action.ts';
import { contextMenu, menuBar } from '../../../renderer/actions/menu.ts';
import { ACTIONS, actionById } from '../../../renderer/actions/registry.ts';
import { testEditor } from '../support/testEditor.ts';

const some = (change: Partial<Action>): Action => ({
  id: 'some',
  label: 'Some',
  group: 'edit',
  keys: [],
  where: 'window',
  when: () => true,
  run: () => {},
  ...change,
});

function flat(items: readonly MenuItem[]): MenuItem[] {
  return items.flatMap((item) => (item.items ? flat(item.items) : [item]));
}

/** How many lines there are to choose from. */
function choices(items: readonly MenuItem[]): number {
  return items.filter(({ label }) => label !== undefined).length;
}

describe('the menu bar', () => {
  const { editor } = testEditor('G1 "Top"\n  Sn1 "Report"');
  const bar = menuBar(ACTIONS, editor);

  test('has its menus in order, and every action stands in it once', () => {
    expect(bar.map(({ label }) => label)).toEqual(['File', 'Edit', 'Argument', 'View', 'Help']);
    const ids = flat(bar).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect([...ids].sort()).toEqual(ACTIONS.map(({ id }) => id).sort());
  });

  test('dividers stand between items only', () => {
    for (const { items = [] } of bar) {
      const isDivider = items.map(({ id, items: more }) => id === undefined && more === undefined);
      expect(isDivider[0]).toBe(false);
      expect(isDivider.at(-1)).toBe(false);
      expect(isDivider.some((one, i) => one && isDivider[i + 1])).toBe(false);
    }
  });

  test('sections stand together in the order in which they come, groups that are empty nowhere', () => {
    const actions = [
      some({ id: 'a', section: 'one' }),
      some({ id: 'b', section: 'two' }),
      some({ id: 'c', section: 'one' }),
    ];
    const [edit, ...others] = menuBar(actions, editor);
    expect(others).toEqual([]);
    expect(edit?.items?.map(({ id }) => id)).toEqual(['a', 'c', undefined, 'b']);
  });

  test('those of one submenu stand in it, where the first of them stood', () => {
    const actions = [
      some({ id: 'a' }),
      some({ id: 'b', submenu: 'More' }),
      some({ id: 'c' }),
      some({ id: 'd', submenu: 'More' }),
    ];
    const items = menuBar(actions, editor)[0]?.items ?? [];
    expect(items.map(({ id, label }) => id ?? label)).toEqual(['a', 'More', 'c']);
    expect(items[1]?.items?.map(({ id }) => id)).toEqual(['b', 'd']);
  });

  test('no menu is longer than can be taken in', () => {
    for (const context of ['node', 'link', 'canvas', 'outline'] as const) {
      expect(choices(contextMenu(ACTIONS, context, editor))).toBeLessThanOrEqual(20);
    }
    for (const { items = [] } of bar) expect(choices(items)).toBeLessThanOrEqual(24);
  });

  test('an item says its key in effect, whether it can be done, whether it is on', () => {
    const off = some({ id: 'off', when: () => 'Not now.', keys: ['Mod+1'] });
    const on = some({ id: 'on', checked: () => true });
    const { settings } = editor.store.getState();
    editor.store.setState({ settings: { ...settings, keys: { off: ['Mod+2'] } } });
    expect(menuBar([off, on], editor)[0]?.items).toEqual([
      { id: 'off', label: 'Some', enabled: false, keys: 'Mod+2' },
      { id: 'on', label: 'Some', enabled: true, checked: true },
    ]);
  });
});

describe('context menus', () => {
  test('hold what names their context, disabled where it cannot be done', () => {
    const { editor } = testEditor('G1 "Top"');
    const here = some({ id: 'here', context: ['node'] });
    const there = some({ id: 'there', context: ['link'] });
    expect(contextMenu([here, there], 'node', editor).map(({ id }) => id)).toEqual(['here']);
    const real = contextMenu(ACTIONS, 'node', editor);
    const remove = real.find(({ id }) => id === 'deleteSelected');
    expect(remove).toMatchObject({ enabled: false });
    editor.select({ kind: 'node', id: 'G1' });
    expect(
      contextMenu(ACTIONS, 'node', editor).find(({ id }) => id === 'deleteSelected'),
    ).toMatchObject({ enabled: true });
  });

  test('there is one for each thing', () => {
    const { editor } = testEditor('G1 "Top"');
    for (const context of ['node', 'link', 'canvas', 'outline'] as const) {
      expect([context, contextMenu(ACTIONS, context, editor).length > 0]).toEqual([context, true]);
    }
  });
});

test('what is on is ticked, and the label stays the same', () => {
  const { editor } = testEditor('G1 "Top"\n  G2 "Below"');
  editor.select({ kind: 'node', id: 'G2' });
  const item = (id: string) => flat(menuBar(ACTIONS, editor)).find((one) => one.id === id);
  const ticks = () => ['markUndeveloped', 'toggleFold', 'togglePin'].map((id) => item(id)?.checked);
  expect(ticks()).toEqual([false, false, false]);
  const label = item('markUndeveloped')?.label;
  actionById('markUndeveloped')?.run(editor);
  expect(ticks()).toEqual([true, false, false]);
  expect(item('markUndeveloped')?.label).toBe(label);
  editor.select({ kind: 'node', id: 'G1' });
  expect(ticks()).toEqual([false, false, false]);
  actionById('toggleFold')?.run(editor);
  expect(ticks()).toEqual([false, true, false]);
});
