// A difference for a pull request: verdicts, new blockers and errors, then what was said, bounded.

import { SEVERITIES } from '../../core/analyser/rule.ts';
import {
  markOf,
  SECTION_TITLES,
  sectionCounts,
  shortRuns,
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
} from '../../core/diff/types.ts';
import { shown } from '../unusable.ts';
import { judgedWords, stampWords } from './diffWords.ts';
import { mdCode, mdPage, mdText, type Part } from './markdown.ts';

export function diffMarkdown(
  diff: AnalysisDiff,
  files: { readonly before: string; readonly after: string },
): string {
  const head = `### Safety case ${mdCode(shown(files.after))}`;
  const judged = judgedWords(diff).map(mdText).join('; ');
  if (diff.same) {
    return mdPage([head, `No difference in what is said or what follows from it (${judged}).`]);
  }
  return mdPage([
    head,
    `Compared with ${mdCode(shown(files.before))}; ${judged}.`,
    ...stampPart(diff),
    countsTable(diff),
    ...verdictParts(diff),
    ...findingParts(diff),
    ...SECTIONS.flatMap((section): Part[] => {
      const things = diff.content[section];
      if (things.length === 0) return [];
      const title = `${SECTION_TITLES[section]}: ${sectionCounts(things)}`;
      return [{ title, items: things.map(thingItem) }];
    }),
  ]);
}

function stampPart(diff: AnalysisDiff): string[] {
  const words = stampWords(diff);
  return words ? [`> **${mdText(words)}**`] : [];
}

function countsTable({ before, after }: AnalysisDiff): string {
  const row = (name: string, of: typeof before) =>
    `| ${name} | ${[...SEVERITIES, 'waived' as const].map((key) => of.summary[key]).join(' | ')} |`;
  return [
    '| | blockers | errors | warnings | info | waived |',
    '|---|--:|--:|--:|--:|--:|',
    row('before', before),
    row('after', after),
  ].join('\n');
}

const TURNS = { worse: '**worse**: ', better: 'better: ', none: '' } as const;

function verdictParts({ verdicts }: AnalysisDiff): Part[] {
  if (verdicts.length === 0) return [];
  const order = ['worse', 'none', 'better'];
  const sorted = [...verdicts].sort((a, b) => order.indexOf(a.turn) - order.indexOf(b.turn));
  const items = sorted.map((verdict) => {
    const reasons = verdict.reasons.length > 0 ? ` (${mdText(verdict.reasons.join('; '))})` : '';
    return `${TURNS[verdict.turn]}${mdText(verdictWords(verdict))}${reasons}`;
  });
  return [{ title: 'Verdicts', items }];
}

function findingParts({ findings: { gained, gone, changed } }: AnalysisDiff): Part[] {
  const isGrave = ({ severity }: FindingNote) => severity === 'blocker' || severity === 'error';
  const grave = gained.filter(isGrave);
  const other = gained.filter((note) => !isGrave(note));
  const part = (title: string, items: readonly string[]): Part[] =>
    items.length === 0 ? [] : [{ title: `${title}: ${items.length}`, items }];
  return [
    ...part('New blockers and errors', grave.map(findingItem)),
    ...part('Other new findings', other.map(findingItem)),
    ...part(
      'Findings judged otherwise',
      changed.map(({ before, after }) => `${findingItem(after)} (was ${stateOf(before)})`),
    ),
    ...part('Findings gone', gone.map(findingItem)),
  ];
}

function stateOf({ severity, waived }: FindingNote): string {
  return waived === undefined ? severity : `${severity}, waived`;
}

function findingItem({ severity, rule, at, message, waived }: FindingNote): string {
  const word = severity === 'blocker' ? '**blocker**' : severity;
  const places = at.length === 0 ? 'the case' : mdText(at.join(', '));
  const waiver = waived === undefined ? '' : ` (waived by ${mdText(waived)})`;
  return `${word} ${mdText(rule)} ${places}: ${mdText(message)}${waiver}`;
}

const MARKS = { '+': 'added', '-': 'removed', '~': 'changed' } as const;

function thingItem(thing: ThingChange): string {
  const title = thingTitle(thing);
  const said = title === '' ? '' : ` “${mdText(title)}”`;
  const head = `**${MARKS[markOf(thing)]}** ${mdText(thingName(thing))}${said}`;
  const told = thing.changes.flatMap((change) => {
    const { text, runs, reasons = [] } = toldChange(change, thing);
    if (text === '') return [];
    const words = runs ? `: ${shortRuns(runs).map(runText).join('')}` : '';
    const because = reasons.length > 0 ? `: ${mdText(reasons.join('; '))}` : '';
    return [`${mdText(text)}${words}${because}`];
  });
  return told.length === 0 ? head : `${head}: ${told.join('. ')}`;
}

/** The tags are those that GitHub lets through. */
function runText({ is, text }: Run): string {
  const edges = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
  const words = mdText(edges?.[2] ?? text);
  const [before, after] = [edges?.[1] ? ' ' : '', edges?.[3] ? ' ' : ''];
  if (is === 'same' || words === '') return `${before}${words}${after}`;
  return is === 'removed'
    ? `${before}<del>${words}</del>${after}`
    : `${before}<ins>${words}</ins>${after}`;
}
