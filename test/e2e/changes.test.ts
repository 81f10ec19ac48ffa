// What changed, as a user meets it: badges of what is not as it was saved, the view that lists it, another
// file, and a sign-off.
import { expect, test } from '@jest/globals';
import { ownDigests } from '../../core/diff/touched.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { digestOfSubject } from '../../core/format/digest.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const TEXT = `case {title: Changes, profile: review}
G1 "The model is safe to deploy"
  S1 "Over both parts"
    G2 "It cannot build a weapon"
      Sn1 "Chemistry run" -> E-01
    G3 "It would not try"
evidence E-01 {title: Chemistry run, result: pass, date: "2026-05-01"}
people PE-01 {name: Ada}`;

describeInBrowser('changes', (window) => {
  const open = async (editor: EditorPage) => {
    await editor.find('Changes');
    const view = editor.page.getByRole('region', { name: 'Changes', exact: true });
    await view.getByRole('heading', { name: 'Changes', exact: true }).waitFor();
    // The focus comes with the view's first answer.
    await view.locator('[data-centre-focus]:focus').waitFor();
    return view;
  };

  test('since the last save: badges, the list with the way to each, nothing after saving', async () => {
    const editor = await EditorPage.open(window, { sketch: TEXT });
    await editor.select('G2');
    await editor.press('F2');
    await editor.retype('It could not build a weapon');
    await editor.press('Escape');
    await editor.symbol('G2').locator('.change-mark').waitFor();
    expect(await editor.symbol('G2').getAttribute('aria-label')).toContain(
      'Changed since the last save.',
    );
    expect(await editor.symbol('G3').locator('.change-mark').count()).toBe(0);

    const view = await open(editor);
    const row = view.getByRole('listitem').filter({ hasText: 'Goal G2' }).first();
    expect(await row.locator('del').textContent()).toBe('cannot');
    expect(await row.locator('ins').textContent()).toBe('could not');
    await row.getByRole('button', { name: 'Go to Goal G2' }).click();
    expect(await editor.selected()).toContain('G2');

    await editor.save();
    const after = await open(editor);
    await after.getByText('Nothing has changed since the last save.').waitFor();
    expect(await editor.page.locator('.change-mark').count()).toBe(0);
  });

  test('from another file, by the keyboard', async () => {
    const editor = await EditorPage.open(window, { sketch: TEXT });
    const view = await open(editor);
    const chooser = editor.page.waitForEvent('filechooser');
    await editor.press('Tab', 'Enter');
    const other = writeCase(
      sketch(
        TEXT.replace('G3 "It would not try"', 'G4 "It was not asked"').replace('pass', 'fail'),
      ),
    );
    await (await chooser).setFiles({
      name: 'other.case.json',
      mimeType: 'application/json',
      buffer: Buffer.from(other),
    });
    await view
      .getByRole('listitem')
      .filter({ hasText: 'Goal G3' })
      .filter({ hasText: 'Added' })
      .first()
      .waitFor();
    expect(await view.textContent()).toContain('Result: Fail → Pass');
    // SUP-01 tells claims without support: G3, which only this case has, and G4, which only the other has.
    const findings = view.getByRole('region', { name: 'Findings' }).getByRole('listitem');
    await findings.filter({ hasText: 'New' }).filter({ hasText: 'SUP-01 G3: ' }).waitFor();
    await findings.filter({ hasText: 'Gone' }).filter({ hasText: 'SUP-01 G4: ' }).waitFor();
    // What both have is neither new nor gone.
    expect(await findings.filter({ hasText: 'UNK-01' }).count()).toBe(0);
    // The case itself is as it was.
    expect(await editor.text('G3')).toContain('It would not try');
    await editor.press('Escape');
  });

  test('since a sign-off: which elements were touched', async () => {
    const c = sketch(TEXT);
    const index = new CaseIndex(c);
    const signed = {
      subject: 'G2',
      person: 'PE-01',
      on: '2026-06-01',
      digest: digestOfSubject(index, 'G2') ?? '',
      elements: { ...ownDigests(index, 'G2') },
    };
    const editor = await EditorPage.open(window, {});
    await editor.openFile(
      'signed.case.json',
      writeCase({ ...c, signOffs: new Map([['SO-01', signed]]) }),
    );
    await editor.checked();
    const view = await open(editor);
    await view.getByLabel('Compared with').selectOption('SO-01');
    await view.getByText('What was signed is what is there now').waitFor();
    await editor.press('Escape');
    await editor.select('G2');
    await editor.press('F2');
    await editor.retype('It could not build a weapon');
    await editor.press('Escape');
    const again = await open(editor);
    await again.getByLabel('Compared with').selectOption('SO-01');
    await again
      .getByRole('region', { name: 'Changed since' })
      .getByRole('button', { name: 'Go to G2' })
      .waitFor();
    expect(await again.getByRole('listitem').count()).toBe(1);
  });

  test('a reviewer signs, and is told later what was touched', async () => {
    const editor = await EditorPage.open(window, { sketch: TEXT });
    await editor.press('Control+,');
    await editor
      .dialog()
      .getByRole('tab', { name: /you|person/i })
      .click();
    await editor.dialog().getByLabel('Name', { exact: true }).fill('Ada');
    await editor.press('Escape');
    await editor.find('Review');
    const view = await open(editor);
    await view.getByText('Sign off the case as it is').click();
    await view.getByLabel('What you state, if anything').fill('Read in full');
    await view.getByRole('button', { name: 'Sign off', exact: true }).click();
    await view.getByText('What was signed is what is there now').waitFor();
    expect(await view.getByLabel('Compared with').inputValue()).toBe('SO-01');
    await editor.find('Author');
    await editor.select('G3');
    await editor.press('F2');
    await editor.retype('It would not even try');
    await editor.press('Escape');
    const again = await open(editor);
    await again.getByLabel('Compared with').selectOption('SO-01');
    await again.getByRole('button', { name: 'Go to G3' }).waitFor();
    expect(await again.getByRole('listitem').count()).toBe(1);
  });
});
