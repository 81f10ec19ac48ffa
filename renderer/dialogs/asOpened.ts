// An address as the browser will read it: foreign letters in its host name are written out, so that
// nothing that looks like a known name is taken for it.

/** Undefined where it is no address. */
export function asOpened(address: string): string | undefined {
  try {
    const { href, protocol } = new URL(address);
    return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
