// What the panels share: the record that the inspector shows, the field that gets the focus, the tab
// on the left, what is filtered and searched.
import type { Case } from '../../core/model/case.ts';
import { findRecord } from '../../core/model/lookup.ts';
import type { HealthId } from '../../core/select/health.ts';
import type { Editor } from './editor.ts';
import { changePanel, type Settings } from './settings.ts';
import type { RecordPlace } from './state.ts';

export type LeftTab = 'outline' | 'registers' | 'search';
export type Grouping = Settings['problemGroups'];
export type Sorting = Settings['problemSort'];

/** Which problems are shown, beside the severities. */
export interface ProblemFilter {
  /** All words must stand in rule, title, message or place. */
  readonly text: string;
  /** Only of this rule; '' for all. */
  readonly rule: string;
  /** Only below what is selected. */
  readonly branch: boolean;
  /** Only what this figure of the case's health counts; '' for all. */
  readonly health: HealthId | '';
  /** Only what this person is to see to; '' for all. */
  readonly owner: string;
  /** Only what was due before the day of the analysis. */
  readonly overdue: boolean;
  /** Only what a waiver covers. */
  readonly waived: boolean;
  /** Only what was not there when the case was saved. */
  readonly sinceSaved: boolean;
}

export const NO_FILTER: ProblemFilter = {
  text: '',
  rule: '',
  branch: false,
  health: '',
  owner: '',
  overdue: false,
  waived: false,
  sinceSaved: false,
};

export interface Searching {
  readonly query: string;
  /** Which of the results the arrow keys have reached; -1 before the first step. */
  readonly at: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The panels' part of a new window's state. */
export const FIRST_PANELS = {
  left: 'outline',
  problemFilter: NO_FILTER,
  problem: undefined,
  problemsChosen: NOTHING,
  problemsClosed: NOTHING,
  searching: { query: '', at: -1 },
  indexed: 0,
} as const;

/** Shows one of the tabs on the left, and the left side where it is hidden. */
export function showLeft(editor: Editor, left: LeftTab): void {
  editor.store.setState({ left });
  if (!editor.store.getState().settings.panels.outline.shown) {
    changePanel(editor, 'outline', { shown: true });
  }
}

/** Shows a record or a module in the inspector. */
export function showRecord(editor: Editor, record: RecordPlace): void {
  editor.select(undefined);
  editor.store.setState({ record });
}

export function isThere(c: Case, { table, id }: RecordPlace): boolean {
  return c[table].has(id);
}

/** Goes to whatever has this id: element, link, module or record. Gives whether there is any. */
export function goToAny(editor: Editor, id: string): boolean {
  const { index } = editor.document;
  const c = index.case;
  if (index.nodes.has(id) || index.links.has(id)) editor.goTo(id);
  else if (c.modules.has(id)) {
    editor.showModule(id);
    showRecord(editor, { table: 'modules', id });
  } else {
    const table = c.acps.has(id) ? 'acps' : findRecord(c, id)?.table;
    if (!table) return false;
    showRecord(editor, { table, id });
  }
  return true;
}

/** Gives the focus to a field of what the inspector shows, or the nearest that contains it. */
export function focusField(editor: Editor, path: string): void {
  const count = (editor.store.getState().fieldRequest?.count ?? 0) + 1;
  editor.store.setState({ fieldRequest: { path, count } });
}
