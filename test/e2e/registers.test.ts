// The registers in the centre, by keyboard alone: opened, sorted, searched, edited, set in bulk, pasted
// into, undone; to where a row is used and back; ten thousand rows.
import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { readCase } from '../../core/format/readCase.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';
import { Keys } from './pages/keys.ts';

const TEXT = `
  case {title: Registers, profile: gsn-strict}
  G1 "The system is acceptably safe"
    Sn1 "Red team" -> E-2
    A1 "Attackers are few" {status: unknown}
  evidence E-1 {title: Charlie, date: 2026-03-01, result: fail}
  evidence E-2 {title: Alpha, date: 2026-01-01}
  evidence E-3 {title: Bravo}
  people PE-1 {name: Ada Lovelace}
  systemVersions SV-1 {name: Meridian, version: "3"}
`;

describeInBrowser('registers', (window) => {
  async function begin(options: { sketch?: string } = { sketch: TEXT }) {
    const editor = await EditorPage.open(window, options);
    const keys = new Keys(editor.page);
    const grid = (name: string) => editor.page.getByRole('grid', { name });
    return { editor, keys, grid };
  }
  const saved = async (editor: EditorPage) => {
    const read = readCase(await editor.save());
    if (!read.ok) throw new Error(read.problem.message);
    return read.case;
  };
  /** Ids in the order of the rows. */
  const ids = (grid: Locator) => grid.locator('tbody tr td:first-child').allTextContents();
  /** The text of the cell that the keys are in. */
  const active = (grid: Locator) => grid.locator('[data-active]').textContent();

  test('sorted, searched and edited in place; what is refused stays with its reason', async () => {
    const { editor, keys, grid } = await begin();
    await editor.focusCanvas();
    await keys.press('Control+Alt+5');
    const evidence = grid('Evidence');
    await keys.focused(evidence);
    expect(await ids(evidence)).toEqual(['E-1', 'E-2', 'E-3']);
    // The head is above the first row; its column sorts, both ways and back.
    await keys.press('ArrowUp', 'ArrowRight', 'Enter');
    const title = evidence.getByRole('columnheader', { name: 'Title' });
    expect(await title.getAttribute('aria-sort')).toBe('ascending');
    expect(await ids(evidence)).toEqual(['E-2', 'E-3', 'E-1']);
    await keys.press('Enter');
    expect(await ids(evidence)).toEqual(['E-1', 'E-3', 'E-2']);
    await keys.press('Enter');
    expect(await title.getAttribute('aria-sort')).toBe('none');

    const search = editor.page.getByRole('searchbox', { name: 'Search in Evidence' });
    await keys.pressUntil('Shift+Tab', search);
    await keys.type('brav');
    await evidence.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(await ids(evidence)).toEqual(['E-3']);
    await search.fill('');
    await keys.pressUntil('Tab', evidence);

    await keys.press('Control+Home', 'ArrowRight', 'F2');
    const cell = editor.page.getByRole('textbox', { name: 'Title of E-1' });
    await keys.focused(cell);
    await keys.type('Delta');
    await keys.press('Enter');
    await keys.focused(evidence);
    expect(await active(evidence)).toBe('Alpha');
    // Typing replaces; Escape gives up.
    await keys.type('x');
    await keys.press('Escape');
    expect((await saved(editor)).evidence.get('E-2')?.title).toBe('Alpha');
    expect((await saved(editor)).evidence.get('E-1')?.title).toBe('Delta');

    await keys.press('Control+Home');
    const date = evidence.getByRole('columnheader', { name: 'Date' });
    const at = Number(await date.getAttribute('aria-colindex'));
    for (let i = 1; i < at; i += 1) await keys.press('ArrowRight');
    expect(await active(evidence)).toBe('2026-03-01');
    await keys.type('3 Oct');
    await keys.press('Enter');
    const writing = editor.page.getByRole('textbox', { name: 'Date of E-1' });
    expect(await writing.inputValue()).toBe('3 Oct');
    expect(await editor.page.getByRole('alert').textContent()).toContain('YYYY-MM-DD');
    await writing.fill('2026-10-03');
    await keys.press('Enter');
    expect((await saved(editor)).evidence.get('E-1')?.date).toBe('2026-10-03');
  });

  test('many rows at once are one step; a new row begins with its title', async () => {
    const { editor, keys, grid } = await begin();
    await keys.press('Control+Alt+5');
    const evidence = grid('Evidence');
    await keys.focused(evidence);
    await keys.press('Space', 'Shift+ArrowDown');
    await keys.pressUntil('Shift+Tab', editor.page.getByLabel('Column to set'));
    await keys.type('Res');
    await keys.press('Tab');
    await keys.focused(editor.page.getByLabel('New value of Result'));
    await keys.type('Inc');
    await keys.press('Tab', 'Enter');
    const results = async () =>
      [...(await saved(editor)).evidence.values()].map(({ result }) => result);
    expect(await results()).toEqual(['inconclusive', 'inconclusive', undefined]);
    await keys.pressUntil('Tab', evidence);
    await keys.press('Control+z');
    expect(await results()).toEqual(['fail', undefined, undefined]);

    await keys.press('Escape');
    await keys.pressUntil('Shift+Tab', editor.page.getByRole('button', { name: 'New evidence' }));
    await keys.press('Enter');
    await keys.focused(editor.page.getByRole('textbox', { name: /^Title of E-/ }));
    await keys.type('Late finding');
    await keys.press('Enter');
    const titles = [...(await saved(editor)).evidence.values()].map(({ title }) => title).sort();
    expect(titles).toEqual(['Alpha', 'Bravo', 'Charlie', 'Late finding']);
  });

  test('a reference is searched by name; a deleted row that is used asks first', async () => {
    const { editor, keys, grid } = await begin();
    await keys.find('Evidence register');
    const evidence = grid('Evidence');
    await keys.focused(evidence);
    const system = evidence.getByRole('columnheader', { name: 'System evaluated' });
    const at = Number(await system.getAttribute('aria-colindex'));
    for (let i = 1; i < at; i += 1) await keys.press('ArrowRight');
    await keys.type('merid');
    await editor.page.getByRole('option', { name: /SV-1/ }).waitFor();
    await keys.press('Enter');
    await keys.focused(evidence);
    expect((await saved(editor)).evidence.get('E-1')?.systemVersion).toBe('SV-1');

    await keys.press('Control+Home', 'ArrowDown', 'Space', 'Delete');
    expect(await editor.dialog().textContent()).toContain('E-2 is used by Sn1.');
    await keys.pressUntil('Tab', editor.dialog().getByRole('button', { name: 'Delete' }));
    await keys.press('Enter');
    await editor.dialog().waitFor({ state: 'detached' });
    expect([...(await saved(editor)).evidence.keys()]).toEqual(['E-1', 'E-3']);
    // Nothing names E-3: it goes at once.
    await keys.focused(evidence);
    await keys.press('Control+End', 'Space', 'Delete');
    expect([...(await saved(editor)).evidence.keys()]).toEqual(['E-1']);
    await keys.press('Control+z', 'Control+z');
    expect((await saved(editor)).evidence.size).toBe(3);
  });

  test('rows from one to another: Shift with a click or an arrow, which also takes them out again', async () => {
    const { editor, keys, grid } = await begin();
    await keys.press('Control+Alt+5');
    const evidence = grid('Evidence');
    await keys.focused(evidence);
    const chosen = () =>
      evidence.locator('tr[aria-selected="true"] td:first-child').allTextContents();
    const cell = (id: string) => evidence.getByRole('row', { name: id }).locator('td').nth(1);
    // A click alone selects nothing, and is where Shift begins.
    await cell('E-1').click();
    expect(await chosen()).toEqual([]);
    await cell('E-3').click({ modifiers: ['Shift'] });
    expect(await chosen()).toEqual(['E-1', 'E-2', 'E-3']);
    await cell('E-2').click({ modifiers: ['Shift'] });
    expect(await chosen()).toEqual(['E-1', 'E-2']);
    await keys.focused(evidence);
    await keys.press('Shift+ArrowUp');
    expect(await chosen()).toEqual(['E-1']);
    // It goes beyond where it began, and what was selected before stays.
    await keys.press('Escape', 'Control+End', 'Space', 'Control+Home', 'Shift+ArrowDown');
    expect(await chosen()).toEqual(['E-1', 'E-2', 'E-3']);
    await keys.press('Shift+ArrowUp');
    expect(await chosen()).toEqual(['E-1', 'E-3']);
    await keys.press('Escape', 'Control+Shift+End');
    expect(await chosen()).toEqual(['E-1', 'E-2', 'E-3']);
    await keys.press('Delete');
    await editor.dialog().getByRole('button', { name: 'Delete' }).click();
    await evidence.waitFor({ state: 'detached' });
    expect((await saved(editor)).evidence.size).toBe(0);
  });

  test('the way to where a row is used, and the challenge of the other side', async () => {
    const { editor, keys, grid } = await begin();
    await keys.press('Control+Alt+5');
    const evidence = grid('Evidence');
    await keys.focused(evidence);
    const users = evidence.getByRole('columnheader', { name: 'Used by' });
    const to = Number(await users.getAttribute('aria-colindex'));
    await keys.press('ArrowDown', ...Array.from({ length: to - 1 }, () => 'ArrowRight'));
    expect(await active(evidence)).toBe('Sn1');
    await keys.press('Enter');
    await keys.focused(editor.page.getByRole('listbox', { name: 'What uses E-2' }));
    await keys.press('Enter');
    await evidence.waitFor({ state: 'detached' });
    await keys.selected('Sn1');
    // Elements in a register are edited there; the canvas comes back by Escape.
    await keys.find('Assumptions register');
    const assumptions = grid('Assumptions');
    await keys.focused(assumptions);
    const status = assumptions.getByRole('columnheader', { name: 'Status' });
    const at = Number(await status.getAttribute('aria-colindex'));
    for (let i = 1; i < at; i += 1) await keys.press('ArrowRight');
    await keys.press('Enter');
    await keys.focused(editor.page.getByRole('combobox', { name: 'Status of A1' }));
    await keys.type('Hol');
    await keys.press('Enter');
    await keys.focused(assumptions);
    const c = await saved(editor);
    expect([...c.nodes.values()].find(({ identifier }) => identifier === 'A1')).toMatchObject({
      status: 'holds',
    });
    await keys.press('Escape');
    await keys.focused(keys.canvas());
  });

  test('a paste is shown row by row, and done as one step', async () => {
    const { editor, keys, grid } = await begin();
    await keys.press('Control+Alt+5');
    await keys.focused(grid('Evidence'));
    await paste(editor, 'Id\tTitle\tDate\nE-1\tEcho\t2026-05-05\n\tFoxtrot\t3 Oct\n');
    const dialog = editor.dialog();
    await dialog.getByRole('listitem').first().waitFor();
    expect(await dialog.getByRole('status').textContent()).toBe(
      '1 new row, 1 row changed, 1 row with something that cannot be read.',
    );
    expect(await dialog.textContent()).toContain('YYYY-MM-DD');
    await keys.pressUntil('Tab', dialog.getByRole('button', { name: 'Paste' }));
    await keys.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const c = await saved(editor);
    expect(c.evidence.get('E-1')).toMatchObject({ title: 'Echo', date: '2026-05-05' });
    expect([...c.evidence.values()].map(({ title }) => title)).toContain('Foxtrot');
    await keys.press('Control+z');
    expect((await saved(editor)).evidence.get('E-1')?.title).toBe('Charlie');
  });

  test('columns, filters and groups are remembered; in Read nothing is edited', async () => {
    const { editor, keys, grid } = await begin({});
    await keys.press('Control+Alt+5');
    const evidence = grid('Evidence');
    await keys.focused(evidence);
    const all = await evidence.getAttribute('aria-rowcount');
    await keys.pressUntil('Shift+Tab', editor.page.getByLabel('Group rows'));
    await keys.type('By Kind');
    await evidence.locator('tr.group').first().waitFor();
    await keys.pressUntil('Shift+Tab', editor.page.getByRole('button', { name: /^Columns/ }));
    await keys.press('Enter');
    await keys.pressUntil('Tab', editor.page.getByRole('checkbox', { name: 'Findings' }));
    await keys.press('Space', 'Escape');
    await editor.reload();
    await keys.press('Control+Alt+5');
    await keys.focused(evidence);
    expect(await evidence.getByRole('columnheader', { name: 'Findings' }).count()).toBe(0);
    expect(await evidence.getAttribute('aria-rowcount')).not.toBe(all);
    await keys.press('Control+Home', 'ArrowLeft');
    expect(await evidence.locator('td[aria-expanded=false]').count()).toBe(1);

    await keys.find('Read');
    await keys.focused(evidence);
    await keys.press('End', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowRight', 'F2');
    expect(await editor.page.locator('.register-editor').count()).toBe(0);
    expect(await editor.messages().textContent()).toContain('Switch to Author');
  });

  test('of ten thousand rows only those in view are on the page', async () => {
    const { editor, keys, grid } = await begin();
    const many = Array.from({ length: 10_000 }, (_, i) => [`E-${i}`, { title: `Evidence ${i}` }]);
    const file = JSON.parse((await editor.save()).toString());
    await editor.openFile(
      'many.case.json',
      JSON.stringify({
        ...file,
        meta: { ...file.meta, title: 'Very many facts' },
        evidence: Object.fromEntries(many),
      }),
    );
    await editor.page.getByText('Very many facts').first().waitFor();
    await keys.press('Control+Alt+5');
    const evidence = grid('Evidence');
    await keys.focused(evidence);
    expect(await evidence.getAttribute('aria-rowcount')).toBe('10001');
    expect(await evidence.locator('tr').count()).toBeLessThan(200);
    await keys.press('Control+End', 'Home');
    expect(await active(evidence)).toBe('E-9999');
    expect(await evidence.locator('tr').count()).toBeLessThan(200);
  });
});

/** What the browser does when somebody pastes. */
async function paste({ page }: EditorPage, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
