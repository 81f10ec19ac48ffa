// The host of a browser tab: file pickers where there are, an upload and a download where not.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CaseHandle, Host, HostResult, SavedFile } from '../../core/host.ts';
import { askForFile, download } from './download.ts';
import { type PickedFile, type Pickers, pickersOf } from './pickers.ts';

const CASE_TYPES = [{ description: 'Safety case', accept: { 'application/json': ['.json'] } }];
const MEDIA_TYPE = 'application/json';

/** @param scope the window; its pickers are looked up at each use, never kept */
export function browserHost(scope: Window & typeof globalThis): Host {
  const chosen = new Map<string, PickedFile>();
  const pickers = () => pickersOf(scope);
  let count = 0;

  const handleFor = (name: string, picked?: PickedFile): CaseHandle => {
    count += 1;
    const handle = { id: `file-${count}`, name };
    if (picked) chosen.set(handle.id, picked);
    return handle;
  };

  const writeTo = async (handle: CaseHandle, file: PickedFile, text: string) => {
    const bytes = encode(text);
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
    const digest = await digestOf(bytes);
    if ((await digestOf(await bytesOf(await file.getFile()))) !== digest) {
      return failed(`${handle.name} does not read back as it was written; save it elsewhere.`);
    }
    return done<SavedFile>({ handle, digest, by: 'file' });
  };

  const saveByDownload = async (name: string, text: string): Promise<HostResult<SavedFile>> => {
    const bytes = encode(text);
    download(name, MEDIA_TYPE, bytes);
    return done({ handle: handleFor(name), digest: await digestOf(bytes), by: 'download' });
  };

  return {
    name: 'browser',
    get capabilities() {
      return { savesInPlace: pickers() !== undefined };
    },
    openCase: () =>
      attempt('The file could not be opened', async () => {
        const picked = await pickOne(pickers());
        const file = picked ? await picked.getFile() : await uploaded(pickers());
        if (!file) return cancelled();
        const bytes = await bytesOf(file);
        return done({ handle: handleFor(file.name, picked), bytes, digest: await digestOf(bytes) });
      }),
    saveCase: (handle, text, expectedDigest) =>
      attempt(`${handle.name} could not be saved`, async () => {
        const file = chosen.get(handle.id);
        if (!file) return saveByDownload(handle.name, text);
        if (expectedDigest !== undefined) {
          const found = await digestOf(await bytesOf(await file.getFile()));
          if (found !== expectedDigest) {
            return refusal('changed-outside', `${handle.name} was changed by another program.`);
          }
        }
        return writeTo(handle, file, text);
      }),
    saveCaseAs: (suggestedName, text) =>
      attempt('The case could not be saved', async () => {
        const offered = pickers();
        if (!offered) return saveByDownload(suggestedName, text);
        const file = await offered.showSaveFilePicker({ suggestedName, types: CASE_TYPES });
        return writeTo(handleFor(file.name, file), file, text);
      }),
    exportFile: ({ name, mediaType, bytes }) =>
      attempt(`${name} could not be handed over`, async () => {
        download(name, mediaType, new Uint8Array(bytes));
        return done(undefined);
      }),
    today: () => localDay(new Date()),
    now: () => performance.now(),
    random: () => Math.random(),
  };
}

async function pickOne(pickers: Pickers | undefined): Promise<PickedFile | undefined> {
  const [file] = (await pickers?.showOpenFilePicker({ types: CASE_TYPES })) ?? [];
  return file;
}

async function uploaded(pickers: Pickers | undefined): Promise<File | undefined> {
  return pickers ? undefined : askForFile('.json,application/json');
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** By the browser, which is far faster; by ourselves where it does not (pages not from this machine). */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const native = globalThis.crypto?.subtle;
  if (!native) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await native.digest('SHA-256', bytes)));
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function done<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

function refusal(
  because: 'cancelled' | 'changed-outside' | 'denied' | 'failed',
  message: string,
): HostResult<never> {
  return { ok: false, because, message };
}

const cancelled = () => refusal('cancelled', 'Nothing was chosen.');
const failed = (message: string) => refusal('failed', message);

/** Turns what browsers throw into refusals with a sentence. */
async function attempt<T>(
  what: string,
  work: () => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return cancelled();
    if (name === 'NotAllowedError' || name === 'SecurityError') {
      return refusal(
        'denied',
        `${what}: the browser has no permission. Allow it, or save as a new file.`,
      );
    }
    if (name === 'NotFoundError') {
      return failed(`${what}: it is no longer there. Save it as a new file.`);
    }
    if (name === 'QuotaExceededError') {
      return failed(`${what}: there is no room left. Save it elsewhere.`);
    }
    const detail = error instanceof Error ? error.message : String(error);
    return failed(`${what} (${detail}). Try again, or save as a new file.`);
  }
}
