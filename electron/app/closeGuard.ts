// Closing a window: its page is asked first, backups are let finish, and a page that is dead or silent
// never holds the user.
import type { HostEvent } from '../../core/hostBridge.ts';

export interface CloseGuardTools {
  readonly tell: (event: HostEvent) => void;
  /** Resolves when what the windows asked to be written is written. */
  readonly settled: () => Promise<void>;
  /** Asks whether to close although the page does not answer, or not yet. */
  readonly insist: (why: 'silent' | 'undecided') => Promise<boolean>;
  /** Closes without asking again. */
  readonly destroy: () => void;
  readonly after: (milliseconds: number, work: () => void) => () => void;
}

export interface CloseGuard {
  /** The page listens: from now on it is asked. */
  begin(): void;
  /** The page died or begins anew. */
  end(): void;
  /** The user wants the window closed. */
  requested(): void;
  heard(question: number): void;
  answered(question: number, mayClose: boolean): void;
}

/** A page that has not even heard the question by then is taken for hung. */
const SILENCE_MS = 5_000;
/** A disk that takes longer is not waited for. */
const SETTLE_MS = 10_000;

export function closeGuard(tools: CloseGuardTools): CloseGuard {
  let listening = false;
  let closing = false;
  let insisting = false;
  let question = 0;
  /** The question that is open. */
  let open: { readonly number: number; heard: boolean; silence: () => void } | undefined;

  const close = async () => {
    if (closing) return;
    closing = true;
    let stop = () => {};
    const enough = new Promise<void>((done) => {
      stop = tools.after(SETTLE_MS, done);
    });
    await Promise.race([tools.settled(), enough]);
    stop();
    tools.destroy();
  };
  const settle = () => {
    open?.silence();
    open = undefined;
  };
  const insist = async (why: 'silent' | 'undecided') => {
    if (insisting) return;
    insisting = true;
    const anyway = await tools.insist(why).finally(() => {
      insisting = false;
    });
    if (anyway) await close();
    else listenForSilence();
  };
  const listenForSilence = () => {
    if (!open || open.heard) return;
    open.silence();
    open.silence = tools.after(SILENCE_MS, () => void insist('silent'));
  };

  return {
    begin() {
      settle();
      listening = true;
    },
    end() {
      const wanted = open !== undefined;
      settle();
      listening = false;
      if (wanted) void close();
    },
    requested() {
      if (closing) return;
      if (!listening) return void close();
      if (open) {
        void insist(open.heard ? 'undecided' : 'silent');
        return;
      }
      question += 1;
      open = { number: question, heard: false, silence: () => {} };
      listenForSilence();
      tools.tell({ type: 'close', question });
    },
    heard(number) {
      if (open?.number !== number) return;
      open.heard = true;
      open.silence();
    },
    answered(number, mayClose) {
      if (open?.number !== number) return;
      settle();
      if (mayClose) void close();
    },
  };
}
