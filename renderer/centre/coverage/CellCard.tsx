// The card of a cell: what is argued and excluded there, with verdicts and links, and the ways on. Escape
// leads back to the cell.
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { CELL_STATES, type Cell, type Tuple } from '../../../core/select/coverage/cell.ts';
import type { DomainRow } from '../../../core/select/coverage/coverage.ts';
import type { HarmMode } from '../../../core/select/coverage/nine.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useReason } from '../../panels/inspector/whyFixed.ts';
import type { Covered } from '../../store/coverage.ts';
import { useEditor } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';
import { GoTo } from '../GoTo.tsx';
import { ArgueForm } from './ArgueForm.tsx';
import { ExcludeForm } from './ExcludeForm.tsx';
import { ExclusionFacts } from './ExclusionFacts.tsx';
import { LinkForm } from './LinkForm.tsx';
import { PathwayFacts } from './PathwayFacts.tsx';
import { MODES, STATES } from './words.ts';

export interface CardProps {
  readonly covered: Covered;
  readonly row: DomainRow;
  readonly mode: HarmMode;
  readonly tuple: Tuple;
  readonly cell: Cell;
  /** What was done, to be read out. */
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

const WAYS = [
  ['argue', 'Argue this cell…'],
  ['exclude', 'Exclude with a reason…'],
  ['link', 'Link an existing pathway…'],
] as const;

export function CellCard(props: CardProps) {
  const { covered, row, mode, tuple, cell, onDone, onClose } = props;
  const { case: c } = useEditor().document;
  const fixed = useReason([]);
  const card = useRef<HTMLElement>(null);
  const [way, setWay] = useState<(typeof WAYS)[number][0]>();
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('.cell-ways button')?.focus();
  }, []);
  const done = (said: string) => {
    setWay(undefined);
    onDone(said);
    card.current?.querySelector<HTMLElement>('.cell-ways button')?.focus();
  };
  const of = [
    tuple.actor ? recordTitle(c, 'threatActors', tuple.actor) : 'any actor',
    tuple.context ? recordTitle(c, 'deploymentContexts', tuple.context) : 'any deployment',
  ];
  const Form = way && { argue: ArgueForm, exclude: ExcludeForm, link: LinkForm }[way];
  return (
    <aside
      ref={card}
      className="cell-card"
      aria-label={`${row.name}, ${MODES[mode].word}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (way === undefined) onClose();
        else done('');
      }}
    >
      <header>
        <h3>
          {row.name} · {MODES[mode].word}
        </h3>
        <button type="button" className="button icon" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <p className="field-hint">
        {capital(MODES[mode].means)}; {of.join(', ')}.
      </p>
      <ul className="cell-counts">
        {CELL_STATES.filter((state) => cell.counts.has(state)).map((state) => {
          const { word, Icon, tone } = STATES[state];
          return (
            <li key={state} className={`tone-${tone}`}>
              <Icon size={14} strokeWidth={2} aria-hidden /> {word}
              {cell.total > 1 && ` ${cell.counts.get(state)} of ${cell.total}`}
            </li>
          );
        })}
      </ul>
      <div className="cell-ways">
        {WAYS.map(([id, label]) => (
          <button
            key={id}
            type="button"
            className="button outlined"
            aria-expanded={way === id}
            aria-disabled={fixed !== undefined}
            title={fixed}
            onClick={() => fixed === undefined && setWay(way === id ? undefined : id)}
          >
            {label}
          </button>
        ))}
      </div>
      {fixed !== undefined && <p className="field-hint">{fixed}</p>}
      {Form && fixed === undefined && <Form {...props} covered={covered} onDone={done} />}
      {row.goals.length > 0 && (
        <p className="cell-about">
          About the domain as a whole, and no cell of it:{' '}
          {row.goals.map((id) => (
            <GoTo key={id} id={id} />
          ))}
        </p>
      )}
      {cell.pathways.map((one) => (
        <PathwayFacts key={one.id} answer={one} />
      ))}
      {cell.exclusions.map((one) => (
        <ExclusionFacts key={one.id} answer={one} />
      ))}
    </aside>
  );
}
