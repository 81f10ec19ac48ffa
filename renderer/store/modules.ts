// What the window does with modules: going into them, moving branches to them, putting them back.
// Refusals are told; what is named as a consequence is asked about first.
import { deleteModule, moduleConsequences } from '../../core/commands/deleteModule.ts';
import { hostOf, inlineModule } from '../../core/commands/inlineModule.ts';
import { moveToModule } from '../../core/commands/moveToModule.ts';
import { renumber } from '../../core/commands/renumber.ts';
import { setView } from '../../core/commands/setView.ts';
import type { NodeEntry } from '../../core/model/index.ts';
import { publishedBy } from '../../core/model/interfaces.ts';
import { compareIdentifiers } from '../../core/model/order.ts';
import { ownBranch } from '../../core/select/ownBranch.ts';
import { ARCHITECTURE, chooseModule, currentModule, showModule } from './architecture.ts';
import type { Editor } from './editor.ts';
import { focusField, showRecord } from './panels.ts';
import { changePanel } from './settings.ts';

/** What an away element or a reference stands for; undefined for any other element. */
export type Origin =
  | { readonly what: 'element'; readonly entry: NodeEntry }
  | { readonly what: 'module'; readonly id: string };

export function originOfSelected({ store, document }: Editor): Origin | undefined {
  const { selection } = store.getState();
  const { index } = document;
  const node = index.nodes.get(selection?.id ?? '')?.node;
  if (!node) return undefined;
  if ('target' in node) {
    return index.case.modules.has(node.target) ? { what: 'module', id: node.target } : undefined;
  }
  const entry = 'origin' in node ? index.nodes.get(node.origin) : undefined;
  return entry && { what: 'element', entry };
}

/** Goes to the origin; of a module, to the first goal that it publishes, so that the way back is kept. */
export function goToOrigin(editor: Editor, origin: Origin): void {
  if (origin.what === 'element') {
    editor.goTo(origin.entry.id);
    return;
  }
  const goals = [...publishedBy(editor.document.index, origin.id)].filter(
    ({ node }) => node.kind === 'goal' && node.module === origin.id,
  );
  goals.sort((a, b) => compareIdentifiers(a.node.identifier, b.node.identifier));
  if (goals[0]) editor.goTo(goals[0].id);
  else showModule(editor, origin.id);
}

export interface Destination {
  readonly to?: string;
  readonly name?: string;
  readonly leave?: 'away' | 'reference';
}

/** Moves branches to a module; what stays behind is selected. */
export function moveElements(
  editor: Editor,
  ids: readonly string[],
  destination: Destination,
): boolean {
  const moved = ownBranch(editor.document.index, ids);
  const done = editor.execute(moveToModule.call({ ids, ...destination }));
  if (!done.allowed) return false;
  unpin(editor, moved);
  const [module = '', ...made] = done.made;
  const { index } = editor.document;
  const host = editor.store.getState().module;
  const left = made.find((id) => index.nodes.get(id)?.node.module === host);
  editor.refreshScene();
  if (left !== undefined) editor.goTo(left, 'nearest');
  else editor.showModule(module);
  const name = index.case.modules.get(module)?.name ?? module;
  const count = `${moved.size} element${moved.size === 1 ? '' : 's'}`;
  editor.notify('done', `${count} moved to module ${name}.`);
  return true;
}

/** A pin is a place in one drawing. Presentation: no step of history. */
function unpin(editor: Editor, ids: ReadonlySet<string>): void {
  const { pinned } = editor.document.case.view ?? {};
  const gone = Object.keys(pinned ?? {}).filter((id) => ids.has(id));
  if (gone.length === 0) return;
  editor.execute(setView.call({ pinned: Object.fromEntries(gone.map((id) => [id, null])) }));
}

/** Puts a module's elements where they are referred to, and shows them there. */
export function inline(editor: Editor, module: string): void {
  const { index } = editor.document;
  const host = hostOf(index, { module });
  const own = [...index.nodes.values()].filter(({ node }) => node.module === module);
  const name = index.case.modules.get(module)?.name ?? module;
  if (!editor.execute(inlineModule.call({ module })).allowed) return;
  unpin(editor, new Set(own.map(({ id }) => id)));
  const inArchitecture = editor.store.getState().module === ARCHITECTURE;
  const [top] = own.filter(({ node }) => node.kind === 'goal');
  if (inArchitecture) chooseModule(editor, host);
  else if (top) editor.goTo(top.id);
  else editor.showModule(host);
  const into = editor.document.case.modules.get(host)?.name ?? host;
  editor.notify('done', `Module ${name} is part of ${into} now.`);
}

export function renumberModule(editor: Editor, module: string): void {
  const before = editor.document.version;
  if (!editor.execute(renumber.call({ module })).allowed) return;
  if (editor.document.version === before) {
    editor.notify('done', 'The identifiers are in order already.');
  } else editor.refreshScene();
}

/** The name is a field of the inspector. */
export function renameModule(editor: Editor, module: string): void {
  if (!editor.store.getState().settings.panels.inspector.shown) {
    changePanel(editor, 'inspector', { shown: true });
  }
  showRecord(editor, { table: 'modules', id: module });
  focusField(editor, `/modules/${module}/name`);
}

/** Deletes an empty module at once, any other after a question. */
export function removeModuleOrAsk(editor: Editor, module: string): void {
  const call = deleteModule.call({ module });
  const verdict = editor.document.may(call);
  if (!verdict.allowed) {
    editor.notify('refused', verdict.message);
    return;
  }
  const sentence = moduleConsequences(editor.document.index, module);
  if (sentence === '') removeModule(editor, module);
  else editor.open({ kind: 'deleteModule', module, sentence });
}

export function removeModule(editor: Editor, module: string): void {
  const inArchitecture = editor.store.getState().module === ARCHITECTURE;
  if (!editor.execute(deleteModule.call({ module })).allowed) return;
  if (!inArchitecture) editor.showModule(editor.store.getState().module);
  else editor.refreshScene();
}

/** What the keys and menus of modules are about, with why not where there is none. */
export function withModule(editor: Editor): true | string {
  return currentModule(editor) !== undefined || 'Choose a module first.';
}
