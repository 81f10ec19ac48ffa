// What the two lines leave in doubt together, by correlation; only where both state a confidence in
// numbers, and not while the case is unsound (QNT-07).
import type { Reasoning } from '../../../core/reasoning/types.ts';
import type { Bridges } from '../../../core/select/bridges.ts';
import { jointDoubts } from '../../../core/select/jointDoubts.ts';

interface Props {
  readonly reasoning: Reasoning;
  readonly shown: Bridges;
}

export function Doubts({ reasoning, shown }: Props) {
  const found = jointDoubts(reasoning, shown.sufficiency);
  if (!found) return null;
  return (
    <section className="independence-part" aria-labelledby="doubts-title">
      <h3 id="doubts-title">What both leave in doubt</h3>
      {found.sound ? (
        <>
          <p className="field-hint">
            With doubts of {figure(found.control)} (control) and {figure(found.propensity)}{' '}
            (propensity), one less the lower bounds that are declared. How far the doubts go
            together is not measured: each bridge is a reason to read further down.
          </p>
          <table className="doubts">
            <thead>
              <tr>
                <th scope="col">Correlation of the doubts</th>
                <th scope="col">Doubt that both lines fail</th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map(({ asked, rho, doubt }) => (
                <tr key={asked}>
                  <th scope="row">
                    {asked}
                    {rho < asked && ` (at most ${figure(rho)} is possible)`}
                  </th>
                  <td>{figure(doubt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p className="field-hint">
          Both lines state a confidence in numbers. They are not combined while the top claim is not
          supported: an unsound case is not quantified.
        </p>
      )}
    </section>
  );
}

/** At most three digits that say something. */
function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
