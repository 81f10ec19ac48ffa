// What the windows of one browser know of each other, by Web Locks, which end with their window however
// it ends. Where the browser has none, each window believes itself alone.
import type { Claim } from '../../core/host.ts';

export interface WindowLocks {
  livingWindows(): Promise<ReadonlySet<string>>;
  claim(file: string, taken: () => void): Promise<Claim>;
  /** Does the work while no other window does work of this name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

interface Options {
  readonly windowId: string;
  readonly locks: LockManager | undefined;
  readonly channel: BroadcastChannel | undefined;
}

/** What windows tell each other. */
interface Claimed {
  readonly claimed: string;
  /** The windows that have it open already. */
  readonly to: readonly string[];
}

interface Held {
  /** Settles when it is held. */
  readonly held: Promise<void>;
  readonly release: () => void;
}

const WINDOW = 'warrant window ';
const FILE = 'warrant file ';

export function windowLocks({ windowId, locks, channel }: Options): WindowLocks {
  const claims = new Map<string, Set<() => void>>();
  /** A lock for each file that this window has open, however often it claims it. */
  const holding = new Map<string, Held>();
  const living = locks ? hold(locks, WINDOW + windowId) : undefined;

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = data as Partial<Claimed> | null;
    // Named, since a message of a claim made earlier may come after one's own claim.
    if (!message?.to?.includes(windowId) || message.claimed === undefined) return;
    for (const taken of claims.get(message.claimed) ?? []) taken();
  });

  const held = async (prefix: string): Promise<string[]> => {
    const names = (await locks?.query())?.held?.map(({ name }) => name ?? '') ?? [];
    return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  };

  return {
    async livingWindows() {
      await living?.held;
      return new Set([...(await held(WINDOW)), windowId]);
    },
    async claim(file, taken) {
      const prefix = `${FILE}${file} `;
      const others = (await held(prefix)).filter((window) => window !== windowId);
      const mine = locks && (holding.get(file) ?? hold(locks, prefix + windowId));
      if (mine) holding.set(file, mine);
      await mine?.held;
      const all = claims.get(file) ?? new Set();
      claims.set(file, all.add(taken));
      const message: Claimed = { claimed: file, to: others };
      channel?.postMessage(message);
      const release = () => {
        if (!all.delete(taken) || all.size > 0) return;
        claims.delete(file);
        holding.delete(file);
        mine?.release();
      };
      return { taken: others.length > 0, release };
    },
    alone: (name, work) => (locks ? locks.request(`warrant ${name}`, work) : work()),
  };
}

/** Takes a lock until it is let go of, or the window ends. */
function hold(locks: LockManager, name: string): Held {
  let release = () => {};
  const until = new Promise<void>((done) => {
    release = done;
  });
  const held = new Promise<void>((granted) => {
    const request = locks.request(name, () => {
      granted();
      return until;
    });
    // Refused where storage is: then nobody can tell.
    request.catch(() => granted());
  });
  return { held, release };
}
