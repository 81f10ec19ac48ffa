// An organisation's folder in the settings: its profile judges the case that names it, and what asks less
// than usual is said beside the problems.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const ACME = {
  formatVersion: 1,
  id: 'acme',
  title: 'Acme frontier',
  family: 'ai',
  extends: 'review',
  rules: { 'SUP-03': 'off', 'SUP-01': { default: 'blocker', critical: 'blocker' } },
};

describeInBrowser('the organisation', (window) => {
  let folder = '';
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'warrant-org-')), 'acme');
    mkdirSync(join(folder, 'profiles'), { recursive: true });
    writeFileSync(join(folder, 'profiles/acme.profile.json'), JSON.stringify(ACME));
    writeFileSync(join(folder, 'profiles/broken.profile.json'), '{ "id": }');
  });
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  test('is chosen in the settings, and judges the case that names its profile', async () => {
    const editor = await EditorPage.open(window, {
      sketch: 'case {title: Own, profile: acme}\nG1 "The model is safe to deploy"',
    });
    const { page } = editor;
    await editor.problem(/names the profile "acme", which is not known here/).waitFor();
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Organisation' }).click();
    await page.locator('input[data-organisation]').setInputFiles(folder);
    await page.locator('.settings-list').getByText('Acme frontier').waitFor();
    expect(await page.locator('.settings-page').textContent()).toMatch(
      /acme, as of .*1 profile.*What cannot be used.*broken\.profile\.json: .*line 1/,
    );
    await page.keyboard.press('Escape');
    await editor.problem(/which is not known here/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Acme frontier.*asks less/ }).waitFor();
    expect(await page.locator('.facts').textContent()).toContain('Acme frontier');

    // The line of its file gives the severity; where it says nothing, that of what it extends.
    const explained = async (rule: string) => {
      await page.getByRole('searchbox', { name: 'Filter problems by words' }).fill(rule);
      await editor.problems().focus();
      await editor.press('Home', 'ArrowDown');
      await editor.press('Shift+F1');
      const text = await editor.dialog().textContent();
      await editor.press('Escape');
      return text;
    };
    expect(await explained('SUP-01')).toMatch(
      /is a blocker by the line SUP-01, \w+ of the profile Acme frontier\./,
    );
    expect(await explained('UNK-01')).toMatch(/by the line UNK-01.* of the profile Review\./);
  });
});
