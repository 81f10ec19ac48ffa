// Moving branches by keyboard: among their siblings, out to the grandparent, into the sibling before.
// The command's own answer is told where it refuses.
import { moveSubtree } from '../../core/commands/moveSubtree.ts';
import { reorder } from '../../core/commands/reorder.ts';
import type { LinkEntry, NodeEntry } from '../../core/model/index.ts';
import type { Editor } from './editor.ts';

/** Moves what is selected one place to the left or to the right. */
export function moveAmong(editor: Editor, by: -1 | 1): void {
  const found = selectedLink(editor);
  if (!found) return;
  const { entry, link, siblings } = found;
  const beside = siblings[siblings.indexOf(link) + by];
  if (!beside) {
    const end = by < 0 ? 'first' : 'last';
    editor.notify('refused', `${entry.node.identifier} is the ${end} of its siblings.`);
    return;
  }
  const place = by < 0 ? { before: beside.id } : { after: beside.id };
  finish(editor, entry, reorder.call({ link: link.id, ...place }));
}

/** Hangs it beside its parent. */
export function moveOut(editor: Editor): void {
  const found = selectedLink(editor);
  if (!found) return;
  const { entry, link } = found;
  const up = link.from?.supports[0];
  const above = up?.from;
  if (!link.from || !up || !above) {
    const parent = link.from?.node.identifier ?? 'Its parent';
    editor.notify('refused', `${parent} is at the top; nothing can stand beside it.`);
    return;
  }
  const place = link.link.kind === 'supportedBy' ? { after: up.id } : {};
  finish(editor, entry, moveSubtree.call({ link: link.id, parent: above.id, ...place }));
}

/** Hangs it below the sibling before it, as the last. */
export function moveIn(editor: Editor): void {
  const found = selectedLink(editor);
  if (!found) return;
  const { entry, link, siblings } = found;
  const elder = siblings[siblings.indexOf(link) - 1]?.to;
  if (!elder) {
    const why = 'has no sibling before it that it could go below.';
    editor.notify('refused', `${entry.node.identifier} ${why}`);
    return;
  }
  finish(editor, entry, moveSubtree.call({ link: link.id, parent: elder.id }));
}

interface Found {
  readonly entry: NodeEntry;
  readonly link: LinkEntry;
  readonly siblings: readonly LinkEntry[];
}

/** By which link the selected element, or the selected link's lower end, hangs. */
function selectedLink(editor: Editor): Found | undefined {
  const { selection } = editor.store.getState();
  const { index } = editor.document;
  const chosen = index.links.get(selection?.id ?? '');
  const entry = chosen?.to ?? index.nodes.get(selection?.id ?? '');
  const link = chosen ?? entry?.supports[0] ?? entry?.contextOf[0];
  if (!entry) {
    editor.notify('refused', 'Select an element first.');
    return undefined;
  }
  if (!link || link.link.kind === 'challenges') {
    const name = entry.node.identifier;
    const why = entry.challenges.length
      ? 'challenges; connect it to another target instead.'
      : 'hangs from nothing and has no siblings.';
    editor.notify('refused', `${name} ${why}`);
    return undefined;
  }
  const kind = link.link.kind === 'inContextOf' ? 'inContextOf' : 'supportedBy';
  return { entry, link, siblings: link.from?.[kind] ?? [] };
}

function finish(editor: Editor, entry: NodeEntry, call: Parameters<Editor['execute']>[0]): void {
  if (!editor.execute(call).allowed) return;
  editor.refreshScene();
  const { selection } = editor.store.getState();
  editor.goTo(selection?.kind === 'link' ? selection.id : entry.id, 'nearest');
}
