// The native menu from the registry's data.
import { describe, expect, test } from '@jest/globals';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../../core/host.ts';
import { acceleratorOf } from '../../../electron/app/accelerator.ts';
import { menuTemplate } from '../../../electron/app/menu.ts';
import { menu as isMenu } from '../../../electron/app/menuPayload.ts';
import { menuBar } from '../../../renderer/actions/menu.ts';
import { ACTIONS } from '../../../renderer/actions/registry.ts';
import { testEditor } from '../../renderer/support/testEditor.ts';

const ITEMS: readonly MenuItem[] = [
  {
    label: 'Case',
    items: [
      { id: 'saveCase', label: 'Save & check', keys: 'Mod+S' },
      {},
      { id: 'autosave', label: 'Keep backups', checked: true },
    ],
  },
  {
    label: 'Edit',
    items: [
      { id: 'undo', label: 'Undo', keys: 'Mod+Z', enabled: false },
      { id: 'copy', label: 'Copy', keys: 'Mod+C' },
      { id: 'addChild', label: 'Add below', keys: 'Tab' },
    ],
  },
];

function setUp(apple: boolean, items = ITEMS) {
  const done: string[] = [];
  const template = menuTemplate(items, {
    apple,
    run: (action) => void done.push(`run ${action}`),
    editText: (command) => void done.push(`text ${command}`),
  });
  const items_ = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const item = (id: string) => items_.find((each) => each.id === id) as MenuItemConstructorOptions;
  const click = (id: string, triggeredByAccelerator: boolean) =>
    item(id).click?.({} as never, undefined, { triggeredByAccelerator });
  return { done, template, item, click };
}

function first(template: readonly MenuItemConstructorOptions[]): readonly unknown[] {
  const submenu = template[0]?.submenu;
  return Array.isArray(submenu) ? submenu : [];
}

test('labels, states, dividers', () => {
  const { template, item } = setUp(false);
  expect(template.map(({ label }) => label)).toEqual(['Case', 'Edit']);
  expect(item('saveCase').label).toBe('Save && check'); // one & as it is read
  expect(item('autosave')).toMatchObject({ type: 'checkbox', checked: true });
  expect(item('undo')).toMatchObject({ enabled: false });
  expect(first(template)[1]).toEqual({ type: 'separator' });
});

test('the end of the first menu quits, where the system has no place of its own for it', () => {
  const { template } = setUp(false);
  expect(first(template).slice(-2)).toEqual([{ type: 'separator' }, { role: 'quit' }]);
});

test("Apple's menus stand around ours, with the keys for text", () => {
  const { template } = setUp(true);
  expect(template.map(({ role, label }) => role ?? label)).toEqual([
    'appMenu',
    'Case',
    'Edit',
    'editMenu',
    'windowMenu',
  ]);
  const all = ['cut', 'copy', 'paste', 'selectAll'].map((id) => ({ id, label: id }));
  const own = setUp(true, [{ label: 'Edit', items: all }]);
  expect(own.template.map(({ role, label }) => role ?? label)).toEqual([
    'appMenu',
    'Edit',
    'windowMenu',
  ]);
});

test('before the page has sent a menu there is one only where there must be', () => {
  expect(setUp(false, []).template).toEqual([]);
  expect(setUp(true, []).template.map(({ role }) => role)).toEqual([
    'appMenu',
    'editMenu',
    'windowMenu',
  ]);
});

test('a click runs the action', () => {
  const { click, done } = setUp(false);
  click('saveCase', false);
  click('undo', false);
  expect(done).toEqual(['run saveCase', 'run undo']);
});

test('a key that arrives here was left by the page: it edits text, and runs no action', () => {
  const { click, done } = setUp(true);
  click('saveCase', true);
  click('undo', true);
  expect(done).toEqual(['text undo']);
});

test('the clipboard is for the system, by click and by key: a page may not read it by itself', () => {
  const { click, done } = setUp(true);
  click('copy', false);
  click('copy', true);
  expect(done).toEqual(['text copy', 'text copy']);
});

test("on Apple's systems a text can be undone while the argument cannot", () => {
  expect(setUp(true).item('undo').enabled).toBe(true);
  expect(setUp(false).item('undo').enabled).toBe(false);
});

test("the editor's own menu is taken whole, and Electron knows each of its keys", () => {
  const { editor } = testEditor('G1 "Safe"');
  const own = menuBar(ACTIONS, editor);
  expect(isMenu(own)).toBe(true);
  const chords: string[] = [];
  const collect = (items: readonly MenuItem[]) => {
    for (const { keys, items: below } of items) {
      if (keys?.includes('Mod') || /^F\d/.test(keys ?? '')) chords.push(keys ?? '');
      collect(below ?? []);
    }
  };
  collect(own);
  expect(chords.length).toBeGreaterThan(10);
  expect(chords.filter((chord) => acceleratorOf(chord) === undefined)).toEqual([]);
  expect(menuTemplate(own, { apple: true, run: () => {}, editText: () => {} })[0]?.role).toBe(
    'appMenu',
  );
});

describe('accelerators', () => {
  test.each([
    ['Mod+S', 'CommandOrControl+S'],
    ['Mod+Shift+Z', 'CommandOrControl+Shift+Z'],
    ['Alt+ArrowUp', 'Alt+Up'],
    ['Mod++', 'CommandOrControl+Plus'],
    ['Mod+-', 'CommandOrControl+-'],
    ['Mod+k', 'CommandOrControl+K'],
    ['F2', 'F2'],
    ['Shift+F6', 'Shift+F6'],
    // Left out: plain keys are the page's, and Electron throws at what it does not know.
    ['Tab', undefined],
    ['Shift+Tab', undefined],
    ['G', undefined],
    ['Delete', undefined],
    ['Other+S', undefined],
    ['Mod+ü', undefined],
    ['Mod+F25', undefined],
    ['Mod+', undefined],
    ['', undefined],
    [undefined, undefined],
    ['Mod+__proto__', undefined],
    ['constructor+Mod+S', undefined],
  ])('%s is %s', (chord, accelerator) => {
    expect(acceleratorOf(chord)).toBe(accelerator);
  });
});

test('elsewhere keys are shown and not taken', () => {
  expect(setUp(false).item('saveCase')).toMatchObject({
    accelerator: 'CommandOrControl+S',
    registerAccelerator: false,
  });
  expect(setUp(false).item('addChild').accelerator).toBeUndefined();
});
