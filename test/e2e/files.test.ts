// Opening and saving: what was saved reads back as it was, and nothing is lost on the way.
import { expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage, nodeOf } from './pages/editorPage.ts';

const ARGUMENT = `
  case {title: Saved and reopened, profile: gsn-strict}
  G1 "Über alles safe – 安全 – \u{1f9ea}"
    Sn1 "Report"
`;

describeInBrowser('files', (window) => {
  test('what is saved is the canonical case, and opens again', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    // Untouched, the file comes back byte for byte.
    expect((await editor.save()).toString('utf8')).toBe(writeCase(sketch(ARGUMENT)));

    await editor.select('Sn1');
    await editor.retype('Another report');
    await editor.page.getByText('Unsaved').waitFor();
    expect(await editor.page.title()).toBe('● Saved and reopened – Warrant');
    const bytes = await editor.save();
    await editor.page.getByText('Unsaved').waitFor({ state: 'detached' });
    expect(await editor.page.title()).toBe('Saved and reopened – Warrant');
    const read = readCase(new Uint8Array(bytes));
    if (!read.ok) throw new Error(read.problem.message);
    expect(nodeOf(read.case, 'Sn1')?.text).toBe('Another report');
    expect(writeCase(read.case)).toBe(bytes.toString('utf8'));

    const again = await EditorPage.open(window);
    await again.openFile('again.case.json', bytes);
    await again.row('Sn1').waitFor();
    expect(await again.text('Sn1')).toContain('Another report');
  });

  test('a file that cannot be read is told in one sentence, and the open case stays', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.openFile('broken.case.json', '{ "formatVersion": 1, ');
    expect(await editor.dialog().textContent()).toContain('broken.case.json cannot be opened');
    expect(await editor.dialog().locator('p').count()).toBe(1);
    await editor.dialog().getByRole('button', { name: 'Close' }).last().click();
    expect(await editor.page.locator('h1').textContent()).toBe('Saved and reopened');
    expect(await editor.count('G1')).toBe(1);
  });

  test('unsaved changes are asked about before another file comes', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('Sn1');
    await editor.retype('Precious');
    await editor.press('Control+o');
    expect(await editor.dialog().textContent()).toContain('Save before another file is opened?');
    await editor.dialog().getByRole('button', { name: 'Cancel' }).click();
    expect(await editor.text('Sn1')).toContain('Precious');

    await editor.menu('File', 'New');
    await editor.dialog().getByRole('button', { name: 'Discard changes' }).click();
    await editor.row('Sn1').waitFor({ state: 'detached' });
    expect(await editor.count('G1')).toBe(1);
  });

  test('with pickers, the file itself is written, and a change from outside is not overwritten', async () => {
    // The one stub: what the picker gives. It holds its text as a file would.
    const withPicked = () => {
      const stub = { text: '' };
      Object.assign(globalThis, { stub });
      const picked = {
        name: 'picked.case.json',
        getFile: async () => new File([stub.text], 'picked.case.json'),
        createWritable: async () => {
          const parts: BlobPart[] = [];
          return {
            write: async (part: BlobPart) => void parts.push(part),
            close: async () => {
              stub.text = await new Blob(parts).text();
            },
          };
        },
      };
      Object.assign(globalThis, {
        showSaveFilePicker: async () => picked,
        showOpenFilePicker: async () => [picked],
      });
    };
    const page = await window.open('', (empty) => empty.addInitScript(withPicked));
    await page.getByRole('tree', { name: 'Argument' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('Saved picked.case.json.').waitFor();
    const text = await page.evaluate(() => (globalThis as unknown as Stubbed).stub.text);
    const read = readCase(text);
    if (!read.ok) throw new Error(read.problem.message);
    expect(writeCase(read.case)).toBe(text);

    await page.evaluate(() => {
      (globalThis as unknown as Stubbed).stub.text = 'somebody else was here';
    });
    await page.keyboard.press('Control+s');
    await page.getByText('was changed by another program').waitFor();
    const untouched = await page.evaluate(() => (globalThis as unknown as Stubbed).stub.text);
    expect(untouched).toBe('somebody else was here');
  });

  test('the report is a PDF, the drawing an SVG', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    const report = await editor.export('Export PDF');
    expect(report.name).toBe('saved-and-reopened.pdf');
    expect(report.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(report.bytes.subarray(-8).toString('latin1')).toContain('%%EOF');
    const drawing = await editor.export('Export SVG');
    expect(drawing.bytes.toString('utf8')).toMatch(/^<svg xmlns/);
    expect(drawing.bytes.toString('utf8')).toContain('Report');
  });
});

interface Stubbed {
  readonly stub: { text: string };
}
