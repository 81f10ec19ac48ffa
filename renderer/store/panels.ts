// What the panels share: the record that the inspector shows, the field that gets the focus, and how
// the user has set them up, which the host's settings keep.
import type { Case } from '../../core/model/case.ts';
import { findRecord } from '../../core/model/lookup.ts';
import type { Editor } from './editor.ts';
import type { RecordPlace } from './state.ts';

export type LeftTab = 'outline' | 'registers' | 'search';
export type Grouping = 'severity' | 'rule' | 'branch' | 'kind';

export interface PanelChoices {
  readonly left: LeftTab;
  /** The inspector shows every field. */
  readonly allFields: boolean;
  readonly grouping: Grouping;
  readonly hideWaived: boolean;
}

export const FIRST_CHOICES: PanelChoices = {
  left: 'outline',
  allFields: false,
  grouping: 'severity',
  hideWaived: false,
};

/** Which problems are shown, beside the severities. */
export interface ProblemFilter {
  /** All words must stand in rule, message or place. */
  readonly text: string;
  /** Only of this rule; '' for all. */
  readonly rule: string;
  /** Only below what is selected. */
  readonly branch: boolean;
}

export interface Searching {
  readonly query: string;
  /** Which of the results the arrow keys have reached; -1 before the first step. */
  readonly at: number;
}

/** The panels' part of a new window's state. */
export const FIRST_PANELS = {
  panels: FIRST_CHOICES,
  problemFilter: { text: '', rule: '', branch: false },
  problem: undefined,
  searching: { query: '', at: -1 },
  indexed: 0,
} as const;

const NAME = 'panels.json';

/** Sets some, and keeps all but the tab. A host that cannot keep them is no reason to refuse. */
export function choose(editor: Editor, change: Partial<PanelChoices>): void {
  const panels = { ...editor.store.getState().panels, ...change };
  editor.store.setState({ panels });
  const { left: _passing, ...kept } = panels;
  void attempt(() => editor.host.settings.write(NAME, JSON.stringify(kept)));
}

/** Takes up what was kept. */
export async function rememberedChoices({ host, store }: Editor): Promise<void> {
  const read = await attempt(() => host.settings.read(NAME));
  const text = read?.ok ? read.value : undefined;
  if (text === undefined) return;
  store.setState({ panels: { ...store.getState().panels, ...choicesIn(text) } });
}

/** The choices of a stored text that still mean something; whatever else it holds is left. */
export function choicesIn(text: string): Partial<PanelChoices> {
  const kept = parsed(text);
  const groupings: readonly unknown[] = ['severity', 'rule', 'branch', 'kind'];
  return {
    ...(typeof kept.allFields === 'boolean' ? { allFields: kept.allFields } : {}),
    ...(typeof kept.hideWaived === 'boolean' ? { hideWaived: kept.hideWaived } : {}),
    ...(groupings.includes(kept.grouping) ? { grouping: kept.grouping as Grouping } : {}),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

async function attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
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
