// Every kind of fault, in the order of the catalogue.
import type { Fault } from './fault.ts';
import { assumptions } from './kinds/assumptions.ts';
import { coverage, deployment } from './kinds/coverage.ts';
import { defeaters } from './kinds/defeaters.ts';
import { dynamics } from './kinds/dynamics.ts';
import { elicitation } from './kinds/elicitation.ts';
import { evidenceFaults } from './kinds/evidence.ts';
import { governance } from './kinds/governance.ts';
import { independence } from './kinds/independence.ts';
import { levels } from './kinds/levels.ts';
import { proxies, quantities } from './kinds/measurement.ts';
import { response } from './kinds/response.ts';
import { structure } from './kinds/structure.ts';
import { support } from './kinds/support.ts';
import { types } from './kinds/types.ts';
import { unknowns } from './kinds/unknowns.ts';
import { records, wording } from './kinds/wording.ts';

export const FAULTS: readonly Fault[] = [
  ...structure,
  ...support,
  ...levels,
  ...evidenceFaults,
  ...elicitation,
  ...types,
  ...independence,
  ...unknowns,
  ...defeaters,
  ...assumptions,
  ...coverage,
  ...deployment,
  ...governance,
  ...response,
  ...proxies,
  ...quantities,
  ...dynamics,
  ...wording,
  ...records,
];
