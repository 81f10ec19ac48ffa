// How a gate stands: an icon, a word and a colour, so that none has to tell alone.
import { CircleCheck, CircleHelp, OctagonX, RotateCcw } from 'lucide-react';
import type { GateState } from '../../core/select/gates.ts';

const LOOK = {
  passed: [CircleCheck, 'Approved', 'fine'],
  failed: [OctagonX, 'Counts as failed', 'blocker'],
  suspect: [RotateCcw, 'Suspect: changed', 'error'],
  unasked: [CircleHelp, 'Nobody asked', 'blocker'],
} as const;

export function StateChip({ state }: { readonly state: GateState }) {
  const [Icon, word, tone] = LOOK[state];
  return (
    <span className={`state-chip ${tone}`}>
      <Icon size={13} strokeWidth={2} aria-hidden /> {word}
    </span>
  );
}
