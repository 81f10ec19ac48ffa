// The architecture view on the canvas: modules in the place of elements. It stands where a module's id
// stands otherwise; a module is chosen as the inspector's record, since it is no element.
import type { Finding } from '../../core/analyser/finding.ts';
import type { Case } from '../../core/model/case.ts';
import { containmentOf } from '../../core/model/containment.ts';
import type { CaseIndex } from '../../core/model/index.ts';
import { moduleIn, moduleNodeId, shownAs } from '../../core/select/architecture.ts';
import { findingsByModule } from '../../core/select/moduleFindings.ts';
import type { Editor } from './editor.ts';
import { once } from './found.ts';
import { showRecord } from './panels.ts';
import type { Checked, EditorState } from './state.ts';

/** In the place of a module's id; no id has a colon. */
export const ARCHITECTURE = 'architecture:';

export function isArchitecture({ module }: Pick<EditorState, 'module'>): boolean {
  return module === ARCHITECTURE;
}

/** Shows the modules, with one of them chosen. */
export function showArchitecture(editor: Editor, module?: string): void {
  editor.showModule(ARCHITECTURE);
  if (module === undefined || !editor.document.case.modules.has(module)) return;
  showRecord(editor, { table: 'modules', id: module });
  const { opened } = editor.store.getState();
  const at = moduleNodeId(shownAs(editor.document.index, module, opened));
  editor.look({ kind: 'around', id: at });
}

/** Chooses a module in the architecture view, and brings it into view. */
export function chooseModule(editor: Editor, module: string): void {
  showRecord(editor, { table: 'modules', id: module });
  const { opened } = editor.store.getState();
  const shown = shownAs(editor.document.index, module, opened);
  editor.look({ kind: 'nearest', id: moduleNodeId(shown) });
}

/** Shows the argument of a module, and in the inspector what it is for. */
export function showModule(editor: Editor, module: string): void {
  editor.showModule(module);
  if (editor.document.case.modules.has(module)) {
    showRecord(editor, { table: 'modules', id: module });
  }
}

/** The same; Escape leads back to the architecture. */
export function openModule(editor: Editor, module: string): void {
  showModule(editor, module);
  editor.store.setState({ fromArchitecture: true });
}

/** Shows what a module contains beside it, or no longer. */
export function toggleOpened(editor: Editor, module: string): void {
  const { index } = editor.document;
  const { parentOf } = containmentOf(index);
  if (![...index.case.modules.keys()].some((id) => parentOf(id) === module)) {
    const name = index.case.modules.get(module)?.name ?? module;
    editor.notify('refused', `${name} contains no module.`);
    return;
  }
  const opened = new Set(editor.store.getState().opened);
  if (!opened.delete(module)) opened.add(module);
  editor.store.setState({ opened });
  editor.refreshScene();
}

/** The module that actions are about: the chosen one, else the one that the canvas shows. */
export function currentModule({ store, document }: Editor): string | undefined {
  const { record, module } = store.getState();
  if (record?.table === 'modules') return record.id;
  return document.case.modules.has(module) ? module : undefined;
}

/** The id of the symbol that stands out on the canvas: where the arrow keys go on from. */
export function primaryOf(state: EditorState, index: CaseIndex): string | undefined {
  const { connecting, selection, record } = state;
  const at = connecting?.at ?? selection?.id;
  if (at !== undefined || !isArchitecture(state) || record?.table !== 'modules') return at;
  return moduleNodeId(shownAs(index, record.id, state.opened));
}

const NONE: readonly Finding[] = [];

/** What `findingsAt` needs to know of the state. */
interface Found extends Pick<EditorState, 'opened'> {
  readonly checked: Pick<Checked, 'byId' | 'findings'>;
}

/** Findings at a symbol of the canvas: of an element, or all in a module and what it stands for. */
export function findingsAt(
  index: CaseIndex,
  { checked, opened }: Found,
  id: string,
): readonly Finding[] {
  const module = moduleIn(id);
  if (module === undefined) return checked.byId.get(id) ?? NONE;
  return [...moduleFindings(index, checked)].flatMap(([own, found]) =>
    shownAs(index, own, opened) === module ? found : NONE,
  );
}

/** Open findings by module. */
export function moduleFindings(
  index: CaseIndex,
  { findings }: Pick<Checked, 'findings'>,
): ReturnType<typeof findingsByModule> {
  const last = known(findings);
  if (last.version === index.case && last.found) return last.found;
  last.version = index.case;
  last.found = findingsByModule(index, findings);
  return last.found;
}

interface ByModule {
  version?: Case;
  found?: ReturnType<typeof findingsByModule>;
}

const known = once((): ByModule => ({}));
