// The host of an Electron window: every call goes over the bridge to the main process, which knows the
// files by the handles' ids.
import type {
  CaseHandle,
  CloseGuard,
  Host,
  HostResult,
  OpenedFile,
  TextStore,
} from '../../core/host.ts';
import type { HostBridge, HostEvent, StoreName } from '../../core/hostBridge.ts';
import { gone, refusal, refusedAddress } from './answers.ts';
import { pageClock, randomName } from './clock.ts';
import { listenForDrops, listenForLogs } from './dropped.ts';
import { heardById, listeners } from './listeners.ts';
import { partsHost } from './partsHost.ts';

/**
 * @param bridge of the preload script
 * @param scope the window, for what is dropped on it
 */
export function electronHost(bridge: HostBridge, scope: EventTarget): Host {
  const windowId = randomName();
  const opening = listeners<HostResult<OpenedFile>>();
  const choosing = listeners<string>();
  const guards = new Set<CloseGuard>();
  const watching = heardById<string | undefined>();
  const claiming = heardById<undefined>();

  const hear = (event: HostEvent) => {
    if (event.type === 'opened') opening.tell(event.opened);
    else if (event.type === 'changed') watching.tell(event.file, event.digest);
    else if (event.type === 'taken') claiming.tell(event.file, undefined);
    else if (event.type === 'menu') choosing.tell(event.action);
    else void answerClose(event.question);
  };
  const answerClose = async (question: number) => {
    await attempt(bridge.closeHeard(question));
    // A guard that fails gives no answer: the main process then leaves it to the user.
    const may = await mayClose(guards).catch(() => undefined);
    if (may !== undefined) await attempt(bridge.closeAnswer(question, may));
  };

  bridge.hear(hear);
  const greeted = attempt(bridge.hello(windowId));
  let asksForFiles = false;

  return {
    name: 'electron',
    capabilities: {
      savesInPlace: true,
      reopens: true,
      watches: true,
      nativeMenus: true,
      asksBeforeOpening: true,
    },
    openCase: () => attempt(bridge.openCase()),
    readAgain: (handle) => ofFile(handle, (id) => bridge.readAgain(id)),
    digestNow: (handle) => ofFile(handle, (id) => bridge.digestNow(id)),
    saveCase: (handle, text, expected) =>
      ofFile(handle, (id) => bridge.saveCase(id, text, expected)),
    saveCaseAs: (suggestedName, text) => attempt(bridge.saveCaseAs(suggestedName, text)),
    exportFile: ({ name, mediaType, bytes }) =>
      attempt(bridge.exportFile({ name, mediaType, bytes })),
    recent: () => attempt(bridge.recent()),
    forget: ({ id }) => attempt(bridge.forget(id)),
    watch({ id }, changed) {
      if (watching.add(id, changed)) void attempt(bridge.watch(id));
      return () => {
        if (watching.remove(id, changed)) void attempt(bridge.unwatch(id));
      };
    },
    async claim({ id }: CaseHandle, taken) {
      const heard = () => taken();
      claiming.add(id, heard);
      const claimed = await attempt(bridge.claim(id));
      return {
        taken: claimed.ok && claimed.value,
        release: () => {
          if (claiming.remove(id, heard)) void attempt(bridge.release(id));
        },
      };
    },
    windowId,
    async livingWindows() {
      await greeted;
      const living = await attempt(bridge.livingWindows());
      return new Set(living.ok ? living.value : [windowId]);
    },
    backups: store(bridge, 'backups'),
    settings: store(bridge, 'settings'),
    onOpenRequest(listener) {
      const stops = [
        opening.add(listener),
        listenForDrops(scope, async ({ file }) => {
          if (file) listener(await attempt(bridge.openDropped(file)));
        }),
      ];
      if (!asksForFiles) void attempt(bridge.ready());
      asksForFiles = true;
      return () => {
        for (const stop of stops) stop();
      };
    },
    onLogsDropped: (listener) => listenForLogs(scope, listener),
    ...partsHost(bridge, attempt),
    onCloseRequest(guard) {
      guards.add(guard);
      return () => void guards.delete(guard);
    },
    setMenu: (menu) => void attempt(bridge.setMenu(menu)),
    onMenu: choosing.add,
    openExternal: async (address) =>
      refusedAddress(address) ?? attempt(bridge.openExternal(address)),
    ...pageClock,
  };
}

/** Ids are hashes; another kind of id is none that the main process gave. */
function ofFile<T>(
  { id, name }: CaseHandle,
  call: (id: string) => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  return /^[0-9a-f]{64}$/.test(id) ? attempt(call(id)) : Promise.resolve(gone(name));
}

/** Whether all of them let the window go. */
async function mayClose(guards: ReadonlySet<CloseGuard>): Promise<boolean> {
  for (const guard of guards) if (!guard.safe() && !(await guard.close())) return false;
  return true;
}

function store(bridge: HostBridge, name: StoreName): TextStore {
  return {
    list: () => attempt(bridge.listTexts(name)),
    read: (text) => attempt(bridge.readText(name, text)),
    write: (text, content) => attempt(bridge.writeText(name, text, content)),
    remove: (text) => attempt(bridge.removeText(name, text)),
  };
}

/** The main process answers everything; a message that does not arrive is told as a refusal. */
async function attempt<T>(called: Promise<HostResult<T>>): Promise<HostResult<T>> {
  try {
    return await called;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refusal(
      'failed',
      `Warrant's main process does not answer (${why}). Save a copy, and start it again.`,
    );
  }
}
