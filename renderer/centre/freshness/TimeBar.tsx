// One record's bar: fresh, then hatched where it is stale, with its day, its expiry, and in words what
// is left or what ended it. Decorative: the row says the same as a sentence.
import { type AgingRow, daysWords, type Release } from '../../../core/select/aging.ts';
import { ResultMark } from './marks.tsx';
import type { TimeScale } from './timeScale.ts';

interface Props {
  readonly row: AgingRow;
  readonly scale: TimeScale;
  readonly releases: readonly Release[];
}

/** Percent of the track; beyond it words stand on the other side. */
const NEAR_END = 78;
/** What words may take before their bar, in percent of the track for each character. */
const CHARACTER = 1.2;

export function TimeBar({ row, scale, releases }: Props) {
  const { date, staleFrom, expiry, freshness, result } = row;
  const { place, today } = scale;
  const start = date === undefined ? undefined : place(date);
  const turn = staleFrom === undefined ? 100 : place(Math.max(staleFrom, date ?? staleFrom));
  const stale = freshness.state === 'stale';
  const end = stale ? Math.max(today, turn) : Math.max(turn, today);
  return (
    <div className="timeline-track" aria-hidden>
      {releases.map(({ name, day }) => (
        <i
          key={`${name} ${day}`}
          className="line release-line"
          style={{ left: `${place(day)}%` }}
        />
      ))}
      <i className="line today-line" style={{ left: `${today}%` }} />
      {start !== undefined && freshness.state !== 'unknown' && turn > start && (
        <i className="bar fresh" style={span(start, turn)} />
      )}
      {start !== undefined && freshness.state === 'unknown' && (
        <i className="bar unknown" style={span(start, Math.max(start, today))} />
      )}
      {start !== undefined && stale && (
        <i className="bar stale" style={span(Math.max(start, turn), end)} />
      )}
      {expiry !== undefined && (
        <i className="expiry" style={{ left: `${place(expiry)}%` }} title="Expires" />
      )}
      {start !== undefined && (
        <span className="made" style={{ left: `${start}%` }}>
          <ResultMark result={result} />
        </span>
      )}
      <Words
        row={row}
        scale={scale}
        start={start ?? today}
        end={stale ? end : Math.min(turn, 100)}
      />
    </div>
  );
}

function span(from: number, to: number) {
  return { left: `${from}%`, width: `${Math.max(0, to - from)}%` };
}

interface WordsProps {
  readonly row: AgingRow;
  readonly scale: TimeScale;
  readonly start: number;
  readonly end: number;
}

function Words({ row, scale, start, end }: WordsProps) {
  const { freshness, date, words } = row;
  const { age, state } = freshness;
  const left = state === 'fresh' && age ? `${daysWords(age.left)} left` : words;
  const text = date === undefined ? `${words}` : left;
  const early = date !== undefined && scale.isBefore(date) ? '◂ ' : '';
  if (end <= NEAR_END) {
    return (
      <span className="bar-words" style={{ left: `calc(${end}% + 8px)` }}>
        {early}
        {text}
      </span>
    );
  }
  const room = Math.max(100 - NEAR_END, text.length * CHARACTER);
  if (start > room) {
    const place = { right: `calc(${100 - start}% + 14px)`, maxWidth: `calc(${start}% - 14px)` };
    return (
      <span className="bar-words before" style={place}>
        {early}
        {text}
      </span>
    );
  }
  return (
    <span className="bar-words within" style={{ left: `calc(${start}% + 14px)` }}>
      {early}
      {text}
    </span>
  );
}
