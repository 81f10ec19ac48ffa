// How a strategy combines its supporters, in words: printed in the symbol, the legend and exports,
// because OR, at-least-n and two lines of defence extend GSN.
import type { Strategy } from '../model/case.ts';

/** Undefined for `all`, which is GSN's own meaning. `supporters` is how many there are. */
export function combinatorWords(strategy: Strategy, supporters: number): string | undefined {
  switch (strategy.combinator) {
    case 'any':
      return 'any of';
    case 'atLeast':
      return `${strategy.n ?? '?'} of ${supporters}`;
    case 'twoLines':
      return 'two lines of defence';
    default:
      return undefined;
  }
}
