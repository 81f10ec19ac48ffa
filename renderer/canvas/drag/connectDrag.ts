// Drawing a link with the pointer: every element answers whether it may be the target, and why not.
// Let go over nothing, it asks what to add there.
import { kindName } from '../../../core/model/kinds.ts';
import { nodeName } from '../../../core/model/lookup.ts';
import { proposal } from '../../store/connecting.ts';
import type { Editor } from '../../store/editor.ts';
import type { Aim, Grip, Subject } from './dragStore.ts';

type ConnectSubject = Extract<Subject, { kind: 'connect' }>;

/** @param over the element under the pointer */
export function aimLink(editor: Editor, { from, grip }: ConnectSubject, over?: string): Aim {
  const { case: c } = editor.document;
  const name = nodeName(c, from);
  if (over === undefined) return { says: `Add ${ADDED[grip]} ${name}` };
  if (over === from) return {};
  const { verdict, kind } = proposal(editor, { from, as: 'support' }, over);
  if (!verdict.allowed) return { over, refusal: verdict.message };
  const target = editor.document.index.nodes.get(over)?.node;
  const other = `${target ? kindName(target.kind) : ''} ${nodeName(c, over)}`;
  const how = kind === 'inContextOf' ? 'in context of' : 'supported by';
  return { over, says: `${name} ${how} ${other}` };
}

const ADDED: Readonly<Record<Grip, string>> = {
  support: 'support below',
  context: 'context beside',
};

/** Makes the link; a refusal is told. */
export function dropLink(editor: Editor, { from }: ConnectSubject, over: string): void {
  if (over === from) return;
  const { call, verdict } = proposal(editor, { from, as: 'support' }, over);
  if (!verdict.allowed) {
    editor.notify('refused', verdict.message);
    return;
  }
  const done = editor.execute(call);
  const [made] = done.allowed ? done.made : [];
  if (made !== undefined) editor.select({ kind: 'link', id: made });
}
