// The pathways of the case, each with its verdict as a shape and a word; one tab stop, arrows choose.
import { CircleAlert, CircleCheck, CircleDashed, OctagonX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { showCentre } from '../../store/centre.ts';
import { useEditor } from '../../store/useEditor.ts';

export type PathwayState = 'sufficient' | 'contested' | 'undeveloped' | 'insufficient';

export interface PathwayRow {
  readonly id: string;
  readonly name: string;
  readonly severity: string | undefined;
  readonly state: PathwayState;
  readonly critical: boolean;
}

const STATES = {
  sufficient: { word: 'Sufficient', Icon: CircleCheck, tone: 'fine' },
  contested: { word: 'Contested', Icon: CircleAlert, tone: 'warning' },
  undeveloped: { word: 'Undeveloped', Icon: CircleDashed, tone: 'warning' },
  insufficient: { word: 'Not sufficient', Icon: OctagonX, tone: 'blocker' },
} as const;

export function StateMark({ state }: { readonly state: PathwayState }) {
  const { word, Icon, tone } = STATES[state];
  return (
    <span className={`verdict-mark ${tone}`}>
      <Icon size={15} strokeWidth={2} aria-hidden /> {word}
    </span>
  );
}

/** Rows that are drawn, around the one that is shown; the list moves on with it. */
const MOST = 200;

interface Props {
  readonly rows: readonly PathwayRow[];
  readonly shown: string;
}

export function Pathways({ rows, shown }: Props) {
  const editor = useEditor();
  const list = useRef<HTMLElement>(null);
  /** Where the keys went: the focus follows once that row is drawn. */
  const walked = useRef<string>(undefined);
  const at = rows.findIndex(({ id }) => id === shown);
  const from = Math.max(0, Math.min(at - MOST / 2, rows.length - MOST));
  const drawn = rows.slice(from, from + MOST);
  useEffect(() => {
    if (walked.current !== shown) return;
    walked.current = undefined;
    list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    walked.current = row.id;
    showCentre(editor, 'independence', row.id);
  };
  return (
    <nav ref={list} className="pathway-list" aria-label="Pathways" onKeyDown={onKeyDown}>
      <h3>Pathways</h3>
      {drawn.length < rows.length && (
        <p className="field-hint">
          {from + 1} to {from + drawn.length} of {rows.length}; the list goes on with the arrow
          keys.
        </p>
      )}
      <ul>
        {drawn.map(({ id, name, state, severity }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === shown}
              tabIndex={id === shown ? 0 : -1}
              {...(id === shown ? { 'data-centre-focus': true } : {})}
              onClick={() => showCentre(editor, 'independence', id)}
            >
              <b>{id}</b>
              <span>{name}</span>
              <StateMark state={state} />
              <small>{severity ?? 'severity not stated'}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
