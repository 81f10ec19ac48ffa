// The modules of a case that has several, as a tree by containment: how much is in each, what is found
// there, and the way to its argument.
import { type KeyboardEvent, useMemo, useState } from 'react';
import { severityCounts } from '../../../core/select/moduleFindings.ts';
import { architectureView } from '../../actions/architecture.ts';
import { deleteTheModule, renameTheModule } from '../../actions/moduleTools.ts';
import { newModule } from '../../actions/newModule.ts';
import { focusCanvas } from '../../keys/regions.ts';
import { runAction } from '../../menus/runAction.ts';
import { chooseModule, isArchitecture, moduleFindings } from '../../store/architecture.ts';
import { showRecord } from '../../store/panels.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { counted } from '../../ui/words.ts';
import { KindIcon } from '../outline/KindIcon.tsx';
import { placeOfRow } from '../outline/outlineMenu.ts';
import { type ModuleRow, moduleRows } from './moduleRows.ts';

export const MODULE_TREE = 'module-tree';
const ROW_HEIGHT = 28;
/** As many rows as show before the tree scrolls. */
const MOST = 7;

export function Modules() {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const shown = useUi((state) => state.module);
  const { index } = editor.document;
  const rows = useMemo(() => (version >= 0 ? moduleRows(index) : []), [index, version]);
  const [active, setActive] = useState('');
  if (rows.length < 2) return null;
  const found = rows.findIndex(({ id }) => id === active);
  const at =
    found >= 0
      ? found
      : Math.max(
          0,
          rows.findIndex(({ id }) => id === shown),
        );
  const moveTo = (to: number) => {
    const row = rows[to];
    if (!row) return;
    setActive(row.id);
    if (isArchitecture(editor.store.getState())) chooseModule(editor, row.id);
    else showRecord(editor, { table: 'modules', id: row.id });
  };
  const open = (row: ModuleRow) => {
    setActive(row.id);
    editor.showModule(row.id);
    showRecord(editor, { table: 'modules', id: row.id });
  };
  const onKey = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return false;
    const menu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!menu && event.key !== 'F2' && event.key !== 'Delete') return false;
    showRecord(editor, { table: 'modules', id: row.id });
    if (event.key === 'F2') runAction(editor, renameTheModule.id);
    else if (event.key === 'Delete') runAction(editor, deleteTheModule.id);
    else {
      const place = placeOfRow(event.currentTarget);
      editor.store.setState({ menu: { ...place, kind: 'module', id: row.id } });
    }
    return true;
  };
  return (
    <section className="modules" aria-label="Modules" data-region={`#${MODULE_TREE}`}>
      <header className="modules-head">
        <h2>Modules</h2>
        <ActionButton action={architectureView} className="small" iconSize={15} />
        <ActionButton action={newModule} className="small" iconSize={15} />
      </header>
      <div className="modules-body" style={{ height: Math.min(rows.length, MOST) * ROW_HEIGHT }}>
        <VirtualList
          id={MODULE_TREE}
          label="Modules"
          role="tree"
          rows={rows}
          rowHeight={ROW_HEIGHT}
          active={at}
          onActive={moveTo}
          onChoose={(to, event) => {
            const row = rows[to];
            if (row) open(row);
            if ('key' in event && event.key === 'Enter') focusCanvas();
          }}
          onKey={onKey}
          describe={(row) => ({
            key: row.id,
            selected: row.id === shown,
            level: row.level,
            ...(row.children > 0 ? { expanded: true } : {}),
            setSize: row.setSize,
            position: row.position,
          })}
          render={(row) => <Row row={row} />}
        />
      </div>
    </section>
  );
}

function Row({ row }: { readonly row: ModuleRow }) {
  const editor = useEditor();
  const all = useUi((state) => state.checked.findings);
  const findings = moduleFindings(editor.document.index, { findings: all }).get(row.id) ?? [];
  const [worst] = severityCounts(findings);
  const kind = row.word === 'contract' ? 'contractReference' : 'moduleReference';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree has the keys of the menu
    <div
      className="module-row"
      style={{ paddingLeft: 8 + (row.level - 1) * 12 }}
      onContextMenu={(event) => {
        event.preventDefault();
        showRecord(editor, { table: 'modules', id: row.id });
        editor.store.setState({
          menu: { x: event.clientX, y: event.clientY, kind: 'module', id: row.id },
        });
      }}
    >
      <KindIcon kind={kind} />
      <span className="module-name">{row.name}</span>
      {row.word && <span className="module-word">{row.word}</span>}
      <span className="module-count" title={counted(row.elements, 'element')}>
        {row.elements}
        <span className="visually-hidden"> elements</span>
      </span>
      {worst && (
        <span className={`module-found ${worst[0]}`} title={counted(findings.length, 'finding')}>
          <SeverityIcon severity={worst[0]} size={13} />
          {findings.length}
          <span className="visually-hidden"> findings</span>
        </span>
      )}
    </div>
  );
}
