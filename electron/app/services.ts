// What all windows share: the files the user chose, who watches and claims them, the stores. Made of
// Node alone, so that tests run it whole.
import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileTools } from '../../core/files/fileSystem.ts';
import { saveFile } from '../../core/files/saveFile.ts';
import type { HostResult } from '../../core/host.ts';
import type { HostEvent } from '../../core/hostBridge.ts';
import { type CaseFiles, caseFiles } from '../files/caseFiles.ts';
import { type Claims, claims } from '../files/claims.ts';
import { type Parts, parts } from '../files/parts.ts';
import { places } from '../files/places.ts';
import { type Recent, recentFiles } from '../files/recent.ts';
import { type FolderStore, textStore } from '../files/textStore.ts';
import { type Watches, watches } from '../files/watches.ts';
import { type WatchTools, watchFile } from '../files/watchFile.ts';
import { DONE, refusal } from './results.ts';

export interface ServicesTools {
  /** The program's own folder; absolute. */
  readonly folder: string;
  readonly home: string;
  readonly fileTools: FileTools;
  readonly watchTools: WatchTools;
  /** ISO 8601, UTC. */
  readonly time: () => string;
  readonly announce: (path: string) => void;
}

/** @typeParam W a window */
export interface Services<W> {
  readonly files: CaseFiles<W>;
  readonly recent: Recent;
  readonly watches: Watches<W>;
  readonly claims: Claims<W>;
  readonly parts: Parts<W>;
  pathOf(id: string): string | undefined;
  readonly stores: { readonly backups: FolderStore; readonly settings: FolderStore };
  /** The window that has a file open. */
  holderOf(path: string): Promise<W | undefined>;
  writeExport(path: string, bytes: Uint8Array): Promise<HostResult<undefined>>;
  /** Resolves when every text that was asked to be kept is. */
  settled(): Promise<void>;
  /** Before the first window: known files are known again, half-written texts gone. */
  begin(): Promise<void>;
}

export function services<W extends { tell(event: HostEvent): void }>(
  tools: ServicesTools,
): Services<W> {
  const { fileTools, folder } = tools;
  const store = (name: string, what: string) =>
    textStore({ folder: join(folder, name), what, tools: fileTools });
  const stores = { backups: store('backups', 'backup'), settings: store('settings', 'settings') };
  // A store of its own: no window reads or writes it.
  const own = store('own', 'list of recent files');
  const book = places(realpath);
  const recent = recentFiles({
    places: book,
    load: async () => {
      const kept = await own.read('recent');
      return kept.ok ? kept.value : undefined;
    },
    keep: (text) => own.write('recent', text),
    time: tools.time,
    home: tools.home,
    announce: tools.announce,
  });
  const watching = watches<W>({
    watch: (path, known, changed) => watchFile(tools.watchTools, path, known, changed),
    pathOf: book.pathOf,
    tell: (window, file, digest) => window.tell({ type: 'changed', file, digest }),
  });
  const claiming = claims<W>((window, file) => window.tell({ type: 'taken', file }));
  const all = [stores.backups, stores.settings, own];

  return {
    files: caseFiles({ tools: fileTools, places: book, recent, watches: watching }),
    recent,
    watches: watching,
    claims: claiming,
    parts: parts<W>(),
    pathOf: book.pathOf,
    stores,
    holderOf: async (path) => claiming.holder((await book.chosen(path)).id),
    async writeExport(path, bytes) {
      const saved = await saveFile(fileTools, path, bytes);
      if (saved.ok) return DONE;
      return refusal(saved.because, `${basename(path)}: ${saved.why}.`);
    },
    async settled() {
      await Promise.all(all.map((each) => each.settled()));
    },
    async begin() {
      await Promise.all(all.map((each) => each.tidy()));
      await recent.list();
    },
  };
}
