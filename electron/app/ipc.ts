// The one way in from a window: who speaks, what is said, what is done, and always an answer with a
// sentence. Nothing else may listen to a channel.
import type { IpcMain, WebContents, WebFrameMain } from 'electron';
import type { HostResult } from '../../core/host.ts';
import type { HostCalls } from '../../core/hostBridge.ts';
import { isOwn } from './address.ts';
import { channelOf } from './channels.ts';
import type { Check } from './payloads.ts';
import { refusal } from './results.ts';

type Name = keyof HostCalls;

export interface Handler<W, A extends readonly unknown[], T> {
  readonly accepts: Check<A>;
  readonly run: (window: W, ...args: A) => HostResult<T> | Promise<HostResult<T>>;
}

/** @typeParam W what a window is to the handlers */
export type Handlers<W, Names extends Name = Name> = {
  readonly [K in Names]: Handler<W, Parameters<HostCalls[K]>, ReturnType<HostCalls[K]>>;
};

export interface IpcTools<W> {
  readonly ipc: Pick<IpcMain, 'handle'>;
  /** The editor window of a page; undefined where it is none. */
  readonly windowOf: (page: WebContents) => W | undefined;
  /** For the developer: what was refused or went wrong. */
  readonly log: (message: string) => void;
}

/** Whoever sends a message, as far as it is looked at. */
export interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null;
}

/** Answers every call that there is. */
export function answerCalls<W>({ ipc, windowOf, log }: IpcTools<W>, handlers: Handlers<W>): void {
  for (const name of Object.keys(handlers) as Name[]) {
    const handler = handlers[name] as Handler<W, readonly unknown[], unknown>;
    ipc.handle(channelOf(name), (event, ...args: unknown[]) => answer(name, handler, event, args));
  }

  async function answer(
    name: Name,
    { accepts, run }: Handler<W, readonly unknown[], unknown>,
    event: Sender,
    args: readonly unknown[],
  ): Promise<HostResult<unknown>> {
    const window = isTrusted(event) ? windowOf(event.sender) : undefined;
    if (!window) {
      log(`${name} refused: sent by ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      return refusal('denied', 'This page may not ask that of Warrant.');
    }
    if (!accepts(args)) {
      log(`${name} refused: not the arguments that it takes`);
      return refusal('failed', `Warrant does not understand this request (${name}).`);
    }
    try {
      return await run(window, ...args);
    } catch (error) {
      log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      const why = error instanceof Error ? error.message : String(error);
      return refusal('failed', `That did not work (${why}). Try again.`);
    }
  }
}

/** Only the main frame of one of our own pages. A frame that navigated away has no `senderFrame`. */
export function isTrusted({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);
}
