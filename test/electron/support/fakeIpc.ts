// The channel between page and main process: copies of everything, both ways.
import type { IpcMain } from 'electron';
import type { FakeFrame, FakePage } from './fakeWindow.ts';

type Answer = (event: unknown, ...args: unknown[]) => unknown;

export class FakeIpc {
  readonly handlers = new Map<string, Answer>();

  handle(channel: string, answer: Answer): void {
    if (this.handlers.has(channel)) throw new Error(`A second handler for ${channel}.`);
    this.handlers.set(channel, answer);
  }

  /** What a page's message is answered. */
  async invoke(
    page: FakePage,
    channel: string,
    args: readonly unknown[],
    frame: FakeFrame | null = page.frame,
  ): Promise<unknown> {
    const answer = this.handlers.get(channel);
    if (!answer) throw new Error(`No handler for ${channel}.`);
    const event = { sender: page, senderFrame: frame };
    return structuredClone(await answer(event, ...structuredClone(args)));
  }

  get real(): Pick<IpcMain, 'handle'> {
    return this as unknown as Pick<IpcMain, 'handle'>;
  }
}
