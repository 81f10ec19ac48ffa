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

/** What a thing is for comes before what can be done with anything. */
const CONTEXT_ORDER: readonly ActionGroup[] = ['argument', 'edit', 'view', 'walk', 'case', 'help'];

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
  const offered = actions.filter((action) => action.context?.includes(context));
  return withDividers(
    CONTEXT_ORDER.map((group) => {
      const own = offered.filter((action) => action.group === group);
      return sections(own, editor);
    }),
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
  const bySection = new Map<string, Action[]>();
  for (const action of actions) {
    const name = action.section ?? '';
    const items = bySection.get(name) ?? [];
    items.push(action);
    bySection.set(name, items);
  }
  return withDividers([...bySection.values()].map((section) => folded(section, editor)));
}

/** Those of one submenu stand in it, where the first of them stood. */
function folded(actions: readonly Action[], editor: Editor): MenuItem[] {
  return actions.flatMap((action, at) => {
    const { submenu } = action;
    if (submenu === undefined) return [itemOf(action, editor)];
    if (actions.findIndex((one) => one.submenu === submenu) < at) return [];
    const items = actions.filter((one) => one.submenu === submenu);
    return [{ label: submenu, items: items.map((one) => itemOf(one, editor)) }];
  });
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
