// Lines and columns of a text, both from 1; columns in UTF-16 units, as editors count.

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset is. `\n`, `\r\n` and `\r` end a line. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) {
      line += 1;
      start = i + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

/** "line 3, column 7". */
export function placeAt(text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  return `line ${line}, column ${column}`;
}
