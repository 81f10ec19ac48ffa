// REP-01: the warning that no page loses while a blocker stands, waived or not (demand #97).
// Embodies demands #71, #97.
import type { Analysis } from '../analyser/analyse.ts';
import type { Content } from './content.ts';
import { STAMP_COLOUR } from './style.ts';

type Analysed = Pick<Analysis, 'summary'>;

export function isStamped(analysis: Analysed): boolean {
  return analysis.summary.blocker > 0;
}

/** The warning, or undefined where no blocker stands. */
export function stampText(analysis: Analysed): string | undefined {
  const n = analysis.summary.blocker;
  if (n === 0) return undefined;
  return `INADEQUATE TO ENSURE SAFETY: ${n} blocking finding${n === 1 ? '' : 's'}`;
}

/** White on a red band from margin to margin: it shows in grey, too, and on sheets on their side. */
export function stampBand(analysis: Analysed, style: 'stamp' | 'stampLarge'): Content[] {
  const text = stampText(analysis);
  if (text === undefined) return [];
  const cell: Content = { text, style, alignment: 'center', fillColor: STAMP_COLOUR };
  return [{ table: { widths: ['*'], body: [[cell]] }, layout: 'band' }];
}
