// A difference as one page that needs nothing else: no script, nothing fetched, the words of the cases
// only ever words. What Markdown says, and all of it.
import { SEVERITIES } from '../../core/analyser/rule.ts';
import type { AnalysisDiff } from '../../core/diff/types.ts';
import { shown } from '../unusable.ts';
import { type DiffPart, diffParts, type Item, type Piece } from './diffParts.ts';
import { judgedWords, stampWords, weakenedWords } from './diffWords.ts';
import { htmlPage, htmlText } from './html.ts';

export function diffHtml(
  diff: AnalysisDiff,
  files: { readonly before: string; readonly after: string },
): string {
  const [before, after] = [shown(files.before), shown(files.after)];
  const lines = [...judgedWords(diff), ...weakenedWords(diff)].map(
    (line) => `<p class="quiet">${htmlText(capital(line))}.</p>`,
  );
  const stamp = stampWords(diff);
  const parts = diff.same ? [] : diffParts(diff);
  return htmlPage(`${before} → ${after}`, [
    '<header>',
    '<p class="quiet">What changed in a safety case</p>',
    `<h1><code>${htmlText(before)}</code> → <code>${htmlText(after)}</code></h1>`,
    ...lines,
    '</header>',
    ...(stamp === undefined ? [] : [stampLine(stamp, diff)]),
    ...(diff.same
      ? ['<p>No difference in what is said or what follows from it.</p>']
      : [countsTable(diff), ...contents(parts), ...parts.map(section)]),
  ]);
}

function stampLine(words: string, { after }: AnalysisDiff): string {
  return `<p class="${after.stamped ? 'stamp' : 'lifted'}">${htmlText(capital(words))}</p>`;
}

function countsTable({ before, after }: AnalysisDiff): string {
  const keys = [...SEVERITIES, 'waived' as const];
  const heads = ['Blockers', 'Errors', 'Warnings', 'Info', 'Waived'];
  const row = (name: string, of: typeof before) =>
    `<tr><th scope="row">${name}</th>${keys.map((key) => `<td>${of.summary[key]}</td>`).join('')}</tr>`;
  return [
    '<table>',
    '<caption>Findings</caption>',
    `<thead><tr><td></td>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    `<tbody>${row('Before', before)}${row('After', after)}</tbody>`,
    '</table>',
  ].join('\n');
}

/** The way to each part; of one or two there is nothing to find. */
function contents(parts: readonly DiffPart[]): string[] {
  if (parts.length < 3) return [];
  const links = parts.map(
    ({ title }, i) => `<li><a href="#part-${i + 1}">${htmlText(title)}</a></li>`,
  );
  return ['<nav aria-label="Contents">', `<ul>${links.join('')}</ul>`, '</nav>'];
}

function section({ title, items }: DiffPart, i: number): string {
  const id = `part-${i + 1}`;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${htmlText(title)}</h2>`,
    '<ul>',
    ...items.map((item) => `<li>${itemHtml(item)}</li>`),
    '</ul>',
    '</section>',
  ].join('\n');
}

function itemHtml(item: Item): string {
  return item.map(pieceHtml).join('');
}

/** Struck out and underlined, not told by colour alone. */
const TAGS = { strong: 'strong', removed: 'del', added: 'ins' } as const;

function pieceHtml({ text, as }: Piece): string {
  if (as === undefined) return htmlText(text);
  return `<${TAGS[as]}>${htmlText(text)}</${TAGS[as]}>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
