// Text in lines, for a terminal.

/**
 * Lines of at most `width` characters, broken at spaces; a longer word stands alone. Lines after the
 * first begin with `indent`.
 */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    const room = lines.length === 0 ? width : width - indent.length;
    if (line !== '' && next.length > room) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line].join(`\n${indent}`);
}
