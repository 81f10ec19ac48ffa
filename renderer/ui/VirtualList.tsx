// A list of which only the rows in view exist: one tab stop, arrows move the active row. Used for the
// outline (a tree), for problems and for what a search found (listboxes with headings between).
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useUi } from '../store/useEditor.ts';
import { rowAt, useKeptInView } from './useKeptInView.ts';

interface Props<T> {
  readonly id: string;
  readonly label: string;
  readonly role: 'tree' | 'listbox';
  readonly rows: readonly T[];
  /** Pixels: of all rows, or of each. */
  readonly rowHeight: number | ((row: T) => number);
  readonly multiSelectable?: boolean;
  readonly active: number;
  readonly onActive: (row: number) => void;
  /** By a click, Enter or Space; the event says which. */
  readonly onChoose: (row: number, event: MouseEvent | KeyboardEvent) => void;
  /** Keys of the list itself; gives whether it was one. */
  readonly onKey?: (event: KeyboardEvent, row: number) => boolean;
  readonly describe: (row: T, index: number) => RowAttributes;
  readonly render: (row: T, index: number) => ReactNode;
  readonly busy?: boolean;
  /**
   * As long as it is the same, rows come and go by themselves: what is in view stays where it is. Without
   * it, and when it is another, the active row is shown.
   */
  readonly steady?: unknown;
}

/** What a row says of itself to assistive technology; its name is its content. */
export interface RowAttributes {
  readonly key: string;
  readonly selected: boolean;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly setSize?: number;
  readonly position?: number;
  /** It only parts the rows: no row of its own for the keys. */
  readonly heading?: boolean;
}

/** How high rows are for who wants more of them. */
const COMPACT = 0.86;

/** Rows beyond the edges that exist, so that fast scrolling shows no gaps. */
const MARGIN = 8;

export function VirtualList<T>(props: Props<T>) {
  const { rows, rowHeight, active } = props;
  const compact = useUi(({ settings }) => settings.density === 'compact');
  const tops = useMemo(
    () => topsOf(rows, rowHeight, compact ? COMPACT : 1),
    [rows, rowHeight, compact],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useKeptInView(scroller, props, tops, view.top);

  const first = Math.max(0, rowAt(tops, view.top) - MARGIN);
  const last = Math.min(rows.length, rowAt(tops, view.top + view.height) + 1 + MARGIN);
  const shown = rows.slice(first, last);
  const activeShown = active >= first && active < last;

  const onKeyDown = (event: KeyboardEvent) => {
    // In a field of a row keys are text.
    if (event.target instanceof HTMLInputElement) return;
    if (props.onKey?.(event, active)) {
      event.preventDefault();
      return;
    }
    const page = Math.max(1, rowAt(tops, view.top + view.height) - rowAt(tops, view.top) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: active + page,
      PageUp: active - page,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (rows.length > 0) props.onActive(Math.min(Math.max(to, 0), rows.length - 1));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (active >= 0) props.onChoose(active, event);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is among the attributes
    <div
      ref={scroller}
      className="virtual-list"
      {...listAttributes(props, activeShown)}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) =>
        setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <div role="presentation" style={{ height: tops[rows.length] ?? 0, position: 'relative' }}>
        {shown.map((row, i) => {
          const index = first + i;
          const about = props.describe(row, index);
          const top = tops[index] ?? 0;
          const style = { top, height: (tops[index + 1] ?? top) - top };
          if (about.heading) {
            return (
              <div key={about.key} role="presentation" className="virtual-heading" style={style}>
                {props.render(row, index)}
              </div>
            );
          }
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: its role is among the attributes
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={about.key}
              className="virtual-row"
              style={style}
              {...rowAttributes(props, about, index)}
              onClick={(event) => props.onChoose(index, event)}
            >
              {props.render(row, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** One tab stop; the active row is told by reference, since rows come and go. */
function listAttributes<T>(props: Props<T>, activeShown: boolean): HTMLAttributes<HTMLElement> {
  const { id, role, label, busy, active, multiSelectable } = props;
  return {
    id,
    role,
    'aria-label': label,
    'aria-busy': busy,
    'aria-multiselectable': multiSelectable,
    'aria-activedescendant': activeShown ? `${id}-${active}` : undefined,
    tabIndex: 0,
  };
}

function rowAttributes<T>(
  { id, role, rows, active }: Props<T>,
  about: RowAttributes,
  index: number,
): HTMLAttributes<HTMLElement> & { 'data-active'?: boolean | undefined } {
  return {
    id: `${id}-${index}`,
    role: role === 'tree' ? 'treeitem' : 'option',
    'aria-selected': about.selected,
    'aria-level': about.level,
    'aria-expanded': about.expanded,
    'aria-setsize': about.setSize ?? rows.length,
    'aria-posinset': about.position ?? index + 1,
    'data-active': index === active || undefined,
  };
}

/** Where each row begins, and, last, where all end. */
function topsOf<T>(
  rows: readonly T[],
  height: number | ((row: T) => number),
  scale: number,
): Float64Array {
  const tops = new Float64Array(rows.length + 1);
  for (const [i, row] of rows.entries()) {
    const own = typeof height === 'number' ? height : height(row);
    tops[i + 1] = (tops[i] ?? 0) + Math.round(own * scale);
  }
  return tops;
}
