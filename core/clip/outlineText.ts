// A piece of an argument as a bulleted outline: what other programs get when it is copied, and what
// readOutline reads back. Elements that hang twice are written once and then named.
import type { Case } from '../model/case.ts';
import { CaseIndex, type NodeEntry } from '../model/index.ts';
import { sources, targets } from '../model/lookup.ts';
import { writeHead } from './outlineWords.ts';
import { rootsOf } from './roots.ts';

interface Step {
  readonly entry: NodeEntry;
  readonly level: number;
  readonly challenge: boolean;
}

/** Markdown: one bullet for each element, two spaces for each level. */
export function outlineText(clip: Case): string {
  const index = new CaseIndex(clip);
  const written = new Set<NodeEntry>();
  const lines: string[] = [];
  const roots = rootsOf(index).map(({ entry, hung }) => ({
    entry,
    level: 0,
    challenge: hung === 'challenges',
  }));
  const write = (starts: readonly Step[]) => {
    const stack = [...starts].reverse();
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { entry, level } = step;
      const again = written.has(entry);
      written.add(entry);
      lines.push(...linesOf(step, again));
      if (again) continue;
      const below = (entries: readonly NodeEntry[], doubt: boolean): Step[] =>
        entries.map((one) => ({ entry: one, level: level + 1, challenge: doubt }));
      const onLinks = [...entry.supportedBy, ...entry.inContextOf].flatMap((link) =>
        sources(link.challengedBy),
      );
      stack.push(
        ...[
          ...below(targets(entry.inContextOf), false),
          ...below([...sources(entry.challengedBy), ...onLinks], true),
          ...below(targets(entry.supportedBy), false),
        ].reverse(),
      );
    }
  };
  write(roots);
  // What only a circle holds has no root.
  for (const entry of index.nodes.values()) {
    if (!written.has(entry)) write([{ entry, level: 0, challenge: false }]);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function linesOf({ entry, level, challenge }: Step, again: boolean): string[] {
  const { kind, identifier, text = '' } = entry.node;
  const indent = '  '.repeat(level);
  const head = writeHead(kind, identifier, challenge);
  const [first = '', ...more] = again ? [''] : text.split(/\r\n|[\n\r\u2028\u2029]/);
  return [
    `${indent}- ${head} ${first}`.trimEnd(),
    ...more.map((line) => `${indent}  ${escaped(line)}`),
  ];
}

/** A backslash before what would be read as an item, and in a line that would be passed over. */
function escaped(line: string): string {
  return line.replace(/^(\s*)(?=\s*$|\\|[-*+•◦▪–]|\d|[a-z]\))/, '$1\\');
}
