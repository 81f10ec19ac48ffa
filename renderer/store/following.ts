// Following the links of texts: within the case at once, out of it after a question that shows the
// whole address.
import { isExternal } from '../../core/markdown/links.ts';
import { referenced } from '../../core/select/referenced.ts';
import { goToRecord } from '../palette/goToRecord.ts';
import type { Editor } from './editor.ts';

export function followLink(editor: Editor, href: string): void {
  if (isExternal(href)) {
    if (editor.host.capabilities.asksBeforeOpening) void openAddress(editor, href);
    else editor.open({ kind: 'external', address: href });
    return;
  }
  const target = referenced(editor.document.index, href, editor.store.getState().module);
  if (target?.what === 'element') editor.goTo(target.id);
  else if (target) goToRecord(editor, target.id);
  else editor.notify('refused', `Nothing in this case is named ${href.slice(1)}.`);
}

/** Hands an address to the host, once the user has agreed. */
export async function openAddress(editor: Editor, address: string): Promise<void> {
  editor.closeDialog();
  const opened = await editor.host.openExternal(address);
  if (!opened.ok && opened.because !== 'cancelled') editor.notify('failed', opened.message);
}
