// Where the editor's pages are: app://editor/, and nowhere else.

export const SCHEME = 'app';
export const START = 'app://editor/index.html';

/** Whether an address is one of the editor's own pages. */
export function isOwn(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url?.protocol === `${SCHEME}:` &&
    url.host === 'editor' &&
    url.username === '' &&
    url.password === ''
  );
}
