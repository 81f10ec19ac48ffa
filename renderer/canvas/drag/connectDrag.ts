// Drawing a link with the pointer: every element answers whether it may be the target, and why not.
// Let go over nothing, it asks what to add there.
import { kindName, type LinkKind } from '../../../core/model/kinds.ts';
import { linkName, nodeName } from '../../../core/model/lookup.ts';
import { proposal } from '../../store/connecting.ts';
import type { Editor } from '../../store/editor.ts';
import type { Connecting } from '../../store/state.ts';
import type { Aim, Grip, Subject } from './dragStore.ts';

type ConnectSubject = Extract<Subject, { kind: 'connect' }>;

/** What the grip draws, as connecting by key names it. */
export function asOf(grip: Grip): Connecting['as'] {
  return grip === 'challenge' ? 'challenge' : 'support';
}

/** @param over the element under the pointer, or the link where it challenges */
export function aimLink(editor: Editor, { from, grip }: ConnectSubject, over?: string): Aim {
  const { case: c } = editor.document;
  const name = nodeName(c, from);
  if (over === undefined) {
    if (grip === 'challenge') return { says: `What does ${name} challenge?` };
    return { says: `Add ${ADDED[grip]} ${name}` };
  }
  if (over === from) return {};
  const { verdict, kind } = proposal(editor, { from, as: asOf(grip) }, over);
  if (!verdict.allowed) return { over, refusal: verdict.message };
  const target = editor.document.index.nodes.get(over)?.node;
  const other = target ? `${kindName(target.kind)} ${nodeName(c, over)}` : linkName(c, over);
  const how = HOW[kind];
  return { over, says: `${name} ${how} ${other}` };
}

const HOW: Readonly<Record<LinkKind, string>> = {
  supportedBy: 'supported by',
  inContextOf: 'in context of',
  challenges: 'challenges',
};

const ADDED: Readonly<Record<Exclude<Grip, 'challenge'>, string>> = {
  support: 'support below',
  context: 'context beside',
};

/** Makes the link; a refusal is told. */
export function dropLink(editor: Editor, { from, grip }: ConnectSubject, over: string): void {
  if (over === from) return;
  const { call, verdict } = proposal(editor, { from, as: asOf(grip) }, over);
  if (!verdict.allowed) {
    editor.notify('refused', verdict.message);
    return;
  }
  const done = editor.execute(call);
  const [made] = done.allowed ? done.made : [];
  if (made !== undefined) editor.select({ kind: 'link', id: made });
}
