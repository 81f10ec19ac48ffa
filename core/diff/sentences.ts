// A difference in words: what the terminal, the pull request and the window all say. Formatting and
// escaping are theirs.

import { PRESENTATIONS } from '../presentation/catalogue.ts';
import { inWords } from '../presentation/fieldValues.ts';
import type {
  Change,
  FieldChange,
  Named,
  Run,
  Section,
  ThingChange,
  VerdictChange,
} from './types.ts';

/** One change, told. */
export interface Told {
  readonly text: string;
  /** Of a text: what went and came, to be set off by the reader's means. */
  readonly runs?: readonly Run[];
  readonly reasons?: readonly string[];
}

export const SECTION_TITLES: Readonly<Record<Section, string>> = {
  case: 'The case',
  elements: 'Argument',
  challenges: 'Challenges',
  evidence: 'Evidence',
  records: 'Other records',
  links: 'Arrows',
  modules: 'Modules',
};

/** Added and removed are the thing's own mark (`markOf`); everything else is a line of its own. */
export function toldChange(change: Change, { table }: Pick<ThingChange, 'table'>): Told {
  const at = table === 'links' ? 'against' : 'under';
  switch (change.what) {
    case 'added':
    case 'removed':
      return { text: placeWords(change, at) };
    case 'reworded':
      return { text: 'reworded', runs: change.words };
    case 'renumbered':
      return { text: `${change.before} is now ${change.after}` };
    case 'kind':
      return {
        text: `was a ${change.before}, is now a ${change.after}`.replace(/\ba (?=[aeiou])/g, 'an '),
      };
    case 'module':
      return { text: `moved from module ${change.before.name} to ${change.after.name}` };
    case 'moved':
      return { text: moveWords(change, at) };
    case 'support':
      return { text: gainAndLoss('supported by', change.gained, change.lost) };
    case 'context':
      return { text: gainAndLoss('in the context of', change.gained, change.lost) };
    case 'cites':
      return { text: gainAndLoss('cites', change.gained, change.lost) };
    case 'defeated':
      return { text: withWords('judged defeated', change.words) };
    case 'reinstated':
      return {
        text: withWords(
          'no longer judged defeated',
          change.words === '' ? '' : `it was, ${change.words}`,
        ),
      };
    case 'challenge':
      return { text: challengeWords(change) };
    case 'field':
      return toldField(change);
    default:
      return { text: STATES[change.what], reasons: change.reasons };
  }
}

const STATES = {
  stale: 'has gone stale',
  fresh: 'is fresh again',
  unusable: 'supports nothing any more',
  usable: 'can support again',
} as const;

function withWords(what: string, words: string): string {
  return words === '' ? what : `${what} (${words})`;
}

/** "under S1", or nothing where it stands alone. */
function placeWords(
  { what, at }: Extract<Change, { what: 'added' | 'removed' }>,
  where: string,
): string {
  if (at.length === 0) return '';
  return `${what === 'added' ? '' : 'was '}${where} ${names(at)}`;
}

function moveWords({ lost, gained }: Extract<Change, { what: 'moved' }>, where: string): string {
  if (lost.length === 0) return `now also ${where} ${names(gained)}`;
  if (gained.length === 0) return `no longer ${where} ${names(lost)}`;
  return `moved from ${where} ${names(lost)} to ${names(gained)}`;
}

function challengeWords({ before, after, turn }: Extract<Change, { what: 'challenge' }>): string {
  const words = turn === 'none' ? '' : ` (${TURNS[turn]})`;
  return `status ${before} → ${after}${words}`;
}

const TURNS = {
  opened: 'it stands again',
  answered: 'answered',
  sustained: 'what it says is so',
} as const;

/** "now supported by G5, no longer supported by G6" */
function gainAndLoss(what: string, gained: readonly Named[], lost: readonly Named[]): string {
  const came = gained.length === 0 ? [] : [`now ${what} ${names(gained)}`];
  const went = lost.length === 0 ? [] : [`no longer ${what} ${names(lost)}`];
  return [...came, ...went].join(', ');
}

/** More are counted. */
const MOST_NAMES = 12;

function names(all: readonly Named[]): string {
  const told = all.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = all.length - told.length;
  return more > 0 ? `${told.join(', ')} and ${more} more` : told.join(', ');
}

function toldField({ label, before, after, words, gained, lost }: FieldChange): Told {
  if (words) return { text: label, runs: words };
  if (gained && lost && gained.length + lost.length > 0) {
    const came = gained.map((item) => `+ ${item}`);
    const went = lost.map((item) => `− ${item}`);
    return { text: `${label}: ${[...came, ...went].join('; ')}` };
  }
  if (before !== null && before === after) return { text: `${label}: in another order` };
  return { text: `${label}: ${valueWords(before)} → ${valueWords(after)}` };
}

function valueWords(value: string | null): string {
  if (value === null) return 'missing';
  return value.trim() === '' ? '(empty)' : value;
}

export type Mark = '+' | '-' | '~';

export function markOf({ before, after }: Pick<ThingChange, 'before' | 'after'>): Mark {
  if (before === null) return '+';
  return after === null ? '-' : '~';
}

/** "goal G3", "evidence E-07", "the case". */
export function thingName({ table, before, after }: ThingChange): string {
  const thing = after ?? before;
  if (!thing) return '';
  if (table === 'meta') return inWords(thing.name);
  const kind = PRESENTATIONS[table]?.one ?? thing.kind;
  return `${kind} ${thing.name}`;
}

/** What it says, where that is more than its name. */
export function thingTitle({ before, after }: ThingChange): string {
  const { title = '', name = '' } = after ?? before ?? {};
  return title === name ? '' : title;
}

/** What is counted in the line above a section: "2 added, 1 reworded". */
export function sectionCounts(things: readonly ThingChange[]): string {
  const counts = new Map<string, number>();
  for (const thing of things) {
    for (const word of new Set(thing.changes.map(countedAs))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return COUNTED.flatMap((word) => (counts.has(word) ? [`${counts.get(word)} ${word}`] : [])).join(
    ', ',
  );
}

const COUNTED = [
  'added',
  'removed',
  'reworded',
  'moved',
  're-supported',
  'defeated',
  'reinstated',
  'opened',
  'answered',
  'sustained',
  'gone stale',
  'fresh again',
  'no longer usable',
  'usable again',
  'changed',
] as const;

/** The fields of a strategy that say how what is below carries it. */
const COMBINING: ReadonlySet<string> = new Set(['combinator', 'n', 'pathway']);

function countedAs(change: Change): (typeof COUNTED)[number] {
  switch (change.what) {
    case 'added':
    case 'removed':
    case 'reworded':
    case 'defeated':
    case 'reinstated':
    case 'moved':
      return change.what;
    case 'module':
      return 'moved';
    case 'support':
    case 'cites':
      return 're-supported';
    case 'challenge':
      return change.turn === 'none' ? 'changed' : change.turn;
    case 'stale':
      return 'gone stale';
    case 'fresh':
      return 'fresh again';
    case 'unusable':
      return 'no longer usable';
    case 'usable':
      return 'usable again';
    case 'field':
      return COMBINING.has(change.path) ? 're-supported' : 'changed';
    default:
      return 'changed';
  }
}

/** "goal G1: supported → contested". */
export function verdictWords({ what, before, after, from, to }: VerdictChange): string {
  const thing = after ?? before;
  const name = `${what === 'support' ? 'top ' : ''}${thing?.kind} ${thing?.name}`;
  if (from === null) return `${name} is new: ${to}`;
  if (to === null) return `${name} is gone: it was ${from}`;
  return `${name}: ${from} → ${to}`;
}

/** Where a text stays the same for long, only the edges of that are kept. */
export function shortRuns(runs: readonly Run[], edge = 60): readonly Run[] {
  return runs.map((run, i) => {
    if (run.is !== 'same' || run.text.length <= edge * 2) return run;
    const start = i === 0 ? '' : beginning(run.text, edge);
    const end = i === runs.length - 1 ? '' : ending(run.text, edge);
    return { is: 'same', text: `${start}…${end}` };
  });
}

function beginning(text: string, edge: number): string {
  return text.slice(0, edge).replace(/\s+\S*$/, ' ');
}

function ending(text: string, edge: number): string {
  return text.slice(-edge).replace(/^\S*\s+/, ' ');
}
