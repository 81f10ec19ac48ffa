// How far a threshold, a safeguard or a criterion is defined: icon, word and colour.
import { CircleCheck, CircleDashed, CircleDot, CircleHelp, CircleSlash } from 'lucide-react';
import type { Definedness } from '../../core/model/case.ts';

const LOOK = {
  concrete: [CircleCheck, 'Concrete', 'fine'],
  'intent-only': [CircleDot, 'Intent only', 'warning'],
  undefined: [CircleDashed, 'Undefined', 'blocker'],
  withdrawn: [CircleSlash, 'Withdrawn', 'error'],
} as const;

interface Props {
  readonly value: Definedness | undefined;
}

/** Absent is said, and is no better than undefined. */
export function DefinednessChip({ value }: Props) {
  const [Icon, word, tone] = value ? LOOK[value] : ([CircleHelp, 'Not recorded', 'plain'] as const);
  return (
    <span className={`state-chip ${tone}`}>
      <Icon size={13} strokeWidth={2} aria-hidden /> {word}
    </span>
  );
}
