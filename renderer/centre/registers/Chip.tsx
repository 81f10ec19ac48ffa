// Words that judge, as a chip: an icon, a tone, and the word itself, so that none of them tells alone.
import {
  Ban,
  Check,
  CircleDashed,
  CircleHelp,
  Clock,
  type LucideIcon,
  ShieldCheck,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { Column } from '../../../core/registers/register.ts';

export interface ChipLook {
  readonly icon: LucideIcon;
  readonly tone: 'fine' | 'bad' | 'warn' | 'plain';
}

const FINE: ChipLook = { icon: Check, tone: 'fine' };
const BAD: ChipLook = { icon: X, tone: 'bad' };
const DOUBT: ChipLook = { icon: CircleHelp, tone: 'warn' };
const OPEN: ChipLook = { icon: CircleDashed, tone: 'plain' };
const GONE: ChipLook = { icon: Ban, tone: 'plain' };

/** By the stored word, of the columns below. A word that is not here is shown as any other. */
const WORDS: Readonly<Record<string, ChipLook>> = {
  // Results of evidence.
  pass: FINE,
  fail: BAD,
  inconclusive: DOUBT,
  'not-run': OPEN,
  'not-judged': { icon: Clock, tone: 'warn' },
  // Whether an assumption holds.
  holds: FINE,
  unknown: DOUBT,
  violated: BAD,
  // What became of a challenge. One that was sustained counts against the argument.
  open: { icon: TriangleAlert, tone: 'warn' },
  investigating: { icon: Clock, tone: 'warn' },
  sustained: BAD,
  refuted: FINE,
  mitigated: { icon: ShieldCheck, tone: 'fine' },
  'residual-accepted': { icon: ShieldCheck, tone: 'warn' },
  // How records stand.
  active: FINE,
  superseded: GONE,
  retracted: GONE,
  withdrawn: GONE,
  concrete: FINE,
  'intent-only': DOUBT,
  undefined: BAD,
};

const JUDGING = /(^|\.)(result|status|definedness|thresholdStatus|safeguardStatus)$/;

/** Whether the column's values are judgements. */
export function isJudging({ id, options }: Column): boolean {
  return options !== undefined && JUDGING.test(id);
}

/** How the value is shown as a chip; undefined where it is no judgement. */
export function chipOf(value: unknown): ChipLook | undefined {
  return typeof value === 'string' && Object.hasOwn(WORDS, value) ? WORDS[value] : undefined;
}

export function Chip({ look, text }: { readonly look: ChipLook; readonly text: string }) {
  const { icon: Icon, tone } = look;
  return (
    <span className={`chip ${tone}`} title={text}>
      <Icon size={12} strokeWidth={2.25} aria-hidden />
      <span>{text}</span>
    </span>
  );
}
