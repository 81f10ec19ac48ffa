// What each call of a window does, and which arguments it takes: the whole of what a page can reach.
import type { ExportedFile, HostResult, MenuItem, TextStore } from '../../core/host.ts';
import type { StoreName } from '../../core/hostBridge.ts';
import type { CaseFiles } from '../files/caseFiles.ts';
import type { Claims } from '../files/claims.ts';
import type { Parts } from '../files/parts.ts';
import type { Recent } from '../files/recent.ts';
import type { Watches } from '../files/watches.ts';
import type { EditorWindow } from './editorWindow.ts';
import type { Handlers } from './ipc.ts';
import { menu } from './menuPayload.ts';
import {
  address,
  args,
  caseText,
  count,
  exportedFile,
  fileName,
  flag,
  hash,
  optional,
  path,
  pathWithin,
  pickedFrom,
  storedText,
  storeName,
  textName,
  windowId,
} from './payloads.ts';
import { DONE, done, NOTHING_CHOSEN, refusal } from './results.ts';

type W = EditorWindow;

export interface HandlerTools {
  readonly files: CaseFiles<W>;
  readonly recent: Recent;
  readonly watches: Watches<W>;
  readonly claims: Claims<W>;
  readonly parts: Parts<W>;
  /** Where the files are that windows have handles to. */
  readonly pathOf: (id: string) => string | undefined;
  readonly stores: Readonly<Record<StoreName, TextStore>>;
  readonly living: () => readonly string[];
  /** The native dialogs; undefined when the user closes them. They give absolute paths. */
  readonly choose: {
    file(window: W): Promise<string | undefined>;
    place(window: W, suggestedName: string): Promise<string | undefined>;
    logs(window: W): Promise<readonly string[] | undefined>;
    folder(window: W): Promise<string | undefined>;
  };
  readonly writeExport: (path: string, bytes: Uint8Array) => Promise<HostResult<undefined>>;
  readonly showMenu: (window: W, items: readonly MenuItem[]) => void;
  readonly openExternal: (window: W, address: string) => Promise<HostResult<undefined>>;
}

export function handlers(tools: HandlerTools): Handlers<W> {
  const { files, recent, watches, claims, stores, choose } = tools;
  const nothing = args<[]>();
  const file = args<[string]>(hash);
  return {
    ...windowHandlers(tools),
    ...partHandlers(tools),
    openCase: {
      accepts: nothing,
      run: async (window) => {
        const chosen = await choose.file(window);
        return chosen === undefined ? NOTHING_CHOSEN : files.read(chosen);
      },
    },
    openPath: { accepts: args<[string]>(path), run: (_, dropped) => files.read(dropped) },
    readAgain: { accepts: file, run: (_, id) => files.readAgain(id) },
    digestNow: { accepts: file, run: (_, id) => files.digestNow(id) },
    saveCase: {
      accepts: args<[string, string, string | undefined]>(hash, caseText, optional(hash)),
      run: (window, id, text, expected) => files.save(window, id, text, expected),
    },
    saveCaseAs: {
      accepts: args<[string, string]>(fileName, caseText),
      run: async (window, suggested, text) => {
        const chosen = await choose.place(window, suggested);
        return chosen === undefined ? NOTHING_CHOSEN : files.saveTo(window, chosen, text);
      },
    },
    exportFile: {
      accepts: args<[ExportedFile]>(exportedFile),
      run: async (window, { name, bytes }) => {
        const chosen = await choose.place(window, name);
        return chosen === undefined ? NOTHING_CHOSEN : tools.writeExport(chosen, bytes);
      },
    },
    recent: { accepts: nothing, run: async () => done(await recent.list()) },
    forget: { accepts: file, run: async (_, id) => recent.forget(id).then(() => DONE) },
    watch: {
      accepts: file,
      run: (window, id) => (watches.add(window, id) ? DONE : refusal('gone', UNKNOWN)),
    },
    unwatch: {
      accepts: file,
      run: (window, id) => {
        watches.remove(window, id);
        return DONE;
      },
    },
    claim: { accepts: file, run: (window, id) => done(claims.claim(window, id)) },
    release: {
      accepts: file,
      run: (window, id) => {
        claims.release(window, id);
        return DONE;
      },
    },
    listTexts: { accepts: args<[StoreName]>(storeName), run: (_, store) => stores[store].list() },
    readText: {
      accepts: args<[StoreName, string]>(storeName, textName),
      run: (_, store, name) => stores[store].read(name),
    },
    writeText: {
      accepts: args<[StoreName, string, string]>(storeName, textName, storedText),
      run: (_, store, name, text) => stores[store].write(name, text),
    },
    removeText: {
      accepts: args<[StoreName, string]>(storeName, textName),
      run: (_, store, name) => stores[store].remove(name),
    },
  };
}

const UNKNOWN = 'Warrant does not know any more where this file is. Open it once again.';

/** Files that are read in parts. */
function partHandlers({ parts, choose, pathOf }: HandlerTools) {
  return {
    pickLogs: {
      accepts: args<['files' | 'folder']>(pickedFrom),
      run: async (window: W, from: 'files' | 'folder') => {
        if (from === 'files') {
          const paths = await choose.logs(window);
          return paths ? parts.files(window, paths) : NOTHING_CHOSEN;
        }
        const folder = await choose.folder(window);
        return folder === undefined ? NOTHING_CHOSEN : parts.folder(window, folder);
      },
    },
    openBeside: {
      accepts: args<[string, string]>(hash, pathWithin),
      run: async (window: W, id: string, path: string) => {
        const caseFile = pathOf(id);
        if (caseFile === undefined) return refusal('gone', UNKNOWN);
        return done(await parts.beside(window, caseFile, path));
      },
    },
    readPart: {
      accepts: args<[string, number, number]>(hash, count, count),
      run: (window: W, id: string, from: number, to: number) => parts.read(window, id, from, to),
    },
    digestPart: {
      accepts: args<[string]>(hash),
      run: (window: W, id: string) => parts.digest(window, id),
    },
  };
}

/** What is about the window rather than files. */
function windowHandlers({ living, showMenu, openExternal }: HandlerTools) {
  return {
    hello: {
      accepts: args<[string]>(windowId),
      run: (window: W, id: string) => {
        window.hello(id);
        return DONE;
      },
    },
    livingWindows: { accepts: args<[]>(), run: () => done(living()) },
    ready: {
      accepts: args<[]>(),
      run: (window: W) => {
        window.files.ready();
        return DONE;
      },
    },
    closeHeard: {
      accepts: args<[number]>(count),
      run: (window: W, question: number) => {
        window.guard.heard(question);
        return DONE;
      },
    },
    closeAnswer: {
      accepts: args<[number, boolean]>(count, flag),
      run: (window: W, question: number, mayClose: boolean) => {
        window.guard.answered(question, mayClose);
        return DONE;
      },
    },
    setMenu: {
      accepts: args<[readonly MenuItem[]]>(menu),
      run: (window: W, items: readonly MenuItem[]) => {
        showMenu(window, items);
        return DONE;
      },
    },
    openExternal: {
      accepts: args<[string]>(address),
      run: (window: W, to: string) => openExternal(window, to),
    },
  };
}
