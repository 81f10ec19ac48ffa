// What a node's text becomes: lines of formatted runs. Lines are those that the author typed; only
// emphasis, inline code, links and lists format, everything else stays as it was typed.

/** A piece of a line that looks the same throughout. Never empty, never with a line break. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  /** Where a link leads: an http, https or mailto address, or "#" and a name within the case. */
  readonly href?: string;
}

export interface MarkdownLine {
  /** Depth in lists: 0 outside, 1 for the outermost list. */
  readonly level: number;
  /** The "•" or "1." of the line that begins an item; '' on all other lines. */
  readonly marker: string;
  /** Blanks before the first character, outside lists; a tab counts as four. */
  readonly blanks: number;
  /** None on an empty line. */
  readonly runs: readonly Run[];
}
