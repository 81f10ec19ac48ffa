// The whole of it, for whoever does it: every story, everything undone, and the list ticked off.
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Window } from '../harness/browser.ts';
import { EditorPage } from './editorPage.ts';
import { STORIES } from './symbolStories.ts';
import { ARGUMENT, Ledger, type User } from './symbols.ts';

const SIZE = { width: 1500, height: 1000 };

export async function everySymbol(window: Window, userOf: (editor: EditorPage) => User) {
  const editor = await EditorPage.open(window, {
    sketch: ARGUMENT,
    size: SIZE,
    inPlace: true,
    lessMotion: true,
  });
  editor.page.setDefaultTimeout(20_000);
  const user = userOf(editor);
  const ledger = new Ledger();
  const before = await editor.save();
  const folder = process.env.PICTURES;
  for (const [name, story] of Object.entries(STORIES)) {
    if (process.env.STORY && process.env.STORY !== name) continue;
    const shot = (picture: string) =>
      editor.page.screenshot({ path: join(folder ?? '', `${picture}.png`) });
    await story(user, ledger, async (picture) => {
      if (folder) await shot(picture);
    }).catch(async (error: unknown) => {
      if (folder) await shot(`failed-${name}`);
      throw error;
    });
  }
  const undo = editor.page.getByRole('button', { name: 'Undo' });
  for (let i = 0; i < 300 && (await undo.getAttribute('aria-disabled')) !== 'true'; i += 1) {
    await user.undo();
  }
  expect((await editor.save()).equals(before)).toBe(true);
  expect(ledger.differences()).toEqual([]);
}
