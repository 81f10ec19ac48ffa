// A result: what it is called, and its text with the words that were found.
import type { SearchRow } from '../../store/search.ts';
import { marked, snippet } from './marked.ts';

export function ResultView({ row }: { readonly row: SearchRow }) {
  if (row.kind === 'heading') {
    return (
      <div className="problem-heading">
        {row.label} <span className="panel-count">{row.count}</span>
      </div>
    );
  }
  const { name, text, terms } = row.result;
  const shown = snippet([text.title, ...text.texts].filter(Boolean), terms);
  return (
    <div className="search-result">
      <b>
        <Marked text={name} terms={terms} />
      </b>
      <span className="visually-hidden">: </span>
      <span className="search-text">
        <Marked text={shown} terms={terms} />
      </span>
    </div>
  );
}

function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return marked(text, terms).map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
    part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>,
  );
}
