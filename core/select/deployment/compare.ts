// The deployment as planned, as it is, as the case argues and as the evaluations were run, aspect by
// aspect, with each difference in a sentence. The rules DEP-* ask the same questions; this is their picture.

import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { coverageOf } from '../coverage/coverage.ts';
import type { AspectRow, Comparing } from './aspect.ts';
import { accessRows } from './compareAccess.ts';
import { arguedRows } from './compareArgued.ts';
import { regimeRows } from './compareRegime.ts';
import { arguedDeployments, deploymentsOf } from './contexts.ts';
import { controlRegime } from './control.ts';
import { evaluatedBy } from './evaluated.ts';

export function compareDeployment(index: CaseIndex, reasoning: Reasoning): readonly AspectRow[] {
  const deployments = deploymentsOf(index.case);
  const comparing: Comparing = {
    index,
    reasoning,
    deployments,
    planned: deployments.find(({ which }) => which !== 'actual'),
    actual: deployments.find(({ which }) => which !== 'planned'),
    argued: arguedDeployments(index, reasoning),
    evaluated: evaluatedBy(index, reasoning),
    control: controlRegime(index, reasoning),
    coverage: coverageOf(index, reasoning),
  };
  const { kind, pathways, internal, irreversible } = arguedRows(comparing);
  return [
    kind,
    pathways,
    ...accessRows(comparing),
    ...regimeRows(comparing),
    irreversible,
    internal,
  ];
}
