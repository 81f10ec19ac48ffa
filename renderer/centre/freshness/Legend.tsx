// What the marks mean.
import { RESULT_WORDS } from '../../../core/select/freshnessWords.ts';
import { ResultMark } from './marks.tsx';

export function Legend({ kind }: { readonly kind: 'time' | 'compute' }) {
  return (
    <ul className="freshness-legend" aria-label="What the marks mean">
      {(['pass', 'fail', 'inconclusive', 'not-judged'] as const).map((result) => (
        <li key={result}>
          <ResultMark result={result} /> {RESULT_WORDS[result]}
          {result === 'not-judged' && ' or not run'}
        </li>
      ))}
      {kind === 'time' ? (
        <>
          <li>
            <i className="swatch fresh" aria-hidden /> Fresh
          </li>
          <li>
            <i className="swatch stale" aria-hidden /> Stale
          </li>
          <li>
            <i className="swatch unknown" aria-hidden /> Not known
          </li>
          <li>
            <i className="swatch expiry" aria-hidden /> Expires
          </li>
        </>
      ) : (
        <li>
          <i className="swatch stale" aria-hidden /> Outgrown: the system has grown to the limit or
          beyond
        </li>
      )}
    </ul>
  );
}
