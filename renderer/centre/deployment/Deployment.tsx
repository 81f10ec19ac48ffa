// The deployment view: planned, actual, argued and evaluated side by side, aspect by aspect, with every
// difference in a sentence and the way to what can be mended.
// Embodies demand #146.
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { compareDeployment } from '../../../core/select/deployment/compare.ts';
import { coveredBy } from '../../store/coverage.ts';
import { useReasoned } from '../../store/reasoning.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { counted } from '../../ui/words.ts';
import { AspectLine } from './AspectLine.tsx';
import { ChooseDeployments } from './ChooseDeployments.tsx';

export function Deployment() {
  const rows = useReasoned(compared);
  if (!rows) {
    return (
      <div data-centre-focus tabIndex={-1}>
        <EmptyState title="The profile of this case is not known">
          Choose one in the case’s own fields; the comparison asks by its parameters.
        </EmptyState>
      </div>
    );
  }
  const count = rows.reduce((sum, { differences }) => sum + differences.length, 0);
  return (
    <div className="deployment">
      <ViewHead
        title="Deployment"
        says={
          <span role="status">
            {count === 0 ? 'No difference to answer' : `${counted(count, 'difference')} to answer`}{' '}
            between what is planned, what is, what the case argues and what was evaluated.
          </span>
        }
      >
        <ChooseDeployments />
      </ViewHead>
      <div className="deployment-scroll">
        <table className="deployment-table" aria-label="The deployment, aspect by aspect">
          <thead>
            <tr>
              <th scope="col">Aspect</th>
              <th scope="col">Planned</th>
              <th scope="col">Actual</th>
              <th scope="col">Argued</th>
              <th scope="col">Evaluated</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AspectLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function compared(reasoning: Reasoning) {
  const covered = coveredBy(reasoning);
  return compareDeployment(covered.index, covered.reasoning);
}
