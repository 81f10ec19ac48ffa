// States and results as shapes beside their colours. Decorative: the words stand with them.
import {
  CalendarCheck2,
  CalendarX2,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
} from 'lucide-react';
import type { FreshState } from '../../../core/select/freshness.ts';
import type { Result } from '../../../core/select/freshnessWords.ts';

const STATES = {
  fresh: { Icon: CalendarCheck2, tone: 'fine' },
  stale: { Icon: CalendarX2, tone: 'bad' },
  unknown: { Icon: CircleHelp, tone: 'doubt' },
} as const;

export function StateMark({ state }: { readonly state: FreshState }) {
  const { Icon, tone } = STATES[state];
  return (
    <span className={`tone-${tone}`}>
      <Icon size={15} strokeWidth={1.9} aria-hidden />
    </span>
  );
}

const RESULTS = {
  pass: CircleCheck,
  fail: CircleX,
  inconclusive: CircleHelp,
  'not-run': CircleDashed,
  'not-judged': CircleDashed,
  missing: CircleDashed,
} as const;

export function ResultMark({ result }: { readonly result: Result }) {
  const Icon = RESULTS[result];
  return <Icon className={`result-mark result-${result}`} size={16} strokeWidth={2} aria-hidden />;
}
