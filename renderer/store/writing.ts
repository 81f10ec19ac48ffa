// What typing into an empty element can mean besides words: a kind ("s: "), or an outline pasted.

import { typedKind } from '../../core/clip/outlineWords.ts';
import { looksLikeOutline, readOutline } from '../../core/clip/readOutline.ts';
import { pasteOutline } from '../../core/commands/pasteOutline.ts';
import { setKind } from '../../core/commands/setKind.ts';
import { setText } from '../../core/commands/setText.ts';
import { kindName, withArticle } from '../../core/model/kinds.ts';
import { capital } from '../ui/words.ts';
import type { Editor } from './editor.ts';
import { isOwnKind } from './kinds.ts';
import { endTyping, giveUpTyping, nameStep, say, type } from './typing.ts';

/** Takes what was typed: a kind where the element is new and has no other words, else its text. */
export function write(editor: Editor, node: string, text: string): void {
  const { editing } = editor.store.getState();
  const kind = editing?.isNew ? typedKind(text) : undefined;
  say(editor, undefined);
  if (kind === undefined || !isOwnKind(kind)) {
    type(editor, node, text);
    return;
  }
  const call = setKind.call({ node, kind });
  const verdict = editor.document.may(call);
  if (!verdict.allowed) {
    type(editor, node, text);
    say(editor, verdict.message);
    return;
  }
  editor.execute(call);
  editor.execute(setText.call({ node, text: '' }));
  nameStep(editor, `Add ${kindName(kind)}`);
  say(editor, `${capital(withArticle(kindName(kind)))} now.`);
  editor.refreshScene();
  editor.look({ kind: 'nearest', id: node });
}

/**
 * A key that comes before the card is there belongs to the text, and not to the canvas, where letters
 * add and delete. What is typed replaces the text of an element that was there before, as it would in
 * the card, which selects it. Gives whether it was taken.
 */
export function typeAhead(editor: Editor, key: string): boolean {
  const { editing } = editor.store.getState();
  if (!editing || ([...key].length !== 1 && !WRITING.has(key))) return false;
  const kept = editing.isNew || editing.ahead;
  const text = kept ? (editor.document.index.nodes.get(editing.node)?.node.text ?? '') : '';
  if (key === 'Escape') giveUpTyping(editor);
  else if (key === 'Enter') endTyping(editor);
  else if ([...key].length === 1) ahead(editor, editing.node, text + key);
  else if (key === 'Backspace') ahead(editor, editing.node, [...text].slice(0, -1).join(''));
  return true;
}

function ahead(editor: Editor, node: string, text: string): void {
  write(editor, node, text);
  const { editing } = editor.store.getState();
  if (editing) editor.store.setState({ editing: { ...editing, ahead: true } });
}

/** Keys that mean something else in the card than on the canvas; Tab goes on with a child in both. */
const WRITING: ReadonlySet<string> = new Set(['Enter', 'Escape', 'Backspace', 'Delete']);

/**
 * An outline pasted into an element without words becomes elements: its one top line this element, or
 * all of it below. Gives whether it was one; prose stays for the text.
 */
export function pasteInto(editor: Editor, node: string, text: string): boolean {
  const own = editor.document.index.nodes.get(node)?.node;
  if (!own || (own.text ?? '') !== '' || !looksLikeOutline(text)) return false;
  const tops = readOutline(text).filter(({ parent }) => parent === undefined);
  const [top] = tops;
  const isNew = editor.store.getState().editing?.isNew === true;
  if (tops.length === 1 && isNew && top?.kind && top.kind !== own.kind && isOwnKind(top.kind)) {
    const call = setKind.call({ node, kind: top.kind });
    if (editor.document.may(call).allowed) editor.execute(call);
  }
  const place = tops.length === 1 ? { into: node } : { parent: node };
  const done = editor.execute(pasteOutline.call({ text, ...place }));
  if (!done.allowed) return true;
  if (tops.length === 1) {
    endTyping(editor);
    editor.goTo(node, 'nearest');
  } else editor.refreshScene();
  return true;
}
