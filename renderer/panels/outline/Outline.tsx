// The argument as a tree: the accessible way through it, and to the same operations. While a link is
// being made, it picks the target.

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type Finding, stands } from '../../../core/analyser/finding.ts';
import { lastReview, touchedSinceReview } from '../../../core/diff/touched.ts';
import { elementsByModule } from '../../../core/model/interfaces.ts';
import { ARCHITECTURE } from '../../store/architecture.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { type Hidden, hiddenBelow } from './hiddenBelow.ts';
import { OutlineFilterBox } from './OutlineFilterBox.tsx';
import { OutlineRowView } from './OutlineRowView.tsx';
import { filterOutline, type OutlineFilter, withAbove } from './outlineFilter.ts';
import { type OutlineRow, outlineRows } from './outlineRows.ts';
import { useOutlineKeys } from './useOutlineKeys.ts';

const ROW_HEIGHT = 28;
export const OUTLINE_TREE = 'outline-tree';

export function Outline() {
  const editor = useEditor();
  // Typing comes first: the tree follows when the key press is on the screen.
  const newest = useUi((state) => state.version);
  const version = useDeferredValue(newest);
  const module = useUi((state) => state.module);
  const primary = useUi((state) => state.selection?.id);
  const selected = useUi((state) => state.selected);
  const byId = useUi((state) => state.checked.byId);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState<OutlineFilter>('all');
  const [active, setActive] = useState('');
  const [typing, setTyping] = useState<string>();
  const { index } = editor.document;
  // Findings matter to one filter only: the tree is not made again with every analysis.
  const found = filter === 'findings' ? byId : undefined;
  const filtered = useMemo(
    () =>
      version >= 0
        ? filterOutline(index, module, filter, (id) =>
            filter === 'touched' ? touchedSinceReview(index).has(id) : hasOpen(found?.get(id)),
          )
        : undefined,
    [index, version, module, filter, found],
  );
  const rows = useMemo(
    () => (version >= 0 ? outlineRows(index, module, closed, filtered?.shown) : []),
    [index, version, module, closed, filtered],
  );
  const total = useMemo(
    () => (version >= 0 ? (elementsByModule(index).get(module)?.length ?? 0) : 0),
    [index, version, module],
  );
  const hidden = useMemo(() => {
    const known = new Map<string, Hidden>();
    return (id: string) => {
      const sums = known.get(id) ?? hiddenBelow(index, id, version >= 0 ? byId : new Map());
      known.set(id, sums);
      return sums;
    };
  }, [index, byId, version]);
  // What is newly selected comes into sight, though somebody closed what it lies in.
  const revealed = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (primary === revealed.current) return;
    revealed.current = primary;
    const entry = primary === undefined ? undefined : index.nodes.get(primary);
    if (!entry || closed.size === 0) return;
    const above = withAbove(index, new Set([entry.id]));
    const opened = [...closed].filter((id) => id === entry.id || !above.has(id));
    if (opened.length < closed.size) setClosed(new Set(opened));
  }, [primary, index, closed]);
  // The selection leads; the arrow keys go on from there. A row that repeats it is as good.
  useEffect(() => {
    setActive((before) => {
      const at = rows.find(({ key }) => key === before);
      if (primary === undefined || at?.id === primary) return before;
      return rows.find(({ id }) => id === primary)?.key ?? before;
    });
  }, [primary, rows]);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === active),
  );

  const setOpen = (ids: readonly string[], open: boolean) => {
    const next = new Set(closed);
    for (const id of ids) {
      if (open) next.delete(id);
      else next.add(id);
    }
    setClosed(next);
  };
  const { onKey, moveTo, choose } = useOutlineKeys({ rows, at, setActive, setOpen, setTyping });

  return (
    <>
      {module !== ARCHITECTURE && (
        <OutlineFilterBox
          filter={filter}
          reviewed={lastReview(editor.document.case)}
          onFilter={setFilter}
          fitting={filtered?.fitting.size}
          total={total}
        />
      )}
      <div className="outline-body" data-outline>
        <VirtualList
          id={OUTLINE_TREE}
          label="Argument"
          role="tree"
          multiSelectable
          rows={rows}
          rowHeight={ROW_HEIGHT}
          busy={version !== newest}
          active={at}
          onActive={moveTo}
          onChoose={choose}
          onKey={onKey}
          describe={(row: OutlineRow) => ({
            key: row.key,
            selected: selected.has(row.id),
            level: row.level,
            ...(row.children > 0 ? { expanded: row.open } : {}),
            setSize: row.setSize,
            position: row.position,
          })}
          render={(row) => (
            <OutlineRowView
              row={row}
              onOpen={(id, open) => setOpen([id], open)}
              hidden={row.children > 0 && !row.open ? hidden(row.id) : undefined}
              aside={filtered !== undefined && !filtered.fitting.has(row.id)}
              typing={typing === row.key}
              onTyped={() => {
                setTyping(undefined);
                document.getElementById(OUTLINE_TREE)?.focus();
              }}
            />
          )}
        />
      </div>
      {rows.length === 0 && (
        <p className="empty">
          {module === ARCHITECTURE
            ? 'The canvas shows the modules. Open one to see its argument here.'
            : filter === 'all'
              ? 'No element yet. Add the top goal on the canvas.'
              : 'No element of this module fits the filter.'}
        </p>
      )}
    </>
  );
}

function hasOpen(findings: readonly Finding[] | undefined): boolean {
  return findings?.some(stands) ?? false;
}
