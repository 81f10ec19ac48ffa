// Changing what kind an element is. Fields that would be lost are named in a question first.
import { OWN_KINDS, setKind } from '../../core/commands/setKind.ts';
import { kindName, type NodeKind, withArticle } from '../../core/model/kinds.ts';
import type { Editor } from './editor.ts';

export type OwnKind = (typeof OWN_KINDS)[number];

export function isOwnKind(kind: NodeKind): kind is OwnKind {
  return (OWN_KINDS as readonly NodeKind[]).includes(kind);
}

/** Makes an element another kind, or asks first, or says why not. */
export function changeKind(editor: Editor, node: string, kind: OwnKind): void {
  const call = setKind.call({ node, kind });
  const verdict = editor.document.may(call);
  const change = () => {
    if (!editor.execute(call).allowed) return;
    editor.refreshScene();
    editor.goTo(node, 'nearest');
  };
  if (!verdict.allowed) editor.notify('refused', verdict.message);
  else if (verdict.warning === undefined) change();
  else {
    const name = editor.document.index.nodes.get(node)?.node.identifier ?? node;
    const title = `Make ${name} ${withArticle(kindName(kind))}?`;
    editor.open({ kind: 'question', title, text: verdict.warning, yes: 'Change', next: change });
  }
}
