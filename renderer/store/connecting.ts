// Making a link without a drag: choose the source, then any target; each target is answered by the
// command itself. A refusal says why, and the choice goes on.

import type { Call } from '../../core/commands/command.ts';
import { connect } from '../../core/commands/connect.ts';
import { moveChallenge } from '../../core/commands/moveChallenge.ts';
import type { Verdict } from '../../core/commands/verdict.ts';
import type { LinkKind } from '../../core/model/kinds.ts';
import type { Editor } from './editor.ts';
import type { Connecting } from './state.ts';
import { endTyping } from './typing.ts';

export function startConnecting(editor: Editor, from: string, as: Connecting['as']): void {
  endTyping(editor);
  editor.store.setState({ connecting: { from, as, at: from } });
}

/** Chooses another target for a challenge. */
export function startMovingChallenge(editor: Editor, link: string, from: string): void {
  endTyping(editor);
  editor.store.setState({ connecting: { from, as: 'challenge', at: from, moved: link } });
}

export function stopConnecting(editor: Editor): void {
  editor.store.setState({ connecting: undefined });
}

/** What picking this target would do, and whether it may. */
export function proposal(
  { document }: Editor,
  { from, as, moved }: Pick<Connecting, 'from' | 'as' | 'moved'>,
  target: string,
): { readonly call: Call; readonly verdict: Verdict; readonly kind: LinkKind } {
  if (as === 'challenge') {
    const end = document.index.links.has(target) ? { toLink: target } : { to: target };
    const call =
      moved === undefined
        ? connect.call({ kind: 'challenges', from, ...end })
        : moveChallenge.call({ link: moved, ...end });
    return answer(document, 'challenges', call);
  }
  const support = answer(
    document,
    'supportedBy',
    connect.call({ kind: 'supportedBy', from, to: target }),
  );
  if (support.verdict.allowed) return support;
  const context = answer(
    document,
    'inContextOf',
    connect.call({ kind: 'inContextOf', from, to: target }),
  );
  if (context.verdict.allowed) return context;
  // The refusal that is about this pair and not about the wrong kind of link says more.
  const wrongKind = !support.verdict.allowed && support.verdict.because === 'forbidden-connection';
  return wrongKind && context.verdict.because !== 'forbidden-connection' ? context : support;
}

/** Connects, or keeps asking with the reason. Gives whether a link was made. */
export function pick(editor: Editor, target: string): boolean {
  const { connecting } = editor.store.getState();
  if (!connecting) return false;
  const { call, verdict } = proposal(editor, connecting, target);
  if (!verdict.allowed) {
    editor.store.setState({ connecting: { ...connecting, at: target, refusal: verdict.message } });
    return false;
  }
  stopConnecting(editor);
  const done = editor.execute(call);
  const [made] = done.allowed ? done.made : [];
  const link = made ?? connecting.moved;
  if (link !== undefined && done.allowed) editor.select({ kind: 'link', id: link });
  return done.allowed;
}

/** The arrow keys reach another candidate. */
export function aimAt(editor: Editor, at: string): void {
  const { connecting } = editor.store.getState();
  if (!connecting) return;
  const { refusal: _old, ...rest } = connecting;
  editor.store.setState({ connecting: { ...rest, at } });
  editor.look({ kind: 'nearest', id: at });
}

function answer(document: Editor['document'], kind: LinkKind, call: Call) {
  return { kind, call, verdict: document.may(call) };
}
