// A difference for a pull request: verdicts, new blockers and errors, then what was said, bounded.
import { SEVERITIES } from '../../core/analyser/rule.ts';
import type { AnalysisDiff } from '../../core/diff/types.ts';
import { shown } from '../unusable.ts';
import { diffParts, type Item, type Piece } from './diffParts.ts';
import { judgedWords, stampWords, weakenedWords } from './diffWords.ts';
import { mdCode, mdPage, mdText } from './markdown.ts';

export function diffMarkdown(
  diff: AnalysisDiff,
  files: { readonly before: string; readonly after: string },
): string {
  const head = `### Safety case ${mdCode(shown(files.after))}`;
  const judged = judgedWords(diff).map(mdText).join('; ');
  const weakened = weakenedWords(diff).map((line) => mdText(line));
  if (diff.same) {
    const same = `No difference in what is said or what follows from it (${judged}).`;
    return mdPage([head, same, ...weakened]);
  }
  return mdPage([
    head,
    `Compared with ${mdCode(shown(files.before))}; ${judged}.`,
    ...weakened,
    ...stampPart(diff),
    countsTable(diff),
    ...diffParts(diff).map(({ title, items }) => ({ title, items: items.map(itemText) })),
  ]);
}

function stampPart(diff: AnalysisDiff): string[] {
  const words = stampWords(diff);
  return words ? [`> **${mdText(words)}**`] : [];
}

function countsTable({ before, after }: AnalysisDiff): string {
  const row = (name: string, of: typeof before) =>
    `| ${name} | ${[...SEVERITIES, 'waived' as const].map((key) => of.summary[key]).join(' | ')} |`;
  return [
    '| | blockers | errors | warnings | info | waived |',
    '|---|--:|--:|--:|--:|--:|',
    row('before', before),
    row('after', after),
  ].join('\n');
}

function itemText(item: Item): string {
  return item.map(pieceText).join('');
}

/** Marks stand at the words, not at the blanks around them. The tags are those that GitHub lets through. */
function pieceText({ text, as }: Piece): string {
  const edges = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
  const words = mdText(edges?.[2] ?? text);
  const [before, after] = [edges?.[1] ? ' ' : '', edges?.[3] ? ' ' : ''];
  if (as === undefined || words === '') return `${before}${words}${after}`;
  if (as === 'strong') return `${before}**${words}**${after}`;
  const tag = as === 'removed' ? 'del' : 'ins';
  return `${before}<${tag}>${words}</${tag}>${after}`;
}
