// What a page about a difference says, part by part: the same in Markdown and in HTML, whose escaping and
// marks are their own.
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
  type Change,
  type FindingNote,
  type Run,
  SECTIONS,
  type ThingChange,
} from '../../core/diff/types.ts';

/** Words, and how they stand out. */
export interface Piece {
  readonly text: string;
  readonly as?: 'strong' | 'removed' | 'added';
}

export type Item = readonly Piece[];

export interface DiffPart {
  readonly title: string;
  readonly items: readonly Item[];
}

/** Verdicts, then findings, then what is said. Parts without items are left out. */
export function diffParts(diff: AnalysisDiff): readonly DiffPart[] {
  const parts = [
    { title: 'Verdicts', items: verdictItems(diff) },
    ...findingParts(diff),
    ...SECTIONS.map((section) => {
      const things = diff.content[section];
      const title = `${SECTION_TITLES[section]}: ${sectionCounts(things)}`;
      return { title, items: things.map(thingItem) };
    }),
  ];
  return parts.filter(({ items }) => items.length > 0);
}

function verdictItems({ verdicts }: AnalysisDiff): Item[] {
  const order = ['worse', 'none', 'better'];
  const sorted = [...verdicts].sort((a, b) => order.indexOf(a.turn) - order.indexOf(b.turn));
  return sorted.map((verdict): Item => {
    const { turn, reasons } = verdict;
    return [
      ...(turn === 'worse' ? [strong('worse'), said(': ')] : []),
      ...(turn === 'better' ? [said('better: ')] : []),
      said(verdictWords(verdict)),
      ...(reasons.length > 0 ? [said(' ('), said(reasons.join('; ')), said(')')] : []),
    ];
  });
}

function findingParts({ findings: { gained, gone, changed } }: AnalysisDiff): DiffPart[] {
  const isGrave = ({ severity }: FindingNote) => severity === 'blocker' || severity === 'error';
  const part = (title: string, items: readonly Item[]): DiffPart => {
    return { title: `${title}: ${items.length}`, items };
  };
  return [
    part('New blockers and errors', gained.filter(isGrave).map(findingItem)),
    part('Other new findings', gained.filter((note) => !isGrave(note)).map(findingItem)),
    part(
      'Findings judged otherwise',
      changed.map(({ before, after }) => [
        ...findingItem(after),
        said(` (was ${stateOf(before)})`),
      ]),
    ),
    part('Findings gone', gone.map(findingItem)),
  ];
}

function stateOf({ severity, waived }: FindingNote): string {
  return waived === undefined ? severity : `${severity}, waived`;
}

function findingItem({ severity, rule, at, message, waived }: FindingNote): Item {
  return [
    severity === 'blocker' ? strong(severity) : said(severity),
    said(' '),
    said(rule),
    said(' '),
    said(at.length === 0 ? 'the case' : at.join(', ')),
    said(': '),
    said(message),
    ...(waived === undefined ? [] : [said(' (waived by '), said(waived), said(')')]),
  ];
}

const MARKS = { '+': 'added', '-': 'removed', '~': 'changed' } as const;

function thingItem(thing: ThingChange): Item {
  const title = thingTitle(thing);
  const told = thing.changes.flatMap((change) => {
    const words = changeWords(change, thing);
    return words.length === 0 ? [] : [words];
  });
  return [
    strong(MARKS[markOf(thing)]),
    said(' '),
    said(thingName(thing)),
    ...(title === '' ? [] : [said(' “'), said(title), said('”')]),
    ...told.flatMap((words, i) => [said(i === 0 ? ': ' : '. '), ...words]),
  ];
}

function changeWords(change: Change, thing: ThingChange): Item {
  const { text, runs, reasons = [] } = toldChange(change, thing);
  if (text === '') return [];
  return [
    said(text),
    ...(runs ? [said(': '), ...shortRuns(runs).map(runPiece)] : []),
    ...(reasons.length > 0 ? [said(': '), said(reasons.join('; '))] : []),
  ];
}

function runPiece({ is, text }: Run): Piece {
  return is === 'same' ? { text } : { text, as: is };
}

function said(text: string): Piece {
  return { text };
}

function strong(text: string): Piece {
  return { text, as: 'strong' };
}
