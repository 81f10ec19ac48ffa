// A window and its page as far as the main process uses them. A test plays the user and Chromium.
import { EventEmitter } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import { START } from '../../../electron/app/address.ts';

export interface FakeFrame {
  url: string;
  parent: FakeFrame | null;
}

export class FakePage extends EventEmitter {
  readonly sent: { channel: string; message: unknown }[] = [];
  frame: FakeFrame = { url: START, parent: null };
  destroyed = false;
  /** Text commands, crashes and the like, in order. */
  readonly done: string[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  receive: ((channel: string, message: unknown) => void) | undefined;

  send(channel: string, message: unknown): void {
    // As the real one: what cannot be cloned throws, and the page gets a copy.
    const copy = structuredClone(message);
    this.sent.push({ channel, message: copy });
    this.receive?.(channel, copy);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setWindowOpenHandler(handler: FakePage['openHandler']): void {
    this.openHandler = handler;
  }
  forcefullyCrashRenderer(): void {
    this.done.push('killed');
    this.emit('render-process-gone', {}, { reason: 'killed' });
  }
  undo(): void {
    this.done.push('undo');
  }
  copy(): void {
    this.done.push('copy');
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakePage();
  readonly loaded: string[] = [];
  readonly done: string[] = [];
  menu: unknown;
  minimized = false;
  destroyed = false;

  constructor(readonly options?: unknown) {
    super();
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
  }
  setMenu(menu: unknown): void {
    this.menu = menu;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  show(): void {
    this.done.push('shown');
  }
  focus(): void {
    this.done.push('focused');
    this.emit('focus');
  }
  isFocused(): boolean {
    return this.done.includes('focused');
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  /** The user's click on the cross. */
  close(): void {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.emit('closed');
  }
  get real(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }
  get page(): WebContents {
    return this.webContents as unknown as WebContents;
  }
}
