// An opinion as a bar of three parts: what speaks for the claim from the left, what speaks against it from
// the right, and what nobody knows between. The words below it say the same.
import type { Opinion } from '../../../../core/statistics/opinion.ts';

const PARTS = ['belief', 'uncertainty', 'disbelief'] as const;

export function OpinionBar({ opinion }: { readonly opinion: Opinion }) {
  return (
    <div className="opinion">
      <div className="opinion-bar" aria-hidden>
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: opinion[part] }} />
        ))}
      </div>
      <ul className="plain">
        {PARTS.map((part) => (
          <li key={part} className="opinion-part">
            <span className="opinion-key" data-part={part} aria-hidden />
            {part} {opinion[part]}
          </li>
        ))}
      </ul>
    </div>
  );
}
