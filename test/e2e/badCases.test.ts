// Cases with faults that nobody should meet (test/fixtures/bad-input), in the window: each is drawn, its
// faults are in the list of problems, and saving without an edit gives the file back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../scripts/root.mjs';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const textOf = (name: string) =>
  readFileSync(join(root, `test/fixtures/bad-input/${name}.case.json`), 'utf8');

/** Rules that are told, and an element of the main module that is drawn. */
const CASES = [
  ['missing-references', ['WF-07', 'GSN-ACP-3'], 'M1'],
  ['modules-in-a-circle', ['GSN-MOD-9'], 'M4'],
  ['drifted-away-element', ['GSN-MOD-1'], 'G2'],
  ['contract-in-contract', ['GSN-MOD-7', 'WF-04'], 'G1'],
  ['claim-point-on-nothing', ['GSN-ACP-2', 'WF-07'], 'Sn9'],
  ['challenge-of-the-deleted', ['WF-11'], 'Sn8'],
] as const;

describeInBrowser('a bad case', (window) => {
  test.each(CASES)('%s is drawn, told, and saved as it is', async (name, rules, drawn) => {
    const editor = await EditorPage.open(window);
    await editor.openFile(`${name}.case.json`, textOf(name));
    await editor.symbol('G1').waitFor();
    await editor.symbol(drawn).waitFor();
    const findings = (await editor.findings()).join('\n');
    for (const rule of rules) expect(findings).toContain(rule);
    expect((await editor.save()).toString('utf8')).toBe(textOf(name));
  });

  test('the fix of a drifted away goal lets it say what its origin says', async () => {
    const editor = await EditorPage.open(window);
    await editor.openFile('drifted.case.json', textOf('drifted-away-element'));
    await editor.symbol('G2').waitFor();
    expect((await editor.findings()).join('\n')).toContain('GSN-MOD-1');
    await editor.problems().getByText('GSN-MOD-1').first().click();
    await editor.press('Control+.');
    expect((await editor.findings()).join('\n')).not.toContain('GSN-MOD-1');
    expect((await editor.save()).toString('utf8')).not.toContain('No one can copy');
  });
});
