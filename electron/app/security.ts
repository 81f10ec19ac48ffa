// What no page may do, after Electron's list of twenty (docs/tutorial/security.md): leave, open
// windows, load from elsewhere, ask for the camera, embed, download.
import type { Session, WebContents } from 'electron';
import { isOwn } from './address.ts';

/** Guards whatever gets a page: to be called for every `web-contents-created`. */
export function guardPage(page: WebContents, openExternal: (address: string) => void): void {
  const stop = (event: { preventDefault(): void }) => event.preventDefault();
  page.on('will-navigate', stop);
  page.on('will-redirect', stop);
  page.on('will-frame-navigate', stop);
  page.on('will-attach-webview', stop);
  page.setWindowOpenHandler(({ url }) => {
    openExternal(url);
    return { action: 'deny' };
  });
}

/** Guards what all pages share. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

/** Our own files, what our own pages made themselves, and the developer tools (not in releases). */
export function mayLoad(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'blob:') return isOwn(url.pathname);
  return url?.protocol === 'data:' || url?.protocol === 'devtools:' || isOwn(address);
}
