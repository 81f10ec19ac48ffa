// Marks that the selected elements have or lack: all get it, or where all have it, all lose it.
import type { Call } from '../../core/commands/command.ts';
import type { CaseNode } from '../../core/model/case.ts';
import type { NodeEntry } from '../../core/model/index.ts';
import type { Editor } from './editor.ts';
import { selectedNodes } from './selecting.ts';

export interface Flag {
  /** Elements that GSN lets have it. */
  readonly applies: (node: CaseNode) => boolean;
  readonly isOn: (node: CaseNode) => boolean;
  readonly call: (node: string, on: boolean) => Call;
  /** What is said where it applies to none. */
  readonly none: string;
  readonly label: (what: string, on: boolean) => string;
}

export const toggleFlag = {
  isOn(editor: Editor, flag: Flag): boolean {
    const ours = elements(editor, flag);
    return ours.length > 0 && ours.every(({ node }) => flag.isOn(node));
  },
  /** One step, whatever the number. */
  run(editor: Editor, flag: Flag): void {
    const ours = elements(editor, flag);
    if (ours.length === 0) {
      editor.notify('refused', flag.none);
      return;
    }
    const on = !ours.every(({ node }) => flag.isOn(node));
    const mark = editor.document.mark();
    for (const { id } of ours) editor.execute(flag.call(id, on));
    const what = ours.length === 1 ? (ours[0]?.node.identifier ?? '') : `${ours.length} elements`;
    editor.document.commit(mark, flag.label(what, on));
    editor.refreshScene();
  },
};

function elements(editor: Editor, { applies }: Flag): NodeEntry[] {
  const { nodes } = editor.document.index;
  const found = selectedNodes(editor).flatMap((id) => nodes.get(id) ?? []);
  return found.filter(({ node }) => applies(node));
}
