// The browser's host with pickers that a test holds: what it writes, and what it makes of refusals.
import { describe, expect, test } from '@jest/globals';
import { digestText } from '../../../core/format/digest.ts';
import { browserHost } from '../../../renderer/host/browserHost.ts';

class FakeFile {
  text: string;
  readonly name = 'a.case.json';
  /** What a failing disk keeps of the next writing. */
  keeps: ((text: string) => string) | undefined;

  constructor(text: string) {
    this.text = text;
  }

  async getFile(): Promise<File> {
    return new File([this.text], this.name);
  }

  async createWritable() {
    let written = '';
    return {
      write: async (bytes: Uint8Array) => {
        written += new TextDecoder().decode(bytes);
      },
      close: async () => {
        this.text = this.keeps?.(written) ?? written;
      },
    };
  }
}

function setup(file: FakeFile, error?: DOMException) {
  const pick = async () => {
    if (error) throw error;
    return file;
  };
  const scope = { showOpenFilePicker: async () => [await pick()], showSaveFilePicker: pick };
  return browserHost(scope as unknown as Window & typeof globalThis);
}

describe('browser host', () => {
  test('opens with the digest of the bytes, saves in place, and notices changes from outside', async () => {
    const file = new FakeFile('first');
    const host = setup(file);
    expect(host.capabilities.savesInPlace).toBe(true);
    const opened = await host.openCase();
    if (!opened.ok) throw new Error(opened.message);
    const { handle, digest, bytes } = opened.value;
    expect(new TextDecoder().decode(bytes)).toBe('first');
    expect(digest).toBe(digestText('first'));

    const saved = await host.saveCase(handle, 'sécond', digest);
    expect(saved).toMatchObject({ ok: true, value: { digest: digestText('sécond'), by: 'file' } });
    expect(file.text).toBe('sécond');

    file.text = 'by somebody else';
    const refused = await host.saveCase(handle, 'third', digestText('sécond'));
    expect(refused).toMatchObject({ ok: false, because: 'changed-outside' });
    expect(file.text).toBe('by somebody else');
    expect((await host.saveCase(handle, 'third', undefined)).ok).toBe(true);
  });

  test('a file that does not read back as written is no success', async () => {
    const file = new FakeFile('');
    const host = setup(file);
    file.keeps = (text) => text.slice(0, 3);
    const saved = await host.saveCaseAs('a.case.json', 'everything');
    expect(saved).toMatchObject({ ok: false, because: 'failed' });
  });

  test.each([
    ['AbortError', 'cancelled', 'chosen'],
    ['NotAllowedError', 'denied', 'permission'],
    ['NotFoundError', 'gone', 'no longer there'],
    ['QuotaExceededError', 'failed', 'no room'],
    ['UnknownError', 'failed', 'the disk is strange'],
  ])('%s is %s, in a sentence', async (name, because, words) => {
    const host = setup(new FakeFile(''), new DOMException('the disk is strange', name));
    for (const answer of [await host.openCase(), await host.saveCaseAs('a', 'b')]) {
      expect(answer).toMatchObject({ ok: false, because, message: expect.stringContaining(words) });
    }
  });

  test('the day is one of the user, as digits', () => {
    expect(setup(new FakeFile('')).today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
