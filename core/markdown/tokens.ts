// What the inline parser finds, and the runs that follow from it.
import type { Delimiter } from './emphasis.ts';
import type { Run } from './tree.ts';

/** In the order of the text. */
export type Token =
  | { readonly kind: 'text' | 'code'; readonly text: string; readonly href?: string }
  | { readonly kind: 'delimiter'; readonly delimiter: Delimiter }
  | Bracket;

export interface Bracket {
  readonly kind: 'bracket';
  readonly text: '[' | ']';
  /** Set when it opens a link. */
  href?: string;
  /** It opens or closes a link, and is not shown. */
  used: boolean;
}

/** Neighbours that look the same are one run. */
export function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  let href: string | undefined;
  const add = (text: string, more: Partial<Run> = {}) => {
    if (text === '') return;
    const run: Run = {
      text,
      ...(bold > 0 ? { bold: true as const } : {}),
      ...(italic > 0 ? { italic: true as const } : {}),
      ...(href === undefined ? {} : { href }),
      ...more,
    };
    const last = runs.at(-1);
    if (last && looksLike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push(run);
  };
  for (const token of tokens) {
    if (token.kind === 'bracket') {
      if (!token.used) add(token.text);
      else href = token.text === '[' ? token.href : undefined;
    } else if (token.kind === 'delimiter') {
      const { closes, opens, length } = token.delimiter;
      bold -= closes.bold;
      italic -= closes.italic;
      add('*'.repeat(length));
      bold += opens.bold;
      italic += opens.italic;
    } else if (token.kind === 'code') add(token.text, { code: true });
    else add(token.text, token.href === undefined ? {} : { href: token.href });
  }
  return runs;
}

function looksLike(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href;
}
