// The same as a table: everything that the drawings show, in words and figures.
import { amount } from '../../../core/reasoning/sentences.ts';
import { type AgingRow, daysWords } from '../../../core/select/aging.ts';
import { RESULT_WORDS, STATE_WORDS } from '../../../core/select/freshnessWords.ts';
import { showRecord } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';
import { ratioText } from './Headline.tsx';
import { ResultMark, StateMark } from './marks.tsx';

/** All that a page can hold; the evidence register lists the others. */
const SHOWN = 500;

export function AgingTable({ rows }: { readonly rows: readonly AgingRow[] }) {
  const editor = useEditor();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="aging-table" aria-label="Evidence as it ages" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col">Result</th>
            <th scope="col">Freshness</th>
            <th scope="col">Date</th>
            <th scope="col">Stale from</th>
            <th scope="col">Expires</th>
            <th scope="col" className="number">
              Evaluated at (FLOP)
            </th>
            <th scope="col" className="number">
              Grown since
            </th>
            <th scope="col" className="number">
              Left
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ id, title, result, words, freshness }) => {
            const { age, compute, lines, state } = freshness;
            const record = editor.document.case.evidence.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => showRecord(editor, { table: 'evidence', id })}
                  >
                    {id}
                  </button>{' '}
                  {title}
                </th>
                <td>
                  <span className="with-mark">
                    <ResultMark result={result} /> {RESULT_WORDS[result]}
                  </span>
                </td>
                <td>
                  <span className="with-mark">
                    <StateMark state={state} /> {state === 'fresh' ? STATE_WORDS.fresh : words}
                  </span>
                </td>
                <td className="short">{record?.date ?? 'Not stated'}</td>
                <td className="short">{lines.find(({ code }) => code === 'age')?.begins ?? '–'}</td>
                <td className="short">{record?.expiry ?? '–'}</td>
                <td className="number">{compute ? amount(compute.evaluated) : '–'}</td>
                <td className="number">{compute ? ratioText(compute.ratio) : '–'}</td>
                <td className="number">
                  {age ? daysWords(age.left) : '–'}
                  {compute && `, ×${amount(compute.left, 3)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className="field-hint">
          The first {SHOWN} of {rows.length}; another order brings others to the top.
        </p>
      )}
    </section>
  );
}
