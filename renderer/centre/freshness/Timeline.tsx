// Each piece of evidence along the time: when it was made, until when it holds, and since when it is
// stale. One tab stop; arrows walk, Enter shows the record. Only rows in view exist.
import { useMemo, useState } from 'react';
import { type AgingRow, agingSentence, type Release } from '../../../core/select/aging.ts';
import { showRecord } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { Legend } from './Legend.tsx';
import { StateMark } from './marks.tsx';
import { TimeBar } from './TimeBar.tsx';
import { timeScale } from './timeScale.ts';

const ROW = 34;

interface Props {
  readonly rows: readonly AgingRow[];
  readonly releases: readonly Release[];
  readonly today: string;
  /** The evidence to begin with. */
  readonly at: string | undefined;
}

export function Timeline({ rows, releases, today, at }: Props) {
  const editor = useEditor();
  const scale = useMemo(() => timeScale(rows, releases, today), [rows, releases, today]);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ id }) => id === at),
    ),
  );
  if (rows.length === 0) return <p className="empty">No evidence is cited.</p>;
  return (
    <div className="timeline">
      <div className="timeline-axis" aria-hidden>
        {scale.ticks.map(({ at: left, text }) => (
          <span key={text + left} style={{ left: `${left}%` }}>
            {text}
          </span>
        ))}
        <b style={{ left: `${scale.today}%` }}>{today}</b>
      </div>
      <div className="timeline-releases">
        <span className="timeline-caption">System versions</span>
        <div className="timeline-track">
          {releases.map(({ name, day, current }) => (
            <span
              key={`${name} ${day}`}
              className={`release ${current ? 'current' : ''}`}
              style={{ left: `${scale.place(day)}%` }}
              title={current ? `${name}, the system under test` : name}
            >
              {current ? '▲' : '△'} {name}
            </span>
          ))}
        </div>
      </div>
      <VirtualList
        id="timeline"
        label="Evidence along the time"
        role="listbox"
        rows={rows}
        rowHeight={ROW}
        active={active}
        onActive={setActive}
        onChoose={(row) => {
          setActive(row);
          const id = rows[row]?.id;
          if (id !== undefined) showRecord(editor, { table: 'evidence', id });
        }}
        describe={(row, index) => ({ key: row.id, selected: index === active })}
        render={(row) => (
          <div className="timeline-row" title={agingSentence(row)}>
            <span className="timeline-caption">
              <StateMark state={row.freshness.state} />
              <b>{row.id}</b> {row.title}
            </span>
            <TimeBar row={row} scale={scale} releases={releases} />
            <span className="visually-hidden">{agingSentence(row)}</span>
          </div>
        )}
      />
      <Legend kind="time" />
    </div>
  );
}
