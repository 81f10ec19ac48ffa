// Every symbol of the standard by mouse: added, edited, connected, seen, deleted, and all undone.
import { test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { SymbolHand } from './pages/symbolHand.ts';
import { everySymbol } from './pages/symbolsJob.ts';

describeInBrowser('every symbol, by mouse', (window) => {
  test('added, edited, connected, drawn, deleted, undone', async () => {
    await everySymbol(window, (editor) => new SymbolHand(editor));
  }, 300_000);
});
