// The editor behind the window: the open case, what is selected, and every operation that panels,
// canvas and actions share. No React and no DOM here.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Profile } from '../../core/analyser/profile.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import type { Call } from '../../core/commands/command.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import type { Done } from '../../core/commands/execute.ts';
import type { Refused } from '../../core/commands/verdict.ts';
import type { Host } from '../../core/host.ts';
import type { Case } from '../../core/model/case.ts';
import { randomIds } from '../../core/model/ids.ts';
import { NO_ORGANISATION } from '../../core/organisation/organisation.ts';
import type { LogReaderPort } from '../workers/logMessages.ts';
import type { ReaderPort } from '../workers/readMessages.ts';
import { type AnalyserPort, keepAnalysing, NOTHING_CHECKED } from './analysis.ts';
import { keepArtefacts } from './artefacts.ts';
import { ARGUMENT, keepCentre } from './centre.ts';
import { keepChanges, NOTHING_CHANGED } from './changes.ts';
import type { ReportPort } from './exports.ts';
import { reveal } from './folding.ts';
import { NO_REVIEW, permits, votedIn, withoutGivenUp } from './mode.ts';
import { FIRST_PANELS } from './panels.ts';
import { SceneMaker } from './scene.ts';
import { DEFAULT_SETTINGS, type Settings, signature } from './settings.ts';
import type { CameraRequest, Dialog, EditorState, FileState, Notice, Selection } from './state.ts';
import { selectionOf, stillShown, stillThere } from './stillThere.ts';
import { keepTrail } from './trail.ts';
import { endTyping } from './typing.ts';

/** What the build provides, and tests replace. */
export interface Services {
  readonly startAnalyser: () => AnalyserPort;
  readonly startReport: () => ReportPort;
  /** Without it, files are read where the window is. */
  readonly startReader?: () => ReaderPort;
  readonly startLogReader: () => LogReaderPort;
  /** The text of each shipped case, by a path that ends in its name. */
  readonly examples: Readonly<Record<string, () => Promise<string>>>;
  /** The same of each shipped pattern; none where absent. */
  readonly patterns?: Readonly<Record<string, () => Promise<string>>>;
}

export interface Editor {
  readonly host: Host;
  readonly services: Services;
  readonly document: CaseDocument;
  readonly store: StoreApi<EditorState>;
  /** Does a command; a refusal is told to the user. */
  execute(call: Call): Done | Refused;
  select(selection: Selection | undefined): void;
  /** Takes one more into the selection, or out of it. */
  toggle(selection: Selection): void;
  /** Selects several; the last is the one that the inspector shows. */
  selectAll(ids: readonly string[]): void;
  /** Shows another module on the canvas. */
  showModule(module: string): void;
  /** Selects and brings into view, in its own module. */
  goTo(id: string, how?: 'centre' | 'nearest'): void;
  /** Moves the canvas's view. */
  look(move: CameraRequest['move']): void;
  notify(tone: Notice['tone'], text: string): void;
  dismiss(notice: number): void;
  open(dialog: Dialog): void;
  closeDialog(): void;
  /**
   * Another case takes the place of this one; unsaved changes are the caller's concern.
   * @param unsaved it is not what the file has: a backup
   */
  replace(c: Case, file: FileState, unsaved?: boolean): void;
  /** Lays out at once: something is to be shown that was just made. */
  refreshScene(): void;
  /** An element was added: shows it at once, where a layout takes long near its place only. */
  sketchScene(made: string): void;
  /** What the document knows of itself changed without an edit: it was saved. */
  touch(): void;
  /** Time went by: on another day the case is checked anew. */
  checkDay(): void;
  /** The analyser knows these profiles beside those of the program (store/organisation.ts). */
  tellProfiles(profiles: readonly Profile[]): void;
  /** The analyser takes into account what was found of the artefacts' files (store/artefacts.ts). */
  tellArtefacts(checks: readonly ArtefactCheck[]): void;
}

interface Options {
  readonly host: Host;
  readonly services: Services;
  readonly first: Case;
  readonly file: FileState;
  readonly settings?: Settings;
  /** Begins with the welcome view. */
  readonly welcome?: boolean;
}

export function createEditor({ host, services, first, file, ...options }: Options): Editor {
  const document: CaseDocument = new CaseDocument(first, {
    newId: randomIds(host.random),
    today: host.today,
    now: host.now,
    by: () => signature(get().settings.person),
    profiles: (id) => get().organisation.profiles.find(id),
    permits: (step) => permits(get(), step, document.undoDepth),
  });
  let opened: ReadonlySet<string> = new Set();
  const scenes = new SceneMaker(
    () => document.index,
    host.now,
    (scene) => set({ scene }),
    // Later, since the first drawing is made before there is an editor.
    (why) => queueMicrotask(() => editor.notify('failed', drawingFailed(why))),
    () => opened,
  );
  const store = createStore<EditorState>()(() => ({
    ...documentState(document),
    file,
    module: first.main,
    opened,
    fromArchitecture: false,
    centre: ARGUMENT,
    scene: scenes.make(first.main),
    ...NOTHING_CHOSEN,
    checked: NOTHING_CHECKED,
    artefacts: undefined,
    changes: NOTHING_CHANGED,
    hiddenSeverities: new Set(),
    fieldRequest: undefined,
    foldedGroups: new Set(),
    ...FIRST_PANELS,
    dialog: undefined,
    dialogNote: undefined,
    notices: [],
    busy: undefined,
    camera: { move: { kind: 'start' }, count: 0 },
    mode: 'author',
    review: NO_REVIEW,
    settings: options.settings ?? DEFAULT_SETTINGS,
    organisation: NO_ORGANISATION,
    organisationFrom: undefined,
    menu: undefined,
    welcome: options.welcome ?? false,
    tour: undefined,
    backupProblem: undefined,
    minimap: true,
  }));
  const set = (change: Partial<EditorState>) => store.setState(change);
  store.subscribe((state) => {
    opened = state.opened;
  });
  const get = () => store.getState();
  let notices = 0;

  document.subscribe((change) => {
    const { cause } = change;
    const state = get();
    // A drawing that moves under the text being typed would be a nuisance: endTyping catches up.
    const { module } = { ...state, ...stillShown(document, state) };
    if (cause !== 'replace' && !state.editing) scenes.update(module, state.focus);
    const review = withoutGivenUp(state.review, change);
    set({
      ...documentState(document),
      ...stillThere(document, state),
      ...stillShown(document, state),
      review,
    });
  });
  const { checkDay, tellArtefacts, tellProfiles } = keepAnalysing({
    document,
    start: services.startAnalyser,
    today: host.today,
    show: (change) => set({ checked: change(get().checked) }),
  });

  const editor: Editor = {
    host,
    services,
    document,
    store,
    execute(call) {
      const result = document.execute(call);
      if (!result.allowed) editor.notify('refused', result.message);
      else if (result.warning !== undefined) editor.notify('refused', result.warning);
      const { mode, review } = get();
      if (mode === 'review' && result.allowed) {
        const raised = new Set([...review.raised, ...result.made, ...votedIn(call)]);
        if (raised.size > review.raised.size) set({ review: { ...review, raised } });
      }
      return result;
    },
    select: (selection) => choose(selection, new Set(selection ? [selection.id] : [])),
    toggle(selection) {
      const selected = new Set(get().selected);
      if (!selected.delete(selection.id)) selected.add(selection.id);
      choose(selectionOf(document, [...selected].at(-1)), selected);
    },
    selectAll: (ids) => choose(selectionOf(document, ids.at(-1)), new Set(ids)),
    showModule(module) {
      editor.select(undefined);
      showModule(module);
      editor.look({ kind: 'start' });
    },
    goTo(id, how = 'centre') {
      const { index } = document;
      const link = index.links.get(id);
      const at = index.nodes.get(id) ?? link?.from ?? link?.to;
      if (!at) return;
      if (at.node.module !== get().module) showModule(at.node.module, get().fromArchitecture);
      set({ centre: ARGUMENT });
      reveal(editor, at.id);
      editor.select({ kind: link ? 'link' : 'node', id });
      editor.look({ kind: how, id });
    },
    look: (move) => set({ camera: { move, count: get().camera.count + 1 } }),
    notify(tone, text) {
      notices += 1;
      const notice = { id: notices, tone, text };
      set({ notices: [...get().notices.filter((one) => one.text !== text), notice].slice(-3) });
    },
    dismiss(notice) {
      set({ notices: get().notices.filter(({ id }) => id !== notice) });
    },
    open(dialog) {
      const before = get().dialog;
      set({ dialog, dialogNote: undefined });
      // Who asked must not wait for ever.
      if (before?.kind === 'unsaved') before.stay?.();
      else if (before?.kind === 'taken') before.decline();
    },
    closeDialog: () => set({ dialog: undefined, dialogNote: undefined }),
    replace(c, nextFile, unsaved) {
      scenes.forget();
      document.replace(c, unsaved);
      set({
        file: nextFile,
        ...NOTHING_CHOSEN,
        opened: new Set(),
        review: NO_REVIEW,
        welcome: false,
      });
      showModule(c.main);
      editor.look({ kind: 'start' });
    },
    refreshScene: () => scenes.refresh(get().module, get().focus),
    sketchScene: (made) =>
      scenes.sketch(get().module, get().focus, () => {
        if (get().selection?.id === made) editor.look({ kind: 'nearest', id: made });
      }),
    touch: () => set(documentState(document)),
    checkDay,
    tellArtefacts,
    tellProfiles,
  };
  keepTrail(editor);
  keepCentre(editor);
  keepArtefacts(editor);
  keepChanges(editor);
  return editor;

  function choose(selection: Selection | undefined, selected: ReadonlySet<string>): void {
    const before = get();
    const same = before.selection?.id === selection?.id && sameIds(before.selected, selected);
    if (same && before.record === undefined) return;
    endTyping(editor);
    document.seal();
    set({ selection, selected, record: undefined });
  }

  function showModule(module: string, fromArchitecture = false): void {
    set({ module, focus: undefined, fromArchitecture, centre: ARGUMENT });
    scenes.refresh(module);
  }
}

function documentState(document: CaseDocument) {
  const { version, dirty, undoLabel, redoLabel } = document;
  return { version, dirty, undoLabel, redoLabel };
}

const NOTHING_CHOSEN = {
  selection: undefined,
  selected: new Set<string>(),
  record: undefined,
  editing: undefined,
  connecting: undefined,
  focus: undefined,
};

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

function drawingFailed(why: string): string {
  return `The drawing could not be made (${why}). Outline, inspector and saving still work.`;
}
