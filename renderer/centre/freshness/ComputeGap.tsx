// Evaluated against current compute: a lane for each risk domain with its exposure. Points are one tab
// stop; arrows walk along a lane and between lanes, Enter shows the record.
// Embodies demand #31.
import { useMemo, useRef, useState } from 'react';
import { amount } from '../../../core/reasoning/sentences.ts';
import { type AgingRow, agingSentence } from '../../../core/select/aging.ts';
import type { GapExposure } from '../../../core/select/exposure.ts';
import { showRecord } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/words.ts';
import { GapMark } from './GapMark.tsx';
import { AXIS, type GapPlot, gapPlot, LANE, type Mark } from './gapPlot.ts';
import { ratioText } from './Headline.tsx';
import { Legend } from './Legend.tsx';
import { useWidth } from './useWidth.ts';
import { walkMarks } from './walkMarks.ts';

interface Props {
  readonly rows: readonly AgingRow[];
  readonly exposure: GapExposure;
}

export function ComputeGap({ rows, exposure }: Props) {
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const plot = useMemo(() => gapPlot(rows, exposure, width), [rows, exposure, width]);
  const [active, setActive] = useState<string>();
  if (!plot) {
    return (
      <EmptyState title="Nothing to compare">
        State the effective compute of the system under test, and at which compute each evaluation
        was made; then this view shows how far the one has outgrown the other.
      </EmptyState>
    );
  }
  const marks = plot.lanes.flatMap((lane) => lane.marks);
  const current = marks.find(({ key }) => key === active) ?? marks[0];
  const show = (mark: Mark | undefined) => {
    const id = mark?.rows[0]?.id;
    if (mark) setActive(mark.key);
    if (id !== undefined) showRecord(editor, { table: 'evidence', id });
  };
  return (
    <div className="compute-gap">
      <div className="gap-lanes" style={{ paddingTop: AXIS }}>
        {plot.lanes.map(({ name, exposure: { ratio, evidence, unknown } }) => (
          <div key={name} className="gap-lane" style={{ height: LANE }}>
            <span title={name}>{name}</span>
            <small className={ratio !== undefined && ratio >= exposure.factor ? 'over' : ''}>
              {ratioText(ratio)}
              {evidence !== undefined && ` (${evidence})`}
              {unknown.length > 0 && `, ${unknown.length} not known`}
            </small>
          </div>
        ))}
      </div>
      <div className="gap-place" ref={place}>
        <svg
          width={width}
          height={plot.height}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its marks are options
          role="listbox"
          aria-label="Evidence by the compute it was evaluated at"
          aria-activedescendant={current ? markId(current) : undefined}
          tabIndex={0}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') show(current);
            else {
              const next = walkMarks(plot.lanes, current, event.key);
              if (!next) return;
              setActive(next.key);
            }
            event.preventDefault();
          }}
        >
          <Frame plot={plot} exposure={exposure} width={width} />
          {marks.map((mark) => (
            <g
              key={mark.key}
              id={markId(mark)}
              role="option"
              aria-selected={mark === current}
              aria-label={labelOf(mark)}
              className="gap-mark"
              onPointerDown={() => show(mark)}
            >
              <GapMark mark={mark} active={mark === current} />
            </g>
          ))}
        </svg>
      </div>
      <p className="gap-said" aria-hidden>
        {current && labelOf(current)}
      </p>
      <Legend kind="compute" />
    </div>
  );
}

function markId({ key }: Mark): string {
  return `gap-${key.replace(/[^\w-]/g, '_')}`;
}

function labelOf({ rows }: Mark): string {
  const [first] = rows;
  if (!first) return '';
  const { compute } = first.freshness;
  const at = compute
    ? `evaluated at ${amount(compute.evaluated)} FLOP, the system has ${Number.isFinite(compute.ratio) ? `${amount(compute.ratio, 3)} times` : 'beyond measure more than'} that`
    : '';
  if (rows.length === 1) return `${agingSentence(first)}; ${at}`;
  const ids = rows.slice(0, 4).map(({ id }) => id);
  const more = rows.length > ids.length ? ' and more' : '';
  return `${counted(rows.length, 'record')} (${ids.join(', ')}${more}), ${at}`;
}

interface FrameProps {
  readonly plot: GapPlot;
  readonly exposure: GapExposure;
  readonly width: number;
}

/** Axes, limit and zone: the words of the points say the same. */
function Frame({ plot, exposure, width }: FrameProps) {
  const { lanes, height, ticks, now, limit } = plot;
  const bottom = height - AXIS;
  const compute = exposure.system?.compute ?? 0;
  const limitText = `${amount(compute / exposure.factor, 3)}, the system’s ÷ ${amount(exposure.factor)}`;
  const early = limit < width / 2;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true" className="gap-frame">
      <defs>
        <pattern
          id="gap-hatch"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line y2="8" className="hatch" />
        </pattern>
      </defs>
      <rect x={0} y={AXIS} width={Math.max(0, limit)} height={bottom - AXIS} className="zone" />
      <rect
        x={0}
        y={AXIS}
        width={Math.max(0, limit)}
        height={bottom - AXIS}
        fill="url(#gap-hatch)"
      />
      {lanes.map(({ top, name }) => (
        <line key={name} x1={0} x2={width} y1={top} y2={top} className="lane-line" />
      ))}
      <line x1={0} x2={width} y1={bottom} y2={bottom} className="lane-line" />
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <line x1={x} x2={x} y1={bottom} y2={bottom + 5} className="lane-line" />
          <text x={x} y={bottom + 18} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <line x1={limit} x2={limit} y1={AXIS - 34} y2={bottom} className="limit-line" />
      <line x1={now} x2={now} y1={AXIS - 18} y2={bottom} className="now-line" />
      <text
        x={limit + (early ? 8 : -8)}
        y={AXIS - 24}
        textAnchor={early ? 'start' : 'end'}
        className="limit-text"
      >
        {early ? '◂ ' : ''}Stale: at most {limitText}
      </text>
      <text x={now - 6} y={AXIS - 9} textAnchor="end" className="now-text">
        System now: {amount(compute)}
      </text>
    </g>
  );
}
