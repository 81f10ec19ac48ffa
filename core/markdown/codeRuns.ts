// Inline code (CommonMark 0.31, 6.1): from a run of backticks to the next run of the same length. Not
// over the end of a line, so that a block of code stays as it was typed.

export interface CodeSpan {
  /** Of the code, without its backticks. */
  readonly from: number;
  readonly to: number;
  /** Behind the closing backticks. */
  readonly end: number;
}

/**
 * Finds the code that begins with the backtick at a place; undefined where nothing closes it. The
 * places asked for must grow; all answers together take time linear in the text.
 */
export function codeRuns(source: string): (at: number) => CodeSpan | undefined {
  /** Where runs begin, by their length; the first ones are dropped as they are passed. */
  const byLength = new Map<number, { readonly starts: number[]; next: number }>();
  for (const { index, 0: run } of source.matchAll(/`+/g)) {
    const known = byLength.get(run.length);
    if (known) known.starts.push(index);
    else byLength.set(run.length, { starts: [index], next: 0 });
  }
  return (at) => {
    let from = at;
    while (source[from] === '`') from += 1;
    const runs = byLength.get(from - at);
    if (!runs) return undefined;
    while ((runs.starts[runs.next] ?? Infinity) < from) runs.next += 1;
    const to = runs.starts[runs.next];
    if (to === undefined || source.slice(from, to).includes('\n')) return undefined;
    return { from, to, end: to + from - at };
  };
}
