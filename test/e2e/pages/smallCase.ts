// A small argument on the canvas, all of it in view, and what of it was saved.
import { readCase } from '../../../core/format/readCase.ts';
import type { Window } from '../harness/browser.ts';
import { CanvasPage } from './canvasPage.ts';
import { EditorPage } from './editorPage.ts';

export const ARGUMENT = `
  case {title: A small case, profile: gsn-strict}
  G1 "The system is acceptably safe"
    ~ C1 "The system"
    G2 "Hazard A is mitigated"
      Sn1 "Test report A"
    G3 "Hazard B is mitigated" <>
    G4 "Hazard C is mitigated" <>
`;
const SIZE = { width: 1500, height: 1000 };

export async function openSmall(window: Window, sketch = ARGUMENT) {
  const editor = await EditorPage.open(window, { sketch, size: SIZE });
  const canvas = new CanvasPage(editor);
  await editor.focusCanvas();
  await editor.press('0');
  await editor.symbol('Sn1').waitFor();
  return { editor, canvas, page: editor.page };
}

/** Parents of an element, as its place in the saved case says. */
export async function savedLinks(editor: EditorPage): Promise<string[]> {
  const read = readCase(new Uint8Array(await editor.save()));
  if (!read.ok) throw new Error('The saved case cannot be read.');
  return [...read.case.links.values()].map(({ kind, from, to }) => `${from} ${kind} ${to}`).sort();
}
