// HTML as one page that stands by itself: its styles within, a policy that lets nothing run or load.
import { oneLine } from '../../core/format/problem.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as words and nothing else. */
export function htmlText(text: string): string {
  return oneLine(text.replace(/\s+/g, ' ')).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}

/** A whole page. @param body HTML, whose texts are escaped already */
export function htmlPage(title: string, body: readonly string[]): string {
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${htmlText(title)}</title>`,
    `<style>\n${STYLES}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** Contrast of at least 4.5 to 1 in both themes; on paper the light one. */
const STYLES = `:root {
  --ground: #ffffff; --ink: #1a2030; --quiet: #505a69; --line: #d5d9df; --link: #1f5fa8;
  --red: #b3141b; --on-red: #ffffff; --added: #dff3e3; --removed: #fbe3e4;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --ink: #e8eaef; --quiet: #b0b8c5; --line: #3a424e; --link: #8fbcf0;
    --red: #b3141b; --on-red: #ffffff; --added: #17402a; --removed: #56232a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .75rem; font-size: 1.4rem; line-height: 1.3; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.05rem; }
p { margin: 0 0 .25rem; }
code { font: inherit; font-weight: 700; }
a { color: var(--link); }
.quiet { color: var(--quiet); }
.stamp, .lifted { margin: 1.25rem 0 0; padding: .6rem .9rem; font-weight: 700; }
.stamp { background: var(--red); color: var(--on-red); }
.lifted { border: 1px solid var(--line); }
table { margin: 1.25rem 0 0; border-collapse: collapse; }
caption { padding-bottom: .25rem; text-align: left; font-weight: 700; }
th, td { padding: .2rem .9rem .2rem 0; border-bottom: 1px solid var(--line); text-align: right; }
th { color: var(--quiet); font-weight: 400; }
th[scope='row'] { text-align: left; }
td { font-variant-numeric: tabular-nums; }
nav ul { display: flex; flex-wrap: wrap; gap: .15rem 1.25rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
section ul { margin: 0; padding: 0; list-style: none; }
section li { padding: .35rem 0; border-bottom: 1px solid var(--line); }
section li:last-child { border-bottom: 0; }
ins { background: var(--added); }
del { background: var(--removed); }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  h2, caption { break-after: avoid; }
  li, tr { break-inside: avoid; }
  .stamp { border: 2pt solid var(--red); background: none; color: var(--red); }
  @page { margin: 18mm; }
}
`;
