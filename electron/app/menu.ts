// The native menu, from the data that a window sends. The page hears every key first and decides; an
// accelerator that arrives here was not taken by it, and then only edits text.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../core/host.ts';
import { acceleratorOf } from './accelerator.ts';

export interface MenuTools {
  readonly apple: boolean;
  /** Runs an action of the registry in the page. */
  readonly run: (action: string) => void;
  /** Does in a text field what the page left to the system. */
  readonly editText: (command: TextCommand) => void;
}

const TEXT_COMMANDS = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;
export type TextCommand = (typeof TEXT_COMMANDS)[number];

/** Apple's systems need the commands for text in a menu, or their keys do nothing. */
const TEXT_ROLES = ['cut', 'copy', 'paste', 'selectAll'] as const;

/** @param items none before the page has sent any */
export function menuTemplate(
  items: readonly MenuItem[],
  tools: MenuTools,
): MenuItemConstructorOptions[] {
  const menus = items.map((item) => entryOf(item, tools));
  if (tools.apple) {
    const lacks = TEXT_ROLES.some((command) => !contains(items, command));
    const edit: MenuItemConstructorOptions[] = lacks ? [{ role: 'editMenu' }] : [];
    return [{ role: 'appMenu' }, ...menus, ...edit, { role: 'windowMenu' }];
  }
  const [first, ...others] = menus;
  if (!Array.isArray(first?.submenu)) return menus;
  return [
    { ...first, submenu: [...first.submenu, { type: 'separator' }, { role: 'quit' }] },
    ...others,
  ];
}

function entryOf(item: MenuItem, tools: MenuTools): MenuItemConstructorOptions {
  const { id, label = '', items, enabled = true, checked } = item;
  const shown = escaped(label);
  if (items) return { label: shown, submenu: items.map((each) => entryOf(each, tools)) };
  if (id === undefined) return { type: 'separator' };
  const accelerator = acceleratorOf(item.keys);
  return {
    id,
    label: shown,
    enabled,
    ...(checked === undefined ? {} : { type: 'checkbox' as const, checked }),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: tools.apple }),
    click: (_item, _window, event) => {
      if (!event.triggeredByAccelerator) tools.run(id);
      else if (isTextCommand(id)) tools.editText(id);
    },
  };
}

/** `&` would underline the next letter. */
function escaped(label: string): string {
  return label.replaceAll('&', '&&');
}

function isTextCommand(id: string): id is TextCommand {
  return (TEXT_COMMANDS as readonly string[]).includes(id);
}

function contains(items: readonly MenuItem[], id: string): boolean {
  return items.some((item) => item.id === id || contains(item.items ?? [], id));
}
