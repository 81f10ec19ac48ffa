// A mark of the compute drawing: the result's shape, or how many records stand at one place.
import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import type { Mark } from './gapPlot.ts';

const ICONS = {
  pass: CircleCheck,
  fail: CircleX,
  inconclusive: CircleHelp,
  'not-run': CircleDashed,
  'not-judged': CircleDashed,
  missing: CircleDashed,
} as const;

export function GapMark({ mark, active }: { readonly mark: Mark; readonly active: boolean }) {
  const { x, y, rows } = mark;
  const [first] = rows;
  if (!first) return null;
  const text = String(rows.length);
  const half = rows.length === 1 ? 9 : 9 + 3.5 * (text.length - 1);
  const Icon = ICONS[first.result];
  return (
    <>
      {active && (
        <rect
          x={x - half - 4}
          y={y - 13}
          width={2 * half + 8}
          height={26}
          rx={13}
          className="ring"
        />
      )}
      <rect x={x - half} y={y - 9} width={2 * half} height={18} rx={9} className="ground" />
      {rows.length === 1 ? (
        <Icon
          x={x - 9}
          y={y - 9}
          size={18}
          strokeWidth={2}
          className={`result-mark result-${first.result}`}
          aria-hidden
        />
      ) : (
        <text x={x} y={y + 4} textAnchor="middle" className="many">
          {text}
        </text>
      )}
    </>
  );
}
