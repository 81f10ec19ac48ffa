// What the report of a sketch prints, as one text, for tests that look for words in it.
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { buildReport } from '../../../core/report/buildReport.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

/** All that is printed, in its order; what stands in one cell or run without blanks between. */
export function printedOf(text: string, profileId = 'gsn-strict'): string {
  const c = sketch(text);
  const index = new CaseIndex(c);
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no such profile');
  const analysis = analyse(index, { profile, ...asOf(c, '2026-06-01', '2026-06-01') });
  const document = buildReport({ index, analysis, paper: 'a4', tool: 'warrant test' });
  return textOf(document.content).replaceAll('\u00a0', ' ').replace(/\|+/g, '|');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('|');
  if (typeof value !== 'object' || value === null) return '';
  const { text, stack, ul, columns, table } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(text)) return text.map(textOf).join('');
  const rows = (table as { body?: unknown } | undefined)?.body;
  return [text, stack, ul, columns, rows]
    .filter((part) => part !== undefined)
    .map(textOf)
    .join('|');
}
