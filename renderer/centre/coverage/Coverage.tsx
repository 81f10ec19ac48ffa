// The coverage matrix: what of risk domain by harm mode by actor by deployment is argued, excluded, or
// empty, and the ways on from an empty cell.
import { useRef, useState } from 'react';
import { CELL_STATES, cellOf } from '../../../core/select/coverage/cell.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useReason } from '../../panels/inspector/whyFixed.ts';
import { addNine, coveredBy } from '../../store/coverage.ts';
import { useReasoned } from '../../store/reasoning.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { counted } from '../../ui/words.ts';
import { CellCard } from './CellCard.tsx';
import { type At, cellId, Matrix } from './Matrix.tsx';
import { placeOfRecord } from './placeOfRecord.ts';
import { Unplaced } from './Unplaced.tsx';
import { STATES } from './words.ts';

export function Coverage() {
  const editor = useEditor();
  const asked = useUi((state) => state.centre.at);
  const covered = useReasoned(coveredBy);
  const fixed = useReason([]);
  const view = useRef<HTMLDivElement>(null);
  const first = covered && placeOfRecord(covered.coverage, asked);
  const [actor, setActor] = useState('');
  const [context, setContext] = useState('');
  const [chosen, setChosen] = useState<At | undefined>();
  const [said, setSaid] = useState('');
  if (!covered) {
    return (
      <div data-centre-focus tabIndex={-1}>
        <EmptyState title="The profile of this case is not known">
          Choose one in the case’s own fields; the matrix asks by its parameters.
        </EmptyState>
      </div>
    );
  }
  const { coverage } = covered;
  const { case: c } = editor.document;
  const tuple = {
    actor: coverage.actors.includes(actor) ? actor : undefined,
    context: coverage.contexts.includes(context) ? context : undefined,
  };
  const row = coverage.rows.find(({ key }) => key === chosen?.row);
  const missing = coverage.rows.filter(
    ({ taxonomy, records }) => taxonomy === 'nine' && records.length === 0,
  );
  const axis = (
    label: string,
    any: string,
    ids: readonly string[],
    table: 'threatActors' | 'deploymentContexts',
    value: string | undefined,
    onChange: (id: string) => void,
  ) => (
    <label>
      {label}
      <select
        value={value ?? ''}
        disabled={ids.length === 0}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">
          {ids.length === 0 ? 'none on record: not asked' : `${any} (${ids.length})`}
        </option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {recordTitle(c, table, id) || id}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="coverage" ref={view}>
      <ViewHead
        title="Coverage"
        says={
          <span role="status">
            {said || 'Which ways of doing harm are argued, excluded or left out.'}
          </span>
        }
      >
        {axis('Actor', 'any actor', coverage.actors, 'threatActors', tuple.actor, setActor)}
        {axis(
          'Deployment',
          'any deployment',
          coverage.contexts,
          'deploymentContexts',
          tuple.context,
          setContext,
        )}
        {missing.length > 0 && (
          <button
            type="button"
            className="button outlined"
            aria-disabled={fixed !== undefined}
            title={fixed}
            onClick={() => {
              if (fixed !== undefined) return;
              const done = addNine(editor, coverage);
              setSaid(
                'made' in done ? `${counted(done.made.length, 'domain')} added.` : done.refusal,
              );
            }}
          >
            Add the nine dangerous capabilities
          </button>
        )}
      </ViewHead>
      <div className="coverage-place">
        <div className="coverage-scroll">
          <Matrix
            key={asked ?? ''}
            coverage={coverage}
            tuple={tuple}
            open={chosen}
            onOpen={setChosen}
            first={first}
          />
          <Unplaced pathways={coverage.unplaced} />
          <Legend />
        </div>
        {chosen && row && (
          <CellCard
            key={cellId(chosen)}
            covered={covered}
            row={row}
            mode={chosen.mode}
            tuple={tuple}
            cell={cellOf(coverage, row, chosen.mode, tuple)}
            onDone={setSaid}
            onClose={() => {
              setChosen(undefined);
              view.current?.querySelector<HTMLElement>('[data-centre-focus]')?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

function Legend() {
  return (
    <dl className="coverage-legend" aria-label="Legend">
      {CELL_STATES.map((state) => {
        const { word, means, Icon, tone } = STATES[state];
        return (
          <div key={state}>
            <dt className={`tone-${tone}`}>
              <Icon size={14} strokeWidth={2} aria-hidden /> {word}
            </dt>
            <dd>{means}</dd>
          </div>
        );
      })}
      <div>
        <dt>C2 P1</dt>
        <dd>strength of the control and the propensity line, 0 to 3</dd>
      </div>
    </dl>
  );
}
