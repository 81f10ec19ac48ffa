// The native menu from the registry's data.
import { describe, expect, test } from '@jest/globals';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../../core/host.ts';
import { acceleratorOf } from '../../../electron/app/accelerator.ts';
import { menuTemplate } from '../../../electron/app/menu.ts';

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
