// How the states and harm modes of the coverage matrix are called and marked.
import {
  Ban,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  FileWarning,
  type LucideIcon,
  OctagonX,
  Shield,
  SquareDashed,
} from 'lucide-react';
import type { CellState } from '../../../core/select/coverage/cell.ts';
import type { HarmMode } from '../../../core/select/coverage/nine.ts';

interface StateWords {
  readonly word: string;
  /** What it means, for the legend. */
  readonly means: string;
  readonly Icon: LucideIcon;
  readonly tone: 'blocker' | 'error' | 'warning' | 'fine' | 'quiet';
}

export const STATES: Readonly<Record<CellState, StateWords>> = {
  empty: {
    word: 'Empty',
    means: 'neither argued nor excluded',
    Icon: SquareDashed,
    tone: 'blocker',
  },
  unargued: {
    word: 'Not argued',
    means: 'a pathway on record that nothing argues',
    Icon: CircleDashed,
    tone: 'blocker',
  },
  incomplete: {
    word: 'Incomplete',
    means: 'an exclusion without reason, owner or day of review: it excludes nothing',
    Icon: FileWarning,
    tone: 'error',
  },
  overdue: {
    word: 'Review due',
    means: 'an exclusion whose day of review has passed',
    Icon: CalendarClock,
    tone: 'warning',
  },
  insufficient: {
    word: 'Not sufficient',
    means: 'argued, and the lines do not suffice',
    Icon: OctagonX,
    tone: 'error',
  },
  oneLine: {
    word: 'One line',
    means: 'only one of the two lines is written',
    Icon: Shield,
    tone: 'warning',
  },
  excluded: {
    word: 'Excluded',
    means: 'for a reason, by somebody, until a day',
    Icon: Ban,
    tone: 'quiet',
  },
  argued: { word: 'Argued', means: 'by two lines that suffice', Icon: CircleCheck, tone: 'fine' },
};

export const MODES: Readonly<Record<HarmMode, { readonly word: string; readonly means: string }>> =
  {
    misuse: { word: 'Misuse', means: 'somebody uses the system to do harm' },
    autonomous: { word: 'Autonomous', means: 'the system does harm by itself' },
    deceptive: { word: 'Deceptive', means: 'the system hides what it does' },
    leak: { word: 'Leak', means: 'the weights are stolen, and used elsewhere' },
    undeployed: { word: 'Undeployed', means: 'before or without deployment' },
    accident: { word: 'Accident', means: 'nobody meant it' },
  };
