// What goes wrong around the window: a sentence, a way on, and the edit still there.
import { expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const ARGUMENT =
  'case {title: Tough, profile: gsn-strict}\nG1 "Top"\n  S1 "By parts"\n    G2 "Part"';

/** The case of the sketch with one more link or other changes, as a file. */
function fileWith(change: (file: Loose) => void): string {
  const file = JSON.parse(writeCase(sketch(ARGUMENT))) as Loose;
  change(file);
  return JSON.stringify(file);
}

interface Loose {
  nodes: Record<string, Record<string, unknown>>;
  links: Record<string, Record<string, unknown>>;
}

describeInBrowser('bad input', (window) => {
  test('a circular argument is opened and drawn, and its fault is a finding', async () => {
    const editor = await EditorPage.open(window);
    const text = fileWith(({ links }) => {
      links.round = { kind: 'supportedBy', from: 'G2', to: 'G1', order: 'a0' };
    });
    await editor.openFile('round.case.json', text);
    await editor.row('G2').first().waitFor();
    await editor.symbol('G2').waitFor();
    expect((await editor.findings()).join('\n')).toContain('WF-03');
    await editor.select('G2');
    await editor.retype('Still editable');
    expect(await editor.text('G2')).toContain('Still editable');
  });

  test('a half-built argument too', async () => {
    const editor = await EditorPage.open(window);
    const text = fileWith(({ nodes, links }) => {
      links.dangling = { kind: 'supportedBy', from: 'G2', to: 'nowhere', order: 'a0' };
      nodes.alone = { kind: 'goal', module: 'main', identifier: 'G9', text: '' };
    });
    await editor.openFile('half.case.json', text);
    await editor.row('G2').first().waitFor();
    await editor.symbol('G9').waitFor();
    expect((await editor.findings()).join('\n')).toContain('WF-07');
  });
});

describeInBrowser(
  'a browser that refuses',
  (window) => {
    /** Opens the editor in a page that was broken before it loads. */
    function broken(breakIt: () => void): Promise<EditorPage> {
      return EditorPage.open(window, { sketch: ARGUMENT, first: breakIt });
    }

    async function edit(editor: EditorPage, text: string): Promise<void> {
      await editor.select('G1');
      await editor.retype(text);
    }

    test('storage: the window works, says that no backups are kept, and asks before it goes', async () => {
      const editor = await broken(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('Forbidden.', 'SecurityError');
        };
      });
      const { page } = editor;
      await edit(editor, 'Precious');
      await editor.messages().getByText('Backups are not being kept.').waitFor();
      expect(await editor.messages().textContent()).toMatch(/not let this page store anything/);
      const asked = page.waitForEvent('dialog');
      void page.close({ runBeforeUnload: true });
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
      expect(await editor.text('G1')).toContain('Precious');
      expect((await editor.save()).toString('utf8')).toContain('Precious');
    });

    test('the analyser: said, and editing and saving go on', async () => {
      const editor = await broken(() => {
        const Real = Worker;
        globalThis.Worker = class extends Real {
          constructor(address: string | URL, options?: WorkerOptions) {
            super(address, options);
            if (String(address).includes('analyse')) {
              setTimeout(() => this.dispatchEvent(new ErrorEvent('error')), 50);
            }
          }
        };
      });
      await edit(editor, 'Precious');
      await editor.page
        .getByText(/its worker stopped/)
        .first()
        .waitFor();
      expect((await editor.save()).toString('utf8')).toContain('Precious');
    });

    test('the report: said, and the case is as it was', async () => {
      const editor = await broken(() => {
        const Real = Worker;
        globalThis.Worker = class extends Real {
          constructor(address: string | URL, options?: WorkerOptions) {
            super(address, options);
            if (String(address).includes('report')) {
              setTimeout(() => this.dispatchEvent(new ErrorEvent('error')), 50);
            }
          }
        };
      });
      await edit(editor, 'Precious');
      await editor.page.getByRole('button', { name: 'Export PDF', exact: true }).click();
      await editor
        .messages()
        .getByText(/The report could not be made \(.*\)\./)
        .waitFor();
      expect(await editor.text('G1')).toContain('Precious');
    });
  },
  { expectComplaints: true },
);
