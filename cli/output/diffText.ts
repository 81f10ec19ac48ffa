// A difference for people at a terminal: what was decided first, then why.

import {
  markOf,
  SECTION_TITLES,
  sectionCounts,
  shortRuns,
  type Told,
  thingName,
  thingTitle,
  toldChange,
  verdictWords,
} from '../../core/diff/sentences.ts';
import {
  type AnalysisDiff,
  type FindingNote,
  type Run,
  SECTIONS,
  type ThingChange,
  type VerdictChange,
} from '../../core/diff/types.ts';
import { oneLine } from '../../core/format/problem.ts';
import { shown } from '../unusable.ts';
import { judgedWords, stampWords, weakenedWords } from './diffWords.ts';
import { type Colour, type Paint, SEVERITY_COLOURS } from './paint.ts';

export interface Named {
  readonly before: string;
  readonly after: string;
}

/** The whole difference; one sentence where there is none. */
export function diffText(diff: AnalysisDiff, files: Named, paint: Paint): string {
  const head = [
    paint('bold', oneLine(`${shown(files.before)} → ${shown(files.after)}`)),
    ...judgedWords(diff).map((line) => `  ${line}`),
    ...weakenedWords(diff).map((line) => `  ${oneLine(line)}`),
  ];
  if (diff.same)
    return `${[...head, '  No difference in what is said or what follows from it.'].join('\n')}\n`;
  const parts = [
    ...verdictLines(diff, paint),
    ...findingLines(diff, paint),
    ...SECTIONS.flatMap((section) => {
      const things = diff.content[section];
      if (things.length === 0) return [];
      const title = `${SECTION_TITLES[section]}: ${sectionCounts(things)}`;
      return ['', paint('bold', title), ...things.flatMap((thing) => thingLines(thing, paint))];
    }),
  ];
  return `${[...head, ...parts].join('\n')}\n`;
}

const TURN_COLOURS: Readonly<Record<VerdictChange['turn'], Colour>> = {
  better: 'green',
  worse: 'loud',
  none: 'yellow',
};

function verdictLines(diff: AnalysisDiff, paint: Paint): string[] {
  const stamp = stampWords(diff);
  if (diff.verdicts.length === 0 && !stamp) return [];
  const lines = diff.verdicts.map((verdict) => {
    const word = verdict.turn === 'none' ? '' : paint(TURN_COLOURS[verdict.turn], verdict.turn);
    const reasons = verdict.reasons.length > 0 ? ` (${verdict.reasons.join('; ')})` : '';
    return `  ${word}${word === '' ? '' : ' '}${oneLine(`${verdictWords(verdict)}${reasons}`)}`;
  });
  const stamped = stamp ? [`  ${paint(diff.after.stamped ? 'loud' : 'green', stamp)}`] : [];
  return ['', paint('bold', 'Verdicts'), ...stamped, ...lines];
}

function findingLines({ findings }: AnalysisDiff, paint: Paint): string[] {
  const { gained, gone, changed } = findings;
  if (gained.length + gone.length + changed.length === 0) return [];
  const title = `Findings: ${gained.length} new, ${gone.length} gone${changed.length > 0 ? `, ${changed.length} changed` : ''}`;
  return [
    '',
    paint('bold', title),
    ...gained.map((note) => `  ${paint('red', '+')} ${findingLine(note, paint)}`),
    ...gone.map((note) => `  ${paint('green', '-')} ${findingLine(note, paint)}`),
    ...changed.map(
      ({ before, after }) =>
        `  ${paint('yellow', '~')} ${findingLine(after, paint)} (was ${stateOf(before)})`,
    ),
  ];
}

function stateOf({ severity, waived }: FindingNote): string {
  return waived === undefined ? severity : `${severity}, waived`;
}

function findingLine({ severity, rule, at, message, waived }: FindingNote, paint: Paint): string {
  const places = at.length === 0 ? 'the case' : at.join(', ');
  const waiver = waived === undefined ? '' : ` (waived by ${waived})`;
  return `${paint(SEVERITY_COLOURS[severity], severity)} ${rule} ${oneLine(`${places}: ${message}${waiver}`)}`;
}

const MARK_COLOURS = { '+': 'green', '-': 'red', '~': 'yellow' } as const;

function thingLines(thing: ThingChange, paint: Paint): string[] {
  const mark = markOf(thing);
  const title = thingTitle(thing);
  const said = title === '' ? '' : ` “${oneLine(title)}”`;
  const told = thing.changes
    .map((change) => toldChange(change, thing))
    .filter(({ text }) => text !== '');
  const head = `  ${paint(MARK_COLOURS[mark], mark)} ${paint('bold', oneLine(thingName(thing)))}${said}`;
  if (mark !== '~') {
    const place = told.map(({ text }) => oneLine(text)).join(', ');
    return [place === '' ? head : `${head}, ${place}`];
  }
  return [head, ...told.map((one) => `      ${toldLine(one, paint)}`)];
}

function toldLine({ text, runs, reasons = [] }: Told, paint: Paint): string {
  const because = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  const words = runs
    ? `: ${shortRuns(runs)
        .map((run) => runText(run, paint))
        .join('')}`
    : '';
  return `${oneLine(text + because)}${words}`;
}

/** Told by brackets as well as by colour, as `git diff --word-diff` does. */
function runText({ is, text }: Run, paint: Paint): string {
  const safe = oneLine(text.replace(/\s+/g, ' '));
  if (is === 'removed') return paint('red', `[-${safe}-]`);
  return is === 'added' ? paint('green', `{+${safe}+}`) : safe;
}
