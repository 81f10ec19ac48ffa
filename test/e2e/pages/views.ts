// Going to a view and away from it, as the registry of views says a person at the keyboard does.
import type { Step, View } from '../../../renderer/views/view.ts';
import type { EditorPage } from './editorPage.ts';

/** Opens a view from the canvas, and waits until it shows. */
export async function openView(editor: EditorPage, view: View): Promise<void> {
  await editor.focusCanvas();
  for (const step of view.open) await take(editor, step);
  await editor.page.locator(view.shows).first().waitFor({ timeout: 20_000 });
  await settled(editor);
}

/** Leaves a view; whether it is gone is the caller's question. */
export async function leaveView(editor: EditorPage, view: View): Promise<void> {
  for (const step of view.leave ?? []) {
    await take(editor, step);
    // A menu has the keys until it is gone.
    if (view.kind !== 'menu') continue;
    await editor.page.locator(view.shows).first().waitFor({ state: 'detached' });
    await editor.page.locator('body :focus').waitFor({ state: 'attached' });
  }
  if (view.leave) await editor.page.locator(view.shows).first().waitFor({ state: 'detached' });
}

async function take(editor: EditorPage, step: Step): Promise<void> {
  if ('press' in step) await editor.press(keyOf(step.press));
  else if ('type' in step) {
    // Where to write comes with the panel; a letter before that would go to the canvas.
    await editor.page.waitForFunction(() => document.activeElement?.matches('input, textarea'));
    await editor.page.keyboard.type(step.type);
  } else if ('select' in step) await editor.select(step.select);
  else if ('drop' in step) await editor.drop(step.drop);
  else {
    await editor.find(step.find);
    // It is done when the palette is gone; a key before that would go to the canvas.
    await settled(editor);
  }
}

/** Playwright's name of a chord: letters are lower case without Shift. */
function keyOf(chord: string): string {
  const parts = chord.split(/\+(?=.)/).map((part) => (part === 'Mod' ? 'Control' : part));
  const key = parts.at(-1) ?? '';
  const shifted = parts.includes('Shift');
  return [...parts.slice(0, -1), key.length === 1 && !shifted ? key.toLowerCase() : key].join('+');
}

/** Movement has ended: colours half faded in are nobody's contrast, and what is named is there. */
export async function settled({ page }: EditorPage): Promise<void> {
  // A view in the canvas's place is fetched when it is first shown.
  await page.waitForFunction(() => {
    const view = document.querySelector('.centre-view');
    return !view || view.querySelector('[data-centre-focus]') !== null;
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[aria-activedescendant]')].every((element) =>
      document.getElementById(element.getAttribute('aria-activedescendant') ?? ''),
    ),
  );
  await page.evaluate(async () => {
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
