// Every symbol of the standard by keyboard alone: added, edited, connected, seen, deleted, and all undone.
import { test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { SymbolKeys } from './pages/symbolKeys.ts';
import { everySymbol } from './pages/symbolsJob.ts';

describeInBrowser('every symbol, by keyboard alone', (window) => {
  test('added, edited, connected, drawn, deleted, undone', async () => {
    await everySymbol(window, (editor) => new SymbolKeys(editor));
  }, 300_000);
});
