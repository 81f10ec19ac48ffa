// Asks the browser, once, not to clear what is stored when room gets scarce.
import type { TextStore } from '../../core/host.ts';

/** The store, which asks after the first text was written. A refusal changes nothing. */
export function keepStorage(storage: StorageManager | undefined, store: TextStore): TextStore {
  let asked = false;
  const ask = async () => {
    if (!(await storage?.persisted?.())) await storage?.persist?.();
  };
  return {
    ...store,
    async write(name, text) {
      const written = await store.write(name, text);
      if (written.ok && !asked) {
        asked = true;
        ask().catch(() => undefined);
      }
      return written;
    },
  };
}
