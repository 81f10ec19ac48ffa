// A backup that makes the program stop must not be offered for ever: each restore is noted, and the note
// taken away when the window lived on for a minute. Two notes at the start mean: start clean.
import type { Host } from '../../core/host.ts';

const NAME = 'restores';
/** Milliseconds after which a restore counts as survived. */
export const SURVIVED = 60_000;
const MOST_CRASHES = 2;

interface Notes {
  readonly title: string;
  /** Windows that brought something back and did not live on. */
  readonly count: number;
  readonly window: string;
}

/** Notes that a backup is being brought back, until a minute has gone by. */
export async function rememberRestore(host: Host, title: string): Promise<void> {
  const before = await readNotes(host);
  // Several in one window are one attempt.
  const count = (before?.count ?? 0) + (before?.window === host.windowId ? 0 : 1);
  const notes: Notes = { title, count, window: host.windowId };
  await host.settings.write(NAME, JSON.stringify(notes));
  const timer: unknown = setTimeout(() => void forgetRestores(host), SURVIVED);
  // Node, in tests: nobody waits for it.
  (timer as { unref?: () => void }).unref?.();
}

export async function forgetRestores(host: Host): Promise<void> {
  await host.settings.remove(NAME);
}

/** The title of what was brought back twice and stopped the program within a minute each time. */
export async function stoppedTwice(host: Host): Promise<string | undefined> {
  const notes = await readNotes(host);
  return notes && notes.count >= MOST_CRASHES ? notes.title : undefined;
}

async function readNotes({ settings }: Host): Promise<Notes | undefined> {
  const text = await settings.read(NAME);
  if (!text.ok || text.value === undefined) return undefined;
  try {
    const { title, count, window = '' } = JSON.parse(text.value) as Partial<Notes>;
    if (typeof title !== 'string' || typeof count !== 'number') return undefined;
    return { title, count, window };
  } catch {
    return undefined;
  }
}
