// Node texts written back as HTML, the language in which CommonMark gives its examples.
import { parseMarkdown } from '../../../core/markdown/parseMarkdown.ts';
import type { Run } from '../../../core/markdown/tree.ts';

/** One line of a text; code innermost, then emphasis, then the link. */
export function html(text: string): string {
  const lines = parseMarkdown(text).map(({ marker, runs }) => {
    const said = runs.map(tagged).join('');
    return marker === '' ? said : `${marker} ${said}`;
  });
  return lines.join('\n');
}

function tagged({ text, bold, italic, code, href }: Run): string {
  let out = text;
  if (code) out = `<code>${out}</code>`;
  if (bold) out = `<strong>${out}</strong>`;
  if (italic) out = `<em>${out}</em>`;
  return href === undefined ? out : `<a href="${href}">${out}</a>`;
}
