// A browser for the host's contract: files behind pickers, locks and channels between windows, and a
// database. What it does is what Chromium does, as far as the host can tell.
import { IDBFactory } from 'fake-indexeddb';
import type { PickedFile } from '../../../renderer/host/pickers.ts';

export class FakeDisk {
  readonly files = new Map<string, string>();
  fails = false;
  /** What a damaged disk keeps of the next writing. */
  keeps: (text: string) => string = (text) => text;
}

/** A file handle: another object each time the file is picked, as in browsers. */
export class FakeFile implements PickedFile {
  readonly kind = 'file';
  readonly name: string;
  private readonly disk: FakeDisk;
  /** `prompt`: the page must ask before it may; a real handle is so after a restart. */
  permission: PermissionState = 'granted';

  constructor(disk: FakeDisk, name: string) {
    this.disk = disk;
    this.name = name;
  }

  async getFile(): Promise<File> {
    const text = this.disk.files.get(this.name);
    if (text === undefined) throw new DOMException('It is not there.', 'NotFoundError');
    return new File([text], this.name);
  }

  async createWritable() {
    if (this.disk.fails) throw new DOMException('No room.', 'QuotaExceededError');
    let written = '';
    return {
      write: async (bytes: Uint8Array) => {
        written += new TextDecoder().decode(bytes);
      },
      close: async () => void this.disk.files.set(this.name, this.disk.keeps(written)),
    };
  }

  async isSameEntry(other: PickedFile): Promise<boolean> {
    return this.name === other.name;
  }

  async queryPermission(): Promise<PermissionState> {
    return this.permission;
  }

  async requestPermission(): Promise<PermissionState> {
    if (this.permission === 'prompt') this.permission = 'granted';
    return this.permission;
  }
}

/** A folder of the disk; its files are those whose names begin with its own. '' holds all. */
class FakeFolder {
  readonly kind = 'directory';
  readonly name: string;
  private readonly disk: FakeDisk;
  private readonly path: string;

  constructor(disk: FakeDisk, path: string) {
    this.disk = disk;
    this.path = path;
    this.name = path.split('/').at(-1) ?? '';
  }

  private has(path: string): 'file' | 'directory' | undefined {
    if (this.disk.files.has(path)) return 'file';
    return [...this.disk.files.keys()].some((name) => name.startsWith(`${path}/`))
      ? 'directory'
      : undefined;
  }

  private within(name: string): string {
    return this.path === '' ? name : `${this.path}/${name}`;
  }

  async *values() {
    const prefix = this.within('');
    const below = [...this.disk.files.keys()].filter((name) => name.startsWith(prefix));
    const names = new Set(below.map((name) => name.slice(prefix.length).split('/')[0] ?? ''));
    for (const name of names) {
      const path = this.within(name);
      const is = this.has(path);
      yield is === 'file' ? new FakeEntry(this.disk, path) : new FakeFolder(this.disk, path);
    }
  }

  async getDirectoryHandle(name: string): Promise<FakeFolder> {
    return this.handle(name, 'directory', (path) => new FakeFolder(this.disk, path));
  }

  async getFileHandle(name: string): Promise<FakeEntry> {
    return this.handle(name, 'file', (path) => new FakeEntry(this.disk, path));
  }

  private handle<T>(name: string, kind: 'file' | 'directory', make: (path: string) => T): T {
    const path = this.within(name);
    const is = this.has(path);
    if (is === undefined) throw new DOMException('It is not there.', 'NotFoundError');
    if (is !== kind) throw new DOMException('It is another thing.', 'TypeMismatchError');
    return make(path);
  }
}

/** A file in a folder: its name is the last step of its path. */
class FakeEntry {
  readonly kind = 'file';
  readonly name: string;
  private readonly file: FakeFile;

  constructor(disk: FakeDisk, path: string) {
    this.name = path.split('/').at(-1) ?? '';
    this.file = new FakeFile(disk, path);
  }

  getFile(): Promise<File> {
    return this.file.getFile();
  }
}

/** Databases clone what they store; handles survive that. */
export function cloneWithHandles<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof FakeFile) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, cloneWithHandles(inner)]);
  return Object.fromEntries(entries) as T;
}

interface Lock {
  readonly name: string;
  readonly window: object;
}

/** A database that the user can forbid. */
class FailingFactory extends IDBFactory {
  private readonly connections: IDBDatabase[] = [];
  private forbidden = false;

  override open(name: string, version?: number): IDBOpenDBRequest {
    if (this.forbidden) throw new DOMException('Storage is forbidden.', 'SecurityError');
    const request = super.open(name, version);
    request.addEventListener('success', () => this.connections.push(request.result));
    return request;
  }

  forbid(): void {
    this.forbidden = true;
    for (const connection of this.connections) connection.close();
  }
}

/** What the windows of one browser share. */
export class FakeBrowser {
  readonly disk = new FakeDisk();
  readonly addresses: string[] = [];
  readonly database = new FailingFactory();
  picked: FakeFile | undefined;
  /** What choosing several files, or a folder, gives next. */
  logs: readonly string[] | undefined;
  folder: string | undefined;
  private readonly locks = new Set<Lock>();
  private readonly queue = new Map<string, Promise<unknown>>();
  private readonly channels = new Set<FakeChannel>();

  openWindow(): FakeWindow {
    return new FakeWindow(this);
  }

  lockManager(window: object): LockManager {
    const request = (name: string, work: () => Promise<unknown>) => {
      const before = this.queue.get(name) ?? Promise.resolve();
      const mine = before.then(async () => {
        const lock = { name, window };
        this.locks.add(lock);
        try {
          return await work();
        } finally {
          this.locks.delete(lock);
        }
      });
      const settled = mine.catch(() => undefined);
      this.queue.set(name, settled);
      return mine;
    };
    const query = async () => ({
      held: [...this.locks].map(({ name }) => ({ name })),
      pending: [],
    });
    return { request, query } as unknown as LockManager;
  }

  letGo(window: object): void {
    for (const lock of this.locks) if (lock.window === window) this.locks.delete(lock);
  }

  join(channel: FakeChannel): void {
    this.channels.add(channel);
  }

  post(from: FakeChannel, data: unknown): void {
    for (const channel of this.channels) {
      if (channel !== from) channel.dispatchEvent(Object.assign(new Event('message'), { data }));
    }
  }
}

class FakeChannel extends EventTarget {
  private readonly browser: FakeBrowser;

  constructor(browser: FakeBrowser) {
    super();
    this.browser = browser;
    browser.join(this);
  }

  postMessage(data: unknown): void {
    setTimeout(() => this.browser.post(this, data));
  }
}

/** As much of a window as the host asks for. */
export class FakeWindow extends EventTarget {
  readonly navigator: object;
  readonly BroadcastChannel: unknown;
  private readonly browser: FakeBrowser;

  constructor(browser: FakeBrowser) {
    super();
    this.browser = browser;
    this.navigator = { locks: browser.lockManager(this) };
    this.BroadcastChannel = function channel() {
      return new FakeChannel(browser);
    };
  }

  get indexedDB(): IDBFactory {
    return this.browser.database;
  }

  async showDirectoryPicker(): Promise<FakeFolder> {
    const { folder, disk } = this.browser;
    if (folder === undefined) throw new DOMException('The user aborted a request.', 'AbortError');
    return new FakeFolder(disk, folder);
  }

  async showOpenFilePicker(options?: { multiple?: boolean }): Promise<PickedFile[]> {
    if (options?.multiple) {
      const { logs, disk } = this.browser;
      if (!logs) throw new DOMException('The user aborted a request.', 'AbortError');
      return logs.map((name) => new FakeFile(disk, name));
    }
    return [await this.showSaveFilePicker()];
  }

  async showSaveFilePicker(): Promise<PickedFile> {
    const { picked } = this.browser;
    if (!picked) throw new DOMException('The user aborted a request.', 'AbortError');
    return new FakeFile(this.browser.disk, picked.name);
  }

  open(address: string): void {
    this.browser.addresses.push(address);
  }
}
