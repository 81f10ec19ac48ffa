// Asking for the outline never hides it behind another list (product.md, "The window": outline at the left).
import { expect, test } from '@jest/globals';
import { showOutline } from '../../../renderer/actions/showPanels.ts';
import { showLeft } from '../../../renderer/store/panels.ts';
import { testEditor } from '../support/testEditor.ts';

test('the outline comes in place of the registers, and is hidden when it shows', () => {
  const { editor } = testEditor('G1 "Top"');
  const state = editor.store.getState;
  const shown = () => [state().left, state().settings.panels.outline.shown];
  showLeft(editor, 'registers');
  expect(showOutline.checked?.(editor)).toBe(false);
  showOutline.run(editor);
  expect(shown()).toEqual(['outline', true]);
  expect(showOutline.checked?.(editor)).toBe(true);
  showOutline.run(editor);
  expect(shown()).toEqual(['outline', false]);
  showOutline.run(editor);
  expect(shown()).toEqual(['outline', true]);
});
