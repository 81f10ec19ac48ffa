// The rows of the preview. Only those in view exist, so that a folder of ten thousand logs is as quick
// as one of ten; each row is a table body of its own, with its details when they are open.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type {
  ImportRow,
  ImportSettings,
  StatedFields,
} from '../../../core/exchange/evaluations/types.ts';
import { COLUMN_COUNT, COLUMNS } from './columns.ts';
import { PreviewRow } from './PreviewRow.tsx';
import { isImportable } from './words.ts';

interface Props {
  readonly rows: readonly ImportRow[];
  /** Keys of rows that were taken out. */
  readonly without: ReadonlySet<string>;
  readonly settings: ImportSettings;
  readonly onChoose: (keys: readonly string[], take: boolean) => void;
  readonly onMetric: (row: ImportRow, metric: string) => void;
  readonly onState: (row: ImportRow, stated: StatedFields) => void;
}

const ROW_HEIGHT = 52;

export function PreviewTable(props: Props) {
  const { rows, without, settings, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => rows[i]?.key ?? i,
    overscan: 8,
    initialRect: { width: 1000, height: 600 },
  });
  // What is opened opens downwards.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const importable = rows.filter(isImportable);
  const taken = importable.filter(({ key }) => !without.has(key)).length;
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section ref={scroller} className="import-scroll" aria-label="Preview" tabIndex={0}>
      <table className="import-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" data-column="check">
              <input
                type="checkbox"
                aria-label="Import all that can be imported"
                checked={taken > 0 && taken === importable.length}
                disabled={importable.length === 0}
                ref={(box) => {
                  if (box) box.indeterminate = taken > 0 && taken < importable.length;
                }}
                onChange={({ target }) =>
                  onChoose(
                    importable.map(({ key }) => key),
                    target.checked,
                  )
                }
              />
            </th>
            {COLUMNS.map(([title, column]) => (
              <th key={column} scope="col" data-column={column}>
                {title}
              </th>
            ))}
            <th scope="col" data-column="details">
              <span className="visually-hidden">Details</span>
            </th>
          </tr>
        </thead>
        {before > 0 && <Gap height={before} />}
        {items.map(({ index, key }) => {
          const row = rows[index];
          return (
            row && (
              <PreviewRow
                key={key}
                row={row}
                index={index}
                measure={virtual.measureElement}
                chosen={isImportable(row) && !without.has(row.key)}
                open={open.has(row.key)}
                stated={settings.statedOf?.[row.key] ?? {}}
                onChoose={(take) => onChoose([row.key], take)}
                onOpen={() => toggle(row.key)}
                onMetric={(metric) => props.onMetric(row, metric)}
                onState={(stated) => props.onState(row, stated)}
              />
            )
          );
        })}
        {after > 0 && <Gap height={after} />}
      </table>
    </section>
  );
}

/** Stands for rows out of view. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tbody aria-hidden>
      <tr>
        <td colSpan={COLUMN_COUNT} style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}
