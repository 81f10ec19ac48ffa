// The day that a record of something done bears, so that the analysis does not take it for one to come.
import { asOf } from '../../analyser/analyse.ts';
import type { CommandContext } from '../command.ts';

/** Today, or the day as of which the case is analysed, where it is frozen. */
export function dayOfAnalysis({ index, today }: CommandContext): string {
  return asOf(index.case, undefined, today).today;
}
