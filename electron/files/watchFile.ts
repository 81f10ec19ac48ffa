// Notices when another program changes a file: the system's notices about its folder (most programs
// put a new file in the place of the old one), and a look every few seconds where these fail.
import type { Stop } from '../../core/host.ts';
import type { Watch } from './watches.ts';

export interface WatchTools {
  /** The digest of a file's bytes; undefined when it is gone or cannot be read. */
  readonly digest: (path: string) => Promise<string | undefined>;
  /** Changes whenever the file may have changed; costs little. */
  readonly trace: (path: string) => Promise<string>;
  /** Tells that something happened to the file, now and then for no reason. */
  readonly notices: (path: string, heard: () => void) => Stop;
  readonly every: (milliseconds: number, work: () => void) => Stop;
  readonly after: (milliseconds: number, work: () => void) => Stop;
}

/** A program that writes in place is in the middle of it when the first notice comes. */
const SETTLE_MS = 150;
const LOOK_MS = 3_000;

/**
 * @param known the digest of what was last read or written, where it is known
 * @param changed hears the new digest, undefined when the file is gone
 */
export function watchFile(
  tools: WatchTools,
  path: string,
  known: string | undefined,
  changed: (digest: string | undefined) => void,
): Watch {
  let trace: string | undefined;
  let digest = known;
  let seen = known !== undefined; // before that there is nothing to compare with
  let stopped = false;
  let paused = 0;
  let looking: Promise<void> = Promise.resolve();
  let settling: Stop | undefined;

  const look = async () => {
    const before = await tools.trace(path);
    if (before === trace) return;
    const found = await tools.digest(path);
    if (stopped || paused > 0) return;
    trace = before;
    const differs = seen && found !== digest;
    seen = true;
    digest = found;
    if (differs) changed(found);
  };
  const lookLater = () => {
    looking = looking.then(() => (stopped || paused > 0 ? undefined : look()));
  };
  const heard = () => {
    settling?.();
    settling = tools.after(SETTLE_MS, lookLater);
  };

  lookLater();
  const stops = [tools.notices(path, heard), tools.every(LOOK_MS, lookLater)];
  return {
    pause: () => {
      paused += 1;
    },
    resume: (now) => {
      paused -= 1;
      if (now !== undefined) {
        digest = now;
        seen = true;
      }
      lookLater();
    },
    stop: () => {
      stopped = true;
      settling?.();
      for (const stop of stops) stop();
    },
  };
}
