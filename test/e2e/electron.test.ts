// The desktop program in Electron itself, where its program is and can show a window; otherwise these
// are skipped. What was built is looked at everywhere.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { currentBuild } from '../../scripts/currentBuild.mjs';
import { findElectron, whyNoDesktop } from '../../scripts/electronBinary.mjs';
import { root } from '../../scripts/root.mjs';
import { contentSecurityPolicy } from '../../scripts/server.mjs';

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

  async function start(...files: string[]): Promise<Page> {
    const args = [root, `--user-data-dir=${join(folder, 'profile')}`, ...files];
    app = await _electron.launch({ executablePath: program, args });
    const page = await app.firstWindow();
    await page.getByRole('tree').first().waitFor();
    return page;
  }

  /** The one stubbed surface: what a native dialog gives. */
  async function dialogGives(path: string): Promise<void> {
    await app?.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, path);
  }

  function example(): string {
    const name = join(folder, 'mine.case.json');
    const from = join(root, 'templates/examples/sound.case.json');
    writeFileSync(name, readFileSync(from));
    return name;
  }

  test('the page has neither Node nor Electron, runs under the policy, and cannot leave', async () => {
    const page = await start();
    expect(page.url()).toBe('app://editor/index.html');
    expect(
      await page.evaluate('[typeof require, typeof process, typeof takeWarrantBridge()]'),
    ).toEqual(['undefined', 'undefined', 'undefined']);
    const policy = 'fetch("index.html").then((a) => a.headers.get("content-security-policy"))';
    expect(await page.evaluate(policy)).toBe(contentSecurityPolicy);
    expect(
      await page.evaluate('fetch("https://example.org").then(() => "loaded", () => "refused")'),
    ).toBe('refused');
    await page.evaluate('location.href = "https://example.org/"');
    expect(page.url()).toBe('app://editor/index.html');
  });

  test('a file on the command line is opened, changed, and saved in place', async () => {
    const file = example();
    const before = readFileSync(file, 'utf8');
    const page = await start(file);
    await page.getByText('mine.case.json').first().waitFor();
    await page.getByRole('treeitem').first().click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Seen in Electron. ');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('ControlOrMeta+S');
    for (let i = 0; i < 100 && readFileSync(file, 'utf8') === before; i += 1) {
      await page.waitForTimeout(50);
    }
    expect(readFileSync(file, 'utf8')).toContain('Seen in Electron.');
  });

  test('a copy is saved where the native dialog says', async () => {
    const page = await start(example());
    await page.getByText('mine.case.json').first().waitFor();
    const other = join(folder, 'copy.case.json');
    await dialogGives(other);
    await page.keyboard.press('ControlOrMeta+Shift+S');
    await page.getByText('copy.case.json').first().waitFor();
    expect(JSON.parse(readFileSync(other, 'utf8')).formatVersion).toBe(1);
  });
});
