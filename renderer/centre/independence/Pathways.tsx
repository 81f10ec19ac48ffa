// The pathways of the case, each with its verdict as a shape and a word; one tab stop, arrows choose.
import { CircleAlert, CircleCheck, CircleDashed, OctagonX } from 'lucide-react';
import type { KeyboardEvent } from 'react';
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

interface Props {
  readonly rows: readonly PathwayRow[];
  readonly shown: string;
}

export function Pathways({ rows, shown }: Props) {
  const editor = useEditor();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = rows.findIndex(({ id }) => id === shown);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = to === undefined ? undefined : rows[to];
    if (!row) return;
    event.preventDefault();
    showCentre(editor, 'independence', row.id);
    const next = event.currentTarget.querySelectorAll('button')[rows.indexOf(row)];
    next?.focus();
  };
  return (
    <nav className="pathway-list" aria-label="Pathways" onKeyDown={onKeyDown}>
      <h3>Pathways</h3>
      <ul>
        {rows.map(({ id, name, state, severity }) => (
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
