// What the palette offers: every action that can be chosen from anywhere, the latest chosen first;
// every element; every record that an element shows.
import { oneLine } from '../../core/markdown/plainText.ts';
import { type Case, RECORD_TABLES } from '../../core/model/case.ts';
import { kindName, type NodeKind } from '../../core/model/kinds.ts';
import { nodeName } from '../../core/model/lookup.ts';
import { statementIn } from '../../core/model/statement.ts';
import type { Action } from '../actions/action.ts';
import { keysOf } from '../keys/bindings.ts';
import type { Editor } from '../store/editor.ts';
import type { Entry } from './rank.ts';

export interface PaletteEntry extends Entry {
  /** The action's, the element's or the record's own id. */
  readonly id: string;
  /** What it is: "goal", "evidence"; for an action why it cannot be done. */
  readonly note?: string;
  /** The chord of an action. */
  readonly chord?: string;
  readonly node?: NodeKind;
}

/** Nothing sensible to do from the palette, as the arrow keys (walking, without a section). */
const LEFT_OUT: ReadonlySet<string> = new Set(['openPalette', 'leave']);

export function actionEntries(actions: readonly Action[], editor: Editor): PaletteEntry[] {
  const { recentActions, keys } = editor.store.getState().settings;
  const offered = actions.filter(
    ({ id, group, section }) => !LEFT_OUT.has(id) && (group !== 'walk' || section !== undefined),
  );
  const age = ({ id }: Action) => {
    const at = recentActions.indexOf(id);
    return at < 0 ? recentActions.length : at;
  };
  return [...offered].sort((a, b) => age(a) - age(b)).map((action) => entryOf(action));

  function entryOf(action: Action): PaletteEntry {
    const why = action.when(editor);
    const [chord] = keysOf(action, keys);
    const detail = action.detail?.(editor);
    return {
      key: `action ${action.id}`,
      kind: 'action',
      id: action.id,
      text: detail ? `${action.label}: ${detail}` : action.label.replace('…', ''),
      ...(action.keywords ? { keywords: action.keywords } : {}),
      ...(why === true ? {} : { disabled: true, note: why }),
      ...(chord === undefined ? {} : { chord }),
    };
  }
}

/** @param module the one that is shown: what it has comes before the same name elsewhere */
export function placeEntries(c: Case, module: string = c.main): PaletteEntry[] {
  const here = [...c.nodes].filter(([, node]) => node.module === module);
  const elsewhere = [...c.nodes].filter(([, node]) => node.module !== module);
  const elements = [...here, ...elsewhere].map(
    ([id, { kind, identifier }]): PaletteEntry => ({
      key: `element ${id}`,
      kind: 'element',
      id,
      identifier: nodeName(c, id),
      local: identifier,
      text: oneLine(statementIn(c, id)),
      note: kindName(kind),
      node: kind,
    }),
  );
  const records = RECORD_TABLES.flatMap((table) =>
    [...c[table]].map(
      ([id, record]): PaletteEntry => ({
        key: `record ${table} ${id}`,
        kind: 'record',
        id,
        identifier: id,
        text: titleOf(record),
        note: wordsOf(table),
      }),
    ),
  );
  return [...elements, ...records];
}

/** The first of the fields by which records of any table are known. */
function titleOf(record: object): string {
  for (const key of ['title', 'name', 'text', 'description', 'statement', 'reason']) {
    const value = Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** "safetyLevels" -> "safety levels". */
function wordsOf(table: string): string {
  return table.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
