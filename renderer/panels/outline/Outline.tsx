// The argument as a tree: the accessible way through it. Left and right close and open, Enter selects;
// while a link is being made, it picks the target.
import { ChevronDown, ChevronRight, CornerDownRight } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { oneLine } from '../../../core/markdown/plainText.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { pick } from '../../store/connecting.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { counted } from '../../ui/words.ts';
import { KindIcon } from './KindIcon.tsx';
import { type OutlineRow, outlineRows } from './outlineRows.ts';

const ROW_HEIGHT = 28;

export function Outline() {
  const editor = useEditor();
  // Typing comes first: the tree follows when the key press is on the screen.
  const newest = useUi((state) => state.version);
  const version = useDeferredValue(newest);
  const module = useUi((state) => state.module);
  const selected = useUi((state) => state.selection?.id);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState('');
  const rows = useMemo(
    () => (version >= 0 ? outlineRows(editor.document.index, module, closed) : []),
    [editor, version, module, closed],
  );
  // The selection leads; the arrow keys go on from there.
  useEffect(() => {
    const row = rows.find(({ id }) => id === selected);
    if (row) setActive(row.key);
  }, [selected, rows]);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );

  const setOpen = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const choose = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setActive(row.key);
    if (editor.store.getState().connecting) pick(editor, row.id);
    else editor.goTo(row.id);
  };
  const onKey = (event: KeyboardEvent, index: number): boolean => {
    const row = rows[index];
    if (!row) return false;
    if (event.key === 'ArrowRight') {
      if (row.children > 0 && !row.open) setOpen(row.id, true);
      else if (row.open) setActive(rows[index + 1]?.key ?? row.key);
      return true;
    }
    if (event.key === 'ArrowLeft') {
      if (row.open) setOpen(row.id, false);
      else setActive(parentOf(rows, index)?.key ?? row.key);
      return true;
    }
    return false;
  };

  return (
    <>
      <header className="panel-head">
        <h2>Outline</h2>
        <span className="panel-count">{editor.document.index.nodes.size} elements</span>
      </header>
      <VirtualList
        id="outline-tree"
        label="Argument"
        role="tree"
        rows={rows}
        rowHeight={ROW_HEIGHT}
        busy={version !== newest}
        active={at}
        onActive={(index) => setActive(rows[index]?.key ?? '')}
        onChoose={choose}
        onKey={onKey}
        describe={(row) => ({
          key: row.key,
          selected: row.id === selected,
          level: row.level,
          ...(row.children > 0 ? { expanded: row.open } : {}),
          setSize: row.setSize,
          position: row.position,
        })}
        render={(row) => <Row row={row} onOpen={setOpen} />}
      />
    </>
  );
}

interface RowProps {
  readonly row: OutlineRow;
  readonly onOpen: (id: string, open: boolean) => void;
}

function Row({ row, onOpen }: RowProps) {
  const editor = useEditor();
  const node = editor.document.index.nodes.get(row.id)?.node;
  const findings = useUi((state) => state.checked.byId.get(row.id));
  if (!node) return null;
  const text = oneLine(node.text ?? '');
  const worst = findings?.find((finding) => finding.waived === undefined)?.severity;
  const line = 'lineOfDefence' in node ? node.lineOfDefence : undefined;
  const Chevron = row.open ? ChevronDown : ChevronRight;
  return (
    <div
      className={`outline-row ${row.relation}`}
      style={{ paddingLeft: 4 + (row.level - 1) * 11 }}
    >
      {row.children > 0 ? (
        // The tree's own keys do the same.
        <span
          className="twist"
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row.id, !row.open);
          }}
        >
          <Chevron size={14} />
        </span>
      ) : (
        <span className="twist">{row.again && <CornerDownRight size={12} />}</span>
      )}
      <KindIcon kind={node.kind} line={line} />
      <span className="visually-hidden">
        {row.relation === 'challenges' && 'challenge, '}
        {kindName(node.kind)}{' '}
      </span>
      <b>{node.identifier}</b>
      <span className="visually-hidden">: </span>
      <span className={`outline-text ${text ? '' : 'none'}`} title={text}>
        {text || 'no text'}
      </span>
      {row.again && <span className="visually-hidden">. Shown in full above</span>}
      {worst && <SeverityIcon severity={worst} size={13} />}
      {findings && <span className="visually-hidden">. {counted(findings.length, 'finding')}</span>}
    </div>
  );
}

function parentOf(rows: readonly OutlineRow[], index: number): OutlineRow | undefined {
  const level = rows[index]?.level ?? 0;
  for (let i = index - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row && row.level < level) return row;
  }
  return undefined;
}
