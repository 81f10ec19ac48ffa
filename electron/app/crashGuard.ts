// A page that died is begun anew, and offers what its backups hold; one that dies again and again is
// not, unless the user says so. A page that hangs is left to the user.

export interface CrashGuardTools {
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  readonly reload: () => void;
  /** Ends the page's process; `gone` is heard next. */
  readonly kill: () => void;
  readonly close: () => void;
  /** `crashes`: begin again, or close the window. `hangs`: begin again, or wait. Gives whether again. */
  readonly again: (why: 'crashes' | 'hangs') => Promise<boolean>;
}

export interface CrashGuard {
  gone(reason: string): void;
  hangs(): void;
}

const MOST = 3;
const WITHIN_MS = 60_000;

export function crashGuard({ now, reload, kill, close, again }: CrashGuardTools): CrashGuard {
  let crashes: number[] = [];
  let asking = false;

  const ask = async (why: 'crashes' | 'hangs') => {
    asking = true;
    const yes = await again(why).finally(() => {
      asking = false;
    });
    if (why === 'hangs') {
      if (yes) kill();
      return;
    }
    crashes = [];
    if (yes) reload();
    else close();
  };

  return {
    gone(reason) {
      if (reason === 'clean-exit') return;
      const moment = now();
      crashes = [...crashes.filter((crash) => moment - crash < WITHIN_MS), moment];
      if (crashes.length < MOST) reload();
      else void ask('crashes');
    },
    hangs() {
      if (!asking) void ask('hangs');
    },
  };
}
