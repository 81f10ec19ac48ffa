// The native menu, from the data that a window sends. The page hears every key first and decides; an
// accelerator that arrives here was not taken by it, and then only edits text.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../core/host.ts';
import { acceleratorOf } from './accelerator.ts';

export interface MenuTools {
  readonly apple: boolean;
  /** Runs an action of the registry in the page. */
  readonly run: (action: string) => void;
  /** Does what the page leaves to the system: edits a text, sends it the clipboard's events. */
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
    // A command that is not for the argument now may still be for a text; Apple asks only the menu.
    enabled: enabled || (tools.apple && isTextCommand(id)),
    ...(checked === undefined ? {} : { type: 'checkbox' as const, checked }),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: tools.apple }),
    click: (_item, _window, event) => {
      if (isTextCommand(id) && (event.triggeredByAccelerator || byClipboard(id)))
        tools.editText(id);
      else if (!event.triggeredByAccelerator) tools.run(id);
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

/** The page is given the events that keys would give it: only these may touch the clipboard. */
function byClipboard(command: TextCommand): boolean {
  return command === 'cut' || command === 'copy' || command === 'paste';
}

function contains(items: readonly MenuItem[], id: string): boolean {
  return items.some((item) => item.id === id || contains(item.items ?? [], id));
}
