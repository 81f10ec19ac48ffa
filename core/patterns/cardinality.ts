// How many a label allows: of a multiplicity ("n", "0..x", "0≤n≤x", "3") and of a choice ("1 of 3", "m
// of n"), GSN Table 1:3-1. A letter is a number that is not known yet. What cannot be read allows
// anything, so that nobody is refused an answer because of a label in words.

export interface Cardinality {
  readonly least: number;
  /** Infinity where nothing bounds it. */
  readonly most: number;
  /** False where the label could not be read. */
  readonly read: boolean;
}

const ANY: Cardinality = { least: 0, most: Infinity, read: false };
const NUMBER_OR_NAME = String.raw`(\d{1,6}|[A-Za-z*]\w{0,20}|∞|\*)`;
const RANGE = new RegExp(
  String.raw`^${NUMBER_OR_NAME}\s*(?:\.{2,3}|…|-|–|to)\s*${NUMBER_OR_NAME}$`,
);
const BETWEEN = new RegExp(
  String.raw`^${NUMBER_OR_NAME}\s*(<=?|≤)\s*[A-Za-z]\w{0,20}\s*(<=?|≤)\s*${NUMBER_OR_NAME}$`,
);
const COMPARED = new RegExp(
  String.raw`^(?:[A-Za-z]\w{0,20}\s*)?(<=?|>=?|≤|≥)\s*${NUMBER_OR_NAME}$`,
);
const ONE = new RegExp(`^${NUMBER_OR_NAME}$`);
const PLUS = /^(\d{1,6})\s*\+$/;
const OF = /^(.+?)\s+(?:out\s+)?of\s+(.+)$/i;

/** Of a multiplicity. Without a label: one upwards. */
export function multiplicityOf(label: string): Cardinality {
  const text = label.trim();
  if (text === '') return { least: 1, most: Infinity, read: true };
  return readRange(text) ?? ANY;
}

/** Of a choice among so many branches. Without a label: from one to all of them. */
export function choiceOf(label: string | undefined, branches: number): Cardinality {
  const text = (label ?? '').trim();
  if (text === '') return { least: 1, most: branches, read: true };
  const first = OF.exec(text)?.[1] ?? text;
  const range = readRange(first.trim());
  if (!range) return { ...ANY, most: branches };
  return { ...range, most: Math.min(range.most, branches) };
}

/** "at least 1", "exactly 2", "1 to 3", "any number". */
export function cardinalityWords({ least, most }: Cardinality): string {
  if (least === most) return `exactly ${least}`;
  if (most !== Infinity) return least === 0 ? `at most ${most}` : `${least} to ${most}`;
  return least === 0 ? 'any number' : `at least ${least}`;
}

export function allows({ least, most }: Cardinality, count: number): boolean {
  return count >= least && count <= most;
}

function readRange(text: string): Cardinality | undefined {
  const [, low = '', high = ''] = RANGE.exec(text) ?? [];
  if (low) return range(numberOr(low, 1), numberOr(high, Infinity));
  const [, from = '', below = '', upTo = '', to = ''] = BETWEEN.exec(text) ?? [];
  if (from) {
    const least = numberOr(from, 1) + (below === '<' && isNumber(from) ? 1 : 0);
    const most = numberOr(to, Infinity) - (upTo === '<' && isNumber(to) ? 1 : 0);
    return range(least, most);
  }
  const [, sign = '', bound = ''] = COMPARED.exec(text) ?? [];
  if (sign) return compared(sign, bound);
  const [, plus] = PLUS.exec(text) ?? [];
  if (plus) return range(Number(plus), Infinity);
  const [, one = ''] = ONE.exec(text) ?? [];
  if (one === '*' || one === '∞') return range(0, Infinity);
  if (one) return range(numberOr(one, 1), numberOr(one, Infinity));
  return undefined;
}

function compared(sign: string, bound: string): Cardinality {
  const known = isNumber(bound);
  switch (sign) {
    case '<':
      return range(0, known ? Number(bound) - 1 : Infinity);
    case '<=':
    case '≤':
      return range(0, numberOr(bound, Infinity));
    case '>':
      return range(known ? Number(bound) + 1 : 1, Infinity);
    default:
      return range(numberOr(bound, 1), Infinity);
  }
}

function range(least: number, most: number): Cardinality {
  return most < least ? ANY : { least, most, read: true };
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** A name stands for a number that is not known yet: the bound falls away. */
function numberOr(text: string, unknown: number): number {
  return isNumber(text) ? Number(text) : unknown;
}
