// A list of which only the rows in view exist: one tab stop, arrows move the active row. Used for the
// outline (a tree) and for problems (a listbox); rows have one height.
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useUi } from '../store/useEditor.ts';

interface Props<T> {
  readonly id: string;
  readonly label: string;
  readonly role: 'tree' | 'listbox';
  readonly rows: readonly T[];
  readonly rowHeight: number;
  readonly active: number;
  readonly onActive: (row: number) => void;
  readonly onChoose: (row: number) => void;
  /** Keys of the list itself; gives whether it was one. */
  readonly onKey?: (event: KeyboardEvent, row: number) => boolean;
  readonly describe: (row: T, index: number) => RowAttributes;
  readonly render: (row: T, index: number) => ReactNode;
  readonly busy?: boolean;
}

/** What a row says of itself to assistive technology; its name is its content. */
export interface RowAttributes {
  readonly key: string;
  readonly selected: boolean;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly setSize?: number;
  readonly position?: number;
}

/** How high rows are for who wants more of them. */
const COMPACT = 0.86;

/** Rows beyond the edges that exist, so that fast scrolling shows no gaps. */
const MARGIN = 8;

export function VirtualList<T>(props: Props<T>) {
  const { rows, active } = props;
  const compact = useUi(({ settings }) => settings.density === 'compact');
  const rowHeight = compact ? Math.round(props.rowHeight * COMPACT) : props.rowHeight;
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

  useEffect(() => {
    const element = scroller.current;
    if (!element || active < 0) return;
    const top = active * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
  }, [active, rowHeight]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - MARGIN);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + MARGIN);
  const shown = rows.slice(first, last);
  const activeShown = active >= first && active < last;

  const onKeyDown = (event: KeyboardEvent) => {
    if (props.onKey?.(event, active)) {
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
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
      if (active >= 0) props.onChoose(active);
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
      <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {shown.map((row, i) => {
          const index = first + i;
          const about = props.describe(row, index);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: its role is among the attributes
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={about.key}
              className="virtual-row"
              style={{ top: index * rowHeight, height: rowHeight }}
              {...rowAttributes(props, about, index)}
              onClick={() => props.onChoose(index)}
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
  const { id, role, label, busy, active } = props;
  return {
    id,
    role,
    'aria-label': label,
    'aria-busy': busy,
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
