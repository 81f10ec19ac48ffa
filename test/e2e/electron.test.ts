// The desktop program in Electron itself, where its program is and can show a window; otherwise these
// are skipped. What was built is looked at everywhere.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { _electron, type ElectronApplication } from 'playwright-core';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { currentBuild } from '../../scripts/currentBuild.mjs';
import { findElectron, whyNoDesktop } from '../../scripts/electronBinary.mjs';
import { root } from '../../scripts/root.mjs';
import { contentSecurityPolicy } from '../../scripts/server.mjs';
import { EditorPage } from './pages/editorPage.ts';

jest.setTimeout(60_000);

const program = findElectron();
const { platform, env } = process;
const hindrance = program
  ? whyNoDesktop({ platform, env, uid: process.getuid?.() })
  : 'Electron is not installed (npx install-electron)';
if (hindrance) console.log(`The desktop program's end-to-end tests are skipped: ${hindrance}.`);
const describeInElectron = hindrance ? describe.skip : describe;

/** The packages that a built file loads. */
function loads(file: string): string[] {
  const found = readFileSync(join(root, 'dist/electron', file), 'utf8').matchAll(
    /require\(["']([^"']+)["']\)/g,
  );
  return [...new Set([...found].map(([, name = '']) => name))].sort();
}

test('the built programs load Electron and Node alone; the preload script not even Node', () => {
  if (!currentBuild()) throw new Error('Run `npm run build` first.');
  expect(loads('preload.cjs')).toEqual(['electron']);
  expect(loads('main.cjs').filter((name) => !name.startsWith('node:'))).toEqual(['electron']);
});

describeInElectron('desktop', () => {
  let folder: string;
  let app: ElectronApplication | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'warrant-electron-'));
  });
  afterEach(async () => {
    await app?.close().catch(() => {});
    app = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(...files: string[]): Promise<EditorPage> {
    const args = [root, `--user-data-dir=${join(folder, 'profile')}`, ...files];
    app = await _electron.launch({ executablePath: program, args });
    const page = await app.firstWindow();
    await page.getByRole('tree', { name: 'Argument' }).waitFor();
    return EditorPage.on(page);
  }

  function put(): string {
    const path = join(folder, 'mine.case.json');
    const text = 'case {title: In Electron, profile: gsn-strict}\nG1 "Safe"\n  Sn1 "Report"\n';
    writeFileSync(path, writeCase(sketch(text)));
    return path;
  }

  async function shown({ page }: EditorPage): Promise<void> {
    await page.getByRole('heading', { name: 'In Electron' }).waitFor();
  }

  async function until(so: () => boolean): Promise<void> {
    for (let i = 0; i < 800 && !so(); i += 1) await new Promise((done) => setTimeout(done, 25));
    expect(so()).toBe(true);
  }

  test('the page has neither Node nor Electron, runs under the policy, and cannot leave', async () => {
    const { page } = await start();
    expect(page.url()).toBe('app://editor/index.html');
    const found = '[typeof require, typeof process, typeof takeWarrantBridge()]';
    expect(await page.evaluate(found)).toEqual(['undefined', 'undefined', 'undefined']);
    const policy = 'fetch("index.html").then((a) => a.headers.get("content-security-policy"))';
    expect(await page.evaluate(policy)).toBe(contentSecurityPolicy);
    const elsewhere = 'fetch("https://example.org").then(() => "loaded", () => "refused")';
    expect(await page.evaluate(elsewhere)).toBe('refused');
    await page.evaluate('void (location.href = "https://example.org/")');
    await page.waitForTimeout(500);
    expect(page.url()).toBe('app://editor/index.html');
  });

  test('a file on the command line is opened, changed, and saved in place', async () => {
    const path = put();
    const editor = await start(path);
    await shown(editor);
    await editor.select('Sn1');
    await editor.retype('Seen in Electron');
    await editor.press('ControlOrMeta+s');
    await until(() => readFileSync(path, 'utf8').includes('Seen in Electron'));
  });

  test('a file is opened through the native menu and the native dialog', async () => {
    const path = put();
    const editor = await start();
    // The one stubbed surface: what the dialog gives.
    await app?.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    await app?.evaluate(({ BrowserWindow, Menu }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Only where the system has one menu for all windows is it the application's.
      const menu = Menu.getApplicationMenu();
      const item = menu?.getMenuItemById('openCase');
      if (item) item.click();
      else window?.webContents.send('warrant:event', { type: 'menu', action: 'openCase' });
    });
    await shown(editor);
  });
});
