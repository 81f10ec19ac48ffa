// One line of defence: the goals that are the line with their strengths, and below them the evidence,
// assumptions and safeguards, grouped by sub-goal.
import { oneLine } from '../../../core/markdown/plainText.ts';
import type { Strength } from '../../../core/model/case.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import type { Lane, LaneRow } from '../../../core/select/lanes.ts';
import { strengthWord } from '../../../core/select/sufficing.ts';
import { goToAny } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import type { Stop } from './Lanes.tsx';
import { useFirst } from './useFirst.tsx';

const TITLES = {
  control: { title: 'Control', says: 'It could not cause the harm, even if it tried.' },
  propensity: { title: 'Propensity', says: 'It would not try.' },
} as const;

/** Goals of a line, and records at a goal, that are shown at first. */
const FIRST_ROWS = 60;
const FIRST_RECORDS = 40;

export interface LaneProps {
  readonly reasoning: Reasoning;
  readonly lit: ReadonlySet<string>;
  readonly stop: Stop;
  readonly onLight: (end: string | undefined) => void;
}

interface Props extends LaneProps {
  readonly lane: Lane;
  readonly strength: Strength;
}

export function LaneColumn({ lane, strength, ...shared }: Props) {
  const { title, says } = TITLES[lane.line];
  const { shown: rows, more } = useFirst(lane.rows, FIRST_ROWS, 'goals');
  return (
    <section className={`lane ${lane.line}`} data-line={lane.line} aria-label={`${title} line`}>
      <header>
        <h3 className="lane-title">
          {title} <span>counts as {strengthWord(strength)}</span>
        </h3>
        <p className="lane-says">{says}</p>
      </header>
      {rows.length === 0 && <p className="lane-empty">No goal argues this line of the pathway.</p>}
      {rows.map((row, i) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a goal may stand under two goals of the line
          key={`${i} ${row.goal}`}
          line={lane.line}
          row={row}
          first={i === 0}
          {...shared}
        />
      ))}
      {more}
    </section>
  );
}

interface RowProps extends LaneProps {
  readonly line: Lane['line'];
  readonly row: LaneRow;
  readonly first: boolean;
}

function Row({ line, row, first, ...shared }: RowProps) {
  const editor = useEditor();
  const { reasoning, stop, lit, onLight } = shared;
  const c = editor.document.case;
  const { goal, depth } = row;
  const strength = reasoning.strength(goal);
  const { shown: evidence, more } = useFirst(row.evidence, FIRST_RECORDS, 'records');
  const light = (id: string) => ({
    'data-end': id,
    onMouseEnter: () => onLight(id),
    onMouseLeave: () => onLight(undefined),
    onBlur: () => onLight(undefined),
  });
  const stopAt = (key: string, id: string, isFirst = false) => {
    const { onFocus, ...rest } = stop(line, key, isFirst);
    return { ...rest, onFocus: () => [onFocus(), onLight(id)] };
  };
  return (
    <div className={`lane-row depth-${Math.min(depth, 3)}${row.rests ? '' : ' aside'}`}>
      <button
        type="button"
        className={`lane-goal${lit.has(goal) ? ' lit' : ''}`}
        onClick={() => editor.goTo(goal)}
        {...light(goal)}
        {...stopAt(`${goal}`, goal, first)}
      >
        <span className="lane-text">
          <b>{nameOf(c, goal)}</b> {textOf(editor.document.index, goal)}
        </span>
      </button>
      {depth === 0 && (
        <div className="lane-strength">
          <p>
            Declared {strengthWord(strength.declared)}, counts as {strengthWord(strength.value)}.
            {!row.rests && ' The line rests on a weaker goal; this one is not compared.'}
          </p>
          {strength.caps.length > 0 && (
            <ul>
              {strength.caps.map(({ by, limit, reason }) => (
                <li key={`${by} ${reason.message}`}>
                  At most {strengthWord(limit)}: {reason.message}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <ul className="lane-items">
        {row.assumptions.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={`lane-item assumption${lit.has(id) ? ' lit' : ''}`}
              onClick={() => goToAny(editor, id)}
              {...light(id)}
              {...stopAt(`${goal} ${id}`, id)}
            >
              <small>Assumption</small>
              <b>{nameOf(c, id)}</b> <span>{textOf(editor.document.index, id)}</span>
            </button>
          </li>
        ))}
        {evidence.map(({ id }) => (
          <li key={id}>
            <EvidenceCard
              id={id}
              reasoning={reasoning}
              props={{
                className: `lane-item evidence${lit.has(id) ? ' lit' : ''}`,
                ...light(id),
                ...stopAt(`${goal} ${id}`, id),
              }}
            />
          </li>
        ))}
        {more && <li>{more}</li>}
        {row.mitigations.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={`lane-item mitigation${lit.has(id) ? ' lit' : ''}`}
              onClick={() => goToAny(editor, id)}
              {...light(id)}
              {...stopAt(`${goal} ${id}`, id)}
            >
              <small>Safeguard</small>
              <b>{id}</b> <span>{c.mitigations.get(id)?.text ?? ''}</span>
            </button>
          </li>
        ))}
        {row.uncited.map((id) => (
          <li key={id} className="lane-none">
            {nameOf(c, id)} cites no evidence.
          </li>
        ))}
        {isBare(row) && <li className="lane-none">Nothing supports it here.</li>}
      </ul>
    </div>
  );
}

function isBare({ evidence, uncited, depth, below }: LaneRow): boolean {
  return evidence.length + uncited.length === 0 && below === 0 && depth >= 0;
}

function textOf(index: Reasoning['index'], id: string): string {
  const node = index.nodes.get(id)?.node;
  if (!node) return '';
  const origin = 'origin' in node ? index.nodes.get(node.origin)?.node.text : undefined;
  return oneLine(node.text || origin || '');
}
