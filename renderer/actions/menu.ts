// Menus as data, made from the registry: for the menu bar, context menus and the host's own menu.
import type { MenuItem } from '../../core/host.ts';
import { keysOf } from '../keys/bindings.ts';
import type { Editor } from '../store/editor.ts';
import type { Action, ActionContext, ActionGroup } from './action.ts';

/** The menus of the bar, in order, and the groups of actions that each holds. */
const MENUS: readonly (readonly [title: string, groups: readonly ActionGroup[]])[] = [
  ['File', ['case']],
  ['Edit', ['edit']],
  ['Argument', ['argument', 'walk']],
  ['View', ['view']],
  ['Help', ['help']],
];

/** Groups that are folded into a menu of their own. */
const SUBMENUS: Partial<Record<ActionGroup, string>> = { walk: 'Go' };

/** The menu bar: no menu is empty, every action of the registry stands in it once. */
export function menuBar(actions: readonly Action[], editor: Editor): MenuItem[] {
  return MENUS.flatMap(([label, groups]) => {
    const parts = groups.map((group) => partOf(actions, group, editor));
    const items = withDividers(parts);
    return items.length > 0 ? [{ label, items }] : [];
  });
}

/** What can be done to a thing; what cannot be done now stands there disabled. */
export function contextMenu(
  actions: readonly Action[],
  context: ActionContext,
  editor: Editor,
): MenuItem[] {
  return sections(
    actions.filter((action) => action.context?.includes(context)),
    editor,
  );
}

function partOf(actions: readonly Action[], group: ActionGroup, editor: Editor): MenuItem[] {
  const items = sections(
    actions.filter((action) => action.group === group),
    editor,
  );
  const title = SUBMENUS[group];
  return title === undefined || items.length === 0 ? items : [{ label: title, items }];
}

/** Items in the order of the registry, those of one section together. */
function sections(actions: readonly Action[], editor: Editor): MenuItem[] {
  const bySection = new Map<string, MenuItem[]>();
  for (const action of actions) {
    const name = action.section ?? '';
    const items = bySection.get(name) ?? [];
    items.push(itemOf(action, editor));
    bySection.set(name, items);
  }
  return withDividers([...bySection.values()]);
}

function withDividers(parts: readonly (readonly MenuItem[])[]): MenuItem[] {
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, i) => (i === 0 ? part : [{}, ...part]));
}

function itemOf(action: Action, editor: Editor): MenuItem {
  const [keys] = keysOf(action, editor.store.getState().settings.keys);
  return {
    id: action.id,
    label: action.label,
    enabled: action.when(editor) === true,
    ...(keys === undefined ? {} : { keys }),
    ...(action.checked ? { checked: action.checked(editor) } : {}),
  };
}
