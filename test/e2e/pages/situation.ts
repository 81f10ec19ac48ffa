// What a page looks like when something that was waited for has not come: for the message of the test.
import type { Page } from 'playwright-core';

/** Milliseconds; a page that hangs says nothing. */
const PATIENCE = 5_000;

/** Keeps which keys a page hears, from its next load on. */
export async function listenForKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    window.addEventListener(
      'keydown',
      ({ key, ctrlKey, target }) => {
        const where = target instanceof Element ? target.tagName.toLowerCase() : '';
        heard.push(`${ctrlKey ? 'Control+' : ''}${key} in ${where}`);
      },
      { capture: true },
    );
  });
}

/** The keys heard last, the focus, what lies over the window and what it says, as one line. */
export async function situation(page: Page): Promise<string> {
  const asked = page.evaluate(() => {
    const words = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => (one.textContent ?? '').slice(0, 200));
    const { heard } = globalThis as { heard?: string[] };
    return {
      keys: heard?.slice(-5),
      focus: document.activeElement?.outerHTML.slice(0, 200),
      hasFocus: document.hasFocus(),
      over: words('dialog[open], .menu'),
      says: words('[role=status], [role=alert]'),
    };
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<string>((done) => {
    timer = setTimeout(() => done('The page does not answer.'), PATIENCE);
  });
  try {
    return await Promise.race([asked.then((found) => JSON.stringify(found)), silence]);
  } catch (error) {
    return `The page is gone (${String(error)}).`;
  } finally {
    clearTimeout(timer);
  }
}
